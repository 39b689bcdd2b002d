"""The console over HTTP, without a browser."""
