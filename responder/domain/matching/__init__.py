"""Matches a parsed text against the words of rules, and captures dates, hours and numbers."""
