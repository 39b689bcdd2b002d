"""Loads files of rules as if they were live, and runs their examples and conversations; nothing is kept."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from responder.dataclass import dataclass
from responder.domain.model.rules import Place, Rulebook
from responder.languages.catalogue import Sentence, Told
from responder.rulefiles.load import load
from responder.rulefiles.recipes.recipe_tests import LeftTests, left_tests
from responder.rulefiles.reporting.problems import Problem, Severity, has_errors
from responder.rulefiles.snapshot import files_now, in_folders
from responder.rulefiles.testing.conversation_files import conversation_files
from responder.services.rules.rulebook_tests import Failure, run_tests

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """`files` in the names of problems and failures are by role, "rules/salon.yaml". `rulebook` is None where a problem
    is an error; then no test was run. `tests` counts examples and conversations."""

    rulebook: Rulebook | None
    problems: Sequence[Problem]
    failed: Sequence[Failure] = ()
    tests: int = 0

    @property
    def errors(self) -> list[Problem]:
        return [each for each in self.problems if each.severity is Severity.ERROR]

    @property
    def stale_tests(self) -> frozenset[str]:
        """Names the files of conversations that cannot be run, where nothing but them is wrong: a rule that they name
        went, say, as the recipe that brought both was taken back."""
        wrong = frozenset(each.place.file for each in self.errors)
        return wrong if all(each.startswith("rules/tests/") for each in wrong) else frozenset()


def files_with_tests(rules: Path, templates: Path) -> dict[str, bytes]:
    """Returns the owner's files, the conversations of rules/tests among them, which are in no rulebook."""
    return files_now(rules, templates) | tests_of(rules)


def tests_of(rules: Path) -> dict[str, bytes]:
    """Returns the owner's conversations, by role: "rules/tests/calls.yaml"."""
    return {f"rules/tests/{path.name}": path.read_bytes() for path in conversation_files(rules)}


def left_in(rules: Path, files: Files) -> LeftTests:
    """Finds the conversations of a folder whose recipes are in `files` no more. What `files` changes of them counts:
    one that is empty there goes anyhow."""
    tests = tests_of(rules) | {name: each for name, each in files.items() if name.startswith(_TESTS)}
    return left_tests(files, {name: each for name, each in tests.items() if each})


def remove_left_tests(files: Files, rules: Path) -> LeftTests:
    """Removes those that nobody edited. Raises OSError."""
    left = left_in(rules, files)
    for name in left.known:
        (rules / name.removeprefix("rules/")).unlink(missing_ok=True)
    return left


_TESTS = "rules/tests/"


def draft_of(after: Files, tests: Files) -> dict[str, bytes]:
    """Returns the files of a draft out of those that are wanted: of the conversations what changes, empty where one
    goes."""
    changed = {name: content for name, content in after.items() if tests.get(name) != content}
    return changed | {name: b"" for name in tests if name not in after}


def without_stale_tests(files: Files, before: Files, stale: Set[str]) -> dict[str, bytes]:
    """Returns files less the conversations that could not be run before either, and say the same still. What cannot be
    run says nothing against a change, and would keep out every one."""
    return {name: each for name, each in files.items() if name not in stale or each != before.get(name)}


def try_files(files: Files, now: datetime) -> Trial:
    with in_folders(files) as (rules, templates):
        loaded = load(rules, templates, now=now)
        ran = run_tests(rules, loaded.rulebook, now) if loaded.rulebook else None
    folder = f"{rules.parent.as_posix()}/"
    problems = [by_role(each, folder) for each in [*loaded.problems, *(ran.problems if ran else ())]]
    if ran is None or has_errors(problems):
        return Trial(rulebook=None, problems=problems)
    failed = [replace(each, place=_placed(each.place, folder)) for each in ran.failed]
    return Trial(rulebook=loaded.rulebook, problems=problems, failed=failed, tests=ran.tests)


def try_before(files: Files, now: datetime) -> tuple[Trial, frozenset[str]]:
    """Tries files that are to be changed; names the conversations that were left out, for they cannot be run."""
    trial = try_files(files, now)
    stale = trial.stale_tests
    return (try_files(without_stale_tests(files, files, stale), now) if stale else trial), stale


def rulebook_without_examples(files: Files, now: datetime) -> Rulebook | None:
    """Returns the rulebook, whatever becomes of its examples; None where something else is wrong."""
    with in_folders(files) as (rules, templates):
        return load(rules, templates, now=now, examples=False).rulebook


def by_role(problem: Problem, folder: str) -> Problem:
    """Rewrites a problem that names files without the folder they were tried in, in its sentences too."""
    cause = _placed(problem.cause, folder) if problem.cause else None
    told, advice = (_told_by_role(each, folder) for each in (problem.told, problem.advice))
    return replace(problem, place=_placed(problem.place, folder), cause=cause, told=told, advice=advice)


def _told_by_role(told: Told, folder: str) -> Told:
    if isinstance(told, str):
        return told.replace(folder, "")
    arguments = tuple((name, _argument_by_role(value, folder)) for name, value in told.arguments)
    return replace(told, arguments=arguments)


def _argument_by_role(value: object, folder: str) -> object:
    if isinstance(value, Place):
        return _placed(value, folder)
    return _told_by_role(value, folder) if isinstance(value, Sentence | str) else value


def _placed(place: Place, folder: str) -> Place:
    return replace(place, file=place.file.removeprefix(folder))


def named_by_role(problems: Sequence[Problem], rules: Path) -> list[Problem]:
    """Rewrites problems that name files with the live folder, `rules`."""
    folder = f"{rules.parent.as_posix()}/" if rules.parent != Path() else ""
    return [by_role(each, folder) if folder else each for each in problems]


def split_problems(
    found: Sequence[Problem], live: Sequence[Problem], rules: Path
) -> tuple[list[Problem], list[Problem]]:
    """Splits what is wrong with a draft into what is new, and what is remarked on the live files too, whatever line it
    stands on there. A mistake is never old: nothing can be published before it is mended."""
    before = Counter(map(_same, named_by_role(live, rules)))
    new: list[Problem] = []
    old: list[Problem] = []
    for each in found:
        known = before[_same(each)] > 0
        before[_same(each)] -= known
        (old if known and each.severity is Severity.WARNING else new).append(each)
    return new, old


def _same(problem: Problem) -> tuple[str, str, str]:
    """Tells two problems apart by all but their lines, which move as a file is edited."""
    return problem.place.file, problem.code, str(problem.told)
