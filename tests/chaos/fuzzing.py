"""Hooks that no sender writes, sent to the real service: `python -m tests.chaos.fuzzing`.

hypothesis thinks of strange texts, numbers and nestings; from each handful of them a few hundred hooks are made,
some nearly right and some not at all. Each is answered 200, whether it was read or put aside; none brings an error, a
traceback or a silence.
"""

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from urllib.parse import quote

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.acceptance.canaries import watched
from tests.live.load import deliver, request
from tests.live.service import TOKEN, Service

TOGETHER = 250  # hooks made of one handful
_HOOK = f"/hooks/insim/{TOKEN}"

_NAMES = (
    "device_identification title from message body date phone_number phonenumber PHONE_NUMBER call_time call_date "
    "CALL_TIME duration DURATION user status date_status id_sms_api link clicked_link qualification From __proto__"
).split() + ["", "\x00"]
_WORDS = (
    ["salon@example.org", "incoming_sms", "incoming sms", "missed_call", "MISSED", "outgoing_call", "clicked link"]
    + ["sent", "received", "+33612345678", "0612345678", "36105", "Ameli", "anonymous", "-1", "3.36e10", "+", "STOP"]
    + ["2025-01-15T14:30:00.000Z", "2025-01-15 14:30:00", "2019-07-05", "0000-00-00 00:00:00", "15:11:04", "00:05:23"]
    + [
        "2025-02-29",
        "1736950000",
        "1736950000000",
        "9999-12-31T23:59:59Z",
        "[link]",
        "%00",
        "\ud83d",
        "\u202e",
        "{{x}}",
    ]
)
_RIGHT = {
    "message": {"title": "incoming_sms", "from": "+33612345678", "message": "oui", "date": "2025-01-15T14:30:00.000Z"},
    "calls": {"title": "missed_call", "phone_number": "+33612345678", "call_time": "2025-01-15 14:30:00"},
    "status": {"status": "sent", "phone_number": "+33612345678", "id_sms_api": "17", "date_status": "2025-01-15"},
    "clics": {"title": "clicked link", "phone_number": "+33612345678", "id_sms_api": "17", "link": "https://a.example"},
    "qualification": {"title": "call_qualification_from_mobile", "from": "+33612345678", "qualification": "rappeler"},
}
_PARAMETERS = [*_RIGHT, "call", "click", "Message", "x", ""]
_WILD = ["", "null", "[]", "{", '{"from":1,"from":2}', "[" * 500, '"' + "x" * 3000, "NaN", "1e999", "9" * 5000]
_TAILS = ["", "", "", "", "&x=1", "&message=%7B%7D", ";", "&", "#", "?a=b"]

_SCALARS = st.text(max_size=20) | st.integers(-(10**20), 10**20) | st.floats() | st.none() | st.booleans()
_HANDFUL = st.lists(
    st.recursive(_SCALARS, lambda inner: st.lists(inner, max_size=3), max_leaves=4), min_size=4, max_size=8
)


def _hook(chance: random.Random, handful: list[object]) -> str:
    parameter, text = _nearly_right(chance, handful) if chance.random() < 0.7 else _wild(chance, handful)
    return f"{parameter}={_encoded(text, chance.choice((0, 1, 1, 1, 2, 3)))}{chance.choice(_TAILS)}"


def _nearly_right(chance: random.Random, handful: list[object]) -> tuple[str, str]:
    """Returns what a sender writes, with a field or two that are something else, missing or more."""
    parameter = chance.choice(list(_RIGHT))
    content: dict[str, object] = dict(_RIGHT[parameter])
    for _ in range(chance.randrange(3)):
        content[chance.choice([*content, *_NAMES])] = _value(chance, handful)
    if chance.random() < 0.2:
        del content[chance.choice(list(content))]
    return parameter, json.dumps(content, ensure_ascii=chance.random() < 0.5)


def _wild(chance: random.Random, handful: list[object]) -> tuple[str, str]:
    text = chance.choice(_WILD) if chance.random() < 0.5 else json.dumps(_value(chance, handful))
    return chance.choice(_PARAMETERS), text


def _value(chance: random.Random, handful: list[object]) -> object:
    found: object = chance.choice(handful) if chance.random() < 0.5 else chance.choice(_WORDS)
    if isinstance(found, str) and chance.random() < 0.5:
        return f"{found}{chance.randrange(10**6)}"
    return {chance.choice(_NAMES): found} if chance.random() < 0.1 else found


def _encoded(text: str, times: int) -> str:
    """Encodes as encodeURIComponent would, several times; hardly at all where that is still a line of HTTP."""
    raw = text.encode("utf-8", "replace").decode()
    if times == 0:
        return quote(raw, safe="!\"$%&'()*+,/:;<=>?@[\\]^_`{|}~")
    for _ in range(times):
        raw = quote(raw, safe="-_.!~*'()")
    return raw


def fuzz(folder: Path, inputs: int, start: int) -> Counter[int]:
    """Sends that many (a few more, to have whole handfuls) and counts the statuses of the answers."""
    statuses: Counter[int] = Counter()
    count, kinds = -(-inputs // TOGETHER), list(HealthCheck)
    with watched(folder) as service:

        @seed(start)
        @settings(
            max_examples=count, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=kinds
        )
        @given(st.integers(0, 2**63), _HANDFUL)
        def sending(number: int, handful: list[object]) -> None:
            chance = random.Random(number)
            statuses.update(_sent(service, [_hook(chance, handful) for _ in range(TOGETHER)]))

        sending()
        service.all_decided()
        assert service.health()["ready"]
        for table in ("inbox", "quarantine"):  # neither too wild nor too tame
            assert service.count(f"SELECT count(*) FROM {table}") > 100, table
    return statuses


def _sent(service: Service, hooks: list[str]) -> list[int]:
    answers = asyncio.run(deliver(service.port, [request(_HOOK, hook) for hook in hooks], connections=8))
    return [answer.status for answer in answers]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos.fuzzing", description=__doc__)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    asked = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        statuses = fuzz(Path(folder), asked.inputs, asked.seed)
    took = time.monotonic() - start
    print(f"fuzz: {statuses.total()} hooks in {took:.0f} s, seed {asked.seed}: {dict(statuses)}")
    return 0 if set(statuses) == {200} else 1


if __name__ == "__main__":
    sys.exit(main())
