"""What goes on while the service is served, beside taking webhooks and deciding: begun together, ended together."""
