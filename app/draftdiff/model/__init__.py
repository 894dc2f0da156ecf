"""The nouns of the project: frozen values that import nothing but one another."""
