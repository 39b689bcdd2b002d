"""Each line of `if`, as a table: the line, the situation, whether it holds."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from responder.domain.conditions.account import AccountIs
from responder.domain.conditions.after import After
from responder.domain.conditions.answered_by_person import AnsweredByPerson
from responder.domain.conditions.appointment import AppointmentIs
from responder.domain.conditions.between import Between
from responder.domain.conditions.called_back import CalledBack
from responder.domain.conditions.calls import CallsAtLeast
from responder.domain.conditions.contact import ContactIs
from responder.domain.conditions.dates import DatesIn
from responder.domain.conditions.days import DaysAre
from responder.domain.conditions.hours import HoursAre
from responder.domain.conditions.language import LanguageIs
from responder.domain.conditions.number import NumberIs
from responder.domain.model.business import Hours
from responder.domain.model.events import Event
from responder.domain.model.rules import Condition
from responder.domain.model.state import AppointmentStatus, LastReply, State
from responder.domain.situation import Situation
from tests.builders import ACCOUNT, NOON, appointment, book, call, sms, state

SUNDAY = NOON - timedelta(days=2)
LATE = NOON.replace(hour=22)
MINUTES = timedelta(minutes=1)


def situation(event: Event | None = None, known: State | None = None, now: datetime = NOON) -> Situation:
    return Situation(event or sms("oui", at=now), known or state(), book().made(), now, "oui")


def is_(kind: str) -> Condition:
    return AppointmentIs(f"appointment: {kind}", frozenset({kind}))


def who(*kinds: str, tags: tuple[str, ...] = ()) -> Condition:
    return ContactIs("contact", frozenset(kinds), frozenset(tags))


def number(kind: str) -> Condition:
    return NumberIs(f"number: {kind}", frozenset({kind}))


WITH_ANNA = AppointmentIs("appointment: awaiting answer, with Anna", frozenset({"awaiting answer"}), ("Anna",))
PAST = appointment(at=NOON - timedelta(hours=3))
TODAY = appointment(AppointmentStatus.CONFIRMED, at=NOON + timedelta(hours=3))
AFTER_ASK = After("after: Ask", frozenset({"Ask"}), timedelta(hours=48))
AFTER_SENT = After("after: announcement Fermé le 24", frozenset(), timedelta(hours=48), frozenset({"fermé le 24"}))
OPEN = HoursAre("hours: open", frozenset({Hours.OPEN}))
NIGHT = Between("between: 18:30 and 08:00", time(18, 30), time(8, 0))
DAY = Between("between: 08:00 and 18:30", time(8, 0), time(18, 30))
THREE_CALLS = CallsAtLeast("calls: at least 3 in 1h", 3, timedelta(hours=1))


@pytest.mark.parametrize(
    ("condition", "given", "expected"),
    [
        (OPEN, {}, True),
        (OPEN, {"now": LATE}, False),
        (DaysAre("days: sunday", frozenset({6})), {"now": SUNDAY}, True),
        (DaysAre("days: sunday", frozenset({6})), {}, False),
        (DAY, {}, True),
        (NIGHT, {}, False),
        (NIGHT, {"now": LATE}, True),
        (NIGHT, {"now": NOON.replace(hour=8, minute=0)}, False),
        (NIGHT, {"now": NOON.replace(hour=7, minute=59)}, True),
        (DatesIn("dates", ((date(2026, 3, 9), date(2026, 3, 10)),)), {}, True),
        (DatesIn("dates", ((date(2026, 3, 11), date(2026, 3, 12)),)), {}, False),
        (who("known"), {"known": state(contact={"known": True})}, True),
        (who("known"), {}, False),
        (who("unknown"), {}, True),
        (who("new"), {"known": state(contact={"new": False})}, False),
        (who(tags=("vip",)), {"known": state(contact={"tags": frozenset({"vip"})})}, True),
        (who(tags=("vip",)), {}, False),
        (number("mobile"), {}, True),
        (number("landline"), {"event": call(contact="+33142000000")}, True),
        (number("hidden"), {"event": call(contact="")}, True),
        (number("foreign"), {"event": call(contact="+4915112345678")}, True),
        (number("foreign"), {}, False),
        (AccountIs("account", frozenset({ACCOUNT})), {}, True),
        (AccountIs("account", frozenset({"other@example.org"})), {}, False),
        (LanguageIs("language: fr", frozenset({"fr"})), {}, True),
        (LanguageIs("language: fr", frozenset({"fr"})), {"known": state(contact={"language": "en"})}, False),
        (is_("none"), {}, True),
        (is_("none"), {"known": state(PAST)}, True),
        (is_("upcoming"), {"known": state(appointment())}, True),
        (WITH_ANNA, {"known": state(appointment(who="Anna"))}, True),
        (WITH_ANNA, {"known": state(appointment(who="Dr ANNA Martin"))}, True),
        (WITH_ANNA, {"known": state(appointment(who="Paul"))}, False),
        (WITH_ANNA, {"known": state(appointment(who="Annabelle"))}, False),
        (WITH_ANNA, {"known": state(appointment())}, False),
        (WITH_ANNA, {"known": state(appointment(AppointmentStatus.CONFIRMED, who="Anna"))}, False),
        (WITH_ANNA, {"known": state()}, False),
        (is_("awaiting answer"), {"known": state(appointment())}, True),
        (is_("awaiting answer"), {"known": state(PAST)}, False),
        (is_("awaiting answer"), {"known": state(TODAY)}, False),
        (is_("confirmed"), {"known": state(TODAY)}, True),
        (is_("today"), {"known": state(TODAY)}, True),
        (is_("today"), {"known": state(appointment())}, False),
        (is_("cancelled"), {"known": state(appointment(AppointmentStatus.CANCELLED))}, True),
        (is_("upcoming"), {"known": state(appointment(AppointmentStatus.CANCELLED))}, False),
        (AFTER_ASK, {"known": state(last_reply=LastReply("Ask", NOON - timedelta(hours=47)))}, True),
        (AFTER_ASK, {"known": state(last_reply=LastReply("Ask", NOON - timedelta(hours=49)))}, False),
        (AFTER_ASK, {"known": state(last_reply=LastReply("Other", NOON))}, False),
        (AFTER_ASK, {}, False),
        (AFTER_SENT, {"known": state(last_reply=LastReply("Fermé  le 24 ", NOON, announcement=True))}, True),
        (AFTER_SENT, {"known": state(last_reply=LastReply("Fermé le 24", NOON))}, False),  # a rule of that name
        (AFTER_SENT, {"known": state(last_reply=LastReply("Autre", NOON, announcement=True))}, False),
        (AFTER_SENT, {"known": state(last_reply=LastReply("Fermé le 24", NOON - 49 * 60 * MINUTES, True))}, False),
        (AnsweredByPerson("answered", False), {}, True),
        (AnsweredByPerson("answered", False), {"known": state(person_at=NOON - 9 * MINUTES)}, False),
        (AnsweredByPerson("answered", True), {"known": state(person_at=NOON - 11 * MINUTES)}, False),
        (CalledBack("called back", False), {"known": state(calls=(NOON,), person_at=NOON - MINUTES)}, True),
        (CalledBack("called back", False), {"known": state(calls=(NOON,), person_at=NOON + MINUTES)}, False),
        (THREE_CALLS, {"known": state(calls=(NOON - 50 * MINUTES, NOON - MINUTES, NOON))}, True),
        (THREE_CALLS, {"known": state(calls=(NOON - 70 * MINUTES, NOON - MINUTES, NOON))}, False),
    ],
)
def test_a_line_of_if_holds_or_not(condition: Condition, given: dict[str, Any], expected: bool) -> None:
    assert condition.holds(situation(**given)) is expected


def test_not_turns_a_line_around() -> None:
    closed = HoursAre("not hours: open", frozenset({Hours.OPEN}), negated=True)
    assert (closed.holds(situation()), closed.holds(situation(now=LATE))) == (False, True)
