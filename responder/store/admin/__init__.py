"""Backup, restore, moving to another database, kept rulebooks."""
