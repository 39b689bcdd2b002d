"""responder calendars: how reading them goes."""

from typing import Any

import typer

from responder.cli.common.businesses import business_in
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, RulesOption
from responder.cli.common.presenting import present_list
from responder.domain.model.business import Business
from responder.domain.model.calendar_notices import as_object, told
from responder.domain.model.calendars import Calendar
from responder.services.agenda import calendars as service
from responder.services.agenda.calendars import CalendarReading, CalendarState

_MOST = 20  # events that are named, of one calendar


def calendars(rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """Say how reading the calendars of business.yaml goes. Exit code 1 if one, or an event of one, cannot be read.

    The service reads them every five minutes. An event is an appointment if it names a mobile number where
    `number from` says. Events that cannot be taken as they stand are named until they are mended in the calendar;
    their appointments stay as they were.

    \b
    Example:
      responder calendars
    """
    speak_to_owner(rules)
    business = business_in(rules)
    with opened() as store:
        listed = store.read_now(lambda conn: service.listed(conn, business))
    present_list(
        "calendars",
        listed,
        as_json,
        as_object=lambda each: _as_object(each.calendar, each.state),
        line=lambda each: _told(each, business),
        nothing=gettext("business.yaml names no calendars."),
    )
    if any(each.fails for each in listed):
        raise typer.Exit(1)


def _as_object(calendar: Calendar, state: CalendarState | None) -> dict[str, Any]:
    read_at, since = (state.read_at, state.failing_since) if state else (None, None)
    return {
        "name": calendar.name,
        "kind": calendar.kind.value,
        "read_at": read_at.isoformat() if read_at else None,
        "failing_since": since.isoformat() if since else None,
        "problem": str(state.problem) if state else "",
        "events": state.events if state else 0,
        "without_number": state.without_number if state else 0,
        "notices": [as_object(notice) for notice in state.notices] if state else [],
    }


def _told(reading: CalendarReading, business: Business) -> str:
    calendar, state = reading.calendar, reading.state
    if state is None or state.read_at is None:
        return gettext("{name}: not read yet (the service reads it, within five minutes)", name=calendar.name)
    when = f"{business.local(state.read_at):%Y-%m-%d %H:%M}"
    if state.failing_since:
        since = f"{business.local(state.failing_since):%Y-%m-%d %H:%M}"
        return gettext(
            "{name}: cannot be read since {since}. {problem} What was known of it stays.",
            name=calendar.name,
            since=since,
            problem=state.problem,
        )
    said = "".join(f"\n  {word(told(notice))}" for notice in state.notices[:_MOST])
    if len(state.notices) > _MOST:
        more = len(state.notices) - _MOST
        said += "\n" + gettext("  and {number} more: responder calendars --json", number=more)
    read = gettext(
        "{name}: read {when}, {mobiles} of {events} events name a mobile number.",
        name=calendar.name,
        when=when,
        mobiles=state.events - state.without_number,
        events=state.events,
    )
    note = f" {word(state.problem)}" if state.problem else ""
    return f"{read}{note}{said}"
