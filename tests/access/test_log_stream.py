"""A log that cannot be written fails nothing."""

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest

from responder.access.log_stream import LogStream

PROGRAM = """
import logging, sys, time
import structlog
from responder.access.log_stream import trouble
from responder.cli.logs.configuration import set_up_logs
set_up_logs()
log = structlog.get_logger("ours")
sys.stdin.readline()
start = time.monotonic()
for number in range(300):
    log.info("decided", id=number, text="\\ud83d", odd=object(), long="x" * 3000)
    logging.getLogger("uvicorn.error").warning("closing %s connections %s", 3)  # wrong on purpose
    logging.getLogger("uvicorn.error").warning("x" * 9_000)
print(f"{time.monotonic() - start:.2f}")
print(trouble())
"""


def running(stderr: int | IO[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr, text=True
    )


def went(program: "subprocess.Popen[str]") -> tuple[float, str]:
    out, _ = program.communicate("go\n", timeout=60)
    assert program.returncode == 0
    took, said = out.splitlines()
    return float(took), said


def test_a_pipe_whose_reader_is_gone_costs_lines_and_nothing_else() -> None:
    reading, writing = os.pipe()
    program = running(writing)
    os.close(writing)
    os.close(reading)
    assert "The log cannot be written (Broken pipe)" in went(program)[1]


def test_a_pipe_whose_reader_stands_still_holds_nobody_up() -> None:
    reading, writing = os.pipe()
    program = running(writing)
    os.close(writing)
    took, said = went(program)
    os.close(reading)
    assert took < 20 and "its reader stands still" in said


def test_a_full_disk_costs_lines_and_nothing_else() -> None:
    with Path("/dev/full").open("w") as full:
        program = running(full)
    assert "No space left on device" in went(program)[1]


def test_a_closed_descriptor_costs_lines_and_nothing_else() -> None:
    closing = "import os, sys\nos.close(2)\n" + PROGRAM
    done = subprocess.run([sys.executable, "-c", closing], input="go\n", capture_output=True, text=True, check=True)
    assert "The log cannot be written" in done.stdout


def test_where_it_can_be_written_every_line_is_whole(tmp_path: Path) -> None:
    with (tmp_path / "log").open("w") as file:
        program = running(file)
    program.communicate("go\n", timeout=60)
    lines = [json.loads(line) for line in (tmp_path / "log").read_text("utf-8").splitlines()]
    assert len([line for line in lines if line["event"] == "decided"]) == 300


def test_it_says_how_many_lines_were_lost_and_no_more_once_it_is_written_again(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "w") as pipe:
        stream = LogStream(pipe)
        while not stream.trouble():
            stream.write("x" * 4_000 + "\n")
        stream.write("one more\n")
        assert "2 lines were lost" in str(stream.trouble())
        os.read(reading, 200_000)
        stream.write("again\n")
        assert stream.trouble() == ""
    os.close(reading)


@pytest.mark.parametrize("text", ["", "\ud83d\n", "\0\n", "é" * 10_000 + "\n", "\x1b[31m\n"])
def test_whatever_a_line_holds_it_is_written(text: str, tmp_path: Path) -> None:
    with (tmp_path / "log").open("w") as file:
        stream = LogStream(file)
        assert stream.write(text) == len(text)
        stream.flush()
    assert stream.trouble() == ""


def test_a_stream_without_a_descriptor_is_written_too() -> None:
    kept = io.StringIO()
    LogStream(kept).write("hello\n")
    assert kept.getvalue() == "hello\n"
    broken = io.StringIO()
    broken.close()
    stream = LogStream(broken)
    stream.write("hello\n")
    assert "cannot be written" in str(stream.trouble())


def test_writing_costs_little(tmp_path: Path) -> None:
    with (tmp_path / "log").open("w") as file:
        stream, start = LogStream(file), time.process_time()
        for _ in range(1_000):
            stream.write("a line of usual length, with an id and a reason\n")
    assert time.process_time() - start < 2
