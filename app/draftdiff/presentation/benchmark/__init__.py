"""What it costs: laws made for measuring, and the measurements."""
