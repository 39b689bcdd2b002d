"""responder optouts: who gets no messages; adding by hand for whoever asks by voice."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, RulesOption
from responder.cli.common.numbers import number_of
from responder.cli.common.presenting import present
from responder.cli.common.times import one_line, when, zone_of
from responder.domain.explanations.explanation import Explanation
from responder.services.people import optouts as service
from responder.services.people.optouts import OptOutAdded, OptOuts, Removed

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)

_Number = Annotated[str, typer.Argument(help="The number, however it is written.")]


@app.callback()
def optouts() -> None:
    """List who gets no messages; add and remove by hand.

    Whoever writes STOP is here by themselves. Somebody who asks by voice is added by hand, and what waits to be sent
    to them is withdrawn.

    \b
    Examples:
      responder optouts list
      responder optouts add 0612345678 --words "on the phone"
      responder optouts remove 0612345678
    """


@app.command("list")
def list_(rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """Say who gets no messages, since when, and with which words they asked."""
    speak_to_owner(rules)
    with opened() as store:
        found = store.read_now(service.list_all)
    present(as_json, lambda: _as_object(found), lambda: _lines(found, rules))


@app.command("add")
def add_(
    number: _Number,
    words: Annotated[str, typer.Option(metavar="TEXT", help="What they said, or who asked for it.")] = "",
    rules: RulesOption = None,
) -> None:
    """Send nothing to somebody any more; they are not told."""
    speak_to_owner(rules)
    contact, now = number_of(number, rules), datetime.now(UTC)
    with opened() as store:
        outcome, withdrawn = store.write_now(lambda conn: service.add(conn, contact, words, now))
    rest = " " + gettext("{number} waiting messages were withdrawn.", number=withdrawn) if withdrawn else ""
    if outcome is OptOutAdded.ALREADY:
        typer.echo(gettext("{contact} gets no messages already.", contact=contact) + rest)
        return
    typer.echo(gettext("{contact} gets no messages from now on.", contact=contact) + rest)


@app.command("remove")
def remove_(number: _Number, rules: RulesOption = None) -> None:
    """Let somebody get messages again, because they asked for it."""
    speak_to_owner(rules)
    contact = number_of(number, rules)
    with opened() as store:
        outcome = store.write_now(lambda conn: service.remove(conn, contact))
    if outcome is Removed.NOT_THERE:
        typer.echo(gettext("{contact} is not among them: see  responder optouts list", contact=contact), err=True)
        raise typer.Exit(1)
    typer.echo(gettext("{contact} gets messages again.", contact=contact))


def _as_object(found: OptOuts) -> dict[str, object]:
    people = [
        {"number": each.number, "name": each.name, "since": each.at.isoformat(), "words": str(each.words)}
        for each in found.people
    ]
    return {"optouts": people, "erased": found.nameless}


def _why(words: Explanation | str) -> str:
    """Writes somebody's words in quotation marks, and a code as a sentence."""
    return word(words) if isinstance(words, Explanation) else f"“{one_line(words)}”"


def _lines(found: OptOuts, rules: Path | None) -> Iterator[str]:
    zone = zone_of(rules)
    for each in found.people:
        name = f"  {one_line(each.name)}" if each.name else ""
        words = f"  {_why(each.words)}" if each.words else ""
        yield f"{when(each.at, zone)}  {each.number}{name}{words}"
    if found.nameless:
        yield gettext(
            "and {number} of whom only a fingerprint is kept: everything else of them was erased", number=found.nameless
        )
    if not found.people and not found.nameless:
        yield gettext("Nobody asked for no more messages.")
