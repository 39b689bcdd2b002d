"""Page: what a person has to look at."""
