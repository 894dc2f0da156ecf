"""Tests of the site through Flask's test client, and of the values behind its pages."""
