"""Status of outgoing messages, and reconciliation with what gateways list."""
