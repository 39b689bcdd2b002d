"""Runs the examples of rules and the conversations of rules/tests."""
