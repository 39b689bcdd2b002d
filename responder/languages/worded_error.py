"""Declares errors that people are told of in their language."""

from responder.languages.catalogue import Told


class WordedError(Exception):
    """Says why in a sentence that is worded when it is shown; as a string, it is English."""

    def __init__(self, told: Told = "") -> None:
        super().__init__(told)
        self.told = told
