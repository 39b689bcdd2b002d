"""Measures what people would build instead, with the same rules and the same gateway, in one run with the service."""
