"""Problems that are there only because business.yaml could not be read right: they would send its owner looking in
the wrong file."""

from collections.abc import Iterable

from responder.language.problems import Problem, Severity

# What is missing then, and what business.yaml may well say: who the owner is, the hours, the languages, the name.
_SAID_THERE = frozenset({"no-owner", "no-hours", "no-words", "reply-language", "sms-alphabet", "sms-parts"})


def without_consequences(problems: Iterable[Problem], business_file: str) -> tuple[Problem, ...]:
    """The problems as they are if business.yaml is right; else those that remain when it is mended."""
    found = tuple(problems)
    if not any(each.place.file == business_file and each.severity is Severity.ERROR for each in found):
        return found
    return tuple(each for each in found if each.place.file == business_file or each.code not in _SAID_THERE)
