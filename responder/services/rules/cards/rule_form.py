"""The fields of a rule's form in an owner's words: what each is called, and what it is chosen from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta

from responder.dataclass import dataclass
from responder.domain.explanations.language_names import LANGUAGES
from responder.domain.explanations.lengths_of_time import length_of_time
from responder.domain.syntax.value_syntax import BadValue, duration, limit, send
from responder.languages.catalogue import Told, msgid, sentence
from responder.services.rules.cards.card_sentences import action_in_words, condition_in_words, event_in_words
from responder.services.rules.cards.rule_cards import FormLine
from responder.services.rules.cards.rule_words import ADDED, CHOICES, LABELS, SEVERAL, USUAL, YES_NO

__all__ = ["Choice", "Field", "SEVERAL", "addable", "choices_of", "fields_of", "in_words", "key_in_words", "label_of"]

_EXAMPLES = "examples"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """`value` is as a file writes it; `told` as an owner says it."""

    value: str
    told: Told
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A line of a rule. Without `choices` it is typed. `several` of them may be chosen."""

    line: FormLine
    label: tuple[Told, ...]
    choices: tuple[Choice, ...] = ()
    several: bool = False

    @property
    def chosen(self) -> list[Told]:
        return [each.told for each in self.choices if each.chosen]


def fields_of(lines: Sequence[FormLine]) -> list[Field]:
    return [_field(line) for line in lines]


def label_of(keys: Sequence[str]) -> tuple[Told, ...]:
    """Words what a form calls a line: ("if", "not", "contact"); numbers and languages are called what they are."""
    return tuple(_labels(keys))


def key_in_words(key: str) -> Told:
    return sentence(LABELS[key]) if key in LABELS else key


def addable(lines: Sequence[FormLine]) -> list[tuple[str, ...]]:
    """Returns the keys that a rule has not and may get: those of `if` as ("if", "hours")."""
    there = {line.keys[:length] for line in lines for length in (1, 2)}
    return [each for each in ADDED if each not in there]


def _labels(keys: Sequence[str]) -> Iterator[Told]:
    for key in keys:
        if keys[0] != _EXAMPLES and key in YES_NO:  # a language may be "no", and so may a word
            yield key
        elif keys[0] in (_EXAMPLES, "reply") and key in LANGUAGES:
            yield sentence(LANGUAGES[key])
        else:
            yield key_in_words(key)


def _field(line: FormLine) -> Field:
    key = line.keys[-1]
    label = label_of(line.keys)
    if line.keys[0] in (_EXAMPLES, "reply", "name") or (line.is_list and key not in SEVERAL):
        return Field(line=line, label=label)
    written = line.text.splitlines() if line.is_list else [line.text]
    return Field(line=line, label=label, choices=choices_of(key, written), several=key in SEVERAL)


def choices_of(key: str, written: Sequence[str] = ()) -> tuple[Choice, ...]:
    """Lists what a key is chosen from, with what is written there; nothing for what is typed."""
    usual = dict.fromkeys((*CHOICES.get(key, ()), *USUAL.get(key, ())))
    listed = dict.fromkeys((*usual, *written)) if usual else ()
    return tuple(Choice(value=each, told=in_words(key, each), chosen=each in written) for each in listed)


def in_words(key: str, written: str) -> Told:
    """Words a value of a key as an owner says it: "tag late", "24h before appointment", "once per 12h"."""
    known = CHOICES.get(key, {})
    if written in known:
        return sentence(known[written])
    if key in _WORDED:
        return _WORDED[key](written)
    return condition_in_words(key, written)


def _limit(written: str) -> Told:
    return _of_time(written, limit, msgid("once per {time}"))


def _send(written: str) -> Told:
    try:
        delay = send(written)
    except BadValue:
        return written
    if delay is None:
        return sentence("when you open")
    return sentence("{time} later", time=length_of_time(delay)) if delay else sentence("at once")


def _within(written: str) -> Told:
    return _of_time(written, duration, "{time}")


def _of_time(written: str, read: Callable[[str], timedelta], words: str) -> Told:
    try:
        return sentence(words, time=length_of_time(read(written)))
    except BadValue:  # told with its place by the check
        return written


_WORDED: Mapping[str, Callable[[str], Told]] = {
    "when": event_in_words,
    "do": action_in_words,
    "limit": _limit,
    "send": _send,
    "within": _within,
}
