"""responder waiting: who waits for a person, since when, with what they wrote."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from typing import Annotated, Any

import typer

from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner
from responder.cli.common.loading import JsonOption, RulesOption
from responder.cli.common.numbers import number_of
from responder.cli.common.presenting import present
from responder.cli.common.times import one_line, when, zone_of
from responder.domain.deciding.waiting_reasons import Cause, Done
from responder.languages.catalogue import msgid
from responder.services.inbox import waiting as service
from responder.services.inbox.waiting import Marked, Waiter, WaitingEntry

app = typer.Typer(rich_markup_mode=None)

CAUSES: Mapping[Cause, str] = {
    Cause.HANDED: msgid("a person is to answer"),
    Cause.UNCLEAR: msgid("no rule understood it"),
    Cause.SECOND_THOUGHT: msgid("it took back what they had just answered: ask them what is meant"),
    Cause.MOVE_ASKED: msgid("they want another time"),
    Cause.NOTHING_TO_CANCEL: msgid("they cancel, and no appointment of theirs is known here: look into your book"),
    Cause.ANSWERED_YOU: msgid("they answered what you asked them yourself"),
    Cause.WROTE_AGAIN: msgid("wrote or called again while a person is to answer"),
    Cause.OPTED_OUT: msgid("they asked for no more messages, so no rule answers"),
    Cause.HELD_BACK: msgid("a ceiling kept the answer back"),
    Cause.TOO_LATE: msgid("the answer would have come too late"),
    Cause.DATED_AHEAD: msgid("its date is ahead of the clock, so no rule answered"),
    Cause.NOT_SENT: msgid("our message was refused and did not leave"),
    Cause.NOT_ALLOWED: msgid("numbers of that country or kind get no SMS"),
    Cause.RULE_FAILED: msgid("a rule failed on it"),
    Cause.REMINDER_DROPPED: msgid("their reminder could not be sent"),
    Cause.IN_DOUBT: msgid("our message may or may not have left: see  responder review"),
    Cause.NOT_DELIVERED: msgid("the network says that our message did not arrive"),
    Cause.UNREADABLE: msgid("something came from them that could not be read: see  responder review"),
    Cause.CANCELLED: msgid("they cancelled their appointment"),
    Cause.CALL_BACK: msgid("to call back: their missed call got an SMS"),
    Cause.CALL_PROMISED: msgid("they were told that somebody calls them back"),
}
DONE: Mapping[Done, str] = {
    Done.PHONED: msgid("spoken to on the phone"),
    Done.WROTE: msgid("written to from the phone"),
    Done.SENT: msgid("written to with  responder send"),
    Done.MARKED: msgid("marked as done"),
    Done.SETTLED: msgid("they answered plainly"),
    Done.OPTED_OUT: msgid("they asked for no more messages"),
    Done.CHANGED: msgid("the appointment was changed"),
    Done.OVER: msgid("the appointment is over"),
    Done.NOBODY: msgid("needs nobody any more"),
}


@app.callback(invoke_without_command=True)
def waiting(context: typer.Context, rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """List who waits for a person, since when, with what they wrote.

    Whoever was told that a person answers or calls back is here, and whoever wrote and got no answer. They leave the
    list when you call them, write to them from the phone or with `responder send`, or mark them as done. Below stands
    who called, got an SMS that promises nothing, and was not called back.

    \b
    Examples:
      responder waiting
      responder waiting done 0612345678
    """
    if context.invoked_subcommand is not None:
        return
    speak_to_owner(rules)
    now = datetime.now(UTC)
    with opened() as store:
        found = store.write_now(lambda conn: service.waiters(conn, now))
        calls = store.read_now(service.to_call_back)
        lately = store.read_now(lambda conn: service.answered_lately(conn, now))
    shown = {"waiting": found, "to_call_back": calls, "answered": lately}
    present(
        as_json,
        lambda: {name: [as_object(each) for each in people] for name, people in shown.items()},
        lambda: _lines(found, calls, lately, zone_of(rules)),
    )


@app.command("done")
def done_(
    number: Annotated[str, typer.Argument(help="The number, however it is written.")], rules: RulesOption = None
) -> None:
    """Take somebody off the list: a person has dealt with it."""
    speak_to_owner(rules)
    now, contact = datetime.now(UTC), number_of(number, rules)
    with opened() as store:
        marked = store.write_now(lambda conn: service.mark_done(conn, contact, now))
    if marked is Marked.NOBODY:
        typer.echo(gettext("{contact} does not wait (any more): see  responder waiting", contact=contact), err=True)
        raise typer.Exit(1)
    typer.echo(gettext("{contact} is off the list.", contact=contact))


def as_object(each: Waiter) -> dict[str, Any]:
    return {
        "number": each.contact,
        "name": each.name,
        "since": each.since.isoformat(),
        "appointment": each.appointment_at.isoformat() if each.appointment_at else None,
        "answered": {"how": each.done, "at": each.done_at.isoformat()} if each.done_at else None,
        "items": [
            {"why": item.cause.value, "kind": item.kind or None, "text": item.text, "since": item.since.isoformat()}
            | {"event": item.event, "message": item.message, "account": item.account}
            for item in each.items
        ],
    }


def _lines(found: Sequence[Waiter], calls: Sequence[Waiter], lately: Sequence[Waiter], zone: tzinfo) -> list[str]:
    lines = [line for each in found for line in in_words(each, zone)] or [gettext("Nobody waits for a person.")]
    rehearsed = [each for each in calls if all(item.rehearsed for item in each.items)]
    for title, people in (
        (gettext("To call back: they called and got an SMS."), [each for each in calls if each not in rehearsed]),
        (gettext("To call back: they called and would have got an SMS (rehearsal: nothing left)."), rehearsed),
    ):
        lines += ["", title, *(f"  {_since(each, zone)}" for each in people)] if people else []
    if lately:
        lines += ["", gettext("Dealt with in the last day:")]
        lines += [f"  {_who(each)}  {gettext(DONE[Done(each.done)])}, {when(each.done_at, zone)}" for each in lately]
    if found or calls:
        off = gettext("responder waiting done NUMBER takes somebody off; a call or an SMS to them does so too.")
        lines += ["", off]
    return lines


def in_words(each: Waiter, zone: tzinfo) -> list[str]:
    head = _since(each, zone)
    if each.appointment_at:
        moment = when(each.appointment_at, zone)
        head = gettext("{who_since}, appointment {moment}", who_since=head, moment=moment)
    return [head, *(f"    {_item(item, zone)}" for item in each.items)]


def _since(each: Waiter, zone: tzinfo) -> str:
    return gettext("{who}  since {moment}", who=_who(each), moment=when(each.since, zone))


def _item(item: WaitingEntry, zone: tzinfo) -> str:
    said = f"“{one_line(item.text)}”" if item.text else gettext("missed call") if item.kind == "call" else ""
    return "  ".join(part for part in (when(item.since, zone), said, gettext(CAUSES[item.cause])) if part)


def _who(each: Waiter) -> str:
    return f"{one_line(each.name)} ({each.contact})" if each.name else each.contact
