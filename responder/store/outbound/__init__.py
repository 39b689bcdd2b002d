"""Outgoing messages, posts and gateway tasks, with the counts and switches that bound them."""
