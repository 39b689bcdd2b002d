"""responder check: what is wrong in the rules, and where."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from responder.cli.common.language import gettext, ngettext, speak_to_owner, spoken
from responder.cli.common.loading import JsonOption, RulesOption, folders, settings_folders
from responder.languages.catalogue import Sentence, Told, counted, msgid
from responder.rulefiles.load import Loaded, load
from responder.rulefiles.reporting.problems import Problem, Severity, as_json, as_text, has_errors

MOST_SHOWN = 100  # problems; whoever has more mends these and looks again. --json has them all

TemplatesOption = Annotated[
    Path | None,
    typer.Option("--templates", metavar="DIR", show_default=False, help="The folder of the reply texts."),
]


WatchOption = Annotated[bool, typer.Option("--watch", help="Again whenever a file is saved, until Ctrl-C.")]


def check(
    rules: RulesOption = None,
    templates: TemplatesOption = None,
    as_json_object: JsonOption = False,
    watch: WatchOption = False,
) -> None:
    """Say what is wrong in the rules, and where.

    Reads every file, tries every example, and tells all problems at once. Exit code 0 if the rules can go
    live (warnings do not stop them), 1 if not.

    \b
    Examples:
      responder check
      responder check --watch
      responder check --rules my-rules --json
    """
    rules_dir, beside = folders(rules)
    if not as_json_object:
        speak_to_owner(rules_dir)
    texts_dir = templates or beside
    if watch:
        with suppress(KeyboardInterrupt):  # Ctrl-C ends it without a word, whatever it is doing
            for _ in _saves(rules_dir, texts_dir):
                _check(rules_dir, texts_dir, as_json_object)
        return
    loaded = _check(rules_dir, texts_dir, as_json_object)
    raise typer.Exit(1 if has_errors(loaded.problems) else 0)


def _check(rules_dir: Path, templates_dir: Path, as_json_object: bool) -> Loaded:
    loaded = load(rules_dir, templates_dir, now=datetime.now(UTC), reach=settings_folders().reach)
    if as_json_object:
        typer.echo(as_json(loaded.problems, loaded.rules))
    else:
        show(loaded, rules_dir)
        for remark in _about_tokens():
            typer.echo(gettext("setting: {remark}", remark=remark), err=True)
    return loaded


def _about_tokens() -> Iterator[Told]:
    """Accounts that share a token; whoever only writes rules has no settings, and nothing to hear of them."""
    from responder.settings import SettingsProblem, load_settings  # a tenth of a second: not for --help

    if not Path("responder.toml").is_file():
        return
    with suppress(SettingsProblem):
        yield from (each for each in load_settings().remarks if "share one hook token" in str(each))


def _saves(rules_dir: Path, templates_dir: Path) -> Iterator[None]:
    """Yields at once, and whenever what is read has changed, until Ctrl-C."""
    from watchfiles import watch as changes

    from responder.rulefiles.live import signature_of  # with its log, a sixth of a check: not for one look

    seen = signature_of(rules_dir, templates_dir)
    yield from _a_screen()
    there = [folder for folder in (rules_dir, templates_dir) if folder.is_dir()]
    # A look twice a second is for disks that tell nothing of their changes.
    for _ in changes(*there, watch_filter=None, rust_timeout=500, yield_on_timeout=True):
        now = signature_of(rules_dir, templates_dir)
        if now != seen:
            seen = now
            yield from _a_screen()


def _a_screen() -> Iterator[None]:
    """Clears the screen before each answer: an empty one at a terminal; into a file or a pipe, one answer after the
    other."""
    if sys.stdout.isatty():
        import click

        click.clear()
    yield
    if sys.stdout.isatty():
        now = datetime.now()  # noqa: DTZ005  the reader's clock
        typer.echo("\n" + gettext("{time}, again when a file is saved (Ctrl-C ends it)", time=f"{now:%H:%M:%S}"))
    sys.stdout.flush()


def show(loaded: Loaded, rules_dir: Path) -> None:
    """Prints the problems, and a last line with the sum of them."""
    if loaded.problems:
        more = len(loaded.problems) - MOST_SHOWN
        typer.echo(as_text(loaded.problems[:MOST_SHOWN], spoken()))
        if more > 0:
            mend = ngettext(
                "and {number} more problem: mend these first", "and {number} more problems: mend these first", more
            )
            typer.echo(mend)
        typer.echo("")
    errors, warnings = (_count(loaded.problems, severity) for severity in (Severity.ERROR, Severity.WARNING))
    folder = f"{rules_dir.as_posix()}/"
    rules = counted("{number} rule in {folder}", "{number} rules in {folder}", loaded.rules, folder=folder)
    typer.echo(
        gettext(
            _SUMS[bool(errors), bool(warnings)], rules=rules, errors=_problems(errors), warnings=_warnings(warnings)
        )
    )


_SUMS = {
    (False, False): msgid("{rules}: all right."),
    (False, True): msgid("{rules}: all right, {warnings}."),
    (True, False): msgid("{rules}: {errors} to mend. They do not go live."),
    (True, True): msgid("{rules}: {errors} to mend, {warnings}. They do not go live."),
}


def _problems(count: int) -> Sentence:
    return counted("{number} problem", "{number} problems", count)


def _warnings(count: int) -> Sentence:
    return counted("{number} warning", "{number} warnings", count)


def _count(problems: tuple[Problem, ...], severity: Severity) -> int:
    return sum(problem.severity is severity for problem in problems)


if __name__ == "__main__":
    typer.run(check)
