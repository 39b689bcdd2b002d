"""Background work around sending: reconciliation, catch-up, audit, posts, gateway tasks."""
