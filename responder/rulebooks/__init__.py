"""Keeps which rulebook is live, one for all processes over a database, and every earlier one."""
