"""What an owner does with announcements: looks at one before it leaves, plans it, pauses, resumes and stops it."""
