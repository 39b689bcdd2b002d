"""How many webhooks a second are written down and acknowledged: beside a bare echo, and beside a Flask sample."""

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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
_DECIDING = "the real service on the shipped rules, deciding while it accepts"


def measure(effort: Effort) -> Findings:
    """In every round all rivals take the same load one after another: the ratios are of one round."""
    rounds: list[dict[str, Load]] = []
    drained: list[float] = []
    behind: list[float] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as name, _all_servers(Path(name)) as (service, paths):
        for run in range(effort.rounds):
            rounds.append({})
            for rival, (port, path) in paths.items():
                rounds[-1][rival] = load(port, path, seconds=effort.seconds, connections=CONNECTIONS, run=run)
            undecided = service.count("SELECT count(*) FROM inbox WHERE decided_at IS NULL")
            start = time.monotonic()
            service.all_decided(seconds=600)
            drained.append(time.monotonic() - start)
            behind.append(undecided)
        recorded = service.count("SELECT count(*) FROM inbox WHERE kind = 'sms'")
    return _findings(rounds, behind, drained, recorded)


def _findings(rounds: list[dict[str, Load]], behind: list[float], drained: list[float], recorded: int) -> Findings:
    found = Findings()
    ours = [each["service"] for each in rounds]
    found.figures += [
        Figure("accepts", "/s", [each.a_second for each in ours], note=_DECIDING),
        Figure("bare ASGI echo", "/s", [each["echo"].a_second for each in rounds]),
        Figure("accepts / echo", "x", _ratios(rounds, "echo"), Target(">=", 0.6)),
        Figure(f"p99 of accepts, {CONNECTIONS} connections", "ms", [each.p99 for each in ours], Target("<", 50)),
        Figure("undecided when the load ends", "", behind, note=f"{recorded} events in all"),
        Figure("until all of them are decided", "s", drained),
    ]
    if "flask" in rounds[0]:
        found.figures.insert(3, Figure("Flask sample, one worker", "/s", [each["flask"].a_second for each in rounds]))
        found.figures.insert(4, Figure("accepts / Flask sample", "x", _ratios(rounds, "flask"), Target(">=", 4)))
    else:
        found.warnings.append("flask and gunicorn are not installed (the `bench` extra): not compared with them")
    failed = sum(each.failed for each in ours)
    if failed or recorded < sum(each.answered for each in ours):
        found.warnings.append(f"{failed} webhooks were not answered 200, {recorded} were recorded")
    limited = {rival for each in rounds for rival, seen in each.items() if seen.is_limit}
    if limited:
        found.warnings.append(f"the load client was as busy as it can be: {', '.join(sorted(limited))} can do more")
    return found


def _ratios(rounds: list[dict[str, Load]], rival: str) -> list[float]:
    return [each["service"].a_second / each[rival].a_second for each in rounds]


@contextmanager
def _all_servers(folder: Path) -> Iterator[tuple[Service, dict[str, tuple[int, str]]]]:
    """Every rival, idle until it is asked: its port and path by name."""
    copy_shipped(folder)
    processes: list[Running] = []
    echo = _start([sys.executable, "-m", "tests.bench.rivals"], folder, processes)
    paths = {"echo": (echo, "/hook")}
    if find_spec("flask") and find_spec("gunicorn"):
        gunicorn = [sys.executable, "-m", "gunicorn", "-w", "1", "tests.bench.rivals:flask_sample()", "-b"]
        paths["flask"] = (_start(gunicorn, folder, processes, bound="127.0.0.1:"), "/hook")
    try:
        with Phones(folder) as phones, Service(folder, phones.url) as service:
            phones.hear(service.callback)
            yield service, {**paths, "service": (service.port, f"/hooks/insim/{service.token}")}
    finally:
        for process in processes:
            process.stop()


def _start(command: list[str], folder: Path, processes: list[Running], *, bound: str = "") -> int:
    port = free_port()
    process = Running(
        [*command, f"{bound}{port}"], environment=clean_environment({}), log=folder / f"{port}.log", folder=ROOT
    )
    processes.append(process)
    until(lambda: _answers(port), f"the server of port {port} answers: {process.output()}")
    return port


def _answers(port: int) -> bool:
    with suppress(httpx.TransportError):
        return httpx.get(f"http://127.0.0.1:{port}/hook?message=%7B%22from%22:%22%22%7D", trust_env=False).is_success
    return False
