"""Wishes for another time: what is proposed, what is refused, and what asks for none."""
