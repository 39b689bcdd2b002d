"""Two accounts of two gateways side by side: who answers, who takes over, and what is told of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.live.phones import ACCESS_KEY, Phones
from tests.live.processes import free_port, until
from tests.live.salons import business, write_salon
from tests.live.service import TOKEN, Service

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about both of them")]

FIRST, SECOND = "anna@example.org", "bulk@example.org"
RULES = """\
    rules:
      - {name: Hello, when: sms, says: [bonjour], reply: "Bonjour !"}
    """
TOML = """\
[[accounts]]
login = "{first}"
access_key = "{wrong}"
base_url = "{insim}"

[[accounts]]
login = "{second}"
access_key = "{key}"
base_url = "{ardary}"
gateway = "ardary"
receives = false
"""
NO_ACCOUNT = dict.fromkeys(("INSIM_LOGIN", "INSIM_ACCESS_KEY", "INSIM_BASE_URL"), "")
ANNA, CLARA, DORA = (f"+3361234570{n}" for n in range(3))


@dataclass
class Place:
    insim: Phones
    ardary: Phones
    service: Service

    def becomes(self, number: str, status: str) -> None:
        asked = f"SELECT count(*) FROM messages WHERE number = '{number}' AND status = '{status}'"
        until(lambda: self.service.count(asked) == 1, f"the message to {number} is {status}")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("two")
    with two_gateways(
        folder, f"accounts: {{reminders: {SECOND.upper()}, fail over to: {SECOND}}}\nquiet: none\n"
    ) as it:
        yield it


class two_gateways:  # noqa: N801 - reads as the context manager it is
    def __init__(self, folder: Path, more: str, *, key: str = ACCESS_KEY) -> None:
        self._folder, self._key = folder, key
        write_salon(folder, RULES, about=business(more=more))

    def __enter__(self) -> Place:
        folder, port = self._folder, free_port()
        hooks = f"http://127.0.0.1:{port}/hooks"
        self._insim = Phones(folder, callback=f"{hooks}/insim/{TOKEN}", login=FIRST).__enter__()
        self._ardary = Phones(folder, callback=f"{hooks}/ardary/{TOKEN}", login=SECOND, gateway="ardary").__enter__()
        toml = TOML.format(
            first=FIRST, second=SECOND, wrong=self._key, key=ACCESS_KEY, insim=self._insim.url, ardary=self._ardary.url
        )
        (folder / "responder.toml").write_text(toml)
        self._service = Service(folder, self._insim.url, NO_ACCOUNT, port=port).__enter__()
        return Place(self._insim, self._ardary, self._service)

    def __exit__(self, *problem: object) -> None:
        for each in (self._service, self._ardary, self._insim):
            each.__exit__(*problem)


def test_a_contact_is_answered_by_the_account_the_sms_came_to(place: Place) -> None:
    place.insim.sms(ANNA, "bonjour")
    place.becomes(ANNA, "delivered")
    assert len(place.insim.outbox(ANNA)) == 1 and place.ardary.outbox(ANNA) == []


def test_what_one_gateway_certainly_refuses_goes_over_the_other_once(tmp_path: Path) -> None:
    with two_gateways(tmp_path, f"accounts: {{fail over to: {SECOND}}}\n", key="another") as place:
        place.insim.sms(CLARA, "bonjour")
        until(lambda: len(place.ardary.outbox(CLARA)) == 1, "the answer takes the other way")
        place.service.all_sent()
        assert len(place.ardary.outbox(CLARA)) == 1 and place.insim.outbox(CLARA) == []


def test_a_message_in_doubt_takes_no_other_way(place: Place) -> None:
    place.insim.fail(send="cut")
    place.insim.sms(DORA, "bonjour")
    until(lambda: len(place.insim.outbox(DORA)) == 1, "the gateway took it, and its answer was lost")
    place.service.all_sent()
    assert place.ardary.outbox(DORA) == [] and len(place.insim.outbox(DORA)) == 1


def test_status_and_connect_say_which_account_does_what_and_share_no_token(place: Place) -> None:
    told = place.service.runs("status").said
    connected = place.service.runs("connect", "--public-url", place.service.url).said
    for said in (told, connected):
        assert f"{FIRST} (inSIM): answers what comes in over it, sends the announcements" in said, said
        assert f"{SECOND} (Ardary SMS): only sends: nothing comes in over it, sends the reminders" in said
        assert "gives reminders to" in said and "share one" not in said


def test_an_account_that_there_is_not_is_named(place: Place, tmp_path: Path) -> None:
    write_salon(tmp_path, RULES, about=business(more="accounts: {announcements: nobody@example.org}\n"))
    told = place.service.runs("status", "--rules", str(tmp_path / "rules"))
    assert told.code == 1 and "business.yaml names nobody@example.org under accounts (announcements)" in told.said
