"""Contacts, opt-outs, and what is known of one number."""
