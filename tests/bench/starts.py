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
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = copy_shipped(Path(name))
        with Phones(folder) as phones, Service(folder, phones.url) as service:
            assert service.process is not None
            at_start = service.process.resident() / _MEGABYTE
            at, path = datetime.now(UTC).replace(microsecond=0), f"/hooks/insim/{service.token}"
            texts = (Text(f"+336{n % 5000:08d}", f"oui merci {n}", at).query() for n in range(effort.events))
            asyncio.run(deliver(service.port, [request(path, query) for query in texts]))
            service.all_decided(seconds=300)
            later = service.process.resident() / _MEGABYTE
    bound = Target("<", 150)
    return Findings(
        [
            Figure("memory of serve after its start", "MB", [at_start], bound),
            Figure(f"memory of serve after {effort.events} events", "MB", [later], bound),
        ]
    )


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
