"""responder numbers: what came, what was answered, what it cost, and which links were opened."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated, Any

import typer

from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner
from responder.cli.common.loading import JsonOption, RulesOption, load_right
from responder.cli.common.presenting import present
from responder.domain.deciding.reason_sentences import REASONS
from responder.services.operations import figures as service
from responder.services.operations.figures import Figures, Linked


def numbers(
    days: Annotated[int, typer.Option(min=1, max=366, help="How many days back, today among them.")] = 7,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Count what came, what was answered and what it cost, by day.

    Links are those of the last 30 days: their texts are erased then.

    \b
    Examples:
      responder numbers
      responder numbers --days 30 --json
    """
    speak_to_owner(rules)
    now = datetime.now(UTC)
    zone = load_right(rules, now).business.zone
    with opened() as store:
        found = store.read_now(lambda conn: service.figures(conn, zone, now, days))
        links = store.read_now(lambda conn: service.links(conn, now))
    present(as_json, lambda: _as_object(found, links), lambda: _lines(found, links))


def _as_object(found: Figures, links: Sequence[Linked]) -> dict[str, Any]:
    listed = [asdict(day) | {"on": day.on.isoformat()} for day in found.days]
    seconds = [None if each.median is None else each.median.total_seconds() for each in links]
    linked = [asdict(each) | {"median": took} for each, took in zip(links, seconds, strict=True)]
    silent = {reason.value: number for reason, number in found.silent.items()}
    return asdict(found) | {"days": listed, "silent": silent, "links": linked}


def _lines(found: Figures, links: Sequence[Linked]) -> Iterator[str]:
    for day in found.days:
        yield gettext(
            "{day}  {received} came, {sent} sent in {sms} SMS",
            day=day.on.isoformat(),
            received=day.received,
            sent=day.sent,
            sms=day.sms,
        )
    yield ""
    answered = gettext("answered")
    yield f"{found.answered:>7}  {answered}"
    for reason, number in found.silent.items():
        yield f"{number:>7}  {gettext(REASONS[reason])}"
    for number, what in (
        (found.calls_answered, gettext("missed calls got an SMS")),
        (found.asked, gettext("appointments were asked to be confirmed")),
        (found.confirmed, gettext("were confirmed by SMS")),
        (found.delivered, gettext("messages arrived")),
        (found.in_doubt, gettext("are in doubt")),
        (found.lost, gettext("were refused, or too late to be sent")),
    ):
        yield f"{number:>7}  {what}"
    for each in links:
        opened_by = ngettext("{number} person opened it", "{number} people opened it", each.opened)
        yield f"{each.sent:>7}  {each.link}  ({each.rule}): {opened_by}"
