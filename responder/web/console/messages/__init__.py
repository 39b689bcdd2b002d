"""Page: messages, To do and All."""
