"""State of contacts, read once a batch of events, changed and written once."""
