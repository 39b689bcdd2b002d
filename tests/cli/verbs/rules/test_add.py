"""responder add: what it lists, asks, shows and writes."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from responder.cli import app_for
from responder.rulefiles.fitting.answers import Answers
from responder.rulefiles.fitting.fit_shipped_rules import write_fitting
from responder.rulefiles.recipes.recipe_files import recipes
from tests.builders import NOON


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app_for(["add"]), ["add", *arguments])


@pytest.fixture
def salon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_fitting(Answers(), tmp_path, NOON)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RESPONDER_LANGUAGE", "en")
    return tmp_path


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_recipe_is_listed_with_a_line(salon: Path) -> None:
    listed = run()
    assert listed.exit_code == 0
    assert [line.split()[0] for line in listed.output.splitlines()[: len(recipes())]] == [e.name for e in recipes()]


def test_it_speaks_french_to_a_french_owner(salon: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RESPONDER_LANGUAGE")
    assert "Dire où se garer" in run().output


def test_the_words_of_another_language_are_asked_by_their_own_key(salon: Path) -> None:
    asked = run(
        "parking", "--answer", "where=Derrière la gare.", "--answer", "where.en=Behind the station.", "--no-input"
    )
    assert asked.exit_code == 0 and "Without" not in asked.output, asked.output
    assert "Behind the station." in files_in(salon)["templates/parking.en.txt"].decode()
    assert "where.en" in str(run("parking", "--answer", "where.de=Bahnhof", "--no-input").exception)


def test_parking_is_written_and_nothing_else_changes(salon: Path) -> None:
    before = files_in(salon)
    done = run("parking", "--answer", "where=Derrière la gare.", "--no-input")
    assert done.exit_code == 0, done.output
    after = files_in(salon)
    new = {name for name in after if after[name] != before.get(name)}
    assert new == {
        "rules/conversation.yaml",
        "rules/tests/parking.yaml",
        "templates/parking.fr.txt",
    }
    assert "Without English" in done.output, "French words are no English text"
    written = after["rules/conversation.yaml"].splitlines(keepends=True)
    assert [line for line in written if line in before["rules/conversation.yaml"].splitlines(keepends=True)]
    rest = after["rules/conversation.yaml"]
    start = rest.index(b"  - name: Parking demand")
    end = rest.index(b"  # ", start)
    assert rest[:start] + rest[end:] == before["rules/conversation.yaml"]


def test_a_dry_run_writes_nothing(salon: Path) -> None:
    before = files_in(salon)
    shown = run("parking", "--answer", "where=Derrière la gare.", "--dry-run", "--no-input")
    assert "+   - name: Parking demandé" in shown.output
    assert files_in(salon) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("parking", "--no-input"), "--answer where="),
        (("parkng",), "parking"),
        (("parking", "--answer", "were=x"), "this recipe asks where"),
        (("parking", "--answer", "where={{ x }}", "--no-input"), "double braces"),
    ],
)
def test_what_is_missing_or_wrong_is_said(salon: Path, arguments: tuple[str, ...], said: str) -> None:
    before = files_in(salon)
    refused = run(*arguments)
    assert refused.exit_code != 0
    assert said in str(refused.exception)
    assert files_in(salon) == before
