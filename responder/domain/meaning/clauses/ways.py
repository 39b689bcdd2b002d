"""Ways to the place: "where do I go", "je dois passer par où ?", "wie komme ich zu euch", in any words of going."""

from responder.domain.meaning.clauses.clauses import Clause
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any

_WHERE = in_any(lambda each: each.speech.where)
_HOW = in_any(lambda each: each.speech.how)
_GOING = in_any(lambda each: each.speech.going)
_OR = "ou"
"""French "où" without its accent."""

# Nothing else may stand beside it: "where is my refund" and "how can I pay" ask for something else.
_OF_GOING = frozenset(
    [Role.QUESTION_WORD, Role.WHETHER, Role.INVERSION, Role.ASK, Role.CAN, Role.WANT, Role.COME, Role.LIGHT_VERB]
    + [Role.SELF, Role.FILLER, Role.YES, Role.COURTESY, Role.VISIT, Role.TIME_OWN, Role.SORRY, Role.THANKS]
    + [Role.NAME, Role.VOCATIVE, Role.GREETING, Role.AND, Role.BUT, Role.ARRIVING, Role.YOU, Role.NEED, Role.ADDRESS]
)
_OURS = (Role.SELF, Role.COME, Role.VISIT, Role.INVERSION, Role.YOU)


def way_asked(clause: Clause) -> tuple[Item, ...]:
    """Returns the words that ask where one goes, or how one comes."""
    if not all(each.role in _OF_GOING or each.words[-1] in _GOING for each in clause.items):
        return ()
    at = next((at for at, each in enumerate(clause.items) if _asks_where(clause, at)), None)
    if at is not None and (clause.has(*_OURS) or len(clause.items) <= _SHORT):
        return clause.items[at : at + 1]
    first = clause.items[0]
    return (first,) if first.words[0] in _HOW and clause.has(Role.COME) and clause.has(Role.SELF, Role.YOU) else ()


_SHORT = 3
"""Items of "c où ?", "where is it"."""


def _asks_where(clause: Clause, at: int) -> bool:
    """Checks whether an item asks where. French "ou" does at the beginning or the end of a question, and says "or"
    inside it."""
    item = clause.items[at]
    if any(each in _WHERE and each != _OR for each in item.words):
        return True
    ends = item.words[-1] == _OR and clause.asked and at == len(clause.items) - 1 and (at > 0 or len(item.words) > 1)
    begins = item.words[0] == _OR and not at and clause.has(Role.QUESTION_WORD, Role.ASK, Role.INVERSION)
    return ends or begins or (item.words[0] == _OR and "ù" in item.typed.lower())
