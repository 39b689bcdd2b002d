"""Templates of replies: sandbox, filters, cost, checks."""
