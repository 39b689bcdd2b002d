"""The command line as a whole: what it lists, how it ends, what it costs to start."""

import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from responder import __version__, cli
from responder.cli import VERBS
from responder.cli.common.errors import CannotRun
from tests.cli.conftest import Responder, environment

HEAVY = {"fastapi", "pydantic", "rich", "pygments", "segno", "alembic", "icalendar"}  # what few owners need, or nobody
SERVE = "import sys; sys.argv = ['responder', 'serve', '--help']; from responder.cli import main; main()"
EXPLAIN = "from responder.cli import run; import sys; run(['explain', 'oui', '--json']); print(*sys.modules)"


def test_help_lists_every_verb_with_its_first_line(responder: Responder) -> None:
    ran = responder("--help")
    assert ran.code == 0
    for verb, summary in VERBS.items():
        assert any(line.split() == [verb, *summary.split()] for line in ran.out.splitlines()), verb


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself_with_an_example(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run([verb, "--help"]) == 0
    told = capsys.readouterr().out
    assert f"responder {verb}" in told
    assert "Example" in told
    # A version of the library names an option after its METAVAR where both are one word.
    assert not re.findall(r"^  --[A-Z]+", told, re.MULTILINE)


def test_the_version_is_told(responder: Responder) -> None:
    ran = responder("--version")
    assert (ran.code, ran.out.strip()) == (0, f"responder {__version__}")


def test_an_unknown_verb_is_met_with_the_nearest_one(responder: Responder) -> None:
    ran = responder("explan", "oui")
    assert ran.code == 2
    assert "explain" in ran.err


@pytest.mark.parametrize(
    "line",
    [["check"], ["test"], ["explain", "oui"], ["replay", "-"], ["appointments", "list"]],
    ids=lambda line: line[0],
)
def test_without_rules_it_says_what_to_do(line: list[str], responder: Responder) -> None:
    ran = responder(*line)
    assert ran.code == 2
    assert "responder new" in ran.err
    assert "responder demo" in ran.err


def test_a_mistake_of_ours_is_told_in_a_sentence_without_the_words_of_a_person(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> None:
        raise KeyError("the text of a client")

    monkeypatch.setattr(cli, "app_for", fail)
    assert cli.run(["explain", "oui"]) == 2
    said = capsys.readouterr().err
    assert "KeyError" in said
    assert "client" not in said


@pytest.mark.parametrize(
    ("ending", "code"), [(CannotRun("no"), 2), (KeyboardInterrupt(), 130), (SystemExit(None), 0), (SystemExit(1), 1)]
)
def test_every_ending_has_its_exit_code(ending: BaseException, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def end(_: object) -> None:
        raise ending

    monkeypatch.setattr(cli, "app_for", end)
    assert cli.run([]) == code


def test_settings_that_cannot_be_read_are_told_in_a_sentence(here: Path, responder: Responder) -> None:
    ran = responder("status", RESPONDER_PORT="eighty")
    assert ran.code == 2
    assert "RESPONDER_PORT" in ran.err


def test_a_reader_that_has_seen_enough_is_no_failure_worth_words(here: Path) -> None:
    (here / "texts.jsonl").write_text('{"text": "oui"}\n' * 20_000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "responder", "replay", "texts.jsonl", "--json"],
        cwd=here,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout and running.stderr
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(20) == 1


def test_a_terminal_without_our_letters_is_no_reason_to_fail(here: Path, responder: Responder) -> None:
    ran = responder("explain", "\u2764 tarif", PYTHONIOENCODING="ascii")
    assert ran.code == 0
    assert "Price" in ran.out


def test_ctrl_c_is_quiet(here: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "responder", "replay", "-", "--json"],
        cwd=here,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin and running.stdout and running.stderr
        running.stdin.write(b'{"text": "oui"}\n' * 3_000)
        running.stdin.flush()
        running.stdout.readline()  # it is at work
        running.send_signal(signal.SIGINT)
        running.stdin.close()
        assert running.stderr.read().strip() == b""
        assert running.wait(10) == 130


def test_explaining_imports_neither_a_server_nor_a_database(here: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", EXPLAIN], cwd=here, env=environment(), capture_output=True, text=True, check=True
    )
    told, modules = done.stdout.splitlines()
    assert json.loads(told)["reason"] == "no rule"
    of_tables = {"responder.languages.column_words", "responder.languages.de.headings"}
    unasked = {"fastapi", "uvicorn", "sqlalchemy", "httpx", "pydantic", "rich", "tomllib", *of_tables}
    assert not unasked & set(modules.split())


def test_the_service_imports_nothing_heavy_that_few_need(here: Path) -> None:
    asked = f"import atexit, sys; atexit.register(lambda: print(*(m for m in sys.modules if sys.modules[m]))); {SERVE}"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=here, env=environment(), capture_output=True, text=True, check=True
    )
    modules = set(done.stdout.splitlines()[-1].split())
    assert {"responder.app", "structlog", "httpx"} < modules
    assert not HEAVY & modules


@pytest.mark.timing
def test_explaining_from_cold_takes_less_than_four_fifths_of_a_second(here: Path, responder: Responder) -> None:
    def took() -> float:
        start = time.perf_counter()
        assert responder("explain", "oui").code == 0
        return time.perf_counter() - start

    assert min(took() for _ in range(5)) < 0.8
