"""Responder answers a business's SMS and missed calls by the owner's own rules, through the inSIM gateway."""

__version__ = "0.1.0"
