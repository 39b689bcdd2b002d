"""Help in the language of the terminal: what every option says has a translation, and headings have theirs."""

import ast
from pathlib import Path

import pytest

import responder
from responder.cli import VERBS, run
from responder.cli.common.help_language import FIRST_LINE, in_words, terminals_language
from responder.languages.catalogue import catalogue_for
from tools.refresh_catalogues import help_of_options

CLI = Path(responder.__file__).parent / "cli"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_GB", "RESPONDER_LANGUAGE": "fr"}, "fr"),
        ({}, "en"),
    ],
)
def test_help_speaks_the_language_of_the_setting_or_of_the_terminal(environment: dict[str, str], language: str) -> None:
    assert terminals_language(environment) == language


def test_every_option_and_every_verb_has_its_words_in_french() -> None:
    french = catalogue_for("fr")
    texts = [text for path in CLI.rglob("*.py") for text in help_of_options(path.read_text("utf-8"))]
    assert len(texts) > 100
    assert [each for each in (*texts, *VERBS.values(), FIRST_LINE) if each not in french.messages] == []


def test_the_first_line_of_all_is_that_of_the_command() -> None:
    tree = ast.parse((CLI / "__init__.py").read_text("utf-8"))
    told = [ast.get_docstring(node) or "" for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert any(each.partition("\n")[0] == FIRST_LINE for each in told)


def test_what_typer_writes_itself_is_worded() -> None:
    french = catalogue_for("fr")
    told = in_words(
        "Usage: x\n\nOptions:\n  --n  N. [default: 2] [required]\n  --help  Show this message and exit.\n", french
    )
    assert told == (
        "Utilisation : x\n\nOptions :\n  --n  N. [sinon : 2] [obligatoire]\n  --help  Afficher ce message et finir.\n"
    )


@pytest.mark.parametrize("arguments", [["check", "--help"], ["-h"], []])
def test_a_french_terminal_gets_french_help(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    monkeypatch.setenv("RESPONDER_LANGUAGE", "fr")
    run(arguments)
    told = "".join(capsys.readouterr())
    assert "Utilisation :" in told and "Afficher ce message et finir." in told
    assert "Dire ce qui ne va pas dans les règles, et où." in told
