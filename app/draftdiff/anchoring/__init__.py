"""Notes, lineages and the origins of words, anchored to provisions and changes."""
