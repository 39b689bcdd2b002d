"""Lives through a year: books, moves, cancels, answers and breaks what the plan says, and counts what left."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from responder.domain.model.rules import Rulebook
from responder.domain.model.state import AppointmentStatus
from responder.rulefiles.load import load
from responder.store.appointments import book
from responder.store.tables import inbox, messages, moments
from tests.builders import PARIS, sms
from tests.live.salons import write_salon
from tests.year.in_process_service import Departure, InProcessService
from tests.year.plans import DAY, YEAR, Act, Meeting, Plan, Trouble

RULES = """\
    rules:
      - name: Reminder
        when: 24h before appointment
        if: {not: {appointment: confirmed}}
        reply: "Rappel : {{ appointment.date }} à {{ appointment.time }}. OUI ?"
      - name: Asked again
        when: no answer for 4h
        if: {after: Reminder, appointment: awaiting answer}
        reply: "Pouvez-vous confirmer {{ appointment.date }} ?"
      - name: Thanks for coming
        when: 2h after appointment
        if: {appointment: confirmed}
        reply: "Merci de votre visite !"
      - name: Confirmed
        when: sms
        says: {exactly: oui}
        if: {appointment: awaiting answer}
        do: confirm appointment
        reply: "Confirmé."
    """
BUSINESS = """\
name: Salon Anna
phone: "+33611111111"
country: FR
zone: Europe/Paris
languages: [fr]
hours: {monday-friday: "09:00-12:30, 14:00-18:30", saturday: "09:00-13:00"}
quiet: "20:00-08:00, sunday, holidays"
second thought: none
budgets: {all per minute: 60, all per day: 2000}
"""


@dataclass(frozen=True, slots=True)
class Lived:
    """Holds what the phone took, and what the database says became of every moment."""

    plan: Plan
    departures: list[Departure]
    moments: list[Any]
    events: dict[str, Any]  # what a moment became, by key
    messages: dict[int, list[Any]]  # by event


def rulebook_of(folder: Path, at: datetime) -> Rulebook:
    write_salon(folder, RULES, about=BUSINESS)
    loaded = load(folder / "rules", folder / "templates", now=at)
    assert loaded.rulebook is not None, loaded.problems
    return loaded.rulebook


async def live(folder: Path, database: str, plan: Plan, tell: Callable[[str], None] = lambda line: None) -> Lived:
    acts = plan.acts()
    start = min(acts[0][0], datetime(YEAR, 1, 1, tzinfo=PARIS)).astimezone(UTC)
    service = InProcessService(database, rulebook_of(folder, datetime(YEAR, 1, 1, tzinfo=UTC)), start)
    troubles, month = iter([*plan.troubles, (datetime.max.replace(tzinfo=UTC), Trouble.OVER)]), 0
    due, trouble = next(troubles)
    for at, some in groupby(acts, key=lambda one: one[0]):
        while due <= at:
            if not service.off:
                await service.goes_on_until(due)
            _befalls(service, trouble, due)
            due, trouble = next(troubles)
        if service.off:
            for _, act, meeting in some:
                meeting.undone.add(act)  # who enters it is cut off too
            continue
        await service.goes_on_until(at)
        for _, act, meeting in some:
            await _does(service, act, meeting)
        if at.month != month:
            month = at.month
            tell(f"{at:%Y-%m-%d}: {len(service.phone.departures)} left")
    if service.off:
        _befalls(service, Trouble.OVER, service.now)
    service.phone.away = service.paused = False
    await service.goes_on_until(service.now + 8 * DAY)
    lived = service.store.read_now(lambda conn: _lived(conn, plan, service))
    service.ends()
    return lived


def _befalls(service: InProcessService, trouble: Trouble, at: datetime) -> None:
    service.now = max(service.now, at)
    match trouble:
        case Trouble.RESTARTED:
            service.ends()
            service.starts()
        case Trouble.OFF:
            service.ends()
            service.off = True
        case Trouble.PHONE_AWAY:
            service.phone.away = True
        case Trouble.PAUSED:
            service.paused = True
        case Trouble.OVER:
            service.phone.away = service.paused = False
            if service.off:
                service.off = False
                service.starts()


async def _does(service: InProcessService, act: Act, meeting: Meeting) -> None:
    store, now = service.store, service.now
    unasked, cancelled = AppointmentStatus.UNCONFIRMED, AppointmentStatus.CANCELLED
    if act is Act.BOOKED:
        entry = store.write_now(lambda conn: book.add(conn, book.New(meeting.number, meeting.at), now, status=unasked))
        meeting.id = entry.appointment.id
    elif not meeting.id:
        meeting.undone.add(act)
    elif act is Act.MOVED:
        store.write_now(lambda conn: book.change(conn, meeting.id, now, "owner", at=meeting.to))
    elif act is Act.CANCELLED:
        store.write_now(lambda conn: book.change(conn, meeting.id, now, "owner", status=cancelled))
    else:
        said = "oui" if act is Act.SAYS_YES else "STOP"
        await service.receives(sms(said, at=now, contact=meeting.number))


def _lived(conn: Connection, plan: Plan, service: InProcessService) -> Lived:
    by_event = defaultdict(list)
    for row in conn.execute(select(messages).order_by(messages.c.id)):
        by_event[row.event].append(row)
    reached = conn.execute(select(inbox).where(inbox.c.kind == "moment")).all()
    return Lived(
        plan,
        service.phone.departures,
        list(conn.execute(select(moments).order_by(moments.c.id))),
        {row.key: row for row in reached},
        dict(by_event),
    )
