"""The owner's text files: read into a rulebook, or into every problem with its place."""
