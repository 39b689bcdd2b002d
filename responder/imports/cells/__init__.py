"""Cells: moments, time zones, phone numbers."""
