"""Words that say one thing or another by where they stand: "si", "no", "is the"."""

from collections.abc import Sequence

from responder.domain.meaning.items import Item
from responder.domain.meaning.roles import Role
from responder.languages import LANGUAGES

_BEFORE_A_QUESTION = {
    Role.COURTESY,
    Role.SORRY,
    Role.NAME,
    Role.VOCATIVE,
    Role.PAUSE,
    Role.AND,
    Role.GREETING,
    Role.BUT,
    Role.YES,
    Role.THANKS,
    Role.NO,
    Role.QUESTION_MARK,
}


def inversions_told_apart(items: Sequence[Item]) -> list[Item]:
    """ "Is the ..." asks where a clause begins."""
    listed = list(items)
    for at, item in enumerate(items):
        if item.role is Role.INVERSION:
            begins = not at or items[at - 1].role in _BEFORE_A_QUESTION
            listed[at] = item._replace(role=Role.QUESTION_WORD if begins else Role.FILLER)
    return listed


_AFTER_A_BARE_SI = frozenset([Role.PAUSE, Role.YES, Role.COURTESY, Role.SEE_YOU, Role.THANKS, Role.QUESTION_MARK])


def _conditions_told_apart(items: Sequence[Item], word: str) -> list[Item]:
    """French "si" says yes alone or twice, and puts a condition otherwise."""
    listed = list(items)
    for at, item in enumerate(items[:-1]):
        doubled = at > 0 and items[at - 1].words == (word,)
        if item.words == (word,) and not doubled and items[at + 1].role not in _AFTER_A_BARE_SI:
            listed[at] = item._replace(role=Role.IF)
    return listed


_AFTER_A_BARE_NO = frozenset(
    [Role.PAUSE, Role.THANKS, Role.COURTESY, Role.SORRY, Role.NO, Role.QUESTION_MARK, Role.BUT]
)


def denials_told_apart(items: Sequence[Item], language: str) -> list[Item]:
    """Spanish "no" answers where a pause or a courtesy follows, and denies what follows it otherwise."""
    grammar = LANGUAGES[language].grammar
    if grammar.yes_or_if:
        return _conditions_told_apart(items, grammar.yes_or_if)
    word = grammar.answering_denial
    listed = list(items)
    for at, item in enumerate(items[:-1]):
        if item.role is Role.NO and item.words == (word,) and items[at + 1].role not in _AFTER_A_BARE_NO:
            listed[at] = item._replace(role=Role.NOT)
    return listed
