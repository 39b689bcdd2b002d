"""Polls calendars, compares readings, writes answers back."""
