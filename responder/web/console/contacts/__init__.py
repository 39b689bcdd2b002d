"""Page: contacts."""
