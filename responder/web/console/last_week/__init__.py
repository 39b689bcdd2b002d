"""Page: what would have been different last week."""
