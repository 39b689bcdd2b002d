"""Files people have already, spreadsheets and address books: what is understood of them, and why a row is not."""
