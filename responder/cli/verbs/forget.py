"""responder forget: erases everything that is known of one number."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from responder.cli.common.confirmation import agreed
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.loading import JsonOption, RulesOption, settings_folders
from responder.cli.common.numbers import number_of
from responder.domain.text.number_spellings import Spellings, spellings_of
from responder.store import StoreUnavailable
from responder.store.database.engine import Store, parse_address
from responder.store.database.file_scrub import database_file, tidy
from responder.store.privacy.erasure import Erased, Found, erase, find, in_flight, known_backups

_LANDING = 40.0  # seconds; a send takes thirty at most
_OF_A_SERVER = "Files you exported, dumps, archives and logs of PostgreSQL, calendars and inSIM itself"


def forget(
    number: Annotated[str, typer.Argument(help="The number, however it is written.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Erase everything that is known of one number.

    Texts, calls, answers, appointments, name, tags and notes go from the database, from its files on the disk and
    from the backups that were made with `responder backup`. If they asked for no more messages, that is kept as
    a fingerprint, and nobody writes to them. The service may be running. `responder export` shows first what
    there is.

    Exit code 0: nothing is left. 1: something is, and it is said where.

    \b
    Examples:
      responder forget 0612345678
      responder forget +33612345678 --yes
    """
    spellings = spellings_of(number_of(number, rules))
    agreed(f"Erase everything that is known of {spellings.number}?", yes)
    report = _Report(spellings.number)
    with opened() as store:
        _wait_for_landing(store, spellings.number)
        report.take(*_erased(store, spellings))
        backups = store.read_now(known_backups)
    _tidy(settings_folders().database_url, spellings, report)
    for path in backups:
        _forget_in_backup(Path(path), spellings, report)
    typer.echo(json.dumps(report.as_object(), ensure_ascii=False) if as_json else report.in_words())
    raise typer.Exit(1 if report.left else 0)


class _Report:
    def __init__(self, number: str) -> None:
        self.number = number
        self.counts: dict[str, int] = {}
        self.opted_out = False
        self.left: list[str] = []  # sentences
        self.elsewhere = "Files you exported, calendars and inSIM itself"

    def take(self, found: Found, erased: Erased) -> None:
        self.counts, self.opted_out = erased.counts, erased.opted_out
        if found.in_use:
            self.left.append("The rules in use name the number: take it out of your rule files.")

    def as_object(self) -> dict[str, object]:
        return {"number": self.number, "erased": self.counts, "opt_out_kept": self.opted_out, "left": self.left}

    def in_words(self) -> str:
        rows = ", ".join(f"{count} of {table}" for table, count in sorted(self.counts.items()))
        lines = [f"Erased: {rows}." if rows else f"Nothing was known of {self.number}."]
        if self.opted_out:
            lines.append("They had asked for no more messages: a fingerprint of the number is kept, so none is sent.")
        lines += [f"Left: {sentence}" for sentence in self.left]
        if not self.left:
            lines.append(f"Nothing is left here. {self.elsewhere} are yours to clear.")
        return "\n".join(lines)


def _wait_for_landing(store: Store, number: str) -> None:
    """Waits until messages being sent have landed: they are written down before the erasure."""
    end = time.monotonic() + _LANDING
    while store.read_now(lambda conn: in_flight(conn, number)) and time.monotonic() < end:
        time.sleep(0.2)


def _erased(store: Store, spellings: Spellings) -> tuple[Found, Erased]:
    """Twice at most: the service may have written something between the search and the erasure."""
    total = Erased()
    for _ in range(2):
        found = store.read_now(lambda conn: find(conn, spellings))
        now = datetime.now(UTC)
        erased = store.write_now(lambda conn, found=found, now=now: erase(conn, found, now))  # type: ignore[misc]
        total.opted_out = total.opted_out or erased.opted_out
        for table, rows in erased.counts.items():
            total.add(table, rows)
    return found, total


def _tidy(url: str, spellings: Spellings, report: _Report) -> None:
    database = database_file(url)
    if database is None:
        _tidy_server(url, report)
        return
    for path in tidy(database, spellings.in_bytes()):
        report.left.append(f"{path} still holds the number: stop the service and run this again.")


def _tidy_server(url: str, report: _Report) -> None:
    from responder.store.database.postgres.file_scrub import rewrite  # psycopg is for those who use it

    report.elsewhere = _OF_A_SERVER
    tables = rewrite(parse_address(url))
    if tables:
        names = ", ".join(tables)
        report.left.append(f"PostgreSQL still holds erased rows of {names}, which somebody reads: run this again.")


def _forget_in_backup(path: Path, spellings: Spellings, report: _Report) -> None:
    if not path.is_file():
        return  # it is gone, and what it held with it
    url = f"sqlite:///{path}"
    try:
        store = Store.open(url, exclusive=False)
        try:
            _erased(store, spellings)
        finally:
            store.close()
        _tidy(url, spellings, report)
    except StoreUnavailable:
        report.left.append(f"The backup {path} could not be rewritten: delete it, or clear it as you can.")
