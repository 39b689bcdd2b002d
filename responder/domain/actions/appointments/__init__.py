"""Holds the actions on an appointment, and what they share."""
