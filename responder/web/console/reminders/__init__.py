"""Page: reminders to come."""
