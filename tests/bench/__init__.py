"""Measures what the service can do against what it promises."""
