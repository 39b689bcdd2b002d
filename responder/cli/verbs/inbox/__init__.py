"""Commands about what came in and what was answered."""
