"""Page: pausing and resuming."""
