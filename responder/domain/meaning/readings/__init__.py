"""Readings of clauses: one file a meaning, or a kind of doubt."""
