"""Two versions to correspondences: which article became which."""
