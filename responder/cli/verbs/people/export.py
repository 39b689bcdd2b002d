"""responder export: everything that is known of one number."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner
from responder.cli.common.loading import RulesOption
from responder.cli.common.numbers import number_of
from responder.domain.text.cleaned_strings import for_cell
from responder.services.people.privacy import dossier_of, write_privately

_HEADINGS = ("when", "what", "text", "rule", "status", "more")


def export(
    number: Annotated[str, typer.Argument(help="The number, however it is written.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A new file, readable by you only.")] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="A table for a spreadsheet instead of JSON.")] = False,
    rules: RulesOption = None,
) -> None:
    """Write down everything that is known of one number, for the person who asks for it.

    Texts, calls, answers, appointments, name, tags: as JSON, which anybody can read, or as a table. Exit code 1
    if nothing is known.

    \b
    Examples:
      responder export 0612345678
      responder export +33612345678 --csv --output anna.csv
    """
    speak_to_owner(rules)
    contact = number_of(number, rules)
    with opened() as store:
        found = store.read_now(lambda conn: dossier_of(conn, contact))
    made = {"made_at": datetime.now(UTC).isoformat(timespec="seconds")}
    text = (
        _table(found.content) if as_csv else json.dumps({**made, **found.content}, ensure_ascii=False, indent=2) + "\n"
    )
    if output is None:
        typer.echo(text, nl=False)
    else:
        write_private(output, text)
        typer.echo(
            gettext(
                "{output} is written. It is somebody's conversation: delete it when it has served.", output=str(output)
            )
        )
    if found.empty:
        typer.echo(gettext("Nothing is known of {contact}.", contact=contact), err=True)
        raise typer.Exit(1)


def write_private(path: Path, text: str) -> None:
    """Writes a file that is not there yet, for its owner's eyes only."""
    try:
        write_privately(path, text)
    except FileExistsError as error:
        raise CannotRun(gettext("{path} is there already: name another file.", path=str(path))) from error
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise CannotRun(gettext("{path} cannot be written ({why}).", path=str(path), why=why)) from error


def _table(found: Mapping[str, Any]) -> str:
    """Writes a line for each thing that happened, oldest first."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(_HEADINGS)
    for row in sorted(_lines(found), key=lambda line: str(line[0])):
        rows.writerow([for_cell(cell) for cell in row])
    return written.getvalue()


def _lines(found: Mapping[str, Any]) -> Iterator[tuple[object, ...]]:
    if found["contact"]:
        contact = found["contact"]
        yield contact["first_seen"], "contact", contact["name"], "", "", _rest(contact)
    for event in found["events"]:
        said = event["body"].get("text", "") if isinstance(event["body"], dict) else ""
        yield event["at"], event["kind"], said, event["rule"], event["reason"], _rest(event["body"])
    yield from _messages(found)
    for appointment in found["appointments"]:
        yield appointment["at"], "appointment", "", "", appointment["status"], _rest(appointment)
    for name in ("posts", "unreadable"):
        for row in found[name]:
            yield row.get("created_at") or row.get("received_at"), name, "", "", "", _rest(row)
    for name, rows_of in found["elsewhere"].items():
        for row in rows_of:
            yield "", name, "", "", "", _rest(row)


def _messages(found: Mapping[str, Any]) -> Iterator[tuple[object, ...]]:
    for message in found["messages"]:
        yield message["created_at"], "answer", message["text"], message["rule"], message["status"], message["link"]
    for each in found["announcements"]:
        when = each["settled_at"] or each["starts_at"]
        yield when, "announcement", each["text"] or "", each["name"], each["why"] or each["status"], _rest(each)
    for message in found["told_to_others"]:
        yield message["created_at"], "told to others", message["text"], message["rule"], message["status"], ""


def _rest(row: Any) -> str:
    return json.dumps(row, ensure_ascii=False)
