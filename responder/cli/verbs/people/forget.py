"""responder forget: erases everything that is known of one number."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated

import typer

from responder.cli.common.confirmation import agreed
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.loading import JsonOption, RulesOption, settings_folders
from responder.cli.common.numbers import number_of
from responder.services.people.privacy import Forgotten
from responder.services.people.privacy import forget as erase

_OF_A_FILE = "Files you exported, calendars and {gateway} itself"
_OF_A_SERVER = "Files you exported, dumps, archives and logs of PostgreSQL, calendars and {gateway} itself"


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
    contact = number_of(number, rules)
    agreed(f"Erase everything that is known of {contact}?", yes)
    with opened() as store:
        done = erase(store, settings_folders().database_url, contact, lambda: datetime.now(UTC))
    left = [str(each.sentence()) for each in done.left]
    if as_json:
        content = {"number": contact, "erased": done.erased, "opt_out_kept": done.opted_out, "left": left}
        typer.echo(json.dumps(content, ensure_ascii=False))
    else:
        typer.echo("\n".join(_lines(done, left)))
    raise typer.Exit(1 if left else 0)


def _lines(done: Forgotten, left: list[str]) -> Iterator[str]:
    rows = ", ".join(f"{count} of {table}" for table, count in sorted(done.erased.items()))
    yield f"Erased: {rows}." if rows else f"Nothing was known of {done.number}."
    if done.opted_out:
        yield "They had asked for no more messages: a fingerprint of the number is kept, so none is sent."
    yield from (f"Left: {sentence}" for sentence in left)
    if not left:
        elsewhere = (_OF_A_SERVER if done.on_server else _OF_A_FILE).format(gateway=settings_folders().gateways)
        yield f"Nothing is left here. {elsewhere} are yours to clear."
