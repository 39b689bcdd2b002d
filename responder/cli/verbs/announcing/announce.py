"""responder announce: one text to many contacts."""

import json
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer
from sqlalchemy import Connection

from responder.cli.common.announcement_lines import preview_lines, preview_object
from responder.cli.common.clock import moment_typed
from responder.cli.common.confirmation import agreed
from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, RulesOption, load_right
from responder.cli.common.required_settings import required_settings
from responder.domain.announcing.announcement import OF_USE, Announcement, Audience, Repeat
from responder.domain.announcing.schedule_syntax import repeat_in
from responder.domain.model.business import Business
from responder.domain.model.rules import Rulebook
from responder.domain.syntax.value_syntax import BadValue, duration
from responder.services.announcing import announcements as service
from responder.services.operations.go_live import ModeInForce
from responder.settings.values import Settings


def announce(
    text: Annotated[str, typer.Argument(help="What it says; {{ contact.first_name }} and the like are filled in.")],
    tag: Annotated[list[str] | None, typer.Option("--tag", help="For contacts with this tag; may be repeated.")] = None,
    without_tag: Annotated[list[str] | None, typer.Option("--without-tag", help="Not for those with this one.")] = None,
    everybody: Annotated[bool, typer.Option("--everybody", help="For every contact you know by name.")] = False,
    at: Annotated[str, typer.Option("--at", metavar="MOMENT", help="When it begins; at once if not given.")] = "",
    repeat: Annotated[
        str, typer.Option("--repeat", metavar="WEEKLY", help="daily, weekly, monthly or yearly, with --until.")
    ] = "",
    until: Annotated[str, typer.Option("--until", metavar="DATE", help="The last day it is repeated.")] = "",
    of_use: Annotated[
        str, typer.Option("--for", metavar="DURATION", help="Who was not reached by then is not; 14 days usually.")
    ] = "",
    link: Annotated[str, typer.Option(help="A web address whose opening is counted.")] = "",
    name: Annotated[str, typer.Option(help="Its name in lists, and in a rule: `after: announcement NAME`.")] = "",
    account: Annotated[str, typer.Option(help="The login of the account it leaves over.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show all of it, and plan nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Send one text to many contacts: shown with its price first, then spread over time.

    You see who would get it, what it costs, and why some do not: who asked for no more messages, landlines, those who
    were told the same already. It keeps the ceilings and the quiet hours, leaves room for answers, and nobody gets it
    twice. Whoever gets an announcement for the first time is told how to get no more, where their country wants it.

    \b
    Examples:
      responder announce "Closed on the 24th." --tag clients --dry-run
      responder announce "Bonjour {{ contact.first_name }}, fermé le 24." --tag clients --at "2026-12-20 10:00"
      responder announce "Fresh bread on Saturday." --tag bread --repeat "weekly until 2027-03-01"
      responder announcements
    """
    speak_to_owner(rules)
    settings, now = required_settings(), datetime.now(UTC)
    rulebook = load_right(rules, now)
    business = rulebook.business
    written = Announcement(
        name=name.strip() or service.named_after(text),
        texts={"": text},
        audience=Audience(tags=frozenset(tag or ()), without=frozenset(without_tag or ()), everybody=everybody),
        link=link.strip(),
        account=account,
        starts_at=moment_typed(at, business) if at else None,
        of_use=_length(of_use) if of_use else OF_USE,
        repeat=_repeat(repeat, until, business),
    )
    plan(written, rulebook, settings, now, dry_run=dry_run, yes=yes, as_json=as_json)


def plan(
    written: Announcement, rulebook: Rulebook, settings: Settings, now: datetime, *, dry_run: bool, yes: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Shows an announcement, asks, and plans it."""
    accounts = [each.login for each in settings.accounts]
    announcement = service.with_account(written, accounts, rulebook.business.accounts)
    if problems := service.problems_of(announcement, accounts, rulebook, now):
        raise CannotRun("\n".join([*map(word, problems), *_options_for(announcement.audience)]))
    with opened() as store:
        shown = store.read_now(lambda conn: service.preview(conn, announcement, rulebook, now))
        if as_json and dry_run:
            typer.echo(json.dumps(preview_object(shown), ensure_ascii=False))
            return
        for line in preview_lines(announcement, shown, rulebook.business.zone):
            typer.echo(line, err=as_json)
        for line in store.read_now(lambda conn: _unused_tags(conn, announcement.audience)):
            typer.echo(line, err=as_json)
        _tell_deaf(announcement, settings, as_json=as_json)
        if answering := service.answering_rules(announcement, rulebook):
            told = gettext("Rules that come after it, for what they reply: {rules}", rules=", ".join(answering))
            typer.echo(told, err=as_json)
        if dry_run:
            return
        if not shown.recipients:
            typer.echo(gettext("Nobody would get it: nothing is planned."), err=True)
            raise typer.Exit(1)
        agreed(ngettext("Send it to {number} contact?", "Send it to {number} contacts?", shown.recipients), yes)
        mode = ModeInForce(settings)
        run = store.write_now(lambda conn: _planned(conn, announcement, mode, now))
    if as_json:
        typer.echo(json.dumps({"id": run} | preview_object(shown), ensure_ascii=False))
        return
    typer.echo(gettext("Announcement {run} is planned. How far it is: responder announcements", run=run))
    if mode.rehearsing:
        typer.echo(gettext("This is a rehearsal: it is written down, and nothing leaves."))


def _planned(conn: Connection, announcement: Announcement, mode: ModeInForce, now: datetime) -> int | None:
    return service.plan(conn, announcement, now, "owner", rehearsal=mode.kept_rehearsing(conn))


def _options_for(audience: Audience) -> list[str]:
    if audience.tags or audience.everybody:
        return []
    return [gettext("For a tag: --tag TAG. For every contact you know by name: --everybody")]


def _unused_tags(conn: Connection, audience: Audience) -> list[str]:
    """Names the tags that nobody has, and those there are."""
    there = sorted(service.tags_in_use(conn))
    spelled = {each.casefold() for each in there}
    unused = [each for each in sorted(audience.tags) if each.casefold() not in spelled]
    told = [gettext("Nobody has the tag {tag}.", tag=each) for each in unused]
    if unused and there:
        told.append(gettext("Tags there are: {tags}", tags=", ".join(there)))
    elif unused:
        told.append(gettext("No contact has a tag yet."))
    return told


def _tell_deaf(announcement: Announcement, settings: Settings, *, as_json: bool) -> None:
    if any(each.login == announcement.account and not each.receives for each in settings.accounts):
        typer.echo(
            gettext("Nothing comes in over {account}: nobody can answer it, with STOP neither.",
                    account=announcement.account),
            err=as_json,
        )  # fmt: skip


def _length(written: str) -> timedelta:
    try:
        return duration(written)
    except BadValue as wrong:
        raise CannotRun(_told(wrong)) from wrong


def _repeat(every: str, until: str, business: Business) -> Repeat | None:
    if not every:
        return None
    try:
        return repeat_in(f"{every} until {until}" if until else every, business.zone)
    except BadValue as wrong:
        raise CannotRun(_told(wrong)) from wrong


def _told(wrong: BadValue) -> str:
    return gettext("{problem}; {hint}", problem=wrong.told, hint=wrong.advice)
