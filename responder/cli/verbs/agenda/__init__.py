"""Commands about appointments, calendars and reminders."""
