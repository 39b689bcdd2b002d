"""Reads what others wrote, within bounds: files and web addresses that an owner named."""
