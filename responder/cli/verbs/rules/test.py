"""responder test: the examples of the rules and the conversations of rules/tests, told where they differ."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

import typer

from responder.cli.common.language import gettext, ngettext, speak_to_owner, spoken
from responder.cli.common.loading import JsonOption, RulesOption, folders, load_all
from responder.rulefiles.reporting.problems import Problem, Severity, as_text
from responder.services.rules.rulebook_tests import Failure, run_tests


def test(rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """Run the examples and conversations of the rules.

    The examples stand in the rules, the conversations in rules/tests/*.yaml. Tells what came out differently,
    where it is written, and why. Files that cannot be read are told of as in: responder check

    \b
    Examples:
      responder test
      responder test --rules rules.new --json
    """
    speak_to_owner(rules)
    now = datetime.now(UTC)
    loaded = load_all(rules, now, examples=False)
    problems = [problem for problem in loaded.problems if problem.severity is Severity.ERROR]
    failed: list[Failure] = []
    count = 0
    if loaded.rulebook is not None:
        ran = run_tests(folders(rules)[0], loaded.rulebook, now)
        count, failed, problems = ran.tests, list(ran.failed), [*problems, *ran.problems]
    if as_json:
        _print_json(count, failed, problems)
    else:
        _print(count, failed, problems)
    if failed or problems:
        raise typer.Exit(1)


def _print_json(count: int, failed: Sequence[Failure], problems: Sequence[Problem]) -> None:
    told: dict[str, object] = {"tests": count, "failed": [_as_object(failure) for failure in failed]}
    if problems:
        told["problems"] = [problem.to_dict() for problem in problems]
    typer.echo(json.dumps(told, ensure_ascii=False))


def _as_object(failure: Failure) -> dict[str, object]:
    place = failure.place
    where: dict[str, object] = {"file": place.file, "line": place.line, "column": place.column}
    return where | {"expected": failure.expected, "got": failure.got, "because": failure.because}


def _print(count: int, failed: Sequence[Failure], problems: Sequence[Problem]) -> None:
    if problems:
        typer.echo(as_text(problems, spoken()) + "\n")
    for failure in failed:
        typer.echo(f"{failure.place}:{failure.place.column}")
        for label, told in (
            (gettext("expected"), failure.expected),
            (gettext("got"), failure.got),
            (gettext("because"), failure.because),
        ):
            typer.echo(f"    {label:<10}{told}")
        typer.echo()
    if failed:
        tests = ngettext("{number} test", "{number} tests", count)
        typer.echo(
            ngettext(
                "{tests}, {number} came out differently.",
                "{tests}, {number} came out differently.",
                len(failed),
                tests=tests,
            )
        )
    elif problems:
        typer.echo(ngettext("{number} test.", "{number} tests.", count))
    else:
        typer.echo(ngettext("{number} test, all as expected.", "{number} tests, all as expected.", count))
