"""responder contacts import: a file shown as it was understood, then entered."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.import_preview import agreed, content_of, enter, show_bad, show_some, show_told
from responder.cli.common.language import gettext, ngettext, word
from responder.domain.model.business import Business
from responder.imports.column_sentences import sentences_of_contacts
from responder.imports.tables.columns import Field
from responder.languages.catalogue import msgid
from responder.services.people import contacts

_HEADINGS = (
    msgid("name"), msgid("number"), msgid("tags"), msgid("language"), msgid("notes"), msgid("messages")
)  # fmt: skip


def run(
    file: Path, business: Business, named: Mapping[Field, str], tags: frozenset[str], rest: Path | None, yes: bool
) -> None:
    try:
        found = contacts.understood(content_of(file), business, named)
    except contacts.UnreadableContacts as problem:
        raise CannotRun(gettext("{file}: {problem}", file=file, problem=problem.told)) from problem
    cards = [replace(card, tags=card.tags | tags) for card in found.cards]
    if found.columns is not None:
        for sentence in sentences_of_contacts(found.columns, None, business):
            typer.echo(word(sentence))
    rows = [
        (
            c.name or "",
            c.number,
            ", ".join(sorted(c.tags)),
            c.language or "",
            c.notes or "",
            gettext("none") if c.opted_out else "",
        )
        for c in cards
    ]
    show_some([gettext(each) for each in _HEADINGS], rows)
    show_told(file, found.told)
    show_bad(file, found.columns, found.bad, rest)
    if cards and agreed(ngettext("Enter this contact?", "Enter these {number} contacts?", len(cards)), yes):
        now = datetime.now(UTC)
        changed = enter(cards, lambda conn, some: contacts.enter_all(conn, some, now))
        known = len(cards) - changed
        out = sum(card.opted_out for card in cards)
        typer.echo(_result(changed, known))
        if out:
            typer.echo(
                gettext(
                    "{number} of them get no automatic message, as the file says (responder optouts lists them).",
                    number=out,
                )
            )
    if found.bad:
        bad = len(found.bad)
        typer.echo(gettext("Wrong: {number}. Mend them and import the file again.", number=bad), err=True)
        raise typer.Exit(1)


def _result(changed: int, known: int) -> str:
    if known:
        return gettext("{changed} entered, {known} were as they are already.", changed=changed, known=known)
    return gettext("{changed} entered.", changed=changed)
