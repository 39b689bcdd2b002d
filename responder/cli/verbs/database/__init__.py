"""Commands about the database: copied, brought back, moved."""
