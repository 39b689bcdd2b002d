"""inSIM's side of the wire: API v1 and v2, webhooks, and what goes wrong with them."""
