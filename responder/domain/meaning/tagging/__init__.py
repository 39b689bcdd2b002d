"""Tagging: a text as items in order, each with its role; days and hours, names."""
