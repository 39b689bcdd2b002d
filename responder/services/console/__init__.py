"""Services of the console: people who may sign in, and what they did there."""
