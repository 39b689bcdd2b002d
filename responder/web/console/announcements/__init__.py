"""Pages: announcements, and composing one."""
