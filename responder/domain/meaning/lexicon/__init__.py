"""Lexicon: the words and phrases of a language, and the role that each plays."""
