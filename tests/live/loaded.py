"""Rules that many tests start on are loaded once a process: to load the shipped ones takes a fifth of a second, most of
it for their examples, and a test that opens a salon a tenth of that besides."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from responder.rulefiles.load import Loaded, load

_MOST = 12  # of a few megabytes each
_Key = tuple[datetime, str, tuple[tuple[str, bytes], ...]]
_kept: dict[_Key, Loaded] = {}


def load_once(rules: Path, templates: Path, *, now: datetime) -> Loaded:
    """Returns what `load` makes of the same bytes under the same names in the same hour, which is the same each
    time."""
    folders = (rules, templates)
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    try:
        contents = tuple((str(path), path.read_bytes()) for path in files)
    except OSError:  # what cannot be read is told by `load`
        return load(rules, templates, now=now)
    key = (now.replace(minute=0, second=0, microsecond=0), str(folders), contents)
    if key not in _kept:
        if len(_kept) >= _MOST:
            del _kept[next(iter(_kept))]
        _kept[key] = load(rules, templates, now=now)
    return _kept[key]


def loading_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """For services that are opened in this process."""
    monkeypatch.setattr("responder.rulefiles.live.load", load_once)


def emptied(folder: Path) -> Iterator[Path]:
    """The folder, which one test after the other has for itself: places in problems name it, so that what was loaded
    in another one is not the same."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    yield folder
    shutil.rmtree(folder, ignore_errors=True)
