"""Rulebooks that went live: found by fingerprint, compared, and brought back only if they still load."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from responder.rulefiles.recipes.recipe_files import recipes
from responder.rulefiles.snapshot import files_now, write_files
from responder.services.rules.rulebook_history import (
    ChangeKind,
    Edit,
    KeptRulebook,
    Lookup,
    RollbackOutcome,
    bring_back,
    edits,
    find,
    last_other,
    line_by_line,
    listed,
)
from responder.store.admin.rulebooks import keep, pack
from responder.store.database.engine import Store
from tests.builders import NOON

BUSINESS = b"name: Salon Anna\ncountry: FR\nzone: Europe/Paris\nlanguages: [fr]\n"
HOURS = b"rules:\n  - name: Hours\n    when: sms\n    says: {words: [horaires]}\n    reply: hours.txt\n"


def files(rules: bytes = HOURS, text: bytes = b"9 h\n") -> dict[str, bytes]:
    return {"rules/business.yaml": BUSINESS, "rules/salon.yaml": rules, "templates/hours.txt": text}


def kept(fingerprint: str, content: dict[str, bytes], minutes: int = 0) -> KeptRulebook:
    return KeptRulebook(fingerprint, NOON + timedelta(minutes=minutes), 1, pack(content))


@pytest.fixture
def history(store: Store) -> Store:
    for each in (kept("aaa1", files()), kept("aab2", files(text=b"10 h\n"), 1)):
        store.write_now(partial(keep, rulebook=each))
    return store


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (files(), files(), []),
        (files(), files(b"# said\n" + HOURS), []),
        (
            files(),
            files(text=b"10 h\nle samedi\n"),
            [Edit(ChangeKind.CHANGED, file="templates/hours.txt", lines=(2, 1))],
        ),
        (files(), files() | {"rules/words/fr.yaml": b"a: b"}, [Edit(ChangeKind.NEW, file="rules/words/fr.yaml")]),
        (files() | {"templates/a.txt": b"a"}, files(), [Edit(ChangeKind.GONE, file="templates/a.txt")]),
        (files(), files(HOURS.replace(b"horaires", b"heures")), [Edit(ChangeKind.CHANGED, rules=("Hours",))]),
        (
            files(),
            files(HOURS.replace(b"Hours", b"Opening")),
            [Edit(ChangeKind.NEW, rules=("Opening",)), Edit(ChangeKind.GONE, rules=("Hours",))],
        ),
    ],
)
def test_two_rulebooks_are_compared_by_rule_and_by_file(
    before: dict[str, bytes], after: dict[str, bytes], told: list[Edit]
) -> None:
    assert edits(before, after) == told


@pytest.mark.parametrize(
    ("start", "outcome", "found"),
    [
        ("aab", Lookup.FOUND, ["aab2"]),
        ("aa", Lookup.SEVERAL, ["aab2", "aaa1"]),
        ("b", Lookup.NONE, []),
        ("%", Lookup.NO_FINGERPRINT, []),
        ("", Lookup.NO_FINGERPRINT, []),
    ],
)
def test_a_rulebook_is_found_by_the_start_of_its_fingerprint(
    history: Store, start: str, outcome: Lookup, found: list[str]
) -> None:
    named = history.read_now(lambda conn: find(conn, start))
    assert (named.outcome, [each.fingerprint for each in named.kept]) == (outcome, found)


def test_the_newest_is_listed_first_with_what_it_changed(history: Store) -> None:
    shown = history.read_now(lambda conn: listed(conn, 5))
    changed = [Edit(ChangeKind.CHANGED, file="templates/hours.txt", lines=(1, 1))]
    assert [(each.fingerprint, told) for each, told in shown] == [("aab2", changed), ("aaa1", None)]
    assert [told for _, told in history.read_now(lambda conn: listed(conn, 1))] == [changed]


def test_a_change_is_shown_line_by_line(history: Store) -> None:
    (newest,) = history.read_now(lambda conn: find(conn, "aab")).kept
    lines = history.read_now(lambda conn: list(line_by_line(conn, newest)))
    assert lines[-2:] == ["-9 h", "+10 h"]


def test_the_last_other_than_the_folders_hold_is_found(history: Store) -> None:
    found = history.read_now(lambda conn: last_other(conn, files(text=b"10 h\n")))
    assert [each.fingerprint for each in found.kept] == ["aaa1"]


def test_nothing_is_brought_back_where_nothing_else_was_live(store: Store) -> None:
    assert store.read_now(lambda conn: last_other(conn, files())).outcome is Lookup.NONE
    store.write_now(lambda conn: keep(conn, kept("aaa1", files())))
    assert store.read_now(lambda conn: last_other(conn, files())).outcome is Lookup.SEVERAL


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    rules, templates = tmp_path / "rules", tmp_path / "templates"
    for name, content in files(text=b"10 h\n").items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return rules, templates


def test_what_was_there_is_copied_aside_before_rules_are_brought_back(folders: tuple[Path, Path]) -> None:
    done = bring_back(kept("aaa1", files()), *folders, NOON)
    assert done.outcome is RollbackOutcome.BROUGHT_BACK
    assert files_now(*folders) == files()
    assert done.aside is not None
    assert (done.aside / "templates" / "hours.txt").read_bytes() == b"10 h\n"
    assert bring_back(kept("aaa1", files()), *folders, NOON).outcome is RollbackOutcome.AS_THEY_ARE


def test_rules_that_do_not_load_any_more_are_not_brought_back(folders: tuple[Path, Path]) -> None:
    done = bring_back(kept("aaa1", files(b"rules:\n  - nam: Hours\n")), *folders, NOON)
    assert done.outcome is RollbackOutcome.DOES_NOT_LOAD
    assert done.problems
    assert files_now(*folders) == files(text=b"10 h\n")


def test_files_that_cannot_be_written_say_why(folders: tuple[Path, Path]) -> None:
    aside = folders[0].parent / f"before-rollback-{NOON:%Y%m%d-%H%M%S-%f}"
    (aside / "rules").mkdir(parents=True)  # in the way of the copy
    done = bring_back(kept("aaa1", files()), *folders, NOON)
    assert (done.outcome, done.trouble) == (RollbackOutcome.NOT_WRITTEN, "file exists")
    assert files_now(*folders) == files(text=b"10 h\n")


def test_tests_of_a_recipe_go_with_the_rules_that_go(tmp_path: Path) -> None:
    rules, templates = tmp_path / "rules", tmp_path / "templates"
    (rules / "tests").mkdir(parents=True)
    write_files(files(text=b"10 h\n"), rules, templates)
    (parking,) = (each for each in recipes() if each.name == "parking")
    written, own = rules / "tests" / "parking.yaml", rules / "tests" / "zoe.yaml"
    written.write_text(parking.tests["fr"], "utf-8")
    own.write_bytes(b"[]\n")
    done = bring_back(kept("aaa1", files()), rules, templates, NOON)
    assert done.outcome is RollbackOutcome.BROUGHT_BACK and done.left.known == ("rules/tests/parking.yaml",)
    assert not written.exists() and own.exists()
    assert done.aside is not None and (done.aside / "rules" / "tests" / "parking.yaml").exists(), "a copy is kept"
