"""Page: going live, and back to rehearsing."""
