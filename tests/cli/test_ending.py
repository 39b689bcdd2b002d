"""A command that has said what it has to say is over: no last look for garbage, nothing taken down one by one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.live.processes import clean_environment, responder

# Before the entry: whatever it registers comes after the command, if the interpreter gets that far.
ENDS = "import atexit, gc; atexit.register(lambda: print(gc.isenabled())); from responder.cli import main; main()"
IN_THE_COMMAND = """
import atexit, threading, time
from responder import cli
run = cli.run
def ran(arguments):
    atexit.register(print, "called")
    threading.Thread(target=lambda: (time.sleep(0.2), print("waited for"))).start()
    return run(arguments)
cli.run = ran
cli.main()
"""
TRACED = f"import sys; sys.settrace(lambda *_: None); {ENDS}"


def ran(folder: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, env=clean_environment({}), cwd=folder, capture_output=True, text=True, timeout=90)


def test_the_interpreter_takes_nothing_down_after_a_command(tmp_path: Path) -> None:
    done = ran(tmp_path, sys.executable, "-c", ENDS, "--version")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)


@pytest.mark.parametrize(
    ("program", "arguments"), [(ENDS, ["serve", "--help"]), (TRACED, ["--version"])], ids=["the service", "traced"]
)
def test_where_it_does_it_looks_for_no_garbage(tmp_path: Path, program: str, arguments: list[str]) -> None:
    done = ran(tmp_path, sys.executable, "-c", program, *arguments)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "False")


def test_what_a_command_began_or_left_for_its_end_is_waited_for(tmp_path: Path) -> None:
    done = ran(tmp_path, sys.executable, "-c", IN_THE_COMMAND, "--version")
    assert done.stdout.splitlines()[1:] == ["waited for", "called"]


def test_all_that_was_printed_arrives_and_so_does_the_code(tmp_path: Path) -> None:
    long = ran(tmp_path, *responder("schema"))
    assert len(long.stdout) > 65_536, "fits into a pipe"
    assert json.loads(long.stdout)
    wrong = ran(tmp_path, *responder("check", "--rules", "nowhere"))
    assert (wrong.returncode, "nowhere" in wrong.stderr) == (2, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
def test_a_full_disk_is_told_with_a_code(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(responder("--version"), env=clean_environment({}), cwd=tmp_path, stdout=full, stderr=-1)
    assert done.returncode != 0
