"""responder contacts import: a file shown as it was understood, then entered."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.import_preview import agreed, content_of, enter, show_bad, show_some, show_told
from responder.domain.model.business import Business
from responder.imports.column_sentences import sentences_of_contacts
from responder.imports.tables.columns import Field
from responder.services.people import contacts


def run(
    file: Path, business: Business, named: Mapping[Field, str], tags: frozenset[str], rest: Path | None, yes: bool
) -> None:
    try:
        found = contacts.understood(content_of(file), business, named)
    except contacts.UnreadableContacts as problem:
        raise CannotRun(f"{file}: {problem}") from problem
    cards = [replace(card, tags=card.tags | tags) for card in found.cards]
    if found.columns is not None:
        for sentence in sentences_of_contacts(found.columns, None):
            typer.echo(sentence)
    rows = [
        (c.name or "", c.number, ", ".join(sorted(c.tags)), c.language or "", c.notes or "", "none" * c.opted_out)
        for c in cards
    ]
    show_some(("name", "number", "tags", "language", "notes", "messages"), rows)
    show_told(file, found.told)
    show_bad(file, found.columns, found.bad, rest)
    if cards and agreed(f"Enter these {len(cards)} contacts?", yes):
        now = datetime.now(UTC)
        changed = enter(cards, lambda conn, some: contacts.enter_all(conn, some, now))
        known = len(cards) - changed
        out = sum(card.opted_out for card in cards)
        typer.echo(f"{changed} entered" + (f", {known} were as they are already" if known else "") + ".")
        if out:
            typer.echo(f"{out} of them get no automatic message, as the file says (responder optouts lists them).")
    if found.bad:
        typer.echo(f"Wrong: {len(found.bad)}. Mend them and import the file again.", err=True)
        raise typer.Exit(1)
