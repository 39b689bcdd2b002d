"""The rules: cards, a form and the text of each, a draft, and what was live."""
