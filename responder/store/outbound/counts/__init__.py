"""Counts what was sent and what is allowed: budgets, paces and sums."""
