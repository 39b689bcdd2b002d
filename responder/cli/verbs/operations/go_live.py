"""responder go-live: messages leave from now on; --back rehearses again."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection

from responder.cli.common.confirmation import agreed
from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, RulesOption, load_all, load_right
from responder.cli.common.required_settings import required_settings
from responder.domain.model.rules import Rulebook
from responder.gateways.findings import ConnectionFinding, FindingState
from responder.languages.catalogue import msgid
from responder.rulefiles.reporting.problems import Problem
from responder.services.console import acts
from responder.services.console.acts import Act
from responder.services.operations import go_live_checks, rehearsal_verdicts
from responder.services.operations.go_live import (
    ModeInForce,
    Switched,
    SwitchOutcome,
    how_many_rehearsed,
    rehearse,
)
from responder.services.operations.go_live import go_live as switch_to_live
from responder.services.operations.go_live_checks import Installation
from responder.services.operations.rehearsal_verdicts import RehearsalVerdict

_MARKS = {
    FindingState.WORKS: msgid("works"),
    FindingState.OPEN: "?",
    FindingState.ABSENT: "-",
    FindingState.FAILS: msgid("FAILS"),
}
_WHO = "responder go-live"
_DIARY = timedelta(days=14)


def go_live(
    back: Annotated[bool, typer.Option("--back", help="Rehearse again: nothing leaves from now on.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Say what is ready, and change nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Send from now on, after a rehearsal; or go back to one.

    It holds for all processes that share the database, at once and without a restart. What was rehearsed never leaves,
    and what still waits when the mode changes is withdrawn. RESPONDER_MODE=rehearsal, or an account without its key,
    keeps it a rehearsal whatever is decided. What would have been sent is listed by `responder log`.

    \b
    Examples:
      responder go-live --check
      responder go-live
      responder go-live --back
    """
    speak_to_owner(rules)
    settings, now = required_settings(), datetime.now(UTC)
    mode = ModeInForce(settings)
    with opened() as store:
        if back:
            _tell_switched(store.write_now(lambda conn: _switch(conn, mode, now, live=False)), mode, as_json)
            return
        rulebook, problems = _loaded(rules, now)
        there = Installation(settings=settings, mode=mode, rulebook=rulebook, problems=problems)
        found = store.read_now(lambda conn: _looked_at(conn, there, now))
        if not as_json:
            _show(found)
            _show_diary(*store.read_now(lambda conn: _diary(conn, now - _DIARY)))
        if check:
            _tell_checked(found, mode, as_json)
            return
        if mode.forced:
            raise CannotRun(gettext("It stays a rehearsal: mend what is said above first."))
        agreed(gettext("Go live? Whoever texts or calls is answered by your rules from then on."), yes)
        _tell_switched(store.write_now(lambda conn: _switch(conn, mode, now, live=True)), mode, as_json)


def _loaded(rules: Path | None, now: datetime) -> tuple[Rulebook, Sequence[Problem]]:
    loaded = load_all(rules, now, examples=True)
    return loaded.rulebook or load_right(rules, now), loaded.problems


def _looked_at(conn: Connection, there: Installation, now: datetime) -> list[ConnectionFinding]:
    there.mode.read(conn)
    return go_live_checks.checks(conn, there, now)


def _switch(conn: Connection, mode: ModeInForce, now: datetime, *, live: bool) -> Switched:
    done = (switch_to_live if live else rehearse)(conn, mode, now, _WHO)
    if done.outcome is SwitchOutcome.CHANGED:
        acts.note(conn, Act(at=now, who=_WHO, what="went live" if live else "went back to rehearsing"))
    return done


def _diary(conn: Connection, since: datetime) -> tuple[int, Mapping[RehearsalVerdict, int]]:
    return how_many_rehearsed(conn, since), rehearsal_verdicts.counts(conn, since)


def _show(found: Sequence[ConnectionFinding]) -> None:
    for each in found:
        typer.echo(f"  {gettext(_MARKS[each.state]):5}  {gettext(each.about)}: {word(each.told)}")
    typer.echo()


def _show_diary(rehearsed: int, judged: Mapping[RehearsalVerdict, int]) -> None:
    if rehearsed:
        told = ngettext(
            "{number} message of this rehearsal. None of them leaves.",
            "{number} messages of this rehearsal. None of them leaves.",
            rehearsed,
        )
        typer.echo(told)
    if any(judged.values()):
        good, bad = judged[RehearsalVerdict.GOOD], judged[RehearsalVerdict.NOT_GOOD]
        typer.echo(gettext("Good: {good}. Not good: {bad}.", good=good, bad=bad))


def _tell_checked(found: Sequence[ConnectionFinding], mode: ModeInForce, as_json: bool) -> None:
    ok = go_live_checks.all_well(found)
    if as_json:
        listed = [{"about": each.about, "state": each.state.value, "says": each.says} for each in found]
        content = {"mode": mode.mode.value, "forced": mode.forced.value, "ok": ok, "findings": listed}
        typer.echo(json.dumps(content, ensure_ascii=False))
    else:
        typer.echo(gettext("Live: messages are sent") if not mode.rehearsing else gettext("Rehearsal: nothing is sent"))
    if not ok:
        raise typer.Exit(1)


def _tell_switched(done: Switched, mode: ModeInForce, as_json: bool) -> None:
    if as_json:
        counts = {name: getattr(done, name) for name in ("messages", "announcements", "tasks", "posts")}
        content = {"mode": mode.mode.value, "outcome": done.outcome.value, "withdrawn": counts}
        typer.echo(json.dumps(content, ensure_ascii=False))
        return
    if done.outcome is SwitchOutcome.ALREADY:
        live = gettext("It is live already.")
        typer.echo(gettext("It is a rehearsal already: nothing is sent.") if mode.rehearsing else live)
        return
    if mode.rehearsing:
        typer.echo(gettext("This is a rehearsal again: nothing leaves from now on."))
    else:
        typer.echo(gettext("Live: what is decided from now on is sent. Back: responder go-live --back"))
    if done.withdrew:
        typer.echo(gettext("Withdrawn, because it still waited: {number}", number=done.withdrew))
