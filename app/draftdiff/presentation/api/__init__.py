"""The site as programs read it: what stands at each address, and the description of it all."""
