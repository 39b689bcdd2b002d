"""Texts as people type them: folding, lexicon, negation, hours and dates in words, parts of an SMS."""
