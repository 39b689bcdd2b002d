"""24 hours of a busy practice in ten minutes: all of it is decided, answered and reported, and memory stays flat."""

import asyncio
import random
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import fmean, median

from responder.store.appointments import book
from responder.store.database.opening import open_store
from tests.bench.figures import Effort, Figure, Findings, Target
from tests.bench.practice import Happening, Kind, day, moments, number_of
from tests.live.hooks import Text
from tests.live.load import deliver, request
from tests.live.phones import LOGIN, Phones
from tests.live.processes import until
from tests.live.salons import business, copy_shipped
from tests.live.service import Service
from tests.years_of_data import Years, fill

PEOPLE = 300
_MEGABYTE = 1024 * 1024
_WARM = 0.25  # of the day: what is loaded when it is first needed is loaded by then
_MANY = 3  # times as many texts as a day has events
_PARTS = 8  # of the day, in the table
_KINDS = "SELECT kind, count(*) AS number FROM inbox WHERE id > ? GROUP BY kind ORDER BY kind"
_IN_THE_AIR = "SELECT count(*) FROM messages WHERE status = 'sending'"
_ACTIVE = ("    active: no\n", "    active: yes\n")


def measure(effort: Effort) -> Findings:
    """Flat is: once it is warm, the line through what is held after the first quarter of the day rises by less than
    5 MB a day."""
    chance = random.Random(24)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = _practice(Path(name), effort, chance)
        with Phones(folder) as phones, Service(folder, phones.url) as service:
            phones.hear(service.callback)
            _warm(service, effort)
            before = service.count("SELECT max(id) FROM inbox")
            with _weighed(service, effort.day) as weights:
                behind = _play(phones, day(effort.day_events, PEOPLE, chance), effort.day)
            service.all_decided(seconds=120)  # what is to leave in a minute need not
            until(lambda: service.count(_IN_THE_AIR) == 0, "what left is written down", seconds=120)
            return _findings(service, phones, weights, behind, before, effort)


def _findings(
    service: Service,
    phones: Phones,
    weights: Sequence[tuple[float, float]],
    behind: float,
    before: int,
    effort: Effort,
) -> Findings:
    warm = [(at, weight) for at, weight in weights if at >= _WARM]
    kinds = service.rows(_KINDS, before)
    events = sum(row["number"] for row in kinds)
    told = ", ".join(f"{row['number']} {row['kind']}" for row in kinds)
    reported = service.count("SELECT count(*) FROM messages WHERE event > ? AND status = 'delivered'", before)
    handsets = len(phones.outbox())
    found = Findings()
    found.figures = [
        Figure("events of the day", "", [events], Target(">=", effort.day_events), note=told),
        Figure("SMS on handsets", "", [handsets], note=f"{reported} reported delivered; {behind:.1f} s behind at most"),
        Figure("memory after a quarter", "MB", [warm[0][1]], note=_course(weights)),
        Figure("its highest", "MB", [max(weight for _, weight in weights)], Target("<", 150)),
        Figure("its slope since then", "MB a day", [slope(warm)], Target("<", 5)),
    ]
    known = "SELECT count(*) FROM messages WHERE event > ? AND gateway_id IS NOT NULL"
    twice = handsets - service.count(known, effort.rows // 20)
    if twice > 0:
        found.warnings.append(f"{twice} SMS on handsets that we know nothing of")
    return found


def slope(weights: Sequence[tuple[float, float]]) -> float:
    """Returns the slope of the line that lies nearest to all of them: MB a day."""
    middle, weight = fmean(at for at, _ in weights), fmean(each for _, each in weights)
    spread = sum((at - middle) ** 2 for at, _ in weights)
    return sum((at - middle) * (each - weight) for at, each in weights) / spread if spread else 0.0


def _course(weights: Sequence[tuple[float, float]]) -> str:
    """Returns what was held in each part of the day, in the middle."""
    parts: list[list[float]] = [[] for _ in range(_PARTS)]
    for at, weight in weights:
        parts[min(_PARTS - 1, int(at * _PARTS))].append(weight)
    return "through the day: " + " ".join(f"{median(part):.1f}" for part in parts if part)


def _practice(folder: Path, effort: Effort, chance: random.Random) -> Path:
    """The shipped rules with their reminders, appointments whose reminders fall due through the day, and the month
    before: what is kept of a database in memory is to be full when the day begins."""
    copy_shipped(folder, about=business())
    reminders = folder / "rules" / "reminders.yaml"
    reminders.write_text(reminders.read_text(encoding="utf-8").replace(*_ACTIVE), encoding="utf-8")
    store = open_store(f"sqlite:///{folder / 'responder.db'}", exclusive=False)
    fill(store, Years(effort.rows // 20, datetime.now(UTC), LOGIN))
    start = datetime.now(UTC) + timedelta(seconds=5)
    for person, at in enumerate(moments(max(1, PEOPLE // 3), chance)):
        when = start + timedelta(days=1, seconds=at * effort.day)
        store.write_now(partial(book.add, new=book.New(number_of(person), when), now=start - timedelta(days=2)))
    store.close()
    return folder


def _warm(service: Service, effort: Effort) -> None:
    """Texts of many days: what is remembered of words and numbers (thousands of each, never more) is to be full."""
    at, path = datetime.now(UTC).replace(microsecond=0), f"/hooks/insim/{service.token}"
    texts = (
        Text(f"+33613{n:06d}", f"bonjour madame{n} monsieur{n}", at).query() for n in range(_MANY * effort.day_events)
    )
    answers = asyncio.run(deliver(service.port, [request(path, query) for query in texts]))
    assert all(answer.status == 200 for answer in answers)
    service.all_decided(seconds=600)


def _play(phones: Phones, happenings: Iterator[Happening], seconds: float) -> float:
    """Everything at its time; how many seconds it was late at most."""
    start, behind = time.monotonic(), 0.0
    for each in happenings:
        ahead = start + each.at * seconds - time.monotonic()
        if ahead > 0:
            time.sleep(ahead)
        behind = max(behind, -ahead)
        _happen(phones, each)
    time.sleep(max(0.0, start + seconds - time.monotonic()))
    return behind


def _happen(phones: Phones, each: Happening) -> None:
    if each.kind in (Kind.TEXT, Kind.REPLY):
        phones.sms(each.number, each.text, wait=False)
    elif each.kind is not Kind.CLICK:
        phones.call(each.number, each.kind.value, 60 if each.kind is not Kind.MISSED else 0)
    else:
        with_link = [sms for sms in phones.outbox() if sms.short_url]
        if with_link:
            phones.click(with_link[-1].id)
        else:  # nobody got a link yet
            phones.sms(each.number, f"bonjour {each.at}", wait=False)


@contextmanager
def _weighed(service: Service, seconds: float) -> Iterator[list[tuple[float, float]]]:
    """(part of the day, MB), several times a part."""
    process, over = service.process, threading.Event()
    assert process is not None
    start = time.monotonic()
    weights: list[tuple[float, float]] = []

    def weigh() -> None:
        while not over.wait(seconds / 300):
            weights.append(((time.monotonic() - start) / seconds, process.resident() / _MEGABYTE))

    thread = threading.Thread(target=weigh)
    thread.start()
    try:
        yield weights
    finally:
        over.set()
        thread.join()
