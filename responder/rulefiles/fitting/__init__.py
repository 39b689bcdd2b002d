"""Fits the shipped rules and templates to the answers of an owner."""
