"""Tests what a program reads of the log: one JSON object a line, our own lines and those of the libraries alike."""

import json
import subprocess
import sys

PROGRAM = """
import logging
import structlog
from responder.cli.logs.configuration import set_up_logs
set_up_logs()
structlog.get_logger("ours").info("decided", id=7, reason="answered")
logging.getLogger("uvicorn.error").warning("closing %s connections", 3)
logging.getLogger("uvicorn.error").info("nothing anybody needs")
try:
    raise ValueError("canary +33612345678")
except ValueError:
    logging.getLogger("asyncio").exception("a task broke")
"""


def lines() -> list[dict[str, object]]:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout == ""
    return [json.loads(line) for line in done.stderr.splitlines()]


def test_every_line_is_an_object_with_a_time_and_a_level() -> None:
    ours, library, broken = lines()
    assert (ours["event"], ours["id"], ours["reason"], ours["level"]) == ("decided", 7, "answered", "info")
    assert (library["event"], library["logger"], library["level"]) == (
        "closing 3 connections",
        "uvicorn.error",
        "warning",
    )
    assert all("timestamp" in line for line in (ours, library, broken))


def test_a_traceback_is_one_line_and_holds_nobody_s_words() -> None:
    broken = lines()[-1]
    assert broken["event"] == "a task broke" and broken["level"] == "error"
    assert "canary" not in str(broken) and "33612345678" not in str(broken)
    assert "ValueError" in str(broken)
