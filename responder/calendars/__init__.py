"""Other people's calendars: read in a process of its own, followed, and told what was answered."""
