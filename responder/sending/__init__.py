"""Sends messages: claim, send, settle, one lane an account; upkeep reconciles what got lost."""
