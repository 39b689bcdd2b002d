"""Page: how far one announcement is."""
