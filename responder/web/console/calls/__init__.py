"""Page: missed calls."""
