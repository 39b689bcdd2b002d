"""Tables: encodings, separators, headings, columns, status words."""
