"""responder rollback: rules that were live, brought back."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened, the_one
from responder.cli.common.loading import RulesOption, settings_folders, tell
from responder.cli.common.times import when, zone_of
from responder.cli.verbs.history import changes
from responder.rulefiles.load import load
from responder.rulefiles.reporting.problems import Severity
from responder.rulefiles.snapshot import files_now, save_aside, write_files
from responder.store.admin.rulebooks import Kept, newest
from responder.store.database.engine import Store

_LOOKED_AT = 1_000


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
    folders = _folders(rules)
    now = datetime.now(UTC)
    there = files_now(*folders)
    with opened() as store:
        wanted = the_one(store, fingerprint) if fingerprint else _last_other(store, there)
    files = wanted.files()
    if files == there:
        typer.echo(f"The folders hold {wanted.fingerprint} already: nothing was written.")
        return
    _refuse_unless_it_loads(files, wanted, now)
    aside = _write(files, folders, now)
    typer.echo(f"{wanted.fingerprint} is back, as it went live on {when(wanted.live_at, zone_of(rules))}.")
    for line in changes(there, files):
        typer.echo(f"  {line}")
    typer.echo(f"What was there before is in {aside.as_posix()}/")


def _folders(rules: Path | None) -> tuple[Path, Path]:
    """Also folders that are gone: bringing back is what this is for."""
    settings = settings_folders()
    found = rules or settings.rules
    return found, settings.templates or found.parent / "templates"


def _last_other(store: Store, there: Mapping[str, bytes]) -> Kept:
    kept = store.read_now(lambda conn: newest(conn, _LOOKED_AT))
    if not kept:
        raise CannotRun("No rules went live yet, so there is nothing to bring back.")
    other = next((each for each in kept if each.files() != there), None)
    if other is None:
        raise CannotRun("No other rules than those in the folders went live: there is nothing to bring back.")
    return other


def _refuse_unless_it_loads(files: Mapping[str, bytes], wanted: Kept, now: datetime) -> None:
    with TemporaryDirectory(prefix="responder-rollback-") as folder:
        rules, templates = Path(folder) / "rules", Path(folder) / "templates"
        write_files(files, rules, templates)
        loaded = load(rules, templates, now=now)
    if loaded.rulebook is None:
        tell(problem for problem in loaded.problems if problem.severity is Severity.ERROR)
        raise CannotRun(f"{wanted.fingerprint} would not load any more, for the reasons above: nothing was written.")


def _write(files: Mapping[str, bytes], folders: tuple[Path, Path], now: datetime) -> Path:
    rules, templates = folders
    aside = rules.parent / f"before-rollback-{now:%Y%m%d-%H%M%S-%f}"
    try:
        save_aside(rules, templates, aside)
        write_files(files, rules, templates)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise CannotRun(f"The files could not be written ({reason}). What was there: {aside.as_posix()}/") from error
    return aside
