"""Tests forked commands: each is a process of its own, as one that was started."""

import importlib
import signal
import subprocess
from pathlib import Path

import pytest

from tests.live.forked import FORKS, ForkedProcess, can_be_forked
from tests.live.processes import clean_environment, responder, until


def forked(folder: Path, *arguments: str, **settings: str) -> ForkedProcess:
    return ForkedProcess(arguments, environment=clean_environment(settings), log=folder / "log", folder=folder)


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
    verb = responder("serve")[-1:]
    assert can_be_forked(verb, clean_environment({"RESPONDER_PORT": "1"}))
    assert not can_be_forked(verb, clean_environment({"TZ": "Asia/Tokyo"}))
    assert not can_be_forked(verb, clean_environment({"PYTHONWARNDEFAULTENCODING": "1"}))
    assert not can_be_forked(["replay"], clean_environment({}))


@pytest.mark.timing
def test_no_command_is_forked_where_times_are_compared() -> None:
    assert not can_be_forked(["serve"], clean_environment({}))
