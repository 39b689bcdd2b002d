"""Page: appointments and contacts out of a file."""
