"""responder appointments import: a file shown as it was understood, then entered."""

import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import typer

from responder.cli.common import businesses
from responder.cli.common.confirmation import said_yes
from responder.cli.common.errors import CannotRun
from responder.cli.common.import_preview import (
    agreed,
    answer_to,
    content_of,
    enter,
    refuse_questions,
    show_bad,
    show_some,
    show_told,
)
from responder.cli.common.language import gettext, word
from responder.cli.common.times import day_and_time
from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.state import AppointmentStatus
from responder.imports.appointments import Sheet
from responder.imports.cells.moments import DayOrder
from responder.imports.choices import Choices
from responder.imports.column_sentences import sentences_of
from responder.imports.tables.statuses import ImportedStatus, word_of
from responder.languages.catalogue import msgid
from responder.services.agenda.imports import (
    UnreadableAppointments,
    answered,
    enter_appointments,
    enter_opted_out,
    understood,
)

_OUT = msgid("Opt out the numbers that want no SMS?")
_OTHER_REMINDERS = msgid(
    'Are these clients reminded by another program too, or by you? Then a "oui" to such a reminder confirms. If not, '
    "it confirms once a reminder of ours has left."
)


_HEADINGS = (
    msgid("when"), msgid("number"), msgid("until"), msgid("with"), msgid("what"), msgid("name"), msgid("status")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Way:
    """Options of one import."""

    yes: bool = False
    as_json: bool = False
    bad: Path | None = None

    @property
    def may_ask(self) -> bool:
        return not self.yes and not self.as_json and sys.stdin.isatty()


def choices_of(column: list[str], status: list[str], dates: str, zone: str) -> tuple[Choices, bool]:
    """Reads the options, and whether they give a status to rows without one. Raises CannotRun."""
    plain = [each for each in status if "=" not in each]
    choices = Choices(
        named=businesses.columns_named(column),
        status=businesses.status_of(plain[-1]) if plain else AppointmentStatus.AWAITING_ANSWER,
        meanings=dict(_meaning(each) for each in status if "=" in each),
        order=_order(dates),
        zone=zone.strip(),
    )
    return choices, bool(plain)


def run(file: Path, business: Business, choices: Choices, stated: bool, way: Way, now: datetime) -> None:
    """`stated`: how rows stand that do not say is not asked any more."""
    raw = content_of(file)
    sheet = _read(file, raw, business, choices, now)
    if sheet.questions and not way.may_ask and not way.as_json:
        refuse_questions(file, sheet.questions)
    while sheet.questions and way.may_ask:
        choices = answered(choices, answer_to(sheet.questions[0]))
        sheet = _read(file, raw, business, choices, now)
    if not way.as_json:
        _show(file, sheet, business)
        show_bad(file, sheet.columns, sheet.bad, way.bad)
    if sheet.entered and not stated and way.may_ask and not said_yes(gettext(_OTHER_REMINDERS), default=True):
        sheet = _read(file, raw, business, replace(choices, status=AppointmentStatus.UNCONFIRMED), now)
    new = _enter(file, sheet, way, now)
    if way.as_json:
        typer.echo(json.dumps(_as_object(sheet, business, new), ensure_ascii=False))
    if sheet.bad and not way.as_json:
        bad = len(sheet.bad)
        typer.echo(gettext("Wrong rows: {number}. Mend them and import the file again.", number=bad), err=True)
    if sheet.bad or sheet.questions:
        raise typer.Exit(1)


def _read(file: Path, raw: bytes, business: Business, choices: Choices, now: datetime) -> Sheet:
    try:
        return understood(raw, business, now, choices)
    except UnreadableAppointments as problem:
        raise CannotRun(gettext("{file}: {problem}", file=file, problem=problem.told)) from problem


def _enter(file: Path, sheet: Sheet, way: Way, now: datetime) -> int | None:
    """Enters the rows; returns how many were new, None where nothing was entered."""
    out = sheet.opted_out
    if not (sheet.entered or out) or sheet.questions or (way.as_json and not way.yes):
        return None
    asked = gettext("Enter these {number} appointments?", number=len(sheet.entered)) if sheet.entered else gettext(_OUT)
    if not agreed(asked, way.yes):
        return None
    enter(out, lambda conn, some: enter_opted_out(conn, some, now))
    by = f"import {file.name}"
    new = enter(sheet.entered, lambda conn, some: enter_appointments(conn, some, now, by))
    already = len(sheet.entered) - new
    if not way.as_json:
        typer.echo(_result(new, already))
    return new


def _result(new: int, already: int) -> str:
    if already:
        return gettext("{new} entered, {already} were there already.", new=new, already=already)
    return gettext("{new} entered.", new=new)


def _meaning(pair: str) -> tuple[str, ImportedStatus]:
    word, _, meaning = pair.rpartition("=")
    try:
        return word_of(word), ImportedStatus(meaning.strip().lower())
    except ValueError:
        known = ", ".join(each.value for each in ImportedStatus)
        raise CannotRun(
            gettext(
                '--status "{pair}": "{meaning}" is no status; one of: {known}', pair=pair, meaning=meaning, known=known
            )
        ) from None


def _order(written: str) -> DayOrder | None:
    plain = written.strip().lower().replace("-", " ")
    try:
        return DayOrder(plain) if plain else None
    except ValueError:
        raise CannotRun(
            gettext('--dates wants "day first" or "month first", not "{written}"', written=written)
        ) from None


def _show(file: Path, sheet: Sheet, business: Business) -> None:
    for sentence in sentences_of(sheet, business):
        typer.echo(word(sentence))
    rows = [
        (
            day_and_time(each.at, business, "EEE"),
            each.number,
            f"{business.local(each.end):%H:%M}" if each.end else "",
            each.who,
            each.title,
            each.name,
            gettext(each.status.value),
        )
        for each in sheet.entered
    ]
    show_some([gettext(each) for each in _HEADINGS], rows)
    show_told(file, sheet.told)
    if sheet.over:
        typer.echo(gettext("{number} are over, and left out.", number=sheet.over))
    if sheet.opted_out:
        out = len(sheet.opted_out)
        typer.echo(gettext("Numbers that want no SMS, as the file says, and are opted out: {number}.", number=out))
    for row in sheet.outside[:5]:
        cells = " ".join(filter(None, row.cells))[:60]
        typer.echo(
            gettext("Line {number} holds no appointment, and is left out: {cells}", number=row.line, cells=cells)
        )
    if len(sheet.outside) > 5:
        typer.echo(gettext("... and {number} more such lines", number=len(sheet.outside) - 5))


def _as_object(sheet: Sheet, business: Business, new: int | None) -> dict[str, object]:
    return {
        "columns": [str(each) for each in sentences_of(sheet, business)],
        "appointments": [
            {
                "line": each.line,
                "number": each.number,
                "at": business.local(each.at).isoformat(),
                "end": business.local(each.end).isoformat() if each.end else None,
                "status": each.status.value,
                "title": each.title,
                "who": each.who,
                "place": each.place,
                "name": each.name,
                "first_name": each.first_name,
            }
            for each in sheet.entered
        ],
        "entered": new,
        "over": sheet.over,
        "opted_out": sheet.opted_out,
        "told": [{"line": each.line, "message": str(each.what)} for each in sheet.told],
        "problems": [{"line": each.row.line, "message": str(each.why)} for each in sheet.bad],
        "left_out": [row.line for row in sheet.outside],
        "questions": [{"message": str(each.text), "option": str(each.option)} for each in sheet.questions],
    }
