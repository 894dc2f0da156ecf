"""The site: addresses to pages, answers with their headers, and nothing about law."""
