"""responder reminders: the coming ones by day, with their texts, and those that will not go and why; withdraw one, or
let it leave now."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Annotated, Any

import typer
from sqlalchemy import Connection

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner, spoken, word
from responder.cli.common.loading import JsonOption, RulesOption, load_right
from responder.cli.common.presenting import present
from responder.cli.common.times import one_line
from responder.domain.model.business import Business
from responder.domain.model.rules import Rulebook
from responder.languages.catalogue import msgid
from responder.languages.cldr import format_date
from responder.services.agenda import reminders_by_hand
from responder.services.agenda.coming_reminders import Reminder, coming_reminders
from responder.services.agenda.reminders_by_hand import ReminderOutcome
from responder.services.console import acts
from responder.services.console.acts import Act

_LONGEST_TEXT = 400
_WHO = "responder reminders"

DaysOption = Annotated[int, typer.Option("--days", min=1, max=60, metavar="N", help="How far to look ahead.")]


def reminders(
    rules: RulesOption = None,
    days: DaysOption = 7,
    withdraw: Annotated[str, typer.Option(metavar="ID", help="Keep the reminder of this appointment back.")] = "",
    now: Annotated[str, typer.Option(metavar="ID", help="Let the reminder of this appointment leave now.")] = "",
    moment: Annotated[str, typer.Option(metavar="WHEN", help="Which of its reminders, where there are several.")] = "",
    as_json: JsonOption = False,
) -> None:
    """List the coming reminders by day, with their texts, and those that will not go with the reason.

    What the rules would send if nothing changed until then. A reminder of an appointment that is confirmed, moved or
    cancelled meanwhile follows that. One may be withdrawn, and one may leave now, a withdrawn one too: the rules decide
    it as always, within quiet hours and ceilings. The number behind each is its appointment's.

    \b
    Examples:
      responder reminders
      responder reminders --days 14 --json
      responder reminders --withdraw 12
      responder reminders --now 12 --moment "24h before appointment"
    """
    speak_to_owner(rules)
    at = datetime.now(UTC)
    rulebook = load_right(rules, at)
    if withdraw or now:
        _by_hand(rulebook, withdraw, now, moment, at)
        return
    with opened() as store:
        found = store.read_now(lambda conn: coming_reminders(conn, rulebook, at, at + timedelta(days=days)))
    present(as_json, lambda: _as_object(found, rulebook.business), lambda: _lines(found, rulebook, days))


def _by_hand(rulebook: Rulebook, withdraw: str, now: str, moment: str, at: datetime) -> None:
    if withdraw and now:
        raise CannotRun(gettext("Say one of them: --withdraw or --now."))
    which, asked = (withdraw, reminders_by_hand.withdraw) if withdraw else (now, reminders_by_hand.send_now)
    what = reminders_by_hand.WITHDREW if withdraw else reminders_by_hand.LET_GO
    wanted = _moment(rulebook, moment)

    def work(conn: Connection) -> ReminderOutcome:
        done = asked(conn, rulebook, which, wanted, at)
        if done is ReminderOutcome.DONE:
            acts.note(conn, Act(at=at, who=_WHO, what=what, about=f"appointment {which}"))
        return done

    with opened() as store:
        done = store.write_now(work)
    if done is ReminderOutcome.DONE:
        withdrawn, leaves = gettext("The reminder is withdrawn."), gettext("The reminder leaves now, as the rules say.")
        typer.echo(withdrawn if withdraw else leaves)
        return
    typer.echo(gettext(_REFUSED[done]), err=True)
    raise typer.Exit(1)


def _moment(rulebook: Rulebook, typed: str) -> str:
    """Returns the moment that was typed, or the only one there is."""
    there = sorted(str(each) for each in rulebook.moments if each.is_of_appointment)
    if typed in there or (not typed and len(there) == 1):
        return typed or there[0]
    raise CannotRun(gettext("Which reminder? Say --moment with one of: {moments}", moments=", ".join(there) or "-"))


_REFUSED = {
    ReminderOutcome.SETTLED: msgid("It left already, or was dropped for another reason: nothing was changed."),
    ReminderOutcome.NO_REMINDER: msgid("There is no such reminder: see the numbers in  responder reminders"),
}


def _as_object(found: Sequence[Reminder], business: Business) -> dict[str, Any]:
    listed = [
        {
            "leaves": business.local(each.leaves).isoformat(),
            "appointment": each.appointment,
            "at": business.local(each.at).isoformat(),
            "number": each.number,
            "name": each.name,
            "moment": each.moment,
            "rule": each.rule or None,
            "text": each.text or None,
            "why": str(each.why),
        }
        for each in found
    ]
    going = [each for each in listed if not each["why"]]
    return {"reminders": going, "not_going": [each for each in listed if each["why"]]}


def _lines(found: Sequence[Reminder], rulebook: Rulebook, days: int) -> Iterator[str]:
    business = rulebook.business
    if not any(moment.is_of_appointment for moment in rulebook.moments):
        yield gettext("No rule reminds of appointments: see rules/reminders.yaml, `active: yes`.")
        return
    going = [each for each in found if not each.why]
    for day, group in groupby(going, key=lambda each: business.local(each.leaves).date()):
        yield f"{format_date(day, 'EEEE', language=spoken().language)} {day:%Y-%m-%d}"
        for each in group:
            yield f"  {business.local(each.leaves):%H:%M}  {_visit(each, business)} ({each.appointment})"
            yield f"         {one_line(each.text, _LONGEST_TEXT)}"
    if not going:
        yield gettext("No reminder leaves in the next {days} days.", days=days)
    kept = [each for each in found if each.why]
    if kept:
        yield gettext("These will not go:")
    for each in kept:
        yield f"  {_visit(each, business)} ({each.appointment}), {each.moment}: {one_line(word(each.why), 200)}"


def _visit(each: Reminder, business: Business) -> str:
    return gettext("{who}, appointment {moment}", who=_who(each), moment=_at(each.at, business))


def _who(reminder: Reminder) -> str:
    return one_line(f"{reminder.name} {reminder.number}".strip())


def _at(at: datetime, business: Business) -> str:
    return f"{business.local(at):%Y-%m-%d %H:%M}"
