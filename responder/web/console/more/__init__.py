"""Page: the pages that have no place in the bar."""
