"""What came in, what was answered, who waits for a person, and answers by hand."""
