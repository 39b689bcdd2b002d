"""Fetches calendars: files, web addresses, CalDAV."""
