"""Rulebooks that went live, the tests of rules, and trying a text."""
