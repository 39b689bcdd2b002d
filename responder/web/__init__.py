"""HTTP interface: webhooks, the API, health and metrics, and the server under them."""
