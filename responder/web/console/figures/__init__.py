"""Page: figures of the last days."""
