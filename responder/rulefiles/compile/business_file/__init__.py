"""Compiles business.yaml: hours, special days, public holidays, calendars."""
