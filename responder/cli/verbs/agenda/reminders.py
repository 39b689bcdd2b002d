"""responder reminders: the coming ones by day, with their texts, and those that will not go and why."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Annotated, Any

import typer

from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner, spoken, word
from responder.cli.common.loading import JsonOption, RulesOption, load_right
from responder.cli.common.presenting import present
from responder.cli.common.times import one_line
from responder.domain.model.business import Business
from responder.domain.model.rules import Rulebook
from responder.languages.cldr import format_date
from responder.services.agenda.coming_reminders import Reminder, coming_reminders

_LONGEST_TEXT = 400

DaysOption = Annotated[int, typer.Option("--days", min=1, max=60, metavar="N", help="How far to look ahead.")]


def reminders(rules: RulesOption = None, days: DaysOption = 7, as_json: JsonOption = False) -> None:
    """List the coming reminders by day, with their texts, and those that will not go with the reason.

    What the rules would send if nothing changed until then. A reminder of an appointment that is confirmed, moved or
    cancelled meanwhile follows that.

    \b
    Examples:
      responder reminders
      responder reminders --days 14 --json
    """
    speak_to_owner(rules)
    now = datetime.now(UTC)
    rulebook = load_right(rules, now)
    with opened() as store:
        found = store.read_now(lambda conn: coming_reminders(conn, rulebook, now, now + timedelta(days=days)))
    present(as_json, lambda: _as_object(found, rulebook.business), lambda: _lines(found, rulebook, days))


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
            yield f"  {business.local(each.leaves):%H:%M}  {_visit(each, business)}"
            yield f"         {one_line(each.text, _LONGEST_TEXT)}"
    if not going:
        yield gettext("No reminder leaves in the next {days} days.", days=days)
    kept = [each for each in found if each.why]
    if kept:
        yield gettext("These will not go:")
    for each in kept:
        yield f"  {_visit(each, business)}, {each.moment}: {one_line(word(each.why), 200)}"


def _visit(each: Reminder, business: Business) -> str:
    return gettext("{who}, appointment {moment}", who=_who(each), moment=_at(each.at, business))


def _who(reminder: Reminder) -> str:
    return one_line(f"{reminder.name} {reminder.number}".strip())


def _at(at: datetime, business: Business) -> str:
    return f"{business.local(at):%Y-%m-%d %H:%M}"
