"""Page: own settings, password and sessions."""
