"""Akoma Ntoso 3.0 (OASIS LegalDocML): a version, and a comparison with what changed in it."""
