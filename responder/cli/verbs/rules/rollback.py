"""responder rollback: rules that were live, brought back."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner, word
from responder.cli.common.loading import RulesOption, settings_folders, tell
from responder.cli.common.times import when, zone_of
from responder.cli.verbs.rules.history import in_words, the_one
from responder.rulefiles.snapshot import files_now
from responder.services.rules import rulebook_history as service
from responder.services.rules.changes_in_words import left_in_words
from responder.services.rules.rulebook_history import FoundRulebooks, KeptRulebook, Lookup, RollbackOutcome


def rollback(
    fingerprint: Annotated[str, typer.Argument(help="Which ones: see `responder history`.")] = "",
    rules: RulesOption = None,
) -> None:
    """Bring back rules that were live.

    Without a fingerprint: the last rules that were live and are not what the folders hold now. What is there is
    first copied to a folder before-rollback-..., and nothing is written if the old rules would not load. A
    running `responder serve` takes them over within a second.

    \b
    Examples:
      responder rollback
      responder rollback 3fa9c0d1e2b4
    """
    speak_to_owner(rules)
    folders, now = _folders(rules), datetime.now(UTC)
    with opened() as store:
        if fingerprint:
            wanted = the_one(store.read_now(lambda conn: service.find(conn, fingerprint)), fingerprint)
        else:
            there = files_now(*folders)
            wanted = _other(store.read_now(lambda conn: service.last_other(conn, there)))
    done = service.bring_back(wanted, *folders, now)
    aside = done.aside.as_posix() if done.aside else ""
    match done.outcome:
        case RollbackOutcome.AS_THEY_ARE:
            typer.echo(
                gettext("The folders hold {fingerprint} already: nothing was written.", fingerprint=wanted.fingerprint)
            )
        case RollbackOutcome.DOES_NOT_LOAD:
            tell(done.problems)
            raise CannotRun(
                gettext(
                    "{fingerprint} would not load any more, for the reasons above: nothing was written.",
                    fingerprint=wanted.fingerprint,
                )
            )
        case RollbackOutcome.NOT_WRITTEN:
            raise CannotRun(
                gettext(
                    "The files could not be written ({trouble}). What was there: {aside}/",
                    trouble=done.trouble,
                    aside=aside,
                )
            )
        case RollbackOutcome.BROUGHT_BACK:
            live = when(wanted.live_at, zone_of(rules))
            typer.echo(
                gettext(
                    "{fingerprint} is back, as it went live on {moment}.", fingerprint=wanted.fingerprint, moment=live
                )
            )
            for edit in service.edits(done.before, wanted.files()):
                typer.echo(f"  {in_words(edit)}")
            for each in left_in_words(done.left):
                typer.echo(f"  {word(each)}")
            typer.echo(gettext("What was there before is in {aside}/", aside=aside))


def _folders(rules: Path | None) -> tuple[Path, Path]:
    """Also folders that are gone: bringing back is what this is for."""
    settings = settings_folders()
    found = rules or settings.rules
    return found, settings.templates or found.parent / "templates"


def _other(found: FoundRulebooks) -> KeptRulebook:
    if found.outcome is Lookup.NONE:
        raise CannotRun(gettext("No rules went live yet, so there is nothing to bring back."))
    if found.outcome is not Lookup.FOUND:
        raise CannotRun(gettext("No other rules than those in the folders went live: there is nothing to bring back."))
    return found.kept[0]
