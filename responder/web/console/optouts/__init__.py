"""Page: who gets no messages."""
