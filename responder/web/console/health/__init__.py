"""Page: how things stand."""
