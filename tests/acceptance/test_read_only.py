"""A database that can be written no more: hooks are answered in time and truly, and what is wrong is told."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.service_on_full_disk import all_in_time, health, served, texts
from tests.live.processes import responder, until
from tests.live.service import Service

pytestmark = [
    pytest.mark.only_over("insim", "it asks no gateway"),
    pytest.mark.slow,
    pytest.mark.sqlite("it is about the modes and the disk of a file"),
]
_ABOVE_MODES = "-dac_override,-dac_read_search"  # what lets root write whatever the mode says


@pytest.fixture
def under() -> list[str]:
    """Starts a program that file modes hold for, whoever we are."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("file modes hold nobody back here: run this as another than root, or install setpriv")
    return ["setpriv", f"--bounding-set={_ABOVE_MODES}", f"--inh-caps={_ABOVE_MODES}"]


@dataclass(frozen=True)
class Disk:
    """A file system of its own, in a file."""

    folder: Path
    image: Path

    def mount(self) -> None:
        subprocess.run(["mount", "-o", "loop", self.image, self.folder], check=True)

    def unmount(self) -> None:
        subprocess.run(["umount", "-l", self.folder], check=False)

    def gives_up(self) -> None:
        """Makes the disk read only as the kernel does with one that answered with errors."""
        subprocess.run(["sync", "-f", self.folder], check=True)
        subprocess.run(["mount", "-o", "remount,abort", self.folder], check=True)

    def is_mended(self) -> None:
        self.unmount()
        until(lambda: not self._in_use(), "nobody has a file of it open")
        assert subprocess.run(["e2fsck", "-fy", self.image], capture_output=True).returncode in (0, 1)
        self.mount()

    def _in_use(self) -> bytes:
        return subprocess.run(["losetup", "-j", self.image], capture_output=True, check=True).stdout


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    if os.geteuid() != 0:
        pytest.skip("mounting a disk takes root")
    disk = Disk(tmp_path / "disk", tmp_path / "image")
    disk.folder.mkdir()
    with disk.image.open("wb") as file:
        file.truncate(300 << 20)  # the service asks for 200 MB when it starts
    try:
        subprocess.run(["mkfs.ext4", "-q", "-m", "0", disk.image], check=True, capture_output=True)
        disk.mount()
    except (OSError, subprocess.CalledProcessError) as problem:
        pytest.skip(f"this machine makes no disk of a file: {problem}")
    yield disk
    disk.unmount()


def said(service: Service, *verb: str, under: list[str]) -> tuple[int, str]:
    """(exit code, all it said) of a command beside the service."""
    done = subprocess.run(
        [*under, *responder(*verb)],
        env=service.environment(),
        cwd=service.folder,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.returncode, done.stdout + done.stderr


def everything_taken_is_decided(service: Service, *answers: list[tuple[int, float]]) -> None:
    taken = sum(status == 200 for some in answers for status, _ in some)
    service.all_decided()
    assert service.count("SELECT count(*) FROM inbox WHERE decided_at IS NOT NULL") >= taken


def recovers(service: Service) -> Callable[[], bool]:
    numbers = iter(range(10**7, 10**8))
    return lambda: texts(service, next(numbers), 1)[0][0] == 200


def files_of(service: Service) -> list[Path]:
    return sorted(service.folder.glob("responder.db*"))


def test_a_file_that_became_read_only_is_told_and_over_when_it_is_given_back(tmp_path: Path, under: list[str]) -> None:
    with served(tmp_path, under=under) as service:
        before = texts(service, 0, 5)
        for each in files_of(service):
            each.chmod(0o444)
        open_still = texts(service, 100, 5)  # who has it open goes on writing
        assert {status for status, _ in open_still} == {200}
        status, problems = health(service)
        assert status == 200 and "responder.db cannot be written: its mode or its disk is read-only." in problems
        with closing(sqlite3.connect(service.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")  # until the service gives up the connection that could write
            locked = texts(service, 200, 1)
            until(lambda: "readonly" in health(service)[1], "it is opened anew")
        closed = texts(service, 300, 5)
        assert all_in_time(locked) and all_in_time(closed) and {status for status, _ in closed} == {503}
        status, problems = health(service)
        assert status == 503 and "readonly" in problems and "its mode or its disk is read-only" in problems
        code, told = said(service, "status", under=under)
        assert code == 2 and "responder.db cannot be written (Permission denied)." in told
        assert "runs, and is not ready" in told and "its mode or its disk is read-only" in told  # as the service says
        for each in files_of(service):
            each.chmod(0o600)
        until(recovers(service), "it recovers")
        assert health(service) == (200, "[]")
        everything_taken_is_decided(service, before, open_still)


def test_a_folder_that_became_read_only_is_told_and_nothing_is_lost(tmp_path: Path, under: list[str]) -> None:
    try:
        with served(tmp_path, under=under) as service:
            before = texts(service, 0, 5)
            tmp_path.chmod(0o555)
            after = texts(service, 100, 5)
            assert all_in_time(before + after)
            status, problems = health(service)
            assert status == 200 and "cannot be written: the database needs room beside it" in problems
            code, told = said(service, "status", under=under)
            assert code == 2 and "cannot be written: the database needs room beside it" in told
            assert "service     ready" in told
            code, told = said(service, "pause", under=under)
            assert code == 2 and "responder.db.paused cannot be written (Permission denied)" in told
            service.kill()
            code, told = said(service, "serve", under=under)
            assert code == 2 and "cannot be written: the database needs room beside it" in told
            tmp_path.chmod(0o755)
            service.start()
            everything_taken_is_decided(service, before, after)
    finally:
        tmp_path.chmod(0o755)


def test_a_disk_that_turned_read_only_is_answered_503_told_and_over_when_it_is_mended(disk: Disk) -> None:
    with served(disk.folder) as service:
        before = texts(service, 0, 20)
        disk.gives_up()
        closed = texts(service, 100, 20)
        assert all_in_time(before) and all_in_time(closed) and {status for status, _ in closed} == {503}
        status, problems = health(service)
        assert status == 503 and "The database would not take it: attempt to write a readonly database" in problems
        code, told = said(service, "status", under=[])
        assert code == 2 and "responder.db cannot be written (Read-only file system)." in told
        service.kill()
        code, told = said(service, "serve", under=[])
        assert code == 2 and "responder.db cannot be written (Read-only file system)." in told
        disk.is_mended()
        service.start()
        assert {status for status, _ in texts(service, 200, 5)} == {200}
        everything_taken_is_decided(service, before)
