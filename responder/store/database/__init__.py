"""Database: engine, writer, transactions, locks, layout and migrations."""
