"""Word: a comparison as a document with tracked changes and comments (ECMA-376)."""
