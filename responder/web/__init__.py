"""What the world reaches over HTTP: webhooks, the API, health and metrics, and the server under them."""
