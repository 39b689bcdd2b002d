"""responder why: why one event was answered as it was."""

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Annotated, Any

import typer

from responder.cli.common.decision_words import VERDICTS, because_in_words, trace_as_objects
from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, RulesOption
from responder.cli.common.presenting import present
from responder.cli.common.times import when, zone_of
from responder.cli.verbs.inbox.log import as_object, in_words
from responder.domain.explanations.rule_titles import title_of
from responder.domain.explanations.sentences import BUILT_IN
from responder.domain.model.decision import Step, Verdict
from responder.languages.catalogue import msgid
from responder.services.inbox import log as service
from responder.services.inbox.log import Explained

_NEAREST = 8
_MARKS = {Verdict.TAKEN: "✓", Verdict.CONTINUED: "↓", Verdict.TIED: "=", Verdict.BEATEN: "·", Verdict.NO: "·"}


def why(
    event: Annotated[str, typer.Argument(metavar="ID", help="As `responder log` lists it.")],
    everything: Annotated[bool, typer.Option("--all", help="Every rule that was asked, not only the nearest.")] = False,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say why one event was answered so: what decided, what came nearest, and what was known then.

    \b
    Example:
      responder why 12
    """
    speak_to_owner(rules)
    which = event.removeprefix("e")
    if not which.isascii() or not which.isdigit() or len(which) > 18:
        raise CannotRun(gettext('"{event}" is no event: copy the number from  responder log', event=event))
    with opened() as store:
        found = store.read_now(lambda conn: service.explained(conn, int(which)))
    if found is None:
        typer.echo(gettext("There is no event {which}: see  responder log", which=which), err=True)
        raise typer.Exit(1)
    present(as_json, lambda: _as_object(found), lambda: _lines(found, everything, zone_of(rules)))


def _as_object(found: Explained) -> dict[str, Any]:
    known = {"decided_at": found.decided_at.isoformat() if found.decided_at else None, "rulebook": found.rulebook}
    return as_object(found.entry) | known | {"known": found.known, "trace": trace_as_objects(found.steps)}


def _lines(found: Explained, everything: bool, zone: tzinfo) -> Iterator[str]:
    yield from in_words(found.entry, zone)
    yield ""
    if not found.steps:
        yield gettext("Its trace is not kept any more.") if found.decided_at else gettext("It is not decided yet.")
    shown = list(found.steps) if everything else found.nearest(_NEAREST)
    yield from (_step(step) for step in shown)
    if len(shown) < len(found.steps):
        left = len(found.steps) - len(shown)
        yield "   " + ngettext(
            "and {number} more rules that did not hold: --all", "and {number} more rules that did not hold: --all", left
        )
    if found.known:
        yield "\n" + gettext("Known then:")
        yield from _known(found.known, zone)
    if found.decided_at:
        moment, rules = when(found.decided_at, zone), found.rulebook[:12]
        decided = gettext("Decided {moment}", moment=moment)
        if rules:
            decided = gettext("Decided {moment} by the rules {rules}: responder history", moment=moment, rules=rules)
        yield f"\n{decided}"


def _step(step: Step) -> str:
    title = word(title_of(step.rule))  # an owner's rule has the name its owner gave it, whatever sentence it is
    ours = title == step.rule or step.rule in BUILT_IN
    rule = title if ours else f"{title} ({step.rule})"
    return f" {_MARKS[step.verdict]} {rule}  {gettext(VERDICTS[step.verdict])}: {because_in_words(step.because)}"


_KNOWN = {
    "new": msgid("new"),
    "known": msgid("known"),
    "tags": msgid("tags"),
    "language": msgid("language"),
    "opted_out": msgid("opted out"),
    "appointments": msgid("appointments"),
    "last_reply": msgid("last reply"),
    "with_a_person_until": msgid("with a person until"),
    "person_at": msgid("a person spoke with them"),
    "calls": msgid("calls"),
    "message_of": msgid("message of"),
    "goes_on_from": msgid("goes on from"),
    "messages_last_hour": msgid("messages last hour"),
    "messages_last_day": msgid("messages last day"),
}
"""Words for what `domain.wire.state_json` keeps."""
_RULES = ("message_of", "goes_on_from")


def _known(known: Mapping[str, Any], zone: tzinfo) -> Iterator[str]:
    for name, value in known.items():
        told = word(title_of(value)) if name in _RULES else _plain(value, zone)
        yield f"   {gettext(_KNOWN.get(name, name.replace('_', ' ')))}: {told}"


def _plain(value: Any, zone: tzinfo) -> str:
    match value:
        case True:
            return gettext("yes")
        case dict():
            return ", ".join(_field(key, each, zone) for key, each in value.items() if key != "id")
        case list():
            return "; ".join(_plain(each, zone) for each in value)
        case str():
            return _moment(value, zone)
        case _:
            return str(value)


def _field(name: str, value: Any, zone: tzinfo) -> str:
    if name == "rule":
        return word(title_of(value))
    return gettext(value) if name == "status" else _plain(value, zone)


def _moment(text: str, zone: tzinfo) -> str:
    try:
        return when(datetime.fromisoformat(text), zone) if text[:4].isdigit() else text
    except ValueError:
        return text
