"""Correspondences to changes: what differs, provision by provision and word by word."""
