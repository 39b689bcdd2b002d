"""Shows the appointments of a day or a week, and enters new ones by hand."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Connection
from starlette.responses import Response

from responder.dataclass import dataclass
from responder.domain.model.state import AppointmentStatus
from responder.domain.model.time_triggers import TimeTriggerKind
from responder.services.agenda import appointments, coming_reminders, day_agenda
from responder.services.agenda.appointments import (
    AppointmentOutcome,
    AppointmentToEnter,
    BookedAppointment,
    EnteredAppointment,
    MobileOutcome,
)
from responder.services.agenda.coming_reminders import Asking
from responder.services.agenda.day_agenda import AgendaLine
from responder.services.console import acts
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit
from responder.web.console.wording import APPOINTMENTS, SHAPES

_FIELDS = ("number", "name", "day", "time", "minutes", "who", "title", "place")
_LONGEST = 24 * 60  # minutes
_DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """`lines` are those of one person only, where the page was asked for them."""

    on: date
    lines: list[AgendaLine]


async def show(visit: Visit) -> Response:
    query = visit.request.query_params
    week, who = "week" in query, query.get("who", "")
    asked_for = day_in(query.get("week" if week else "day", ""))
    first = asked_for or visit.times.today
    if week:
        first -= timedelta(days=first.weekday())
    many = _DAYS_OF_A_WEEK if week else 1
    begin, end = visit.times.midnight(first), visit.times.midnight(first + timedelta(days=many))
    lines = await visit.read(lambda conn: day_agenda.between(conn, begin, end))
    people = sorted({line.entry.appointment.who for line in lines} - {""})
    shown = [line for line in lines if not who or line.entry.appointment.who == who]
    asked = await asked_in(visit, [line.entry for line in shown])
    return visit.page(
        "agenda/page.html",
        days=_by_day(visit, shown, [first + timedelta(days=number) for number in range(many)]),
        week=week,
        first=first,
        before=first - timedelta(days=many),
        after=first + timedelta(days=many),
        is_now=asked_for is None or first == visit.times.today,
        people=people if who in people or not who else [*people, who],
        who=who,
        asked=asked,
        unasked=_reminds_of_none(visit) and any(_is_open(line, visit.now) for line in shown),
        here=_query({"week" if week else "day": first.isoformat() if asked_for else "", "who": who}, week=week),
        link=lambda **changed: _query({"week" if week else "day": first.isoformat(), "who": who} | changed, week=week),
        **words(visit),
    )


def _by_day(visit: Visit, lines: Sequence[AgendaLine], days: Sequence[date]) -> list[Day]:
    found: dict[date, list[AgendaLine]] = {on: [] for on in days}
    for line in lines:
        found[visit.times.date_of(line.entry.appointment.at)].append(line)
    return [Day(on=on, lines=some) for on, some in found.items()]


async def asked_in(visit: Visit, entries: Sequence[BookedAppointment]) -> Mapping[str, Asking]:
    """Returns when each of these is asked about, for what nobody was asked yet."""
    rulebook = visit.console.rulebook()
    return await visit.read(lambda conn: coming_reminders.asked_when(conn, rulebook, entries, visit.now))


def _reminds_of_none(visit: Visit) -> bool:
    moments = visit.console.rulebook().moments
    return not any(each.kind is TimeTriggerKind.BEFORE_APPOINTMENT for each in moments)


def _is_open(line: AgendaLine, now: datetime) -> bool:
    """Checks whether an appointment to come was neither asked about nor settled."""
    its = line.entry.appointment
    return its.status is AppointmentStatus.UNCONFIRMED and its.at > now


def words(visit: Visit) -> dict[str, Any]:
    """Gathers the words that rows of appointments are shown with."""
    return {
        "appointments": APPOINTMENTS,
        "shapes": SHAPES,
        "undone": lambda line: day_agenda.undone_by(line, visit.by, visit.now),
        "calendar": lambda line: day_agenda.calendar_of(line.entry, visit.business),
    }


async def ask_new(visit: Visit) -> Response:
    day = day_in(visit.request.query_params.get("day", "")) or visit.times.today
    return _form(visit, given={"day": day.isoformat(), "number": "", "name": ""})


async def enter(visit: Visit) -> Response:
    given = {name: " ".join(visit.form.get(name, "").split()) for name in _FIELDS}
    mobile = appointments.mobile_of(given["number"], visit.business)
    at, end = visit.times.at(given["day"], given["time"]), None
    problem = "" if mobile.outcome is MobileOutcome.MOBILE else "number"
    if at is None:
        problem = problem or visit.times.unread(given["day"], given["time"])
    elif given["minutes"]:
        end = _end(at, given["minutes"])
        problem = problem or ("" if end else "minutes")
    if problem or at is None:
        return _form(visit, given=given, problem=problem, status=422)
    new = AppointmentToEnter(
        number=mobile.number,
        at=at,
        end=end,
        name=given["name"],
        who=given["who"],
        title=given["title"],
        place=given["place"],
    )

    def work(conn: Connection) -> EnteredAppointment:
        done = appointments.enter(conn, new, visit.now, by=visit.by)
        if done.outcome is AppointmentOutcome.ENTERED and done.entry:
            acts.note(conn, visit.act("entered an appointment", f"appointment {done.entry.appointment.id}"))
        return done

    done = await visit.write(work)
    if done.entry is None:
        return _form(visit, given=given, problem=done.outcome.value, status=422)
    return visit.go(f"/appointments/{done.entry.appointment.id}")


def _form(visit: Visit, *, given: dict[str, str], problem: str = "", status: int = 200) -> Response:
    whole = dict.fromkeys(_FIELDS, "") | given
    return visit.page("agenda/new.html", status=status, given=whole, problem=problem)


def _end(at: datetime, minutes: str) -> datetime | None:
    whole = int(minutes) if minutes.isascii() and minutes.isdigit() and len(minutes) < 5 else 0
    return at + timedelta(minutes=whole) if 0 < whole <= _LONGEST else None


def day_in(written: str) -> date | None:
    """Reads a day that can be shown: the calendar ends, and so do the days before and after it."""
    try:
        found = date.fromisoformat(written)
    except ValueError:
        return None
    return found if 1970 < found.year < 9000 else None


def _query(values: dict[str, str], *, week: bool) -> str:
    """Returns the address of what is shown; without a day it stays with today when today is another."""
    kept = {name: value for name, value in values.items() if value or (week and name == "week")}
    return f"?{urlencode(kept)}" if kept else ""


ROUTES = (
    PageRoute(path="/agenda", view=show, may=May.READ),
    PageRoute(path="/agenda/new", view=ask_new, may=May.EDIT_AGENDA),
    PageRoute(path="/agenda/new", view=enter, may=May.EDIT_AGENDA, method="POST"),
)
