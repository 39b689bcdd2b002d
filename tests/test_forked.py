"""Tests forked commands: each is a process of its own, as one that was started."""

import importlib
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.live.forked import FORKS, ForkedProcess, Program, program_to_fork
from tests.live.processes import clean_environment, responder, until


def forked(folder: Path, *arguments: str, **settings: str) -> ForkedProcess:
    program = Program("responder", arguments)
    return ForkedProcess(program, environment=clean_environment(settings), log=folder / "log", folder=folder)


def test_what_forks_share_can_be_imported() -> None:
    """The fork server passes over what it cannot import, in silence."""
    importlib.import_module("tests.live.preloaded")


def test_a_command_writes_to_its_log_and_ends_with_its_code(tmp_path: Path) -> None:
    process = forked(tmp_path, "serve", RESPONDER_LANGUAGE="en")
    assert process.wait(60) == 2
    assert "INSIM_LOGIN is missing" in (tmp_path / "log").read_text()
    assert process.poll() == 2


def test_a_command_reads_its_own_settings_and_folder(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("INSIM_LOGIN=salon@example.org\nINSIM_ACCESS_KEY=abcdef\n")
    process = forked(tmp_path, "serve", RESPONDER_LANGUAGE="en")
    process.wait(60)
    assert "RESPONDER_HOOK_TOKENS is missing" in (tmp_path / "log").read_text()


def test_a_command_is_killed_at_once(tmp_path: Path) -> None:
    process = forked(tmp_path, "simulate", "--port", "0")
    until(lambda: (tmp_path / "log").read_text(), "it listens")
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.01)
    process.send_signal(signal.SIGKILL)
    assert process.wait(60) == -signal.SIGKILL
    process.send_signal(signal.SIGTERM)  # to nobody


def test_a_command_is_started_where_an_option_of_the_interpreter_differs() -> None:
    assert FORKS.wanted
    serve = responder("serve", "--port", "1")
    same = clean_environment({"RESPONDER_PORT": "1"})
    assert program_to_fork(serve, same) == Program("responder", ("serve", "--port", "1"))
    assert program_to_fork(serve, clean_environment({"TZ": "Asia/Tokyo"})) is None
    assert program_to_fork(serve, clean_environment({"PYTHONWARNDEFAULTENCODING": "1"})) is None


@pytest.mark.parametrize(
    "command",
    [
        responder("replay"),
        ["prlimit", "--nofile=64", *responder("serve")],
        [sys.executable, "-X", "dev", "-m", "tests.crashing"],
        [sys.executable, "-m", "tests.live.skewed_clock"],
    ],
)
def test_what_is_no_program_of_ours_as_it_is_is_started(command: list[str]) -> None:
    assert program_to_fork(command, clean_environment({})) is None


@pytest.mark.timing
def test_no_command_is_forked_where_times_are_compared() -> None:
    assert program_to_fork(responder("serve"), clean_environment({})) is None
