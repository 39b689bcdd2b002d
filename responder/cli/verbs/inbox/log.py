"""responder log: what came in, what was answered or not, and why."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Annotated, Any

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, RulesOption
from responder.cli.common.numbers import number_of
from responder.cli.common.presenting import present
from responder.cli.common.times import day_typed, one_line, place_of, when, zone_of
from responder.domain.deciding.reason_sentences import REASONS
from responder.domain.delivery.message_status import Status
from responder.languages.catalogue import msgid
from responder.services.inbox import log as service
from responder.services.inbox.log import PAGE, LogEntry, LoggedMessage, LogPage, LogQuery

_MOST = 10_000


def log(
    number: Annotated[str | None, typer.Argument(show_default=False, help="Of this number only.")] = None,
    day: Annotated[
        str, typer.Option("--day", metavar="DAY", help='Of this day only: 2026-03-10, "yesterday", "Monday".')
    ] = "",
    since: Annotated[str, typer.Option(metavar="DAY", help="From this day on.")] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="To this day, which is included.")] = "",
    before: Annotated[int | None, typer.Option(metavar="ID", help="The page before this event.")] = None,
    most: Annotated[int, typer.Option(min=1, max=_MOST, help="How many events a page has.")] = PAGE,
    reports: Annotated[bool, typer.Option("--reports", help="Delivery reports too.")] = False,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what came in, what was answered or not, and why; the newest last.

    In a rehearsal it is the diary of what would have been sent: each text, and when it would have left. `responder
    why ID` tells more of one event.

    \b
    Examples:
      responder log
      responder log 0612345678
      responder log --day yesterday --json
    """
    speak_to_owner(rules)
    if day and (since or until):
        raise CannotRun(gettext("--day is one day: leave out --since and --until, or --day"))
    zone = zone_of(rules)
    wanted = LogQuery(
        contact=number_of(number, rules) if number else "",
        since=_midnight(day or since, rules, 0),
        until=_midnight(day or until, rules, 1),
        before=before,
        most=most,
        reports=reports,
    )
    with opened() as store:
        found = store.read_now(lambda conn: service.page(conn, wanted))
    present(
        as_json,
        lambda: {"events": [as_object(each) for each in found.entries], "earlier": found.earlier},
        lambda: _lines(found, zone),
    )


def as_object(entry: LogEntry) -> dict[str, Any]:
    return {
        "id": entry.event,
        "at": entry.at.isoformat(),
        "number": entry.contact,
        "name": entry.name,
        "account": entry.account,
        "event": entry.what,
        "text": entry.text,
        "reason": entry.reason.value if entry.reason else None,
        "rule": entry.rule,
        "messages": [
            {"to": each.number, "text": each.text, "link": each.link or None, "status": _status(each)}
            | {"leaves": each.leaves.isoformat(), "why": "" if each.rehearsed else each.why}
            for each in entry.messages
        ],
    }


def _lines(found: LogPage, zone: tzinfo) -> list[str]:
    lines = [line for entry in found.entries for line in in_words(entry, zone)]
    if found.earlier:
        first = next(entry.event for entry in found.entries if entry.event is not None)
        lines.insert(0, gettext("(there is more before: responder log --before {first})", first=first) + "\n")
    return lines or [gettext("Nothing came in.")]


def in_words(entry: LogEntry, zone: tzinfo) -> list[str]:
    """Returns an event, why it was answered or not, and each message."""
    number = entry.contact or gettext("hidden number")
    who = f"{one_line(entry.name)} ({number})" if entry.name else number
    said = f"  “{one_line(entry.text)}”" if entry.text else ""
    head = f"{entry.event or '-':>6}  {when(entry.at, zone)}  {who}  {gettext(entry.what)}{said}"
    return [head, *(f"{'':>8}{line}" for line in (*_why(entry), *_sent(entry.messages, entry.contact, zone)))]


def _why(entry: LogEntry) -> list[str]:
    if entry.event is None:
        return []
    if entry.reason is None:
        return [gettext("not decided yet")]
    reason = gettext(REASONS[entry.reason])
    return [gettext("rule “{rule}”: {reason}", rule=entry.rule, reason=reason) if entry.rule else reason]


def _sent(messages: Sequence[LoggedMessage], contact: str, zone: tzinfo) -> list[str]:
    return [
        f"{'→' if each.number == contact else f'→ {each.number}'} {_in_words(each)}, {when(each.leaves, zone)}: "
        f"{one_line(each.text, 160)}" + (f"  ({word(each.told)})" if each.why and not each.rehearsed else "")
        for each in messages
    ]


def _status(message: LoggedMessage) -> str:
    return "would be sent" if message.rehearsed else message.status


def _in_words(message: LoggedMessage) -> str:
    return gettext("would be sent") if message.rehearsed else gettext(_STATUSES[Status(message.status)])


_STATUSES: Mapping[Status, str] = {
    Status.QUEUED: msgid("queued"),
    Status.SENDING: msgid("sending"),
    Status.ACCEPTED: msgid("accepted"),
    Status.SENT: msgid("sent"),
    Status.DELIVERED: msgid("delivered"),
    Status.UNKNOWN: msgid("unknown"),
    Status.NEEDS_REVIEW: msgid("needs review"),
    Status.REFUSED: msgid("refused"),
    Status.EXPIRED: msgid("expired"),
    Status.CANCELLED: msgid("cancelled"),
}
_EVENTS = (
    msgid("missed call"),
    msgid("incoming call"),
    msgid("outgoing call"),
    msgid("call note"),
    msgid("link clicked"),
    msgid("report: sent"),
    msgid("report: delivered"),
    msgid("report: failed"),
)
"""What events without a text are called; moments are told as rules name them."""


def _midnight(written: str, rules: Path | None, after: int) -> datetime | None:
    """Returns the moment at which a day begins, `after` so many more; None where none is written."""
    if not written:
        return None
    zone, country = place_of(rules)
    try:
        day = day_typed(written, datetime.now(zone).date(), country)
        return datetime.combine(day + timedelta(days=after), time(), zone).astimezone(UTC)
    except (ValueError, OverflowError):
        told = gettext('"{written}" is no day; write it like 2026-03-10, today or yesterday', written=written)
        raise CannotRun(told) from None
