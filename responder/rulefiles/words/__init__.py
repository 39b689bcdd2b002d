"""Word lists and the common words of each language."""
