"""Page: one appointment, and changing it by hand."""
