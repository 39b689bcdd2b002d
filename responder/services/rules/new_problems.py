"""Tells problems that a draft brings from those that the live rules have already."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from responder.rulefiles.reporting.problems import Problem
from responder.services.rules.trial_load import by_role


def split_problems(
    found: Sequence[Problem], live: Sequence[Problem], rules: Path
) -> tuple[list[Problem], list[Problem]]:
    """Splits what is wrong with a draft into what is new, and what is wrong with the live files too, whatever line it
    stands on there. `rules` is the live folder, whose problems name their files with it."""
    folder = f"{rules.parent.as_posix()}/" if rules.parent != Path() else ""
    before = Counter(_same(by_role(each, folder) if folder else each) for each in live)
    new: list[Problem] = []
    old: list[Problem] = []
    for each in found:
        known = before[_same(each)] > 0
        before[_same(each)] -= known
        (old if known else new).append(each)
    return new, old


def _same(problem: Problem) -> tuple[str, str, str]:
    """What makes two problems one: lines move as a file is edited."""
    return problem.place.file, problem.code, str(problem.told)
