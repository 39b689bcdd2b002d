"""Splits names of people, by tables of first and last names."""
