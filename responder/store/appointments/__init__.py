"""Appointments, calendars, time triggers, posts of changes to other programs."""
