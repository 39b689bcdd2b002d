"""Measures what the service weighs, and how long a command takes from cold."""

import asyncio
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.figures import Effort, Figure, Findings, Target
from tests.live.hooks import Text
from tests.live.load import deliver_all, request
from tests.live.phones import Phones
from tests.live.processes import clean_environment, responder
from tests.live.service import Service

_MEGABYTE = 1024 * 1024
_PATIENCE = 300  # seconds: a service that has enough to write asks for some webhooks again, with 503


def measure_memory(effort: Effort) -> Findings:
    """Every text holds a word of its own, so that what is remembered of words fills up as far as it ever will."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = _as_an_owner_begins(Path(name))
        with Phones(folder) as phones, Service(folder, phones.url) as service:
            weights = {"its start": _weight(service)}
            for first in (0, effort.events, 2 * effort.events):
                _give(service, range(first, first + effort.events))
                weights[f"{first + effort.events} events"] = _weight(service)
    return Findings([Figure(f"memory of serve after {when}", "MB", [mb], _bound(when)) for when, mb in weights.items()])


def _as_an_owner_begins(folder: Path) -> Path:
    """Returns a folder with what `responder new` writes: rules and templates, and no word lists."""
    subprocess.run(responder("new", "--yes"), env=clean_environment({}), cwd=folder, check=True, capture_output=True)
    return folder


def _bound(when: str) -> Target:
    return Target("<=", 95 if when == "its start" else 120)


def _give(service: Service, numbers: range) -> None:
    at, path = datetime.now(UTC).replace(microsecond=0), f"/hooks/insim/{service.token}"
    texts = (Text(f"+336{n % 5000:08d}", f"oui merci {n}", at).query() for n in numbers)
    answers = asyncio.run(deliver_all(service.port, [request(path, query) for query in texts], seconds=_PATIENCE))
    refused = Counter(answer.status for answer in answers if answer.status != 200)
    assert not refused, f"of {len(answers)} webhooks, so many were answered by these statuses: {dict(refused)}"
    service.all_decided(seconds=300)


def _weight(service: Service) -> float:
    assert service.process is not None
    return service.process.resident() / _MEGABYTE


def measure_commands(effort: Effort) -> Findings:
    """By time of the processor, which a busy machine changes little, and beside what a bare import of the libraries
    for rules takes: one of each in turn."""
    spent: dict[str, list[float]] = {name: [] for name in _COMMANDS}
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        _as_an_owner_begins(Path(folder))
        for _ in range(effort.starts):
            for name, command in _COMMANDS.items():
                spent[name].append(_spent(command, folder))
    found = [Figure(f"{name}, from cold", "s", seconds) for name, seconds in spent.items()]
    bare = found[0].value
    for name, most in _MOST.items():
        found.append(Figure(f"{name} / {BARE}", "x", [each / bare for each in spent[name]], Target("<=", most)))
    return Findings(found)


BARE = "import yaml, jinja2"
_COMMANDS = {
    BARE: [sys.executable, "-c", BARE],
    "check": responder("check"),
    "explain": responder("explain", "oui"),
}
_MOST = {"check": 7, "explain": 5}  # 0.5 and 0.35 s where a bare import takes 0.07


def _spent(command: list[str], folder: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=clean_environment({}), cwd=folder, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
