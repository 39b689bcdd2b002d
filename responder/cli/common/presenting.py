"""Prints what a command found: one JSON object for programs, lines or a table for people."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import typer

from responder.domain.text.cleaned_strings import for_terminal

T = TypeVar("T")


def present(as_json: bool, content: Callable[[], object], lines: Callable[[], Iterable[str]]) -> None:
    """Only what is asked for is made."""
    if as_json:
        typer.echo(json.dumps(content(), ensure_ascii=False))
        return
    for line in lines():
        typer.echo(line)


def present_list(
    name: str,
    items: Sequence[T],
    as_json: bool,
    *,
    as_object: Callable[[T], object],
    line: Callable[[T], str],
    nothing: str,
) -> None:
    """Prints a line each, `nothing` where there are none; for programs an object with all of them under a name."""
    present(
        as_json,
        lambda: {name: [as_object(each) for each in items]},
        lambda: [line(each) for each in items] or [nothing],
    )


def show_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="dim")
    for index, heading in enumerate(headings):
        table.add_column(heading, no_wrap=index < 3)  # who, and when: nobody compares half a date
    for row in rows:
        table.add_row(*(Text(for_terminal(cell)) for cell in row))
    Console(highlight=False).print(table)


def present_table(
    name: str,
    items: Sequence[T],
    as_json: bool,
    *,
    as_object: Callable[[T], object],
    headings: Sequence[str],
    row: Callable[[T], Sequence[str]],
    nothing: str,
) -> None:
    """Presents a list with a column for each heading."""
    if as_json or not items:
        present_list(name, items, as_json, as_object=as_object, line=str, nothing=nothing)
    else:
        show_table(headings, [row(each) for each in items])
