"""A command line that cannot be read is refused in the language of the terminal, whatever is wrong with it."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

import responder
from responder.cli import VERBS, app_for, run
from responder.cli.common.help_language import in_words_of
from responder.languages.catalogue import catalogue_for

CLI = Path(responder.__file__).parent / "cli"
ENGLISH = re.compile(
    r"\b(Usage|Try|for help|Error|Invalid|value|No such|Missing|Possible|Did you mean|is not|unexpected|requires|"
    r"does not|argument|must be|Choose)\b(?! \[)"
)


def mistyped(verb: str) -> list[list[str]]:
    """Lines of a verb, and of those below it, each with something wrong."""
    command: Any = get_command(app_for([verb])).commands[verb]  # type: ignore[attr-defined]
    lines = [[verb, "--nonsense"], [verb, "--languag"]]
    below = getattr(command, "commands", {})
    for path, each in [([verb], command), *(([verb, name], inner) for name, inner in below.items())]:
        lines += [[*path, *["x"] * 9]] if not getattr(each, "commands", None) else [[*path, "nonsens"]]
        for option in each.params:
            name = next((known for known in option.opts if known.startswith("--")), "")
            if name and name != "--help" and not getattr(option, "is_flag", False):
                lines += [
                    [*path, name],
                    [*path, name, "!"] if option.type.name in ("integer", "float") else [*path, "-Q"],
                ]
        if any(each.required for each in each.params):
            lines.append(path)
    return lines


@pytest.mark.parametrize("verb", VERBS)
def test_a_french_terminal_reads_no_english_of_a_line_that_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], verb: str, tmp_path: Path
) -> None:
    monkeypatch.setenv("RESPONDER_LANGUAGE", "fr")
    monkeypatch.chdir(tmp_path)
    told = []
    for line in mistyped(verb):
        code = run(line)
        said = capsys.readouterr().err
        if code == 2 and "Erreur : " in said:
            told.append(said)
            assert ENGLISH.search(said) is None, (line, said)
        assert "Error:" not in said, (line, said)
    assert told


def test_an_english_terminal_reads_what_typer_writes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RESPONDER_LANGUAGE", "en")
    assert run(["check", "--nonsense"]) == 2
    assert "Error: No such option: --nonsense" in capsys.readouterr().err


def test_what_is_within_a_message_is_worded_too_and_what_is_not_known_stays() -> None:
    french = catalogue_for("fr")
    told = in_words_of("Invalid value for '--port': 'x' is not a valid integer.", french)
    assert told == "Valeur refusée pour '--port' : 'x' n’est pas un nombre entier."
    assert in_words_of("Something else.", french) == "Something else."


def test_no_help_of_an_option_is_put_together_where_no_catalogue_sees_it() -> None:
    found = []
    for path in CLI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = node.keywords if isinstance(node, ast.Call) else ()
            found += [path.name for each in named if each.arg == "help" and isinstance(each.value, ast.JoinedStr)]
    assert found == []


@pytest.mark.parametrize("verb", ["simulate", "explain", "demo"])
def test_help_that_names_values_is_french_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], verb: str
) -> None:
    monkeypatch.setenv("RESPONDER_LANGUAGE", "fr")
    run([verb, "--help"])
    told = " ".join(capsys.readouterr().out.split())
    expected = {
        "simulate": "Comment les listes datent",
        "explain": "Ce qui s’est passé",
        "demo": "De quelle passerelle",
    }
    assert expected[verb] in told
