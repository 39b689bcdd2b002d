"""Compares with an earlier reading: what is missing is gone, or unreadable. Absence alone is no evidence. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date, datetime, timedelta, tzinfo

from responder.calendars.ics.reading import ReadCalendar
from responder.dataclass import dataclass
from responder.domain.model.calendar_notices import CalendarTrouble, Notice
from responder.domain.model.calendars import uid_of
from responder.store.appointments.calendar_sync import KeptOccurrence, is_coming


@dataclass(slots=True)
class MissingAppointments:
    """`gone` are to be dropped. `unsaid` are those of them whose event still stands in the calendar, which nowhere says
    that it takes them back. `notices` name what stays because it could not be read."""

    gone: list[KeptOccurrence] = field(default_factory=list)
    unsaid: list[KeptOccurrence] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def missing_appointments(
    there: Mapping[str, KeptOccurrence], reading: ReadCalendar, now: datetime, zone: tzinfo
) -> MissingAppointments:
    """`there` has the keys that the calendar uses now."""
    found, keys = MissingAppointments(notices=list(reading.notices)), {each.key for each in reading.occurrences}
    stand = {uid_of(key)[0] for key in keys} - {""}
    for key, each in there.items():
        uid = uid_of(key)[0]
        if key in keys or uid in reading.standing:
            continue
        moved_here = each.at <= now and is_coming(each, now)
        if moved_here and key not in reading.withdrawn and not _is_deleted(each, uid, reading, zone):
            continue  # a calendar that shows no more of what is over there does not take it back
        if uid in reading.loose and is_coming(each, now):
            _add_once(found.notices, reading.loose[uid])
            continue
        found.gone.append(each)
        if uid in stand and key not in reading.withdrawn and is_coming(each, now):
            found.unsaid.append(each)
    found.notices += _numbers_gone(there, reading, now)
    found.notices = [_named(notice, there, now, zone) for notice in found.notices]
    return found


def _is_deleted(each: KeptOccurrence, uid: str, reading: ReadCalendar, zone: tzinfo) -> bool:
    """Checks whether a calendar that still shows what was over before has no more of its event: it is deleted."""
    shown = reading.oldest is not None and reading.oldest < each.at.astimezone(zone).date() - timedelta(days=1)
    return uid not in reading.uids and shown


def _numbers_gone(there: Mapping[str, KeptOccurrence], reading: ReadCalendar, now: datetime) -> Iterable[Notice]:
    for each in reading.occurrences:
        old = there.get(each.key)
        if not each.number and not each.cancelled and old is not None and is_coming(old, now):
            yield Notice(uid=uid_of(each.key)[0], trouble=CalendarTrouble.NUMBER_GONE, appointment=True)


def _named(notice: Notice, there: Mapping[str, KeptOccurrence], now: datetime, zone: tzinfo) -> Notice:
    """Names an event by what is known of it, where the calendar no longer says."""
    if notice.title and notice.day:
        return notice
    known = [each for each in there.values() if uid_of(each.key)[0] == notice.uid and is_coming(each, now)]
    soonest = min(known, key=lambda each: each.at, default=None)
    if not notice.uid or soonest is None or soonest.appointment is None:
        return notice
    day: date = notice.day or soonest.at.astimezone(zone).date()
    return replace(notice, title=notice.title or soonest.appointment.title, day=day, appointment=True)


def _add_once(notices: list[Notice], notice: Notice) -> None:
    if notice not in notices:
        notices.append(notice)
