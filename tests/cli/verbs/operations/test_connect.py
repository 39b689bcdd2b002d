"""`responder connect` against a running service and a simulated inSIM."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from responder.gateways.findings import FindingState
from responder.monitoring.connection_checks import hook_url, zone_finding
from tests.live.phones import LOGIN, Phones
from tests.live.salons import write_salon
from tests.live.service import TOKEN, Service

RULES = """\
    rules:
      - {name: Hello, when: sms, says: [bonjour], reply: Bonjour}
    """
AT = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)


@dataclass
class Place:
    phones: Phones
    service: Service

    def connect(self, *more: str, url: str = "", **settings: str) -> tuple[int, str]:
        ran = self.service.runs("connect", "--public-url", url or self.service.url, *more, **settings)
        assert TOKEN not in ran.said
        return ran.code, ran.said

    def findings(self, *more: str, **given: str) -> tuple[int, dict[str, str]]:
        code, out = self.connect("--json", *more, **given)
        content: dict[str, Any] = json.loads(out)
        assert content["ok"] == (code == 0)
        return code, {each["about"]: each["state"] for each in content["findings"]}

    def account(self, **facts: Any) -> None:
        httpx.post(f"{self.phones.url}/_phone/account", json=facts, trust_env=False).raise_for_status()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("connect")
    write_salon(folder, RULES)
    with Phones(folder) as phones, Service(folder, phones.url) as service:
        yield Place(phones, service)


def test_all_works_and_inSIM_calls_from_then_on(place: Place) -> None:
    place.account(credits=1000, connected=True)
    code, out = place.connect()
    assert code == 0, out
    assert "1000 are left" in out and "All of it works." in out
    assert place.phones.sms("+33612345678", "bonjour") == {"callback_status": 200}
    assert place.service.count("SELECT count(*) FROM quarantine") == 0


def test_each_finding_says_its_state(place: Place) -> None:
    place.account(credits=1000, connected=True)
    code, states = place.findings()
    assert code == 0
    assert states == dict.fromkeys(
        ("public address", "database", "inSIM's API", "account", "SMS credit", "phone", "lists of SMS and calls",
         "callback addresses"),
        "works",
    ) | {"time zone": states["time zone"]}  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "about"),
    [({"credits": 0}, "SMS credit"), ({"connected": False}, "phone")],
)
def test_what_is_wrong_with_the_account_is_named(place: Place, facts: dict[str, Any], about: str) -> None:
    place.account(**facts)
    code, states = place.findings()
    place.account(credits=1000, connected=True)
    assert code == 1 and states[about] == "does not work"


def test_a_plan_without_lists_is_told_with_what_it_costs(place: Place) -> None:
    place.phones.fail(list="license", times=None)
    code, out = place.connect()
    place.phones.heal()
    assert code == 1 and "Lost webhooks stay lost" in out


@pytest.mark.parametrize(
    ("url", "said"),
    [("http://127.0.0.1:9", "cannot be reached"), ("simulator", "does not know the token")],
)
def test_an_address_that_does_not_lead_here_is_told_and_inSIM_is_left_as_it_was(
    place: Place, url: str, said: str
) -> None:
    place.connect()
    code, out = place.connect(url=place.phones.url if url == "simulator" else url)
    assert code == 1 and said in out and "left as they are" in out
    assert place.phones.sms("+33612345678", "bonjour") == {"callback_status": 200}


def test_another_database_is_noticed(place: Place, tmp_path: Path) -> None:
    code, states = place.findings(RESPONDER_DATABASE_URL=f"sqlite:///{tmp_path}/other.db")
    assert code == 1 and states["database"] == "does not work"


def test_a_wrong_key_is_told(place: Place) -> None:
    code, out = place.connect(INSIM_ACCESS_KEY="wrong")
    assert code == 1 and "INSIM_ACCESS_KEY" in out


@pytest.mark.parametrize("url", ["salon.example", "ftp://x.example", "http://salon.example", "https://x.example/?a=b"])
def test_an_address_that_cannot_be_one_stops_it(place: Place, url: str) -> None:
    assert place.connect(url=url)[0] == 2


def test_without_a_key_nothing_can_be_tried(place: Place) -> None:
    assert place.connect(INSIM_ACCESS_KEY="", RESPONDER_MODE="rehearsal")[0] == 2


def test_a_path_before_the_hooks_is_kept() -> None:
    assert hook_url("https://x.example/sms/", "insim", "t") == "https://x.example/sms/hooks/insim/t"


@pytest.mark.parametrize(
    ("off", "state"),
    [([], FindingState.OPEN), ([timedelta(seconds=-2)], FindingState.WORKS), ([timedelta(hours=1)], FindingState.FAILS),
     ([timedelta(hours=1), timedelta(0)], FindingState.OPEN)],
)  # fmt: skip
def test_the_zone_shows_in_how_calls_are_dated(off: list[timedelta], state: FindingState) -> None:
    finding = zone_finding("Europe/Paris", [(AT + each, AT) for each in off])
    assert finding.state is state
    assert (finding.state is not FindingState.FAILS) or "1 hour off" in finding.says


def test_the_login_is_told_where_there_are_several(place: Place) -> None:
    code, out = place.connect("--json")
    assert LOGIN in out and code in (0, 1)


def test_the_addresses_to_type_by_hand_are_shown_in_full_on_demand(place: Place) -> None:
    shown = place.service.runs("connect", "--public-url", "https://sms.example.com", "--show-addresses")
    assert shown.code == 0, shown.said
    assert f"https://sms.example.com/hooks/insim/{TOKEN}" in shown.said
    assert "Parameters > API" in shown.said and "RCS" in shown.said
    listed = place.service.runs("connect", "--public-url", "https://sms.example.com", "--show-addresses", "--json")
    assert json.loads(listed.said)["addresses"][0]["account"] == LOGIN


def test_an_address_that_is_none_is_told_before_any_secret_is(place: Place) -> None:
    shown = place.service.runs("connect", "--public-url", "http://sms.example.com", "--show-addresses")
    assert shown.code == 2 and TOKEN not in shown.said
