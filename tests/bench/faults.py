"""Makes go wrong what may while webhooks come in: each begins, is seen to have happened, and ends."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.reload import edit
from tests.live.phones import Phones
from tests.live.processes import ROOT, Running, clean_environment, responder, until
from tests.live.service import Service

DAWDLING = 500  # connections
_LONGEST = 120.0  # seconds: rules are read, a copy is made


@dataclass
class Scene:
    """`wild`: texts that make a template run wild are among those that come. `busy`: the troubles that are not to
    be stopped before they are over."""

    service: Service
    phones: Phones
    wild: bool = False
    busy: list[threading.Thread] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def is_over(self) -> bool:
        return not any(thread.is_alive() for thread in self.busy)

    def begin(self, work: Callable[[], None]) -> None:
        self.busy.append(threading.Thread(target=work))
        self.busy[-1].start()


Trouble = Callable[[Scene], AbstractContextManager[None]]


@contextmanager
def rules_reload(scene: Scene) -> Iterator[None]:
    """A file of 500 rules is edited, and all are read again."""

    def save() -> None:
        before = scene.service.output().count("rules taken over")
        start = time.monotonic()
        edit(scene.service, f"edited {start}")
        until(
            lambda: scene.service.output().count("rules taken over") > before,
            "the rules are in use",
            seconds=_LONGEST,
            every=0.05,
        )
        scene.said.append(f"rules read in {time.monotonic() - start:.1f} s")

    scene.begin(save)
    yield


@contextmanager
def template_runs_wild(scene: Scene) -> Iterator[None]:
    rendered = "SELECT count(*) FROM inbox WHERE rule = 'Wild'"
    before, scene.wild = scene.service.count(rendered), True
    yield
    scene.wild = False
    scene.service.all_decided(seconds=_LONGEST)
    scene.said.append(f"{scene.service.count(rendered) - before} rendered")
    assert scene.service.count(rendered) > before


@contextmanager
def gateway_hangs(scene: Scene) -> Iterator[None]:
    before = scene.phones.struck().get("send: no-answer", 0)
    scene.phones.fail(send="no-answer", probability=1.0)
    yield
    hung = sum(scene.phones.struck().values()) - before
    scene.phones.heal()
    scene.said.append(f"{hung} sends without an answer")
    assert hung


@contextmanager
def backup_runs(scene: Scene) -> Iterator[None]:
    def copy() -> None:
        target = scene.service.folder / f"copy{time.monotonic()}.db"
        command = responder("backup", str(target))
        environment, folder = scene.service.environment(), scene.service.folder
        done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, timeout=_LONGEST)
        scene.said.append(done.stdout.rpartition(": ")[2].strip() or done.stderr)
        assert done.returncode == 0, done.stderr
        target.unlink()

    scene.begin(copy)
    yield


@contextmanager
def connections_dawdle(scene: Scene) -> Iterator[None]:
    service = scene.service
    assert service.process is not None
    descriptors = Path(f"/proc/{service.process.pid}/fd")
    command = [sys.executable, "-m", "tests.bench.slow_clients", str(service.port), str(DAWDLING)]
    log = service.folder / "dawdlers.log"
    crowd = Running(command, environment=clean_environment({}), log=log, folder=ROOT)
    try:
        until(lambda: len(list(descriptors.iterdir())) >= DAWDLING, "they are connected", seconds=_LONGEST)
        yield
        scene.said.append(f"{len(list(descriptors.iterdir()))} descriptors open")
    finally:
        crowd.kill()


TROUBLES: Mapping[str, Trouble] = {
    "rules reload": rules_reload,
    "a template runs wild": template_runs_wild,
    "the gateway hangs": gateway_hangs,
    "a backup runs": backup_runs,
    f"{DAWDLING} connections dawdle": connections_dawdle,
}
