"""responder check: what is wrong in the rules, and where."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from responder.cli.loading import JsonOption, RulesOption, folders
from responder.language.load import Loaded, load
from responder.language.problems import Problem, Severity, as_json, as_text, has_errors

TemplatesOption = Annotated[
    Path | None,
    typer.Option("--templates", metavar="DIR", show_default=False, help="The folder of the reply texts."),
]


def check(rules: RulesOption = None, templates: TemplatesOption = None, as_json_object: JsonOption = False) -> None:
    """Say what is wrong in the rules, and where.

    Reads every file, tries every example, and tells all problems at once. Exit code 0 if the rules can go
    live (warnings do not stop them), 1 if not.

    \b
    Examples:
      responder check
      responder check --rules my-rules --json
    """
    rules_dir, beside = folders(rules)
    loaded = load(rules_dir, templates or beside, now=datetime.now(UTC))
    if as_json_object:
        typer.echo(as_json(loaded.problems, loaded.rules))
    else:
        _show(loaded, rules_dir)
    raise typer.Exit(1 if has_errors(loaded.problems) else 0)


def _show(loaded: Loaded, rules_dir: Path) -> None:
    if loaded.problems:
        typer.echo(as_text(loaded.problems) + "\n")
    errors, warnings = (_count(loaded.problems, severity) for severity in (Severity.ERROR, Severity.WARNING))
    rules = f"{loaded.rules} rule{'' if loaded.rules == 1 else 's'} in {rules_dir.as_posix()}/"
    if errors:
        typer.echo(f"{rules}: {_plural(errors, 'problem')} to mend{_and_warnings(warnings)}. They do not go live.")
    else:
        typer.echo(f"{rules}: all right{_and_warnings(warnings)}.")


def _count(problems: tuple[Problem, ...], severity: Severity) -> int:
    return sum(problem.severity is severity for problem in problems)


def _and_warnings(count: int) -> str:
    return f", {_plural(count, 'warning')}" if count else ""


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


if __name__ == "__main__":
    typer.run(check)
