"""The last week replayed for a terminal: what other rules would have answered differently."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typer
from sqlalchemy import Connection

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner
from responder.cli.common.loading import folders, settings_folders
from responder.cli.common.loading import tell as tell_problems
from responder.cli.common.presenting import present
from responder.domain.simulation.differences import TITLES
from responder.domain.text.cleaned_strings import for_terminal
from responder.languages.catalogue import QUOTED
from responder.rulefiles.snapshot import files_now
from responder.services.rules import drafts, last_week
from responder.services.rules.last_week import ComparedEvent, DifferenceKind, DoesNotLoad, LastWeek, Words

_SHOWN = 10  # of each kind


def tell(rules: Path | None, against: Path | None, *, draft: bool, as_json: bool) -> None:
    """Compares and prints. Raises CannotRun where there is nothing to compare with."""
    speak_to_owner(rules)
    if not draft and against is None:
        raise CannotRun(gettext("Name a file, or what to compare the last week with: --draft, or --against DIR"))
    now = datetime.now(UTC)
    with opened() as store:
        live, other = store.read_now(lambda conn: _files(conn, rules, against))
        try:
            books = last_week.rulebook_of(live, now), last_week.rulebook_of(other, now)
        except DoesNotLoad as wrong:
            tell_problems(wrong.problems)
            raise typer.Exit(1) from wrong
        found = store.read_now(lambda conn: last_week.compare(conn, *books, now))
        shown = [each.event for kind in DifferenceKind for each in found.of(kind)[:_SHOWN]]
        said = store.read_now(lambda conn: last_week.words_of(conn, shown))
    present(as_json, lambda: _as_object(found), lambda: _lines(found, said))


def _files(
    conn: Connection, rules: Path | None, against: Path | None
) -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    settings = settings_folders()
    live = last_week.files_in_force(conn, settings.rules, settings.templates or settings.rules.parent / "templates")
    if against is not None:
        return live, files_now(*folders(against))
    draft = drafts.current(conn)
    if draft is None:
        raise CannotRun(gettext("There is no draft: what is changed in the console waits there until it is published."))
    return live, draft.files


def _as_object(found: LastWeek) -> dict[str, Any]:
    return asdict(found) | {"since": found.since.isoformat()}


def _lines(found: LastWeek, said: Mapping[int, Words]) -> Iterator[str]:
    for kind, count in found.counts().items():
        if not count:
            continue
        yield f"{gettext(TITLES[kind])}: {count}"
        for each in found.of(kind)[:_SHOWN]:
            yield from _difference(each, said.get(each.event))
        yield ""
    number = len(found.differences)
    yield (
        ngettext("{number} difference", "{number} differences", number)
        + " "
        + ngettext(
            "in {number} event of the last seven days.", "in {number} events of the last seven days.", found.events
        )
    )
    live, draft = found.sms_live, found.sms_draft
    yield gettext(
        "The answers cost {live} SMS by the live rules, {draft} by the others ({difference}).",
        live=live,
        draft=draft,
        difference=f"{draft - live:+d}",
    )
    if found.cut:
        yield gettext("Only the newest {most} were looked at.", most=last_week.MOST_EVENTS)
    if found.erased:
        yield ngettext(
            "{number} was left out: its words were erased.",
            "{number} were left out: their words were erased.",
            found.erased,
        )


def _difference(each: ComparedEvent, said: Words | None) -> Iterator[str]:
    words = for_terminal(said.text) if said else ""
    marks = [gettext("an appointment is answered for")] if each.found.answers_appointment else []
    marks += [] if each.certain else [gettext("after another difference")]
    yield f"  {each.event}  {gettext(QUOTED, word=words) if words else '-'}  {', '.join(marks)}".rstrip()
    for name, side in ((gettext("live"), each.found.live), (gettext("then"), each.found.draft)):
        yield f"      {name}: {side.rule or side.reason}" + (f"  {for_terminal(side.text)}" if side.text else "")
