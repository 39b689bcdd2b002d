"""Hooks that no sender writes, made by hypothesis and sent to the real service: `python -m tests.chaos.fuzzing`.

Each is answered 200, whether it was read or put aside; none brings an error, a traceback or a silence.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from urllib.parse import quote

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.acceptance.door import watched
from tests.live.load import deliver, request
from tests.live.service import TOKEN, Service

TOGETHER = 250  # hooks an example: each is sent once, all of them over the same connections
_HOOK = f"/hooks/insim/{TOKEN}"

_NAMES = st.sampled_from(
    ["device_identification", "title", "from", "message", "body", "date", "phone_number", "phonenumber", "PHONE_NUMBER"]
    + ["call_time", "call_date", "CALL_TIME", "duration", "DURATION", "user", "status", "date_status", "id_sms_api"]
    + ["link", "clicked_link", "qualification", "", "\x00", "From", "__proto__"]
)
_WORDS = st.sampled_from(
    ["salon@example.org", "incoming_sms", "incoming sms", "missed_call", "MISSED", "outgoing_call", "clicked link"]
    + [
        "sent",
        "received",
        "+33612345678",
        "0612345678",
        "36105",
        "Ameli",
        "anonymous",
        "-1",
        "3.36e10",
        "+",
        "STOP",
        "oui",
    ]
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
_SCALARS = st.one_of(
    _WORDS,
    st.text(max_size=30),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=True),
    st.none(),
    st.booleans(),
)
_VALUES = st.recursive(_SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3))
_PARAMETERS = st.sampled_from(
    ["message", "calls", "call", "status", "clics", "click", "qualification", "Message", "x", ""]
)
_JSON = st.one_of(
    st.dictionaries(_NAMES, _VALUES, max_size=7).map(json.dumps),
    _VALUES.map(json.dumps),
    st.text(max_size=60),
    st.sampled_from(
        ["", "null", "[]", "{", '{"from":1,"from":2}', "[" * 500, '"' + "x" * 3000, "NaN", "1e999", "9" * 5000]
    ),
)
_RIGHT: dict[str, dict[str, str]] = {
    "message": {"title": "incoming_sms", "from": "+33612345678", "message": "oui", "date": "2025-01-15T14:30:00.000Z"},
    "calls": {
        "title": "missed_call",
        "phone_number": "+33612345678",
        "call_time": "2025-01-15 14:30:00",
        "duration": "0",
    },
    "status": {
        "status": "sent",
        "phone_number": "+33612345678",
        "id_sms_api": "17",
        "date_status": "2025-01-15T14:30:00Z",
    },
    "clics": {"title": "clicked link", "phone_number": "+33612345678", "id_sms_api": "17", "link": "https://a.example"},
    "qualification": {"title": "call_qualification_from_mobile", "from": "+33612345678", "qualification": "rappeler"},
}


@st.composite
def _nearly_right(draw: st.DrawFn) -> tuple[str, str]:
    """What a sender writes, with one or two fields that are something else, missing or more."""
    parameter = draw(st.sampled_from(sorted(_RIGHT)))
    content: dict[str, object] = dict(_RIGHT[parameter])
    for name in draw(st.lists(st.sampled_from(sorted(content)) | _NAMES, max_size=2)):
        content[name] = draw(_VALUES)
    for name in draw(st.lists(st.sampled_from(sorted(content)), max_size=1)):
        del content[name]
    return parameter, json.dumps(content)


_TAILS = st.sampled_from(["", "", "", "&x=1", "&message=%7B%7D", ";", "&", "#", "?a=b"])
_CONTENTS = st.one_of(_nearly_right(), _nearly_right(), st.tuples(_PARAMETERS, _JSON))
HOOKS = st.tuples(_CONTENTS, st.integers(0, 3), _TAILS).map(
    lambda made: f"{made[0][0]}={_encoded(made[0][1], made[1])}{made[2]}"
)


def _encoded(text: str, times: int) -> str:
    """As encodeURIComponent would, several times over; not at all where that is still a line of HTTP."""
    raw = text.encode("utf-8", "replace").decode()
    if times == 0:
        return quote(raw, safe="!\"$%&'()*+,/:;<=>?@[\\]^_`{|}~")
    for _ in range(times):
        raw = quote(raw, safe="-_.!~*'()")
    return raw


def fuzz(folder: Path, inputs: int, chance: int) -> Counter[int]:
    """Sends that many (rounded up to whole examples) and counts the statuses of the answers."""
    statuses: Counter[int] = Counter()
    with watched(folder) as service:

        @seed(chance)
        @settings(
            max_examples=-(-inputs // TOGETHER),
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(st.lists(HOOKS, min_size=TOGETHER, max_size=TOGETHER))
        def sending(hooks: list[str]) -> None:
            statuses.update(_sent(service, hooks))

        sending()
        service.all_decided()
        assert service.health()["ready"]
        for table in ("inbox", "quarantine"):  # neither too wild nor too tame
            assert service.count(f"SELECT count(*) FROM {table}") > 20, table
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
