"""YAML with places: every scalar is text, and syntax errors are told in the owner's terms."""
