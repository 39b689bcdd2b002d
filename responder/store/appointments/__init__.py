"""Appointments, calendars, time triggers, announcements to other programs."""
