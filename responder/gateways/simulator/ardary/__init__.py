"""Ardary SMS as the simulator plays it: sending over its two paths, contacts, callbacks of both pages."""
