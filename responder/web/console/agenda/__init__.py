"""Page: the agenda by day and week, and entering an appointment."""
