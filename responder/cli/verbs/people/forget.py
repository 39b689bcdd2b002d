"""responder forget: erases everything that is known of one number."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated

import typer

from responder.cli.common.confirmation import agreed
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner
from responder.cli.common.loading import JsonOption, RulesOption, gateway_names, settings_folders
from responder.cli.common.numbers import number_of
from responder.domain.text.cleaned_strings import for_terminal
from responder.languages.catalogue import Sentence, msgid
from responder.services.people.privacy import Forgotten
from responder.services.people.privacy import forget as erase

_OF_A_FILE = msgid("Nothing is left here. Files you exported, calendars and {gateway} itself are yours to clear.")
_OF_A_SERVER = msgid(
    "Nothing is left here. Files you exported, dumps, archives and logs of PostgreSQL, calendars and {gateway} itself "
    "are yours to clear."
)


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
    speak_to_owner(rules)
    contact = number_of(number, rules)
    agreed(gettext("Erase everything that is known of {contact}?", contact=contact), yes)
    with opened() as store:
        done = erase(store, settings_folders().database_url, contact, lambda: datetime.now(UTC), _tell_looking)
    _tell_looking()
    left = [each.sentence() for each in done.left]
    if as_json:
        content = {
            "number": contact,
            "erased": done.erased,
            "opt_out_kept": done.opted_out,
            "left": [str(each) for each in left],
        }
        typer.echo(json.dumps(content, ensure_ascii=False))
    else:
        typer.echo("\n".join(_lines(done, left)))
    raise typer.Exit(1 if left else 0)


def _tell_looking(where: str = "") -> None:
    """Tells on a terminal, in one line of stderr, how far it is (a history of years takes minutes); "" clears it."""
    if sys.stderr.isatty():
        told = gettext("Looking through {where}...", where=where) if where else ""
        sys.stderr.write(f"\r\x1b[K{for_terminal(told)}")
        sys.stderr.flush()


def _lines(done: Forgotten, left: list[Sentence]) -> Iterator[str]:
    erased = sorted(done.erased.items())
    rows = ", ".join(gettext("{number} of {table}", number=count, table=table) for table, count in erased)
    if rows:
        yield gettext("Erased: {rows}.", rows=rows)
    else:
        yield gettext("Nothing was known of {contact}.", contact=done.number)
    if done.opted_out:
        yield gettext("They had asked for no more messages: a fingerprint of the number is kept, so none is sent.")
    yield from (gettext("Left: {what}", what=each) for each in left)
    if not left:
        elsewhere = _OF_A_SERVER if done.on_server else _OF_A_FILE
        yield gettext(elsewhere, gateway=gateway_names())
