"""Tests who contacts are: learned from inSIM, saved to it, called back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.acceptance.live_system import LiveSystem, Person, live_system, salon
from tests.live.phones import ACCESS_KEY, LOGIN
from tests.live.processes import until

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its address book and its dialling")]

RULES = """\
    rules:
      - {name: Hello, when: sms, says: [bonjour], reply: "Bonjour {{ contact.first_name or 'vous' }} !"}
      - {name: Missed, when: missed call, send: now, reply: "{{ contact.first_name or 'Bonjour' }}, on vous rappelle."}
      - name: Introduced
        when: sms
        says: {words: ["je m'appelle {name}"]}
        do: save contact
        reply: "Enchanté."
      - {name: Call me, when: sms, says: [rappelez], do: call back, reply: "On vous appelle."}
    """


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSystem]:
    with live_system(tmp_path_factory.mktemp("contacts"), salon(RULES)) as place:
        yield place


@pytest.fixture
def anna(place: LiveSystem) -> Person:
    return place.person()


def in_address_book(place: LiveSystem, person: Person, first: str, last: str) -> None:
    """The owner has them in inSIM."""
    row = {"firstname": first, "lastname": last, "phone_number": person.number}
    body = {"header": {"login": LOGIN, "accessKey": ACCESS_KEY}, "contacts": [row]}
    httpx.post(f"{place.phones.url}/api/v1/contact", json=body).raise_for_status()


def found(place: LiveSystem, person: Person) -> list[dict[str, Any]]:
    body = {"login": LOGIN, "accessKey": ACCESS_KEY, "phone_number": person.number}
    answer = httpx.post(f"{place.phones.url}/api/v2/find_contact", json=body).raise_for_status()
    contacts: list[dict[str, Any]] = answer.json()["contacts"]
    return contacts


def dialled(place: LiveSystem) -> list[str]:
    return [call["to"] for call in httpx.get(f"{place.phones.url}/_phone/dialled").raise_for_status().json()]


def test_whoever_is_in_the_address_book_is_called_by_their_first_name_at_once(place: LiveSystem, anna: Person) -> None:
    in_address_book(place, anna, "Anna", "Martin")
    anna.calls()
    anna.gets("Anna, on vous rappelle.")
    (row,) = place.service.rows("SELECT name, known FROM contacts WHERE number = ?", anna.number)
    assert row == {"name": "Anna Martin", "known": 1}


def test_nobody_is_looked_up_twice(place: LiveSystem, anna: Person) -> None:
    anna.texts("bonjour")
    anna.gets("Bonjour vous !")
    in_address_book(place, anna, "Anna", "Martin")
    anna.texts("re bonjour")
    anna.gets("Bonjour vous !")


def test_who_says_their_name_is_saved_here_and_in_the_address_book(place: LiveSystem, anna: Person) -> None:
    anna.texts("Bonsoir, je m'appelle Zoé")
    anna.gets("Enchanté.")
    until(lambda: [each["firstname"] for each in found(place, anna)] == ["Zoé"], "the address book has her")
    anna.texts("bonjour")
    anna.gets("Bonjour Zoé !")


def test_the_phone_calls_back_once(place: LiveSystem, anna: Person) -> None:
    anna.texts("rappelez moi svp")
    anna.gets("On vous appelle.")
    until(lambda: anna.number in dialled(place), "the phone dials")
    place.service.all_sent()
    assert dialled(place).count(anna.number) == 1


def test_a_phone_that_is_not_connected_is_asked_again(place: LiveSystem, anna: Person) -> None:
    place.phones.fail(clictocall="not-connected")
    anna.texts("rappelez moi svp")
    until(lambda: anna.number in dialled(place), "the phone dials in the end", seconds=20)
    assert dialled(place).count(anna.number) == 1


def test_a_call_that_cannot_be_made_is_listed_as_failed(tmp_path: Path) -> None:
    with live_system(tmp_path, salon(RULES)) as place:
        anna = place.person()
        place.service.stop()
        # inSIM takes the key no more
        place.service.settings = {"INSIM_ACCESS_KEY": "another-key-5d41402abc4b2a76"}
        place.service.start()
        anna.texts("rappelez moi svp")

        def standing() -> str:
            rows = place.service.rows("SELECT status FROM errands")
            return str(rows[0]["status"]) if rows else ""

        until(lambda: standing() == "failed", "the call is given up")
        ran = place.service.runs("errands", "--failed")
        assert ran.code == 1
        assert f"call back {anna.number}" in ran.out and "access key" in ran.out
        assert dialled(place) == []
        assert any("responder errands --failed" in problem for problem in place.service.health()["problems"])
