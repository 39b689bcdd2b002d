"""Brings rulebooks of earlier versions up to today: plans and tells what would change, and writes it with a backup."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, pairs_of
from responder.rulefiles.fitting.fit_shipped_rules import write_fitting
from responder.rulefiles.fitting.present_answers import answers_of
from responder.rulefiles.reporting.problems import Problem
from responder.rulefiles.snapshot import files_now, save_aside, write_changes
from responder.rulefiles.templates.file_names import is_template, name_in_folder
from responder.rulefiles.testing.conversation_files import conversation_files
from responder.rulefiles.upgrade.failing_examples import text_at, without_examples
from responder.rulefiles.upgrade.known_versions import is_ever_shipped, is_known_example, is_known_file
from responder.rulefiles.upgrade.merge_rules import Fate, Merged, RuleFate, merge
from responder.rulefiles.upgrade.own_words import MEANING_OF_LIST, Word, own_words, with_words
from responder.services.rules.text_comparison import EventDifference, differences, texts_of
from responder.services.rules.trial_load import (
    Files,
    Trial,
    rulebook_without_examples,
    try_before,
    try_files,
    without_stale_tests,
)
from responder.store.admin.rulebooks import KeptRulebook, keep, pack

_RULE_FILES = ("rules/appointments.yaml", "rules/conversation.yaml", "rules/missed_calls.yaml", "rules/reminders.yaml")
_ROUNDS = 6
_UNKNOWN_RULE = re.compile(r'there is no rule "(.+)"')
_MEANINGS = "rules/meanings.yaml"
_OF_EXAMPLES = ("example-taken", "example-unclear", "example-missed", "example-unwanted")


class UpgradeOutcome(StrEnum):
    READY = "ready"
    AS_TODAY = "the files are today's already"
    DOES_NOT_LOAD = "what would be written does not load"  # nothing is written then
    CANNOT_READ = "a file cannot be read"


class FileFate(StrEnum):
    RENEWED = "renewed"  # as it was shipped: today's takes its place
    MERGED = "merged"
    NEW = "new"
    REMOVED = "removed"
    YOURS = "yours"  # left as it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade:
    """Holds what would be written, and what would differ. `before` and `after` name files by role. `words` go into
    meanings.yaml. `failing`: tests that held before and would not. `compared`: the rulebook of before loads, so that
    `differences` could be looked for in `texts` texts."""

    outcome: UpgradeOutcome
    before: Files
    after: Files = field(default_factory=dict)
    files: Mapping[str, FileFate] = field(default_factory=dict)
    rules: Mapping[str, Sequence[RuleFate]] = field(default_factory=dict)
    words: Sequence[Word] = ()
    problems: Sequence[Problem] = ()
    failing: Sequence[str] = ()
    compared: bool = False
    texts: int = 0
    differences: Sequence[EventDifference] = ()
    tests: int = 0

    def lines(self) -> Iterator[str]:
        """Shows the changes as a unified diff."""
        for name, fate in self.files.items():
            if fate is not FileFate.YOURS:
                old, new = (each.get(name, b"").decode("utf-8", "replace").splitlines() for each in self._sides)
                yield from difflib.unified_diff(old, new, f"before/{name}", f"after/{name}", lineterm="")

    @property
    def _sides(self) -> tuple[Files, Files]:
        return self.before, self.after


def plan(files: Files, now: datetime) -> Upgrade:
    """Plans the upgrade of an owner's files, their tests among them. Nothing is written."""
    today = _todays(files, now)
    kept: dict[str, set[str]] = {}
    untrue: dict[str, set[str]] = {}
    left_out: set[str] = set()
    old, stale = try_before(files, now)
    for _ in range(_ROUNDS):
        try:
            made = _make(files, today, kept, untrue)
        except CannotEdit as error:
            told = [each for each in old.problems if each.place.line >= error.line] or list(old.problems)
            return Upgrade(outcome=UpgradeOutcome.CANNOT_READ, before=files, problems=told[:1])
        if made.after == dict(files):
            return Upgrade(outcome=UpgradeOutcome.AS_TODAY, before=files)
        new = try_files(without_stale_tests(made.after, files, stale), now)
        unfit = {each.place.file for each in new.failed if made.files.get(each.place.file) is FileFate.RENEWED}
        if unfit - left_out:  # as `new` leaves out shipped tests that are not true of an owner
            left_out |= unfit
            today = {name: content for name, content in today.items() if name not in left_out}
            continue
        if not new.errors:
            return _compared(files, made, old, new, now)
        if not (_note_untrue(files, made, new.errors, untrue) or _note_kept(files, made, new.errors, kept)):
            break
    return _told(files, made, outcome=UpgradeOutcome.DOES_NOT_LOAD, problems=new.errors)


def carry_out(upgrade: Upgrade, rules: Path, templates: Path, now: datetime) -> Path:
    """Writes what was planned; what was there is first copied to a folder beside. Raises OSError."""
    aside = rules.parent / f"before-upgrade-{now:%Y%m%d-%H%M%S-%f}"
    save_aside(rules, templates, aside)
    write_changes(upgrade.before, upgrade.after, rules, templates)
    return aside


def keep_in_history(conn: Connection, rules: Path, templates: Path, now: datetime) -> bool:
    """Keeps the rulebook of the folders for `responder rollback`; False where it does not load, or is kept already."""
    files = files_now(rules, templates)
    rulebook = try_files(files, now).rulebook
    return rulebook is not None and keep(
        conn, KeptRulebook(rulebook.fingerprint, now, len(rulebook.rules), pack(files))
    )


# What would be written


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    after: dict[str, bytes]
    files: dict[str, FileFate]
    rules: dict[str, Sequence[RuleFate]]
    words: Sequence[Word]


def _todays(files: Files, now: datetime) -> dict[str, bytes]:
    """Today's files for this owner, their tests among them."""
    business = files.get("rules/business.yaml", b"").decode("utf-8", "replace")
    with TemporaryDirectory(prefix="responder-upgrade-") as folder:
        write_fitting(answers_of(files), Path(folder), now, business=business)
        rules, templates = Path(folder) / "rules", Path(folder) / "templates"
        tests = {f"rules/tests/{path.name}": path.read_bytes() for path in conversation_files(rules)}
        return files_now(rules, templates) | tests


def _make(files: Files, today: Files, kept: Mapping[str, set[str]], untrue: Mapping[str, set[str]]) -> _Made:
    after, fates, rules, words = dict(files), dict[str, FileFate](), dict[str, Sequence[RuleFate]](), list[Word]()
    for name in _RULE_FILES:
        if name in files and name in today:
            shipped = without_examples(_text(today, name), untrue.get(name, ()))
            merged = merge(name, _text(files, name), shipped, keep=frozenset(kept.get(name, ())))
            after[name] = merged.text.encode()
            fates[name] = _fate_of(merged, files[name], after[name])
            rules[name] = merged.fates
            words += merged.words
    _renew_whole(files, today, after, fates)
    words += list(_drop_word_lists(files, after, fates))
    _renew_templates(files, today, after, fates)
    if words:
        there = _text(files, _MEANINGS) if _MEANINGS in files else _text(today, _MEANINGS)
        after[_MEANINGS] = with_words(there, words).encode()
        fates[_MEANINGS] = FileFate.MERGED if _MEANINGS in files else FileFate.NEW
    return _Made(after=after, files=fates, rules=rules, words=words)


def _fate_of(merged: Merged, before: bytes, after: bytes) -> FileFate:
    if before == after:
        return FileFate.YOURS
    own = any(each.fate in (Fate.MERGED, Fate.KEPT, Fate.OWN, Fate.LEFT_OUT) for each in merged.fates)
    return FileFate.MERGED if own else FileFate.RENEWED


def _renew_whole(files: Files, today: Files, after: dict[str, bytes], fates: dict[str, FileFate]) -> None:
    """Tests that were shipped, and the file for meanings of one's own."""
    for name in files:
        if name.startswith("rules/tests/") and is_known_file(name, _text(files, name)):
            if name not in today:
                del after[name]
                fates[name] = FileFate.REMOVED
            elif files[name] != today[name]:
                after[name], fates[name] = today[name], FileFate.RENEWED
    if _MEANINGS not in files and _MEANINGS in today:
        after[_MEANINGS], fates[_MEANINGS] = today[_MEANINGS], FileFate.NEW


def _drop_word_lists(files: Files, after: dict[str, bytes], fates: dict[str, FileFate]) -> Iterator[Word]:
    """Copied lists are part of the program, and better there. An edited one stays while a rule of the owner asks for a
    list; its own words go to the meanings either way."""
    cited = any(_cites(after, name) for name in after)
    for name in files:
        if not name.startswith("rules/words/") or not is_ever_shipped(name):
            continue
        text = _text(files, name)
        own = [] if is_known_file(name, text) else list(own_words(name, text))
        yield from ((MEANING_OF_LIST[listed], "also", word) for listed, word in own if listed in MEANING_OF_LIST)
        if own and (cited or any(listed not in MEANING_OF_LIST for listed, _ in own)):
            fates[name] = FileFate.YOURS
        else:
            del after[name]
            fates[name] = FileFate.REMOVED


def _cites(files: Files, name: str) -> bool:
    """Checks whether a rule asks for a word list, such as "{yes}"; "{date}" and "{this one}" are not copied ones."""
    is_rules = name.startswith("rules/") and name.count("/") == 1
    found = re.findall(r"[\"']\{([a-z ]+)\}[\"']", _text(files, name)) if is_rules else []
    return any(each in MEANING_OF_LIST or each in ("question", "unsure") for each in found)


def _renew_templates(files: Files, today: Files, after: dict[str, bytes], fates: dict[str, FileFate]) -> None:
    used = "".join(_text(after, name) for name in after if name.startswith("rules/"))
    for name in sorted({*files, *today}):
        if not is_template(name):
            continue
        family = re.sub(r"\.[a-z]{2}\.txt$", ".txt", name_in_folder(name))
        if name not in files:
            if family in used:
                after[name], fates[name] = today[name], FileFate.NEW
        elif not is_known_file(name, _text(files, name)):
            fates[name] = FileFate.YOURS
        elif name in today and files[name] != today[name]:
            after[name], fates[name] = today[name], FileFate.RENEWED
        elif name not in today and family not in used and not family.startswith("opted_"):
            del after[name]
            fates[name] = FileFate.REMOVED


# What would be different


def _compared(files: Files, made: _Made, old: Trial, new: Trial, now: datetime) -> Upgrade:
    known = {(each.place.file, each.expected) for each in old.failed}
    failing = [f"{each.place}: {each.expected} / {each.got}" for each in new.failed
               if (each.place.file, each.expected) not in known]  # fmt: skip
    before = old.rulebook or rulebook_without_examples(files, now)
    if before is None or new.rulebook is None:
        return _told(files, made, outcome=UpgradeOutcome.READY, failing=failing, tests=new.tests)
    texts = texts_of(before, new.rulebook)
    found = differences(before, new.rulebook, texts, now)
    return _told(
        files, made, outcome=UpgradeOutcome.READY, failing=failing, tests=new.tests, compared=True, texts=len(texts),
        differences=found,
    )  # fmt: skip


def _told(files: Files, made: _Made, *, outcome: UpgradeOutcome, **more: object) -> Upgrade:
    return Upgrade(
        outcome=outcome,
        before=files,
        after=made.after,
        files=dict(sorted(made.files.items())),
        rules=made.rules,
        words=made.words,
        **more,  # type: ignore[arg-type]
    )


def _note_untrue(files: Files, made: _Made, errors: Sequence[Problem], untrue: dict[str, set[str]]) -> bool:
    """Notes the shipped examples that do not hold beside the owner's rules; whether there is a new one."""
    found = False
    for problem in errors:
        place = problem.place
        if problem.code not in _OF_EXAMPLES or place.file not in made.rules:
            continue
        there = text_at(_text(made.after, place.file), place.line, place.column)
        known = there is not None and is_known_example(place.file, there[1])
        if there and known and there[1] not in untrue.get(place.file, ()):
            untrue.setdefault(place.file, set()).add(there[1])
            found = True
    return found


def _note_kept(files: Files, made: _Made, errors: Sequence[Problem], kept: dict[str, set[str]]) -> bool:
    """Notes the owner's rules that have to stay as they are: those in which something would go wrong, and those that a
    rule of theirs mentions; whether there is a new one."""
    wanted: list[tuple[str, str]] = []
    for problem in errors:
        mentioned, place = _UNKNOWN_RULE.search(problem.message), problem.place
        if mentioned:
            wanted += [(name, mentioned[1]) for name in _RULE_FILES]
        elif place.file in made.rules:
            wanted.append((place.file, _rule_at(_text(made.after, place.file), place.line)))
    new = [(file, name) for file, name in wanted if name in _names(files, file) and name not in kept.get(file, ())]
    for file, name in new:
        kept.setdefault(file, set()).add(name)
    return bool(new)


def _names(files: Files, name: str) -> list[str]:
    tree = Document(_text(files, name)).tree if name in files else ""
    listed = pairs_of(tree).get("rules", ())
    return [str(dict(each.pairs).get("name", "")) for each in listed if isinstance(each, Pairs)]


def _rule_at(text: str, line: int) -> str:
    """Returns the name of the rule in which a line, from 1, stands."""
    document = Document(text)
    nodes = document.node(("rules",)).value
    above = [number for number, node in enumerate(nodes) if node.start_mark.line < line]
    return str(dict(document.tree_at(("rules", above[-1])).pairs).get("name", "")) if above else ""  # type: ignore[union-attr]


def _text(files: Files, name: str) -> str:
    return files.get(name, b"").decode("utf-8", "replace")
