"""The whole site as files that any host can serve, or that are opened straight from the disk."""
