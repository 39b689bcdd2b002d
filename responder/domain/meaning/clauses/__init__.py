"""Clauses of a text: subject, denial, question; the evidence that they hold."""
