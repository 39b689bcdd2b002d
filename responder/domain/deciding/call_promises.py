"""Tells whether an answer promises that a person calls: "nous vous rappelons vite". Pure."""

import re

import re2

from responder.domain.text.folding import fold
from responder.domain.text.lazy_pattern import lazy
from responder.languages import any_of

_CALLS = lazy(re2.compile, any_of(lambda each: each.promises.calls))
_NO_CALLS = lazy(re2.compile, any_of(lambda each: each.promises.no_calls))
_SENTENCES = re.compile(r"[.!?\n]+")


def promises_a_call(text: str) -> bool:
    """Checks whether a sentence of a text promises a call, in any language, and neither reminds nor only offers."""
    return any(_promises(sentence) for sentence in _SENTENCES.split(fold(text)))


def _promises(sentence: str) -> bool:
    return _CALLS.search(sentence) is not None and _NO_CALLS.search(sentence) is None
