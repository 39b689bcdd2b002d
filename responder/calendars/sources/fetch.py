"""Fetches a calendar from its source: run in the child process."""

from collections.abc import Iterable
from dataclasses import field
from pathlib import Path

from responder.access.http import Policy
from responder.calendars.ics.reading import ReadCalendar, Window, read_calendar
from responder.calendars.sources.caldav import DavCalendar, WriteBack
from responder.calendars.sources.feeds import Fetched, fetch, read_file
from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.calendars import Calendar, CalendarKind
from responder.domain.wire.hosts import Network
from responder.store.appointments.calendar_sync import ToTell


@dataclass(frozen=True, slots=True)
class Login:
    """Never from business.yaml, which is kept and shown. `networks` are the owner's own, which an address may lead to
    though they are private."""

    login: str = ""
    password: str = field(default="", repr=False)
    networks: tuple[Network, ...] = ()


def read_source(
    calendar: Calendar, login: Login, business: Business, window: Window, mark: str, known: Iterable[str]
) -> tuple[ReadCalendar, str] | None:
    """Returns the reading and its mark; None if nothing changed since `mark`. Raises Unreachable and NoCalendar."""
    if calendar.kind is CalendarKind.CALDAV:
        texts, new = DavCalendar(calendar.address, login.login, login.password, Policy(login.networks)).read(
            window, mark
        )
    else:
        fetched = _fetched(calendar, login, mark)
        texts, new = (None if fetched.text is None else [fetched.text]), fetched.mark
    return None if texts is None else (read_calendar(texts, calendar, business, window, known), new)


def tell_source(calendar: Calendar, login: Login, each: ToTell, line: str) -> WriteBack:
    """Writes into a CalDAV calendar what became of an appointment. Raises Unreachable."""
    its = each.appointment
    collection = DavCalendar(calendar.address, login.login, login.password, Policy(login.networks))
    return collection.tell(each.key, each.was, its.at, its.end, its.status, line)


def _fetched(calendar: Calendar, login: Login, mark: str) -> Fetched:
    if calendar.kind is CalendarKind.FILE:
        return read_file(Path(calendar.address), mark)
    return fetch(calendar.address, mark, login.login, login.password, Policy(login.networks))
