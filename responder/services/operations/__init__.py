"""Tells how things stand; pauses, backs up, and hands to others."""
