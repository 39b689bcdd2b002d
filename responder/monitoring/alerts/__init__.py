"""Alerts: checks that raise them, channels that carry them to the owner."""
