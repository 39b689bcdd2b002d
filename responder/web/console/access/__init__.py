"""Lets people in: sessions, roles, forms that only our own pages send, a password asked again."""
