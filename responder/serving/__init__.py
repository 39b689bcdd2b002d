"""Background of the served service, beside webhooks and decisions: begun together, ended together."""
