"""Runs the examples of rules and the conversations of rules/tests."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from responder.dataclass import dataclass
from responder.domain.model.rules import Rulebook
from responder.rulefiles.reporting.problems import Problem, Problems
from responder.rulefiles.testing.conversation_files import conversation_files, read_conversations
from responder.rulefiles.testing.run_conversations import Failure, hold, try_examples

__all__ = ["Failure", "RulesTested", "run_tests"]


@dataclass(frozen=True, slots=True)
class RulesTested:
    """`tests` counts examples and conversations, a conversation as one. `problems` are of conversations that could not
    be read."""

    tests: int
    failed: Sequence[Failure]
    problems: Sequence[Problem]


def run_tests(rules: Path, rulebook: Rulebook, now: datetime) -> RulesTested:
    """Tells what came out differently, in the order it is written."""
    found = Problems()
    conversations = [
        conversation
        for path in conversation_files(rules)
        for conversation in read_conversations(path, path.as_posix(), rulebook, now, found)
    ]
    examples = sum(len(rule.yes) + len(rule.no) for rule in rulebook.rules)
    failed = try_examples(rulebook, now)
    failed += [failure for conversation in conversations for failure in hold(conversation, rulebook)]
    failed.sort(key=lambda failure: (failure.place.file, failure.place.line, failure.place.column))
    return RulesTested(examples + len(conversations), failed, found.sorted())
