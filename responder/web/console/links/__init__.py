"""Page: links of messages, and who opened them."""
