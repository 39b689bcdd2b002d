"""Opens files that an owner named: regular ones only, and no more of them than is reasonable.

A symbolic link is followed, since owners lay out folders so (a mounted secret, a file of a synchronised folder); what
it leads to must be a regular file. A pipe, a device (/dev/zero) or a folder is refused before a byte is read, and
nothing waits for a writer.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NotAFile(OSError):
    """It is no regular file; `strerror` says what it is instead."""


class TooLarge(OSError):
    """It is larger than is reasonable; `strerror` says how large it may be."""


def read_bytes(path: Path | str, largest: int) -> bytes:
    """Reads the whole of it. Raises OSError, NotAFile and TooLarge among them."""
    with _opened(path) as file:
        return _read(file, path, largest)


def check_readable(path: Path | str) -> None:
    """Opens it and reads nothing. Raises OSError, NotAFile among them."""
    with _opened(path):
        pass


def read_text(path: Path | str, largest: int, encoding: str = "utf-8") -> str:
    """Raises UnicodeDecodeError besides."""
    return read_bytes(path, largest).decode(encoding)


@contextmanager
def _opened(path: Path | str) -> Iterator[int]:
    file = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY)
    try:
        mode = os.fstat(file).st_mode
        if not stat.S_ISREG(mode):
            raise NotAFile(0, f"it is {_kind(mode)} and no file", str(path))
        yield file
    finally:
        os.close(file)


def _read(file: int, path: Path | str, largest: int) -> bytes:
    """To its end, whatever size was said: a file may grow, and one of /proc says 0."""
    pieces, count = [], 0
    while piece := os.read(file, min(1 << 20, largest + 1 - count)):
        pieces.append(piece)
        count += len(piece)
        if count > largest:
            raise TooLarge(0, f"it is larger than {_size(largest)}", str(path))
    return b"".join(pieces)


def _size(count: int) -> str:
    return f"{count // 1024 // 1024} MB" if count >= 1 << 20 else f"{count // 1024} KB"


def _kind(mode: int) -> str:
    known = {stat.S_ISDIR: "a folder", stat.S_ISFIFO: "a pipe", stat.S_ISCHR: "a device", stat.S_ISBLK: "a device"}
    return next((name for is_one, name in known.items() if is_one(mode)), "something else")
