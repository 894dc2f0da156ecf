"""Every form a comparison is taken away in, each made from the same values."""
