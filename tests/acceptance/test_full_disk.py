"""A full disk, a locked database, a log nobody reads: hooks are answered in time and truly."""

import os
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from tests.acceptance.service_on_full_disk import RULES, all_in_time, health, served, texts
from tests.live.processes import responder, until
from tests.live.salons import write_salon

pytestmark = [
    pytest.mark.only_over("insim", "it asks no gateway"),
    pytest.mark.slow,
    pytest.mark.sqlite("it is about the disk a file lies on"),
]
SIZE = 300  # MB: the service asks for 200 when it starts


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk takes root; /dev/full and read-only databases are tested without")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}m", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"this machine mounts no tmpfs: {mounted.stderr.decode()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=False)


def fill(folder: Path) -> Path:
    """Takes all the room there is."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (1 << 20, 4096):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                pass
    return ballast


def test_a_full_disk_is_answered_503_told_and_over_when_there_is_room(small_disk: Path) -> None:
    with served(small_disk) as service:
        assert {status for status, _ in texts(service, 0, 5)} == {200}
        ballast = fill(small_disk)
        full = texts(service, 100, 60)
        assert all_in_time(full) and full[-1][0] == 503
        status, problems = health(service)
        assert status == 503 and "MB are free" in problems
        said = subprocess.run(
            responder("status"), env=service.environment(), cwd=small_disk, capture_output=True, text=True, timeout=60
        )
        assert "MB are free" in said.stdout + said.stderr
        paused = subprocess.run(
            responder("pause"), env=service.environment(), cwd=small_disk, capture_output=True, text=True, timeout=60
        )
        assert paused.returncode == 0 and "paused" in health(service)[1]
        ballast.unlink()
        until(lambda: texts(service, int(time.monotonic() * 1000) % 10**7 + 10**7, 1)[0][0] == 200, "it recovers")
        service.all_decided()
        taken = sum(status == 200 for status, _ in full) + 5
        assert service.count("SELECT count(*) FROM inbox WHERE decided_at IS NOT NULL") >= taken


def test_a_locked_database_is_answered_503_in_time_and_nothing_is_lost(tmp_path: Path) -> None:
    with served(tmp_path) as service:
        assert texts(service, 0, 1)[0][0] == 200
        with closing(sqlite3.connect(service.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            locked = texts(service, 100, 3)
            assert all_in_time(locked) and {status for status, _ in locked} == {503}
            other.execute("ROLLBACK")
        until(lambda: texts(service, 200, 1)[0][0] == 200, "it recovers")
        service.all_decided()


def test_a_log_nobody_reads_any_more_loses_lines_and_no_events(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    write_salon(tmp_path, RULES)
    with served(tmp_path) as service:
        service.stop()
        program = subprocess.Popen(
            responder("serve"),
            env=service.environment(),
            cwd=tmp_path,
            stdout=writing,
            stderr=writing,
        )
        os.close(writing)
        try:
            os.read(reading, 1)
            os.close(reading)
            until(lambda: httpx.get(f"http://127.0.0.1:{service.port}/health/live", trust_env=False), "it starts")
            answers = texts(service, 0, 20)
            assert all_in_time(answers) and {status for status, _ in answers} == {200}
            decided = "SELECT count(*) FROM inbox WHERE decided_at IS NOT NULL"
            until(lambda: service.count(decided) == 20, "everything answered 200 is decided")
            assert "The log cannot be written (Broken pipe)" in health(service)[1]
        finally:
            program.terminate()
            program.wait(20)
