"""A copy of an owner's rules and templates with short waits, for the demo; edits reach it while the demo runs."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from responder.rulefiles.files.locations import business_file
from responder.rulefiles.load import load_business

_LOOK_EVERY = 0.5  # seconds
WAITS = {"missed call wait": "3s", "second thought": "1s"}
"""What nobody at a demo should wait longer for; an owner's own line in business.yaml stays as it is."""


@contextmanager
def hurried_copy(rules: Path, templates: Path, into: Path) -> Iterator[tuple[Path, Path]]:
    """Copies both folders below `into` and keeps the copy up to date; gives the two copies."""
    copy = _Copy(rules, templates, into)
    copy.refresh()
    ended = threading.Event()
    keeper = threading.Thread(target=copy.keep_until, args=(ended,), name="demo rules", daemon=True)
    keeper.start()
    try:
        yield copy.rules_copy, copy.templates_copy
    finally:
        ended.set()
        keeper.join()


class _Copy:
    def __init__(self, rules: Path, templates: Path, into: Path) -> None:
        self._rules, self._templates = rules, templates
        self.rules_copy, self.templates_copy = into / "rules", into / "templates"
        self._seen: frozenset[tuple[str, int, int]] = frozenset()

    def refresh(self) -> None:
        """Copies both folders, if a file of theirs changed."""
        there = frozenset(_stamps(self._rules)) | frozenset(_stamps(self._templates))
        if there == self._seen:
            return
        for source, target in ((self._rules, self.rules_copy), (self._templates, self.templates_copy)):
            target.mkdir(exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target, dirs_exist_ok=True, ignore=_hidden)
            _drop_gone(source, target)
        self._shorten_waits()
        self._seen = there

    def keep_until(self, ended: threading.Event) -> None:
        """Refreshes twice a second. A file that vanishes or cannot be read just then is copied the next time."""
        while not ended.wait(_LOOK_EVERY):
            try:
                self.refresh()
            except OSError:
                continue

    def _shorten_waits(self) -> None:
        path = business_file(self.rules_copy)
        if path is None:
            return
        before = path.read_bytes()
        more = [f"{key}: {wait}" for key, wait in WAITS.items() if f"\n{key}".encode() not in b"\n" + before]
        path.write_bytes(b"\n".join([before.rstrip(), *(line.encode() for line in more), b""]))
        if load_business(self.rules_copy, now=datetime.now(UTC)) is None:  # written some other way: as it was
            path.write_bytes(before)


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    for path in folder.rglob("*"):
        if path.is_file():
            found = path.stat()
            yield str(path), found.st_mtime_ns, found.st_size


def _hidden(_: str, names: list[str]) -> list[str]:
    return [name for name in names if name.startswith((".", "__pycache__"))]


def _drop_gone(source: Path, target: Path) -> None:
    for path in target.rglob("*"):
        if path.is_file() and not (source / path.relative_to(target)).exists():
            path.unlink()
