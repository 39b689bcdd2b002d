"""A service whose disk gives way under it: texts sent to it one by one, with what each was answered and how soon."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.acceptance.live_system import LiveSystem
from tests.live.hooks import Text
from tests.live.processes import responder
from tests.live.salons import write_salon
from tests.live.service import Service

RULES = 'rules:\n  - {name: Hello, when: sms, says: bonjour, reply: "Bonjour !"}\n'
A_SECOND = 1.0


@contextmanager
def served(folder: Path, *, under: Sequence[str] = (), **settings: str) -> Iterator[Service]:
    """`under`: a program that starts it, with what that is given."""
    write_salon(folder, RULES)
    settings = {"RESPONDER_MODE": "rehearsal", **settings}
    with Service(folder, "http://127.0.0.1:9", settings, command=[*under, *responder("serve")]) as service:
        yield service


def texts(service: Service, first: int, count: int) -> list[tuple[int, float]]:
    """(status, seconds) of each of so many different SMS."""
    at, answers = LiveSystem.now(), []
    with httpx.Client(trust_env=False, timeout=10) as client:
        for number in range(first, first + count):
            query = Text(f"+336{number:08d}", f"bonjour {number}", at).query()
            start = time.monotonic()
            answer = client.get(f"http://127.0.0.1:{service.port}/hooks/insim/{service.token}?{query}")
            answers.append((answer.status_code, time.monotonic() - start))
    return answers


def health(service: Service) -> tuple[int, str]:
    answer = httpx.get(f"http://127.0.0.1:{service.port}/health", trust_env=False, timeout=10)
    return answer.status_code, str(answer.json()["problems"])


def all_in_time(answers: list[tuple[int, float]]) -> bool:
    return {status for status, _ in answers} <= {200, 503} and max(took for _, took in answers) < A_SECOND
