"""responder test: the examples of the rules and the conversations of rules/tests, told where they differ."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import typer

from responder.cli.common.loading import JsonOption, RulesOption, folders, load_all
from responder.domain.model.rules import Rulebook
from responder.rulefiles.reporting.problems import Problem, Problems, Severity, as_text
from responder.rulefiles.testing.conversation_files import conversation_files, read_conversations
from responder.rulefiles.testing.run_conversations import Failure, hold, try_examples


def test(rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """Run the examples and conversations of the rules.

    The examples stand in the rules, the conversations in rules/tests/*.yaml. Tells what came out differently,
    where it is written, and why. Files that cannot be read are told of as in: responder check

    \b
    Examples:
      responder test
      responder test --rules rules.new --json
    """
    now = datetime.now(UTC)
    loaded = load_all(rules, now, examples=False)
    problems = [problem for problem in loaded.problems if problem.severity is Severity.ERROR]
    failed: list[Failure] = []
    count = 0
    if loaded.rulebook is not None:
        count, failed = _held(folders(rules)[0], loaded.rulebook, now, problems)
    if as_json:
        _print_json(count, failed, problems)
    else:
        _print(count, failed, problems)
    if failed or problems:
        raise typer.Exit(1)


def _held(rules: Path, rulebook: Rulebook, now: datetime, problems: list[Problem]) -> tuple[int, list[Failure]]:
    """Runs the tests; returns how many there are and what failed. A conversation is one test. Adds to `problems`."""
    found = Problems()
    conversations = [
        conversation
        for path in conversation_files(rules)
        for conversation in read_conversations(path, path.as_posix(), rulebook, now, found)
    ]
    problems += found.sorted()
    examples = sum(len(rule.yes) + len(rule.no) for rule in rulebook.rules)
    failed = try_examples(rulebook, now)
    failed += [failure for conversation in conversations for failure in hold(conversation, rulebook)]
    failed.sort(key=lambda failure: (failure.place.file, failure.place.line, failure.place.column))
    return examples + len(conversations), failed


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
        typer.echo(as_text(problems) + "\n")
    for failure in failed:
        typer.echo(
            f"{failure.place}:{failure.place.column}\n"
            f"    expected  {failure.expected}\n"
            f"    got       {failure.got}\n"
            f"    because   {failure.because}\n"
        )
    rest = f", {len(failed)} came out differently" if failed else "" if problems else ", all as expected"
    typer.echo(f"{count} tests{rest}.")
