"""Declares errors that people are told of in their language."""

from responder.languages.catalogue import Told


class WordedError(Exception):
    """Says why in a sentence that is worded when it is shown; as a string, it is English."""

    def __init__(self, told: Told = "") -> None:
        super().__init__(told)
        self.told = told


class WordedValueError(WordedError, ValueError):
    """Says what is wrong with a value, and what to write instead."""


def told_by(error: Exception) -> Told:
    """Returns what an error says: a sentence to be worded, or words that are nobody's to translate."""
    return error.told if isinstance(error, WordedError) else str(error)
