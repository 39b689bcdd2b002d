"""Configures logs, and keeps what is private out of them."""
