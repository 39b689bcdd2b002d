"""Which rulebook is live: one for all processes over a database, and every one of them kept."""
