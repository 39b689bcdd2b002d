"""Recipes of responder/cookbook: what they ask, and what they write into an owner's files."""
