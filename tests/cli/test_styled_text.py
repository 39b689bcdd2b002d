"""Styled text and columns fit the terminal, and say the same without its colours."""

import sys

import pytest

from responder.cli.styled_text import show, show_columns


@pytest.fixture(autouse=True)
def columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one two three four five six", ["one two three four", "five six"]),
        ("exactly twenty cells", ["exactly twenty cells"]),
        ("exactly twenty cells more", ["exactly twenty cells", "more"]),
        ("a" * 45, ["a" * 20, "a" * 20, "a" * 5]),
        ("first\n\nthird", ["first", "", "third"]),
        ("ce n’est pas cela ça\u00a0: non", ["ce n’est pas cela", "ça\u00a0: non"]),
        ("日本語日本語日本語日本語", ["日本語日本語日本語日", "本語"]),
        ("e\u0301" * 20, ["e\u0301" * 20]),
    ],
)
def test_text_is_wrapped_to_the_width(text: str, lines: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    show(text)
    assert capsys.readouterr().out.split("\n") == [*lines, ""]


def test_indented_text_is_indented_on_every_line(capsys: pytest.CaptureFixture[str]) -> None:
    show("one two three four five", indent=8)
    assert capsys.readouterr().out == "        one two\n        three four\n        five\n"


def test_a_terminal_that_is_narrower_than_the_indent_gets_all_of_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "5")
    show("oui", indent=8)
    assert "".join(capsys.readouterr().out.split()) == "oui"


def test_columns_stand_below_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    show_columns(["", "rule"], [[("·", ""), ("A rule of many words", "")], [("✓", "green"), ("Short", "green")]])
    assert capsys.readouterr().out.splitlines() == ["   rule", "·  A rule of many", "   words", "✓  Short"]


def test_a_long_column_leaves_half_to_the_last(capsys: pytest.CaptureFixture[str]) -> None:
    show_columns(["rule", "why"], [[("word " * 9, ""), ("because " * 3, "")]])
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["rule       why", "word word  because"]
    assert all(len(line) <= 20 for line in lines)


def test_a_terminal_is_shown_colours_on_every_line_of_a_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    show("Rule ", ("a name of many words", "bold green"))
    assert capsys.readouterr().out == "Rule \x1b[1;32ma name of many\x1b[0m\n\x1b[1;32mwords\x1b[0m\n"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colours_are_shown_where_none_are_wanted(
    name: str, value: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv(name, value)
    show(("yes", "bold"))
    assert capsys.readouterr().out == "yes\n"


def test_what_is_stored_does_not_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    show("\x1b[2J")
    show_columns(["\x1b[2J"], [[("\x1b[31m", "")]])
    assert "\x1b" not in capsys.readouterr().out
