"""Syntax of values in the owner's files: keys, durations, times of day, days, dates, languages."""
