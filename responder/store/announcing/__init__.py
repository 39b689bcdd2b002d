"""Runs of announcements and their recipients, each told at most once."""
