"""Recorded events: entered once, claimed, decided."""
