"""Decides what happens on an event, and explains why."""
