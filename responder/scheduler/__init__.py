"""What time brings: reminders, follow-ups, the digest of missed calls."""
