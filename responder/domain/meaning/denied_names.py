"""Denied names: "je ne suis pas Marie", "this is not Mr Smith", and nothing else in the text."""

from collections.abc import Iterator

from responder.domain.meaning.evidence import Evidence, Spoken
from responder.domain.meaning.roles import Role
from responder.domain.model.meanings import SURE, Meaning

_BEING = frozenset("suis am is bin soy sono est".split())
_NAMES = frozenset([Role.NAME, Role.VOCATIVE, Role.UNKNOWN])
_AFTER_A_NAME = frozenset([Role.PAUSE, Role.COURTESY, Role.SORRY])
_BESIDE = _AFTER_A_NAME | {Role.SELF, Role.THIRD, Role.NOT, Role.FILLER, Role.GREETING}


def denied_name(text: Spoken) -> Iterator[Evidence]:
    """Reads that somebody else has this phone."""
    denials = tuple(each for each in text.items if each.role is Role.NOT)
    named = [each for each in text.items if each.role in _NAMES]
    if not denials or not named or not text.roles <= _BESIDE | _NAMES or not all(e.typed.istitle() for e in named):
        return
    last = [each for each in text.items if each.role not in _AFTER_A_NAME][-1]
    before = {word for each in text.items if each.start < last.start for word in each.words}
    if last in named and last.start > denials[-1].start and not _BEING.isdisjoint(before):
        yield Evidence(meaning=Meaning.WRONG_NUMBER, weight=SURE, items=(*denials, last))
