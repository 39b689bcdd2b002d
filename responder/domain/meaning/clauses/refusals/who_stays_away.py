"""Tells who stays away: oneself, a child or somebody on whose behalf one writes; not anybody else who is named."""

from itertools import pairwise

from responder.domain.meaning.clauses.clauses import Clause, Subject
from responder.domain.meaning.clauses.evidence import VISITS, Spoken
from responder.domain.meaning.clauses.two_faced_words import PARENTS
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any


def is_ones_own_absence(clause: Clause, verb: Item, text: Spoken) -> bool:
    subject = clause.subject_of(verb)
    if _is_of_whom_a_child_knows(clause):
        return False
    if _misses_a_visit_of_theirs(clause, text):
        return True
    if subject is Subject.SELF:
        return not _is_named_alone(clause, verb, text)
    if subject is Subject.YOU:
        return clause.has(Role.CHILD)
    # "Tom a de la fièvre, il ne viendra pas, désolée": for whom one answers.
    on_behalf = (
        _misses_their_visit(clause, text)
        or text.has(Role.CHILD)
        or (text.has(Role.ILL) and text.has(Role.SORRY))
        or clause.has(Role.NAME)
        or any(each.role is Role.NAME and each.words[-1] in PARENTS for each in text.items)
    )
    return on_behalf and not text.has(Role.RELATIVE)


def _is_named_alone(clause: Clause, verb: Item, text: Spoken) -> bool:
    """Checks whether a clause begins with a stranger's name and denies right behind it, with no time, visit or excuse:
    "Nadia not coming too". Behind a greeting somebody is addressed: "hi Nadia can't come"."""
    if clause.own_time or clause.has(Role.SELF, Role.VISIT) or text.has(Role.SORRY, Role.ILL, Role.CHILD):
        return False
    before = [each for each in clause.items[: clause.items.index(verb)] if each.role not in _BEFORE_A_NAME]
    at = text.items.index(clause.items[0])
    addressed = at > 0 and text.items[at - 1].role is Role.GREETING
    return bool(before) and all(each.role is Role.VOCATIVE for each in before) and not addressed


_BEFORE_A_NAME = frozenset([Role.NOT, Role.COURTESY, Role.FILLER, Role.AND])


def _misses_their_visit(clause: Clause, text: Spoken) -> bool:
    """Checks whether the clause names the visit at its own time, and somebody on whose behalf the writer may tell it:
    by name ("Tom ne viendra pas au piano demain"), or as who is ill ("Jack isn't well | so he won't be at his lesson
    tomorrow")."""
    named = clause.has(Role.VOCATIVE) or (text.has(Role.ILL) and clause.has(Role.THIRD))
    return named and clause.own_time and clause.has(*VISITS)


def _misses_a_visit_of_theirs(clause: Clause, text: Spoken) -> bool:
    """Checks whether the clause is of a relative and of their visit at its own time: "Mum is in hospital | so she won't
    be at her appointment tomorrow"."""
    told = clause.has(Role.RELATIVE) or (clause.has(Role.THIRD) and text.has(Role.RELATIVE))
    pairs = pairwise(clause.items)
    return (
        told
        and clause.own_time
        and any(each.role is Role.VISIT and not _THEIRS.isdisjoint(before.words[-1:]) for before, each in pairs)
    )


_THEIRS = in_any(lambda each: each.speech.theirs)


def _is_of_whom_a_child_knows(clause: Clause) -> bool:
    """Checks for a child's genitive, typed with an "s" at its end, before a word that no table knows or a courtesy: "my
    daughter's teacher"."""
    if Role.CHILD not in clause.roles:
        return False
    pairs = pairwise(clause.items)
    return any(
        each.role is Role.CHILD and each.typed.endswith("s") and following.role in (Role.COURTESY, Role.UNKNOWN)
        for each, following in pairs
    )
