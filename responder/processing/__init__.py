"""Recorded events are decided once each, in turns, and what was decided is written down with them."""
