"""What the service weighs, and how long a command takes from cold."""

import asyncio
import subprocess
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.figures import Effort, Figure, Findings, Target
from tests.live.hooks import Text
from tests.live.load import deliver, request
from tests.live.phones import Phones
from tests.live.processes import ROOT, clean_environment, responder
from tests.live.salons import copy_shipped
from tests.live.service import Service

_MEGABYTE = 1024 * 1024


def measure_memory(effort: Effort) -> Findings:
    """Every text holds a word of its own, so that what is remembered of words fills up as far as it ever will."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = copy_shipped(Path(name))
        with Phones(folder) as phones, Service(folder, phones.url) as service:
            weights = {"its start": _weight(service)}
            for first in (0, effort.events, 2 * effort.events):
                _give(service, range(first, first + effort.events))
                weights[f"{first + effort.events} events"] = _weight(service)
    bound = Target("<", 150)
    return Findings([Figure(f"memory of serve after {when}", "MB", [mb], bound) for when, mb in weights.items()])


def _give(service: Service, numbers: range) -> None:
    at, path = datetime.now(UTC).replace(microsecond=0), f"/hooks/insim/{service.token}"
    texts = (Text(f"+336{n % 5000:08d}", f"oui merci {n}", at).query() for n in numbers)
    answers = asyncio.run(deliver(service.port, [request(path, query) for query in texts]))
    assert all(answer.status == 200 for answer in answers)
    service.all_decided(seconds=300)


def _weight(service: Service) -> float:
    assert service.process is not None
    return service.process.resident() / _MEGABYTE


def measure_explain(effort: Effort) -> Findings:
    seconds = [_explain() for _ in range(effort.starts)]
    return Findings([Figure("explain, from cold", "s", seconds, Target("<", 0.8))])


def _explain() -> float:
    start = time.monotonic()
    subprocess.run(
        responder("explain", "oui", "--rules", "rules"),
        env=clean_environment({}),
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.monotonic() - start
