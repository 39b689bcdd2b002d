"""Responder answers a business's SMS and missed calls by the owner's own rules, through an SMS gateway."""

__version__ = "0.1.0"

USER_AGENT = "insim-responder"
"""The name of the distribution, as web servers are told it."""
