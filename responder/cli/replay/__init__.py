"""Replays recorded events through other rules: lines of a file, or the last week, for a terminal."""
