"""responder review: what a person has to look at, and what becomes of it."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from typing import Annotated, Any

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, RulesOption, gateway_names
from responder.cli.common.presenting import present
from responder.cli.common.times import one_line as _short
from responder.cli.common.times import when as _when
from responder.cli.common.times import zone_of as _zone
from responder.cli.verbs.inbox.waiting import as_object as _waiter
from responder.cli.verbs.inbox.waiting import in_words as _waiter_lines
from responder.domain.explanations.evidence_codes import EvidenceCode
from responder.domain.explanations.explanation import Stored, because
from responder.domain.model import calendar_notices
from responder.services.inbox import review as service
from responder.services.inbox.review import (
    DoubtfulMessage,
    ItemKind,
    Lapsed,
    NotAnId,
    QuarantinedWebhook,
    Review,
    ReviewedDifference,
    ReviewItem,
    ReviewOutcome,
    ToReview,
    Unanswered,
)

app = typer.Typer(rich_markup_mode=None)

_Which = Annotated[str, typer.Argument(metavar="ID", help="As `responder review` lists it.")]
_ALL = {kind.value: kind for kind in (ItemKind.UNREADABLE, ItemKind.DIFFERENCE)}
_WhichOrAll = Annotated[
    str, typer.Argument(metavar="ID", help="As `responder review` lists it; u or d alone: all whose IDs begin so.")
]


@app.callback(invoke_without_command=True)
def review(context: typer.Context, rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """List what needs a person.

    Messages that may or may not have been sent: the gateway's answer never came, and neither a delivery report nor
    its list of sent SMS told. Nothing of that kind is ever sent again by itself. Look at the phone, or into the
    gateway's pages, and then have it sent again or drop it. Also who waits for a person (`responder waiting`), what
    came in while nobody listened and is too old for an answer, what people write who asked for no more messages,
    answers that waited too long, messages that the gateway's list and ours disagree about, and events of calendars
    that cannot be read. May be used while the service runs.

    \b
    Examples:
      responder review
      responder review resend 12
      responder review drop 12
      responder review drop d
    """
    if context.invoked_subcommand is not None:
        return
    speak_to_owner(rules)
    now = datetime.now(UTC)
    with opened() as store:
        found = store.write_now(lambda conn: service.to_review(conn, now))
    present(as_json, lambda: _whole(found), lambda: _lines(found, _zone(rules)))


@app.command("resend")
def resend_(which: _Which) -> None:
    """Have a message sent again; whoever gets it may have it twice."""
    speak_to_owner()
    now = datetime.now(UTC)
    message = _item(which, ItemKind.MESSAGE)
    with opened() as store:
        done = store.write_now(lambda conn: service.resend(conn, message.number, now))
    _tell(
        done,
        which,
        gettext("Message {id} waits to be sent again; a running service takes it within a minute.", id=which),
    )


@app.command("drop")
def drop_(which: _WhichOrAll) -> None:
    """Take something off the list; a message is not sent again."""
    speak_to_owner()
    now = datetime.now(UTC)
    if which in _ALL:
        with opened() as store:
            many = store.write_now(lambda conn: service.drop_all(conn, _ALL[which], now))
        _tell(
            ReviewOutcome.DONE if many else ReviewOutcome.NOT_LISTED,
            which,
            gettext("{many} taken off the list.", many=many),
        )
        return
    item = _item(which)
    with opened() as store:
        done = store.write_now(lambda conn: service.drop(conn, item, now))
    _tell(done, which, gettext("{id} is off the list.", id=which))


def _item(which: str, kind: ItemKind | None = None) -> ReviewItem:
    try:
        return service.item_of(which, kind)
    except NotAnId:
        raise CannotRun(gettext('"{id}" is no ID of this kind: copy one from  responder review', id=which)) from None


def _tell(done: ReviewOutcome, which: str, sentence: str) -> None:
    if done is ReviewOutcome.NOT_LISTED:
        typer.echo(gettext("{id} is not on the list (any more): see  responder review", id=which), err=True)
        raise typer.Exit(1)
    if done is ReviewOutcome.WORDLESS:
        erased = gettext(
            "The words of message {id} are kept no longer, so it cannot be sent again: write a new one, then  "
            "responder review drop {id}",
            id=which,
        )
        typer.echo(erased, err=True)
        raise typer.Exit(1)
    typer.echo(sentence)


def _whole(found: ToReview) -> dict[str, Any]:
    events = [{"calendar": name} | calendar_notices.as_object(each) for name, each in found.unread]
    waiting = [_waiter(each) for each in found.waiting]
    return _as_object(found.review) | {"waiting": waiting, "calendar_events": events}


def _as_object(found: Review) -> dict[str, Any]:
    return {
        "looked_for": found.looked_for,
        "messages": [_doubtful(each) for each in found.doubtful],
        "unanswered": [_unanswered(each) for each in found.unanswered],
        "opted_out": [_unanswered(each) for each in found.opted_out],
        "unreadable": [
            {"id": f"u{each.id}", "at": each.received_at.isoformat(), "problem": each.problem, "number": each.contact}
            | {"account": each.account, "taken": each.taken or None}
            for each in found.unreadable
        ],
        "too_late": [
            {"id": each.id, "number": each.number, "text": each.text, "at": each.at.isoformat(), "why": each.why}
            for each in found.lapsed
        ],
        "differences": [
            {"id": f"d{each.id}", "kind": each.kind, "number": each.number, "text": each.text}
            | {"at": each.at.isoformat(), "account": each.account}
            for each in found.differences
        ],
    }


def _unanswered(each: Unanswered) -> dict[str, Any]:
    return {
        "id": f"e{each.id}",
        "contact": each.contact,
        "kind": each.kind,
        "at": each.at.isoformat(),
        "text": _words(each, "missed call"),
        "account": each.account,
    }


def _doubtful(each: DoubtfulMessage) -> dict[str, Any]:
    leaning, why = _leaning(each)
    return {
        "id": each.id,
        "account": each.account,
        "number": each.number,
        "text": each.text,
        "rule": each.rule,
        "at": each.at.isoformat(),
        "leaning": leaning,
        "because": why,
        "why": each.why,
    }


def _leaning(each: DoubtfulMessage) -> tuple[str, str]:
    """Splits the evidence into what it leans to and why, in English."""
    leaning, _, why = str(_evidence(each)).partition(": ")
    return leaning, why


def _evidence(each: DoubtfulMessage) -> Stored:
    no_list = because(EvidenceCode.NO_LIST, gateway=gateway_names())
    return each.evidence or because(EvidenceCode.CANNOT_BE_TOLD, because=no_list)


def _lines(listed: ToReview, zone: tzinfo) -> Iterator[str]:
    found = listed.review
    gateways = gateway_names()
    parts = (
        (
            gettext("These events of calendars cannot be read (mended in the calendar, they leave this list):"),
            [f"  {name}: {word(calendar_notices.told(each))}" for name, each in listed.unread],
        ),
        (
            gettext("These wait for a person (responder waiting done NUMBER takes somebody off):"),
            [f"  {line}" for each in listed.waiting for line in _waiter_lines(each, zone)],
        ),
        (gettext("These may or may not have been sent:"), [_doubtful_lines(each, zone) for each in found.doubtful]),
        (
            gettext("These came while nobody heard, too late for an answer:"),
            [_came(each, zone) for each in found.unanswered],
        ),
        (
            gettext("These wrote after asking for no more messages, and get no answer by themselves:"),
            [_came(each, zone) for each in found.opted_out],
        ),
        (gettext("These waited too long and were not sent:"), [_lapsed(each, zone) for each in found.lapsed]),
        (
            gettext(
                "These came from {gateways} and could not be read (responder review drop ID takes one off, drop u "
                "all):",
                gateways=gateways,
            ),
            [_unreadable(each, zone) for each in found.unreadable],
        ),
        (
            gettext(
                "About these, {gateways}'s list and ours differ (responder review drop ID takes one off, drop d all):",
                gateways=gateways,
            ),
            [_difference(each, zone) for each in found.differences],
        ),
    )
    if listed.nothing:
        yield _nothing(found)
        return
    yield "\n\n".join("\n".join((heading, *lines)) for heading, lines in parts if lines)
    if found.doubtful:
        yield "\n" + gettext("responder review resend ID sends one again, responder review drop ID lets it be.")


def _nothing(found: Review) -> str:
    if not found.looked_for:
        return gettext("Nothing needs a person.")
    return ngettext(
        "Nothing needs a person yet: what became of 1 message is still being looked for.",
        "Nothing needs a person yet: what became of {number} messages is still being looked for.",
        found.looked_for,
    )


def _doubtful_lines(each: DoubtfulMessage, zone: tzinfo) -> str:
    return "\n".join(
        (
            f"  {each.id}  {_when(each.at, zone)}  {each.number}  {_said(each.text)}",
            f"      {word(_evidence(each))}.",
            *([f"      {word(each.told)}"] if each.told else []),
        )
    )


def _said(text: str) -> str:
    return _short(text) or gettext("(its words are kept no longer)")


def _came(each: Unanswered, zone: tzinfo) -> str:
    who, words = each.contact or gettext("hidden number"), _words(each, gettext("missed call"))
    return f"  e{each.id}  {_when(each.at, zone)}  {who}  {words}"


def _lapsed(each: Lapsed, zone: tzinfo) -> str:
    return f"  {each.id}  {_when(each.at, zone)}  {each.number}  {_short(each.text)}"


def _difference(each: ReviewedDifference, zone: tzinfo) -> str:
    return f"  d{each.id}  {_when(each.at, zone)}  {each.number}  {word(each.told)}: {_short(each.text)}"


def _unreadable(each: QuarantinedWebhook, zone: tzinfo) -> str:
    whom = f"  {each.contact}" if each.contact else ""
    return f"  u{each.id}  {_when(each.received_at, zone)}{whom}  {_short(word(each.told), 110)}"


def _words(each: Unanswered, missed: str) -> str:
    fields = json.loads(each.body)
    return _short(str(fields.get("text", ""))) if each.kind == "sms" else missed
