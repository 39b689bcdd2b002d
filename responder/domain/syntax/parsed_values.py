"""Texts as owners wrote them, and their values: each read, or told as a problem where it stands."""

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol, TypeVar

from responder.domain.model.rules import Place
from responder.domain.syntax.key import Key
from responder.domain.syntax.value_syntax import BadValue
from responder.domain.text.suggestions import did_you_mean
from responder.languages.catalogue import Told, sentence

T = TypeVar("T")


class WrittenText(Protocol):
    """A text and its place. `style` is "" for a plain one, else its quote."""

    @property
    def value(self) -> str: ...

    @property
    def place(self) -> Place: ...

    @property
    def style(self) -> str: ...


class ProblemSink(Protocol):
    """Takes the problems that are found while files are read."""

    def error(self, place: Place, code: str, message: Told, hint: Told = "") -> None: ...


def value_of(text: WrittenText, parse: Callable[[str], T], problems: ProblemSink, code: str = "bad-value") -> T | None:
    """Parses a text, or tells a problem that says how to write it."""
    return _parsed(text.value, text.place, parse, problems, code)


def choice_of(text: WrittenText, key: Key, problems: ProblemSink, meanings: Mapping[str, str]) -> str | None:
    """Reads one of a key's choices; case does not matter. `meanings` leads from other words to the choice."""
    return value_of(text, lambda written: _choice(written, key, meanings), problems, "unknown-value")


def choices_of(
    texts: Iterable[WrittenText],
    key: Key,
    problems: ProblemSink,
    meanings: Mapping[str, str],
    besides: Callable[[str], object] = lambda part: False,
) -> frozenset[str]:
    """Reads one or several of a key's choices; "a, b" is a list too. Those of `besides` are somebody else's to read."""
    found = (
        _parsed(part, text.place, lambda written: _choice(written, key, meanings), problems, "unknown-value")
        for text in texts
        for part in split_at_commas(text)
        if not besides(part)
    )
    return frozenset(each for each in found if each)


def split_at_commas(text: WrittenText) -> list[str]:
    """Splits a text without quotes at its commas."""
    return [part.strip() for part in (text.value.split(",") if not text.style else [text.value])]


def _parsed(written: str, place: Place, parse: Callable[[str], T], problems: ProblemSink, code: str) -> T | None:
    try:
        return parse(written)
    except BadValue as error:
        problems.error(place, code, error.told, error.advice)
        return None


def _choice(written: str, key: Key, meanings: Mapping[str, str]) -> str:
    word = " ".join(written.lower().split())
    if word in key.choices:
        return word
    raise BadValue(
        sentence('"{key}" cannot be "{short}"', key=key.name, short=short(written)),
        did_you_mean(written, key.choices, meanings),
    )


def short(written: str) -> str:
    """Shortens a text as problems quote it: on one line, 60 characters at most."""
    text = " ".join(written.split())
    return text if len(text) <= 60 else text[:57] + "..."
