"""responder test: the examples of the rules and the conversations of rules/tests, told where they differ."""

import json
from datetime import UTC, datetime
from pathlib import Path

import typer

from responder.cli.loading import JsonOption, RulesOption, folders, load_all, tell
from responder.core.rulebook import Rulebook
from responder.language.conversations import conversation_files, read_conversations
from responder.language.problems import Problem, Problems, Severity, has_errors
from responder.language.rehearsal import Failure, hold


def test(rules: RulesOption = None, as_json: JsonOption = False) -> None:
    """Run the examples of the rules and the conversations of rules/tests.

    Tells what came out differently, where it is written, and why. Problems in the files themselves are told
    as in: responder check

    \b
    Examples:
      responder test
      responder test --rules rules.new --json
    """
    now = datetime.now(UTC)
    found, _ = folders(rules)
    loaded = load_all(rules, now, examples=True)
    examples = [problem for problem in loaded.problems if problem.code in _EXAMPLE_CODES]
    problems = [p for p in loaded.problems if p not in examples and p.severity is Severity.ERROR]
    failed = [_of_example(problem) for problem in examples]
    count = 0
    if loaded.rulebook is not None:
        held, failures, wrong = _hold_all(found, loaded.rulebook, now)
        count = held + sum(len(rule.yes) + len(rule.no) for rule in loaded.rulebook.rules)
        failed, problems = failed + failures, problems + list(wrong)
    _tell(count, failed, problems, as_json)
    if failed or has_errors(problems):
        raise typer.Exit(1)
