"""Announcements to many contacts: who gets one, when, at what price, and why somebody does not. Pure."""
