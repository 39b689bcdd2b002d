"""Measures how long webhooks wait while all goes wrong that may: each trouble alone, and all of them at once."""

import asyncio
import random
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from responder.store.database.opening import open_store
from tests.bench.faults import TROUBLES, Scene, Trouble
from tests.bench.figures import Effort, Figure, Findings, Target
from tests.bench.reload import A_SECOND, CONNECTIONS, many_rules, p99, slowest
from tests.live.hooks import Text
from tests.live.load import Answer, deliver_paced, request
from tests.live.phones import LOGIN, Phones
from tests.live.processes import until
from tests.live.service import Service
from tests.years_of_data import Years, fill

QUIET, ALL = "nothing goes wrong", "all at once"
_LONGEST = 120.0  # seconds a trouble may take
_ANSWERED, _WILD = 20, 100  # one text in so many is answered, or makes a template run wild
_LONG = " ".join(["a"] * 1_000)  # 1,999 letters, each a word
# As much as the rules allow a text to calculate, of as long an SMS as is read.
_CALCULATED = "{{ (" + "~".join(["message"] * 14) + ")|join(message)" + "|upper" * 13 + "|truncate(99) }}"
RULES = f"""\
rules:
  - {{name: Answered, when: sms, says: {{words: [dossier]}}, reply: Bien recu, send: now}}
  - {{name: Wild, when: sms, says: {{words: [sauvage]}}, reply: "{_CALCULATED}", send: now}}
  - {{name: Pattern, when: sms, says: {{pattern: "^(a+)+$"}}, reply: Oui}}
"""


def measure(effort: Effort) -> Findings:
    alone = {name: {name: trouble} for name, trouble in TROUBLES.items()}
    return measure_in({QUIET: {}, **alone, ALL: TROUBLES}, effort)


def measure_in(situations: Mapping[str, Mapping[str, Trouble]], effort: Effort) -> Findings:
    found = Findings()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = _prepared(Path(name), effort)
        with Phones(folder) as phones, _serving(folder, phones) as service:
            for situation, troubles in situations.items():
                runs = [_run(Scene(service, phones), troubles, effort) for _ in range(min(effort.rounds, 3))]
                _tell(found, situation, runs)
                service.all_decided(seconds=_LONGEST)
    return found


@contextmanager
def _serving(folder: Path, phones: Phones) -> Iterator[Service]:
    with closing(Service(folder, phones.url)) as service:
        service.launch()
        until(service.answers, "it answers", seconds=_LONGEST)
        phones.hear(service.callback)
        yield service


@dataclass(frozen=True, slots=True)
class _Run:
    answers: list[Answer]
    said: str


def _tell(found: Findings, situation: str, runs: list[_Run]) -> None:
    bounded = situation != QUIET
    found.figures += [
        Figure(
            f"p99: {situation}",
            "ms",
            [p99(run.answers) for run in runs],
            Target("<", 250) if bounded else None,
            note=runs[-1].said or f"{A_SECOND:.0f} a second, {CONNECTIONS} connections",
        ),
        Figure(
            f"slowest: {situation}",
            "ms",
            [slowest(run.answers) for run in runs],
            Target("<", 1000) if bounded else None,
        ),
    ]
    failed = sum(answer.status != 200 for run in runs for answer in run.answers)
    if failed:
        found.warnings.append(f"{situation}: {failed} webhooks were not answered 200")


def _run(scene: Scene, troubles: Mapping[str, Trouble], effort: Effort) -> _Run:
    """Webhooks without a pause for as long as the troubles take, and a few seconds at least."""
    texts = _texts(scene)
    answers: list[Answer] = []
    with ExitStack() as stack:
        for trouble in troubles.values():
            stack.enter_context(trouble(scene))
        start = time.monotonic()
        while not scene.is_over or time.monotonic() < start + effort.seconds:
            second = [next(texts) for _ in range(int(A_SECOND))]
            answers += asyncio.run(
                deliver_paced(scene.service.port, second, a_second=A_SECOND, connections=CONNECTIONS)
            )[0]
            assert time.monotonic() < start + _LONGEST, "the troubles do not end"
    return _Run(answers, "; ".join(scene.said))


def _texts(scene: Scene) -> Iterator[bytes]:
    path, chance = f"/hooks/insim/{scene.service.token}", random.Random()
    run = f"{chance.randrange(10**9)}"
    for number in count():
        at = datetime.now(UTC).replace(microsecond=0)
        said = f"bonjour {run} {number}"
        if scene.wild and number % _WILD == 0:
            said = f"sauvage {run} {number} {_LONG}"
        elif number % _ANSWERED == 1:
            said = f"dossier {run} {number}"
        elif number % _ANSWERED == 2:
            said = "a" * 1_900 + f"! {run} {number}"
        yield request(path, Text(f"+336{chance.randrange(50_000):08d}", said, at).query())


def _prepared(folder: Path, effort: Effort) -> Path:
    """Thousands of rules, and a database that takes a while to copy."""
    many_rules(folder, files=effort.rule_files, spare=RULES.count("name:"))
    (folder / "rules" / "storm.yaml").write_text(RULES, encoding="utf-8")
    store = open_store(f"sqlite:///{folder / 'responder.db'}", exclusive=False)
    fill(store, Years(effort.rows // 5, datetime.now(UTC), LOGIN))
    store.close()
    return folder
