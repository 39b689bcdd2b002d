"""Contacts: address book, opt-outs."""
