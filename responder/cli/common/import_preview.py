"""Preview of an import, shown before anything is entered."""

import csv
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from sqlalchemy import Connection

from responder.access.files import TooLarge, read_bytes
from responder.cli.common.confirmation import said_yes
from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, word
from responder.cli.common.presenting import show_table
from responder.domain.text.cleaned_strings import for_cell
from responder.imports.appointments import Bad, Told
from responder.imports.choices import label_of
from responder.imports.tables.columns import Columns
from responder.imports.tables.questions import Question
from responder.imports.tables.sheets import LARGEST
from responder.store.database.database_file import for_its_owner

SHOWN = 5
_MOST_BAD = 20
_SOME = 200  # rows a transaction: the service may be writing too

T = TypeVar("T")

ColumnOption = Annotated[
    list[str] | None, typer.Option("--column", metavar="FIELD=HEADING", help='What a column is: "number=Portable".')
]
BadOption = Annotated[
    Path | None, typer.Option("--bad", metavar="FILE.csv", help="Where to write the rows that are wrong.")
]
YesOption = Annotated[bool, typer.Option("--yes", help="Enter them without asking.")]


def enter(rows: Sequence[T], write: Callable[[Connection, Sequence[T]], int]) -> int:
    """Some at a time; the sum of what `write` says of them."""
    with opened() as store:
        return sum(
            store.write_now(lambda conn, some=rows[start : start + _SOME]: write(conn, some))  # type: ignore[misc]
            for start in range(0, len(rows), _SOME)
        )


def content_of(file: Path) -> bytes:
    try:
        return read_bytes(file, LARGEST)
    except TooLarge:
        raise CannotRun(
            gettext("{file} is larger than {megabytes} MB.", file=file, megabytes=LARGEST // 1024 // 1024)
        ) from None
    except OSError as error:
        raise CannotRun(
            gettext("{file} cannot be read ({error}).", file=file, error=error.strerror or type(error).__name__)
        ) from error


def show_told(file: Path, told: Sequence[Told]) -> None:
    """Rows that are entered, and how they were read."""
    for each in told[:_MOST_BAD]:
        typer.echo(f"{file}:{each.line}: {word(each.what)}", err=True)
    if len(told) > _MOST_BAD:
        typer.echo(gettext("... and {number} more such rows", number=len(told) - _MOST_BAD), err=True)


def refuse_questions(file: Path, questions: Sequence[Question]) -> None:
    """Refuses open questions where nobody can be asked, with the option that decides each. Exit code 1."""
    for question in questions:
        text, option = question.text, question.option
        typer.echo(gettext("{file}: {text} Say it with  {option}", file=file, text=text, option=option), err=True)
    typer.echo(gettext("Nothing was entered."), err=True)
    raise typer.Exit(1)


def answer_to(question: Question) -> str:
    """Asks a person; the choice they made."""
    typer.echo(word(question.text))
    labels = [word(label_of(choice)) for choice in question.choices]
    for number, label in enumerate(labels, 1):
        typer.echo(f"  {number}  {label}")
    while True:
        typed = typer.prompt(gettext("Which?")).strip()
        if typed.isdecimal() and 1 <= int(typed) <= len(question.choices):
            return question.choices[int(typed) - 1]
        found = [
            choice for choice, label in zip(question.choices, labels, strict=True) if typed in (label, _answer(choice))
        ]
        if len(found) == 1:
            return found[0]
        typer.echo(gettext("  Write a number from 1 to {most}.", most=len(question.choices)))


def _answer(choice: str) -> str:
    return choice.rpartition("=")[2]


def show_some(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Shows the first few as they were understood."""
    if rows:
        show_table(headings, rows[:SHOWN])
    if len(rows) > SHOWN:
        typer.echo(gettext("... and {number} more", number=len(rows) - SHOWN))


def show_bad(file: Path, columns: Columns | None, bad: Sequence[Bad], rest: Path | None) -> None:
    """Shows each with its line; writes all of them into a file to mend, if one is named."""
    for each in bad[:_MOST_BAD]:
        typer.echo(f"{file}:{each.row.line}: {word(each.why)}", err=True)
    if len(bad) > _MOST_BAD:
        more = len(bad) - _MOST_BAD
        typer.echo(
            gettext("... and {number} more bad rows (--bad FILE.csv writes all of them down)", number=more), err=True
        )
    if rest is not None and bad:
        headings = (gettext("line"), gettext("what is wrong"), *(columns.headings if columns else ()))
        write_sheet(rest, (headings,), ((str(each.row.line), word(each.why), *each.row.cells) for each in bad))
        typer.echo(gettext("The bad rows are in {file}.", file=rest), err=True)


def agreed(question: str, yes: bool) -> bool:
    """Asks for a person's consent; a program gives it with --yes."""
    if yes:
        return True
    if not sys.stdin.isatty():
        raise CannotRun(
            gettext("Nothing was entered: nobody is there to be asked. Say --yes to enter it without a question.")
        )
    return said_yes(question, default=False)


def write_sheet(
    file: Path, headings: Iterable[Sequence[str]], rows: Iterable[Sequence[str]], separator: str = ";"
) -> None:
    """Writes a file as spreadsheets open it: UTF-8 with a mark, no cell that is a formula. A new file is its owner's
    only."""
    try:
        with open(file, "w", encoding="utf-8-sig", newline="", opener=for_its_owner) as out:
            writer = csv.writer(out, delimiter=separator)
            for row in (*headings, *rows):
                writer.writerow([for_cell(cell) for cell in row])
    except OSError as error:
        raise CannotRun(
            gettext("{file} cannot be written ({error}).", file=file, error=error.strerror or type(error).__name__)
        ) from error
