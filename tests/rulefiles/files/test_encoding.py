"""Files that are no text, not ours, or too much of it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from responder.rulefiles.files.encoding import Files
from responder.rulefiles.reporting.problems import Problems
from tests.rulefiles.golden import lay_out, load_here

RULE = "rules:\n  - name: Été\n    when: sms\n    says: été\n    reply: Merci à tous\n"

BYTES = {
    "UTF-16 with a mark": (RULE.encode("utf-16"), 1, 1, "UTF-16"),
    "UTF-16 without a mark": (RULE.encode("utf-16-le"), 1, 1, "UTF-16"),
    "UTF-8 with a BOM": (RULE.encode("utf-8-sig"), 1, 1, "BOM"),
    "Windows-1252": (RULE.encode("cp1252"), 2, 11, "Windows-1252; this line reads: - name: Été"),
    "a NUL": (RULE.replace("Merci", "Mer\0ci").encode(), 5, 15, "control character (code 0)"),
    "a bell": (RULE.replace("Merci", "Mer\x07ci").encode(), 5, 15, "control character (code 7)"),
    "a line separator": (RULE.replace("Merci", "Mer\u2028ci").encode(), 5, 15, "LINE SEPARATOR"),
    "more than 256 KB": (b"# " + b"x" * 300_000, 1, 1, "larger than 256 KB"),
    "random bytes": (bytes(range(128, 256)), 1, 1, "not UTF-8"),
}


@pytest.mark.parametrize("what", BYTES)
def test_a_file_of_other_bytes_is_refused_with_its_place_and_what_to_do(what: str, salon: Path) -> None:
    content, line, column, words = BYTES[what]
    lay_out(salon, {"rules/salon.yaml": content})
    loaded = load_here()
    [problem] = [each for each in loaded.problems if each.code != "empty"]
    assert (problem.place.file, problem.place.line, problem.place.column) == ("rules/salon.yaml", line, column)
    assert words in problem.message
    assert problem.hint
    assert loaded.rulebook is None


def test_windows_line_ends_are_fine(salon: Path) -> None:
    lay_out(salon, {"rules/salon.yaml": RULE.replace("\n", "\r\n").encode()})
    assert load_here().problems == ()


def test_a_place_is_the_same_with_windows_line_ends(salon: Path) -> None:
    wrong = RULE.replace("reply", "repli")
    lay_out(salon, {"rules/salon.yaml": wrong.encode()})
    expected = load_here().problems
    lay_out(salon, {"rules/salon.yaml": wrong.replace("\n", "\r\n").encode()})
    assert load_here().problems == expected


def test_a_template_that_is_not_utf_8_is_told_in_its_own_file(salon: Path) -> None:
    lay_out(
        salon,
        {
            "templates/summer.txt": "Bonjour,\nà l'été !".encode("cp1252"),
            "rules/salon.yaml": "rules:\n  - {name: A, when: sms, says: rdv, reply: summer.txt}\n",
        },
    )
    [problem] = load_here().problems
    assert (problem.place.file, problem.place.line) == ("templates/summer.txt", 2)


def test_a_file_that_is_a_folder_is_told_and_nothing_raises(salon: Path) -> None:
    (salon / "rules" / "odd.yaml").mkdir()
    [problem] = load_here().problems
    assert problem.code == "unreadable"


@pytest.mark.parametrize(
    ("make", "hint"),
    [
        (os.mkfifo, "put a file of text in its place, or delete it"),
        (Path.mkdir, "put a file of text in its place, or delete it"),
        (lambda path: path.symlink_to("/dev/zero"), "put a file of text in its place, or delete it"),
        (lambda path: path.symlink_to("/dev/null"), "put a file of text in its place, or delete it"),
        (lambda path: path.symlink_to(path.parent), "put a file of text in its place, or delete it"),
        (lambda path: path.symlink_to("nowhere"), "it is a link that leads nowhere: mend it, or delete it"),
        (lambda path: path.symlink_to(path.name), "it is a link that leads nowhere: mend it, or delete it"),
        (lambda path: path.symlink_to("/proc/self/mem"), "check who may read it"),
    ],
)
def test_what_is_no_file_is_told_with_what_to_do(tmp_path: Path, make: Callable[[Path], object], hint: str) -> None:
    path, problems = tmp_path / "salon.yaml", Problems()
    make(path)
    assert Files(problems).read(path) is None
    (problem,) = problems.sorted()
    assert str(problem.hint) == hint
