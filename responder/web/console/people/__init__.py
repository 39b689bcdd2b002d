"""Page: who may sign in."""
