"""Ardary SMS: the older API of its vendor, over the account's phone or over the vendor's servers."""
