"""Commands that run the service, and tell how it stands."""
