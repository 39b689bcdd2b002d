"""Appointments, calendars, imports and the reminders that are to come."""
