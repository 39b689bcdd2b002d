"""Parts shared by verbs: loading, printing, asking, parsing arguments."""
