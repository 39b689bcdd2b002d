"""Time triggers: reminders, follow-ups, the digest of missed calls."""
