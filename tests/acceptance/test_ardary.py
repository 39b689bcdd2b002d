"""The service with an account of Ardary SMS: a gateway without lists, whose doubts are settled by reports."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.acceptance.gateway_place import Place
from tests.live.phones import ACCESS_KEY, LOGIN, Phones, Received
from tests.live.processes import free_port
from tests.live.salons import write_salon
from tests.live.service import TOKEN, Service

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about another one")]

RULES = """\
    rules:
      - {name: Hello, when: sms, says: [bonjour], reply: "Bonjour ! [link]", link: "https://shop.fr/rdv"}
      - {name: Missed, when: missed call, send: now, reply: "Nous vous rappelons."}
    """
ANNA, BRUNO, CLARA, DORA = "+33612345601", "+33612345602", "+33612345603", "+33612345604"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder, port = tmp_path_factory.mktemp("ardary"), free_port()
    write_salon(folder, RULES)
    callback = f"http://127.0.0.1:{port}/hooks/ardary/{TOKEN}"
    with Phones(folder, callback=callback, gateway="ardary") as phones:
        settings = {
            **dict.fromkeys(("INSIM_LOGIN", "INSIM_ACCESS_KEY", "INSIM_BASE_URL"), ""),
            "ARDARY_LOGIN": LOGIN,
            "ARDARY_ACCESS_KEY": ACCESS_KEY,
            "ARDARY_BASE_URL": phones.url,
        }
        with Service(folder, phones.url, settings, port=port) as service:
            yield Place(phones, service)


def test_an_sms_is_answered_and_the_answer_is_known_to_have_arrived(place: Place) -> None:
    assert place.phones.sms(ANNA, "bonjour") == {"callback_status": 200}
    [sms] = place.gets(ANNA)
    assert sms.text.startswith("Bonjour ! http") and sms.url == "https://shop.fr/rdv"
    place.becomes(ANNA, "delivered")


def test_a_missed_call_is_answered(place: Place) -> None:
    place.phones.call(BRUNO)
    assert [sms.text for sms in place.gets(BRUNO)] == ["Nous vous rappelons."]


def test_an_answer_that_never_came_is_settled_by_the_report_on_our_own_id_and_nothing_goes_twice(place: Place) -> None:
    place.phones.fail(send="cut")
    place.phones.sms(CLARA, "bonjour")
    place.becomes(CLARA, "delivered")
    assert len(place.gets(CLARA)) == 1


def test_whom_the_gateway_knows_as_opted_out_is_opted_out_here(place: Place) -> None:
    place.phones._post("/_phone/account", {"stopped": [DORA]})
    place.phones.sms(DORA, "bonjour")
    place.becomes(DORA, "refused")
    listed = place.service.runs("optouts", "list")
    assert DORA in listed.said and "as the gateway says" in listed.said
    assert place.phones.outbox(DORA) == []


def test_what_the_gateway_lacks_is_told_by_connect_and_by_status(place: Place) -> None:
    connected = place.service.runs("connect", "--public-url", place.service.url)
    assert connected.code == 0, connected.said
    for said in (connected.said, place.service.runs("status").said):
        assert "Ardary SMS has no list of what came in" in said and "--show-addresses" in said
        assert TOKEN not in said and ACCESS_KEY not in said
    assert "The login and the key are right." in connected.said and not any(sms.text == "Test" for sms in _all(place))


def test_its_addresses_are_shown_for_whoever_types_them(place: Place) -> None:
    shown = place.service.runs("connect", "--public-url", "https://sms.example.com", "--show-addresses")
    assert f"https://sms.example.com/hooks/ardary/{TOKEN}" in shown.said and "Ardary SMS account" in shown.said


def test_a_wrong_key_is_told(place: Place) -> None:
    told: Any = place.service.runs("connect", "--public-url", place.service.url, ARDARY_ACCESS_KEY="wrong")
    assert told.code == 1 and "ARDARY_ACCESS_KEY" in told.said


def _all(place: Place) -> list[Received]:
    return place.phones.outbox()
