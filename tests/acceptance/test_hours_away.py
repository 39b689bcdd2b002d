"""A machine that was off for hours: what came meanwhile is found, entered once, listed for the owner, and not answered
any more; a webhook that comes after all brings nothing new."""

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.live.hooks import Text
from tests.live.phones import ACCESS_KEY, LOGIN, Phones
from tests.live.processes import run, until
from tests.live.salons import OWNER, write_salon
from tests.live.service import Service

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its lists")]
RULES = """
rules:
  - {name: Hello, when: sms, says: {pattern: "."}, reply: "Bonjour !"}
  - {name: Missed, when: missed call, send: now, reply: "On vous rappelle."}
"""
EVERY = {"RESPONDER_CATCH_UP_SECONDS": "1"}
ANNA, BRUNO, CLOE = "+33616000001", "+33616000002", "+33616000003"


def listed(phones: Phones) -> dict[str, Any]:
    body = {"login": LOGIN, "accessKey": ACCESS_KEY, "direction": "inbound", "limit": 50}
    rows = httpx.post(f"{phones.url}/api/v2/sms", json=body, trust_env=False).raise_for_status().json()["messages"]
    return {row["phone_number"]: row for row in rows}


def test_what_came_hours_ago_is_listed_once_and_answered_never(tmp_path: Path) -> None:
    write_salon(tmp_path, RULES)
    clock = tmp_path / "clock"
    clock.write_text("0", "ascii")
    command = [sys.executable, "-m", "tests.live.skewed_clock", str(clock)]
    with Phones(tmp_path) as phones, Service(tmp_path, phones.url, EVERY, command=command) as service:
        phones.hear(service.callback)
        until(lambda: service.count("SELECT count(*) FROM marks WHERE name LIKE 'caught up %'"), "it looked once")
        phones.sms(ANNA, "bonjour")
        until(lambda: phones.outbox(ANNA), "all is well")
        service.all_sent()
        service.kill()
        phones.sms(BRUNO, "êtes-vous là ?")
        phones.call(CLOE)
        clock.write_text(str(3 * 3600), "ascii")  # three hours later
        for _ in range(2):
            service.start()
            until(lambda: service.count("SELECT count(*) FROM caught_up") == 2, "both are found")
            service.all_sent()
            service.kill()
        service.start()
        row = listed(phones)[BRUNO]
        late = Text(BRUNO, row["message"], datetime.fromisoformat(row["date"]).replace(microsecond=0))
        assert service.hook(late.query()).status_code == 200
        service.all_sent()
        until(lambda: phones.outbox(OWNER), "the owner is told")
        assert phones.outbox(BRUNO) == phones.outbox(CLOE) == []
        told = [sms.text for sms in phones.outbox(OWNER)]
        # That webhooks did not come is told once, in the words that tell who waits for an answer.
        assert sum("responder review" in each or "en retard : 2" in each for each in told) == 1
        assert sum("responder waiting" in each for each in told) <= 1
        shown = run("review", "--json", environment=service.environment(), folder=tmp_path)
        found = {each["contact"]: each for each in json.loads(shown.out)["unanswered"]}
        assert set(found) == {BRUNO, CLOE} and found[BRUNO]["text"] == "êtes-vous là ?"
        reasons = service.rows("SELECT reason FROM inbox WHERE contact = ? ORDER BY id", BRUNO)
        assert [each["reason"] for each in reasons] == ["too old", "heard before"]
