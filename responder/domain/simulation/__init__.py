"""Decides described events against a contact kept in memory: tests of rules, explain, replay."""
