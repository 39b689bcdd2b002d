"""Checks that what is opened is a regular file, and no more of it than is reasonable."""

import os
import socket
import threading
import time
from pathlib import Path

import pytest

from responder.access.files import NotAFile, TooLarge, read_bytes, read_text
from responder.calendars.sources.feeds import Unreachable, read_file

PATIENCE = 20.0  # seconds: a bound and no wait; what it is there against takes for ever


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1_000)
    assert len(read_bytes(tmp_path / "a", 1_000)) == 1_000
    with pytest.raises(TooLarge):
        read_bytes(tmp_path / "a", 999)


def test_an_empty_one_is_empty(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert read_text(tmp_path / "a", 10) == ""


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "/dev/full", "/dev/stdin", "/dev/tty", "/tmp", "/"])
def test_what_is_no_file_is_refused(path: str) -> None:
    start = time.monotonic()
    with pytest.raises(OSError):
        read_bytes(path, 1_000)
    assert time.monotonic() - start < PATIENCE


def test_a_pipe_without_a_writer_holds_nobody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    start = time.monotonic()
    with pytest.raises(NotAFile, match="a pipe"):
        read_bytes(tmp_path / "pipe", 1_000)
    assert time.monotonic() - start < PATIENCE


def test_a_pipe_with_a_writer_is_none_either(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=lambda: os.close(os.open(tmp_path / "pipe", os.O_RDWR)), daemon=True)
    writer.start()
    with pytest.raises(NotAFile):
        read_bytes(tmp_path / "pipe", 1_000)
    writer.join()


def test_a_socket_is_none(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening, pytest.raises(OSError):
        listening.bind(str(tmp_path / "s"))
        read_bytes(tmp_path / "s", 10)


def test_a_link_is_followed_to_a_file_and_to_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "round").symlink_to(tmp_path / "round")
    assert read_text(tmp_path / "link", 10) == "x"
    for name in ("zero", "round", "nowhere"):
        with pytest.raises(OSError):
            read_bytes(tmp_path / name, 10)


def test_a_file_that_says_it_is_empty_is_bounded_too() -> None:
    assert read_bytes("/proc/self/status", 1 << 20)
    with pytest.raises(TooLarge):
        read_bytes("/proc/self/status", 10)


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/urandom", "/proc/self/mem", "/", "/dev/fd/0"])
def test_a_calendar_is_a_file(path: str) -> None:
    with pytest.raises(Unreachable):
        read_file(Path(path), "")
