"""Other people's calendars: read in threads, followed, and told what was answered."""
