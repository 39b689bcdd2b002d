"""responder announcements: how far each is; pausing, resuming, stopping."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated

import typer
from sqlalchemy import Connection

from responder.cli.common.announcement_lines import as_object, run_line, why_not_lines
from responder.cli.common.confirmation import agreed
from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner
from responder.cli.common.loading import JsonOption, RulesOption, load_right
from responder.cli.common.presenting import present, present_list
from responder.cli.common.times import zone_of
from responder.domain.announcing.announcement import Announcement
from responder.services.announcing import announcements as service
from responder.services.announcing.announcements import AnnouncementOutcome

app = typer.Typer(rich_markup_mode=None, invoke_without_command=True)

_Run = Annotated[int, typer.Argument(metavar="NUMBER", help="Its number in the list.")]
_Act = Callable[[Connection, int, datetime], AnnouncementOutcome]


@app.callback()
def announcements(context: typer.Context, rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """List announcements with how far each is; pause, resume and stop one.

    One that is paused holds within a second and goes on where it was; one that is stopped never goes on, nor do its
    repeats. What left already has left.

    \b
    Examples:
      responder announcements
      responder announcements show 3
      responder announcements pause 3
      responder announcements resume 3
      responder announcements stop 3
    """
    speak_to_owner(rules)
    if context.invoked_subcommand is not None:
        return
    with opened() as store:
        found = store.read_now(service.listed)
    zone = zone_of(rules)
    present_list(
        "announcements",
        found,
        as_json,
        as_object=as_object,
        line=lambda run: run_line(run, zone),
        nothing=gettext("Nothing was announced yet: responder announce --help"),
    )


@app.command("show")
def show_(run: _Run, rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """Say how far one is, and why some do not get it."""
    with opened() as store:
        found = store.read_now(lambda conn: service.find(conn, run))
    if found is None:
        raise CannotRun(_absent(run))
    zone = zone_of(rules)
    texts = [f"  {code}  “{text}”" if code else f"  “{text}”" for code, text in found.announcement.texts.items()]
    lines = [run_line(found, zone), *texts, *why_not_lines(found.tally)]
    present(as_json, lambda: as_object(found), lambda: lines)


@app.command("start")
def start_(
    name: Annotated[str, typer.Argument(help="Its name in rules/announcements.yaml.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show all of it, and plan nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    rules: RulesOption = None,
) -> None:
    """Announce what stands in rules/announcements.yaml: shown first, then planned."""
    from responder.cli.common.required_settings import required_settings
    from responder.cli.verbs.announcing.announce import plan

    speak_to_owner(rules)
    settings, now = required_settings(), datetime.now(UTC)
    rulebook = load_right(rules, now)
    written = {each.name: each for each in rulebook.announcements if isinstance(each, Announcement)}
    if name not in written:
        there = ", ".join(written) or "-"
        raise CannotRun(gettext('There is no announcement "{name}" in rules/announcements.yaml; there are: {names}',
                                name=name, names=there))  # fmt: skip
    plan(written[name], rulebook, settings, now, dry_run=dry_run, yes=yes, as_json=False)


@app.command("pause")
def pause_(run: _Run) -> None:
    """Hold one; what waits to leave waits."""
    _act(service.pause, run, gettext("Announcement {run} is paused. To go on: responder announcements resume {run}",
                                     run=run))  # fmt: skip


@app.command("resume")
def resume_(run: _Run) -> None:
    """Go on with one that is paused, where it was."""
    _act(service.resume, run, gettext("Announcement {run} goes on.", run=run))


@app.command("stop")
def stop_(run: _Run, yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False) -> None:
    """End one and its repeats for good."""
    agreed(gettext("Stop announcement {run} for good?", run=run), yes)
    _act(service.stop, run, gettext("Announcement {run} is stopped.", run=run))


def _act(act: _Act, run: int, done: str) -> None:
    with opened() as store:
        outcome = store.write_now(lambda conn: act(conn, run, datetime.now(UTC)))
    if outcome is AnnouncementOutcome.NOT_THERE:
        raise CannotRun(_absent(run))
    if outcome is AnnouncementOutcome.NOTHING_CHANGES:
        typer.echo(gettext("That changes nothing about announcement {run}: see  responder announcements", run=run),
                   err=True)  # fmt: skip
        raise typer.Exit(1)
    typer.echo(done)


def _absent(run: int) -> str:
    return gettext("There is no announcement {run}: see  responder announcements", run=run)
