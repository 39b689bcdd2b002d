"""Bounds loops, floods and what they cost, through the real service and the simulated gateway."""

import json
import time
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import anyio
import anyio.to_thread
import phonenumbers
import pytest

from tests.acceptance.live_system import LiveSystem, live_system
from tests.live.hooks import Text
from tests.live.load import deliver, deliver_all, request
from tests.live.phones import Phones
from tests.live.processes import until
from tests.live.salons import OWNER, business, write_salon
from tests.live.service import Service

pytestmark = [pytest.mark.only_over("insim", "it is about its webhooks"), pytest.mark.slow, pytest.mark.anyio]

SHIPPED = "{contact per hour: 5, contact per day: 12, all per minute: 30, all per day: 500}"
ANYTHING = """\
rules:
  - name: Anything
    when: sms
    says: {pattern: "."}
    reply: "Il est {{ now }} et vous disiez : {{ message }}"
  - name: Missed
    when: missed call
    send: now
    limit: once per 1m
    reply: Nous vous rappelons.
"""


def ours(folder: Path, *, phone: str = "+33611111111", budgets: str = SHIPPED) -> Path:
    about = business(budgets=budgets).replace("+33611111111", phone)
    return write_salon(folder, ANYTHING, about=about)


# Two instances of the product, wired to each other


class Line:
    """A phone with a number of its own, and the service behind it."""

    def __init__(self, folder: Path, number: str) -> None:
        folder.mkdir()
        self.number = number
        self.phones = Phones(folder, login=f"line{number[-4:]}@example.org")
        self.service = Service(folder, self.phones.url, {"INSIM_LOGIN": self.phones.login})
        self.passed_on = 0

    def start(self) -> None:
        ours(self.service.folder, phone=self.number)
        self.service.start()
        self.phones.hear(self.service.callback)

    def passes_on_to(self, other: "Line") -> int:
        """Delivers to the other line what this one sent to it; returns how many that were."""
        new = self.phones.outbox(other.number)[self.passed_on :]
        for sms in new:
            other.phones.sms(self.number, sms.text)
        self.passed_on += len(new)
        return len(new)

    def stop(self) -> None:
        self.service.__exit__()
        self.phones.close()


def test_two_instances_wired_to_each_other_stop_after_two_messages_a_side(tmp_path: Path) -> None:
    one, other = Line(tmp_path / "one", "+33611111111"), Line(tmp_path / "other", "+33622222222")
    try:
        one.start()
        other.start()
        one.phones.sms(other.number, "bonjour")
        until(lambda: one.phones.outbox(other.number), "the first answer")
        calm = 0
        while calm < 20:
            moved = one.passes_on_to(other) + other.passes_on_to(one)
            for line in (one, other):
                line.service.all_sent()
            calm = 0 if moved else calm + 1
            time.sleep(0.05)
        assert 1 <= one.passed_on <= 2 and 1 <= other.passed_on <= 2
        reasons = one.service.rows("SELECT reason FROM inbox WHERE kind = 'sms' ORDER BY id DESC LIMIT 1")
        assert reasons[0]["reason"] in ("loop", "reaction")  # both speak with the same texts: each hears its own back
    finally:
        one.stop()
        other.stop()


# Floods


def numbers_of_the_world(count: int) -> list[str]:
    """Returns as many numbers of each country as of any other: mobile ones, premium ones, whatever there is."""
    kinds = phonenumbers.PhoneNumberType
    found: list[str] = []
    regions = sorted(phonenumbers.SUPPORTED_REGIONS)
    each = -(-count // 200)
    for region in regions:
        for kind in (kinds.MOBILE, kinds.PREMIUM_RATE, kinds.SHARED_COST, kinds.FIXED_LINE):
            example = phonenumbers.example_number_for_type(region, kind)
            if example is not None:
                base = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
                found += [f"{base[:-3]}{number:03}" for number in range(each)]
    return found


def call(sender: str, at: datetime) -> str:
    content = {
        "title": "missed_call",
        "phone_number": sender,
        "call_time": f"{at:%Y-%m-%dT%H:%M:%S}.000Z",
        "duration": "0",
    }
    return f"calls={quote(json.dumps(content), safe='')}"


async def flood(place: LiveSystem, senders: list[str]) -> None:
    at = LiveSystem.now() - timedelta(seconds=5)
    queries = [
        call(sender, at) if number % 3 == 0 else Text(sender, f"bonjour {number}", at, "salon@example.org").query()
        for number, sender in enumerate(senders)
    ]
    path = f"/hooks/insim/{place.service.token}"
    answers = await deliver_all(place.service.port, [request(path, query) for query in queries])
    assert Counter(answer.status for answer in answers) == {200: len(senders)}
    await anyio.to_thread.run_sync(lambda: place.service.all_decided(seconds=120))


@pytest.mark.long
async def test_a_pumping_attack_of_two_hundred_countries_costs_no_more_than_the_ceiling(tmp_path: Path) -> None:
    with live_system(tmp_path, ours) as place:
        abroad = [number for number in numbers_of_the_world(2_000) if not number.startswith("+33")]
        at_home = [f"+336{number:08}" for number in range(30_000_000, 30_002_000)]
        assert len(abroad) > 3_000 and len({number[:4] for number in abroad}) > 200
        start = time.monotonic()
        await flood(place, [number for pair in zip(abroad, at_home, strict=False) for number in pair] + abroad[2_000:])
        place.owner.gets("Responder: automatic SMS are paused*")
        assert time.monotonic() - start < 120
        began = place.service.rows("SELECT min(received_at) AS at FROM inbox")[0]["at"]
        (told,) = place.service.rows("SELECT created_at AS at FROM messages WHERE text LIKE '%SMS are paused%'")
        assert told["at"] - began < 60_000_000  # microseconds
        sent = [sms.to for sms in place.phones.outbox() if sms.to != OWNER]
        assert 0 < len(sent) <= 15  # half of what may leave: the rest is a reserve for contacts who are known
        assert all(number in at_home for number in sent)
        reasons = Counter(row["reason"] for row in place.service.rows("SELECT reason FROM inbox"))
        assert reasons["country not allowed"] + reasons["number type not allowed"] + reasons["invalid number"] > 3_000
        # A restart forgets nothing of it, and tells nobody again
        place.service.kill()
        place.service.start()
        await flood(place, [f"+336{number:08}" for number in range(40_000_000, 40_000_100)])
        await anyio.sleep(2.5)
        assert [sms.to for sms in place.phones.outbox() if sms.to != OWNER] == sent
        assert len([sms for sms in place.phones.outbox(OWNER) if "SMS are paused" in sms.text]) == 1


async def test_thousands_of_texts_of_one_number_bring_two_answers_of_a_rule_and_no_more(tmp_path: Path) -> None:
    """Without a `limit`, what protects is the guard against loops."""
    with live_system(tmp_path, ours) as place:
        anna = place.person()
        at = LiveSystem.now() - timedelta(seconds=5)
        path = f"/hooks/insim/{place.service.token}"
        queries = [Text(anna.number, f"bonjour {number}", at).query() for number in range(3_000)]
        await deliver(place.service.port, [request(path, query) for query in queries])
        await anyio.to_thread.run_sync(lambda: place.service.all_sent(seconds=180))
        assert len(place.phones.outbox(anna.number)) == 2
