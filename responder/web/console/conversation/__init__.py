"""Page: one conversation, and answering it by hand."""
