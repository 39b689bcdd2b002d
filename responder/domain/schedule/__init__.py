"""Opening hours, quiet hours and the times at which something is due."""
