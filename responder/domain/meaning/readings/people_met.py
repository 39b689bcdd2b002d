"""People met: "le rdv avec Paul", held against whom the appointment is with."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import Clause, Subject
from responder.domain.meaning.clauses.evidence import VISITS, Spoken
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.meaning.tagging.names import WITH
from responder.domain.text.folding import words_of
from responder.languages import in_any
from responder.languages.catalogue import msgid

ANOTHER_PERSON = msgid("somebody else is named than whom the appointment is with")

_TITLES = in_any(lambda each: each.speech.spoken_titles | each.speech.doctors)
_NAMES = frozenset([Role.NAME, Role.VOCATIVE])
_MEETING = WITH | in_any(lambda each: each.speech.for_people | each.speech.at_somebodys)
_SHORTEST = 3


def names_in(who: str) -> frozenset[str]:
    """Returns the words of a name that tell people apart: no title, no initial."""
    words = (word for part in who.replace("-", " ").split() for word in words_of(part))
    return frozenset(word for word in words if word not in _TITLES and len(word) >= _SHORTEST)


def is_with_another(text: Spoken, who: Collection[str]) -> bool:
    """Checks whether a visit is said to be with somebody else; "je viens avec Paul" says who comes along. `who`: of
    `names_in`; nobody is another person where it is empty."""
    return bool(who) and any(
        not any(word in who for each in named for word in each.words)
        for clause in text.clauses
        for named in _met(clause)
    )


def is_named(words: Sequence[str], who: Collection[str]) -> bool:
    """Checks whether somebody is named in the words of a text as one who is met."""
    pairs = pairwise(words)
    return any(word in who and (before in _MEETING or before in _TITLES) for before, word in pairs)


def _met(clause: Clause) -> Iterator[tuple[Item, ...]]:
    """Yields the names behind each "with" of a visit."""
    for at, each in enumerate(clause.items):
        if not WITH.isdisjoint(each.words[-1:]) and _of_a_visit(clause, at):
            named = tuple(_names_from(clause.items[at + 1 :]))
            if named:
                yield named


def _names_from(items: Sequence[Item]) -> Iterator[Item]:
    for each in items:
        if each.role in _NAMES:
            yield each
        elif each.words[-1] not in _TITLES:
            return


def _of_a_visit(clause: Clause, at: int) -> bool:
    if any(each.role in VISITS for each in clause.items[:at]):
        return True
    comes = any(clause.subject_of(each) is Subject.SELF for each in clause.of(Role.COME))
    return clause.has(Role.YES, Role.CONFIRM) and not comes
