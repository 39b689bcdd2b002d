"""Page: one contact."""
