"""Services of announcements, by which an owner looks at one before it leaves, plans it, pauses, resumes and stops
it."""
