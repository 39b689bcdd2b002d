"""Tries a described event against a rulebook, as `decide` would answer it; nothing is sent and nothing is kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from responder.dataclass import dataclass
from responder.domain.announcing.announcement import Announcement
from responder.domain.conditions.after import ANNOUNCEMENT
from responder.domain.deciding.explain import explain, meaning_of
from responder.domain.meaning import Meanings
from responder.domain.model.decision import MEANING, Decision, Step
from responder.domain.model.rules import Rulebook
from responder.domain.simulation.earlier_messages import after_its_message
from responder.domain.simulation.what_if import EVENTS, Case, NotUnderstood, case_of, moment_case, number_of, somebody
from responder.domain.text.names.person_names import first_name_of
from responder.rulefiles.schema import time_triggers

if TYPE_CHECKING:  # trying a text needs no database, and is quicker without its library
    from sqlalchemy import Connection

__all__ = ["Case", "NotUnderstood", "Tried", "UnknownRule", "WhatIf", "case_for", "known_now", "try_out"]


class UnknownRule(ValueError):
    """Our last message is said to come from a rule there is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """A described event. `event` is one of `EVENTS` or a time trigger in the words of rules. `contact` is a number as
    it is dialled, None for somebody who never wrote. `at` None is now; `appointment` one that awaits an answer.
    `after`: the rule that our last message came from. `name`, `tags` and `account` are said of contact and event
    besides."""

    text: str = ""
    event: str = "sms"
    contact: str | None = None
    at: datetime | None = None
    appointment: datetime | None = None
    after: str = ""
    name: str = ""
    tags: frozenset[str] = frozenset()
    account: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """`means` is what the text means, None where nothing was written. `steps` are the rules in the order they are
    tried, without the meaning, which is told by itself."""

    case: Case
    decision: Decision
    means: Meanings | None
    steps: Sequence[Step]


def case_for(asked: WhatIf, rulebook: Rulebook, now: datetime) -> Case:
    """Builds the event and what is known around it. Raises NotUnderstood, with a sentence, or UnknownRule."""
    announced = _announced(asked.after, rulebook)
    if asked.after and not announced and rulebook.rule(asked.after) is None:
        raise UnknownRule(asked.after)
    business = rulebook.business
    whom = somebody(business) if asked.contact is None else number_of(asked.contact, business.country)
    moment = None if asked.event in EVENTS else time_triggers.moment(asked.event)
    if moment is not None:
        case = moment_case(moment, whom, asked.at, now, appointment=asked.appointment, after=asked.after)
    else:
        at, its = asked.at or now, {"appointment": asked.appointment, "after": asked.after}
        case = after_its_message(case_of(asked.text, whom, at, event=asked.event, **its), rulebook)  # type: ignore[arg-type]
    return described(_after_announcement(case, announced) if announced else case, asked)


def _announced(after: str, rulebook: Rulebook) -> str:
    """Returns the name of the announcement that it is, written as in `after` of a rule; "" where it is none."""
    if after.startswith(ANNOUNCEMENT):
        return after.removeprefix(ANNOUNCEMENT).strip()
    written = [each.name for each in rulebook.announcements if isinstance(each, Announcement)]
    return after if after in written else ""


def _after_announcement(case: Case, name: str) -> Case:
    last = case.state.last_reply
    told = replace(last, rule=name, announcement=True) if last is not None else None
    return replace(case, state=replace(case.state, last_reply=told))


def known_now(conn: "Connection", case: Case, rulebook: Rulebook, asked: WhatIf) -> Case:
    """Reads the state of a real contact, with all that the database knows of them."""
    from responder.services.inbox.known_contact import state_now

    return described(replace(case, state=state_now(conn, case.event, rulebook, case.now)), asked)


def try_out(case: Case, rulebook: Rulebook) -> Tried:
    """Decides, with the whole trace."""
    decision, told = explain(case.event, case.state, rulebook, case.now)
    steps = tuple(step for step in told if step.rule != MEANING)
    means = meaning_of(case.event, case.state, rulebook, case.now)
    return Tried(case=case, decision=decision, means=means, steps=steps)


def described(case: Case, asked: WhatIf) -> Case:
    """Adds what is said of the contact and the account."""
    contact = case.state.contact
    if asked.name:
        contact = replace(contact, name=asked.name, first_name=first_name_of(asked.name), known=True)
    contact = replace(contact, tags=contact.tags | asked.tags)
    event = replace(case.event, account=asked.account) if asked.account else case.event
    return replace(case, event=event, state=replace(case.state, contact=contact))
