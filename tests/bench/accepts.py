"""Measures how many webhooks a second are written down and acknowledged: beside a bare echo, and beside a Flask
sample."""

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

import httpx

from tests.bench.clients import Load, load
from tests.bench.figures import Effort, Figure, Findings, Target
from tests.live.phones import Phones
from tests.live.processes import ROOT, Running, clean_environment, free_port, until
from tests.live.salons import copy_shipped
from tests.live.service import Service

CONNECTIONS = 100
_BY_TIME = "as if each had a core to itself: what a busy machine changes least"
_DECIDING = "the real service on the shipped rules, deciding while it accepts"


def measure(effort: Effort) -> Findings:
    """Measures rounds: in each, all rivals take the same load one after another: the ratios are of one round."""
    rounds: list[dict[str, Load]] = []
    drained: list[float] = []
    behind: list[float] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as name, _all_servers(Path(name)) as (service, rivals):
        for run in range(effort.rounds):
            rounds.append({rival.name: rival.under_load(effort.seconds, run) for rival in rivals})
            undecided = service.count("SELECT count(*) FROM inbox WHERE decided_at IS NULL")
            start = time.monotonic()
            service.all_decided(seconds=600)
            drained.append(time.monotonic() - start)
            behind.append(undecided)
        recorded = service.count("SELECT count(*) FROM inbox WHERE kind = 'sms'")
    return _findings(rounds, behind, drained, recorded)


@dataclass(frozen=True, slots=True)
class _Rival:
    name: str
    port: int
    path: str
    process: Running

    def under_load(self, seconds: float, run: int) -> Load:
        before = self.process.busy()
        seen = load(self.port, self.path, seconds=seconds, connections=CONNECTIONS, run=run)
        return replace(seen, each=(self.process.busy() - before) / max(1, seen.answered))


def _findings(rounds: list[dict[str, Load]], behind: list[float], drained: list[float], recorded: int) -> Findings:
    found = Findings()
    ours = [each["service"] for each in rounds]
    found.figures += [
        Figure("accepts", "/s", [each.a_second for each in ours], note=_DECIDING),
        Figure("bare ASGI echo", "/s", [each["echo"].a_second for each in rounds]),
        Figure("accepts / echo", "x", _ratios(rounds, "echo"), Target(">=", 0.7)),
        Figure("the same by processor time", "x", _ratios(rounds, "echo", by_time=True), note=_BY_TIME),
        Figure(f"p99 of accepts, {CONNECTIONS} connections", "ms", [each.p99 for each in ours], Target("<", 50)),
        Figure("undecided when the load ends", "", behind, note=f"{recorded} events in all"),
        Figure("until all of them are decided", "s", drained),
    ]
    if "flask" in rounds[0]:
        found.figures.insert(4, Figure("Flask sample, one worker", "/s", [each["flask"].a_second for each in rounds]))
        found.figures.insert(5, Figure("accepts / Flask sample", "x", _ratios(rounds, "flask"), Target(">=", 4)))
    else:
        found.warnings.append("flask and gunicorn are not installed (the `bench` extra): not compared with them")
    failed = sum(each.failed for each in ours)
    if failed or recorded < sum(each.answered for each in ours):
        found.warnings.append(f"{failed} webhooks were not answered 200, {recorded} were recorded")
    limited = {rival for each in rounds for rival, seen in each.items() if seen.is_limit}
    if limited:
        found.warnings.append(f"the load client was as busy as it can be: {', '.join(sorted(limited))} can do more")
    return found


def _ratios(rounds: list[dict[str, Load]], rival: str, *, by_time: bool = False) -> list[float]:
    if by_time:
        return [each[rival].each / each["service"].each for each in rounds]
    return [each["service"].a_second / each[rival].a_second for each in rounds]


@contextmanager
def _all_servers(folder: Path) -> Iterator[tuple[Service, list[_Rival]]]:
    """Every rival, idle until it is asked."""
    copy_shipped(folder)
    rivals = [_start("echo", [sys.executable, "-m", "tests.bench.rivals"], folder)]
    try:
        if find_spec("flask") and find_spec("gunicorn"):
            gunicorn = [sys.executable, "-m", "gunicorn", "-w", "1", "tests.bench.rivals:flask_sample()", "-b"]
            rivals.append(_start("flask", gunicorn, folder, bound="127.0.0.1:"))
        with Phones(folder) as phones, Service(folder, phones.url) as service:
            phones.hear(service.callback)
            assert service.process is not None
            path = f"/hooks/insim/{service.token}"
            yield service, [*rivals, _Rival("service", service.port, path, service.process)]
    finally:
        for rival in rivals:
            rival.process.stop()


def _start(name: str, command: list[str], folder: Path, *, bound: str = "") -> _Rival:
    port = free_port()
    log = folder / f"{name}.log"
    process = Running([*command, f"{bound}{port}"], environment=clean_environment({}), log=log, folder=ROOT)
    until(lambda: _answers(port), f"the server {name} answers: {process.output()}")
    return _Rival(name, port, "/hook", process)


def _answers(port: int) -> bool:
    with suppress(httpx.TransportError):
        return httpx.get(f"http://127.0.0.1:{port}/hook?message=%7B%22from%22:%22%22%7D", trust_env=False).is_success
    return False
