"""Who may sign in to the console, and what they did there."""
