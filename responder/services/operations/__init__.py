"""How things stand, pauses, backups, and what was handed to others."""
