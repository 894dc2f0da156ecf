"""Where words stood in all versions of all laws, and in what was said of them."""
