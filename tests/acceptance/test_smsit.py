"""The service with an account of SMS-iT: what comes in is signed; what becomes of messages, and who left, is asked."""

import base64
import hmac
import json
from collections.abc import Iterator

import httpx
import pytest

from tests.acceptance.gateway_place import Place
from tests.live.phones import ACCESS_KEY, Phones
from tests.live.processes import free_port, until
from tests.live.salons import write_salon
from tests.live.service import TOKEN, Service

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about another one")]

RULES = """\
    rules:
      - {name: Hello, when: sms, says: [bonjour], reply: "Bonjour ! [link]", link: "https://shop.fr/rdv"}
      - {name: Again, when: sms, says: [encore], reply: "Encore !"}
    """
OWN, HOOK_KEY = "+33644440000", "canary-webhook-key-a87ff679"
ANNA, BRUNO, CLARA, DORA, EVA = (f"+3361234560{number}" for number in range(1, 6))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder, port = tmp_path_factory.mktemp("smsit"), free_port()
    write_salon(folder, RULES)
    callback = f"http://127.0.0.1:{port}/hooks/smsit/{TOKEN}"
    with Phones(folder, callback=callback, gateway="smsit", login=OWN, webhook_key=HOOK_KEY) as phones:
        settings = {
            **dict.fromkeys(("INSIM_LOGIN", "INSIM_ACCESS_KEY", "INSIM_BASE_URL"), ""),
            "SMSIT_LOGIN": OWN,
            "SMSIT_ACCESS_KEY": ACCESS_KEY,
            "SMSIT_BASE_URL": phones.url,
            "SMSIT_WEBHOOK_KEY": HOOK_KEY,
            "RESPONDER_CADENCES": "report_first=0.5 report_look=0.1 opted_out_look=0.3",
        }
        with Service(folder, phones.url, settings, port=port) as service:
            yield Place(phones, service)


def test_somebody_who_is_in_no_list_is_answered_and_the_answer_is_known_to_have_arrived(place: Place) -> None:
    assert place.phones.sms(ANNA, "bonjour") == {"callback_status": 200}
    assert [sms.text for sms in place.gets(ANNA)] == ["Bonjour ! https://shop.fr/rdv"]
    place.becomes(ANNA, "delivered")


def test_an_sms_without_the_right_signature_is_no_event_and_is_put_aside(place: Place) -> None:
    for fault in ("unsigned", "wrongly-signed"):
        place.phones.fail(callback=fault)
        assert place.phones.sms(BRUNO, "bonjour") == {"callback_status": 401}
    assert place.service.count(f"SELECT count(*) FROM inbox WHERE contact = '{BRUNO}'") == 0
    assert "SMSIT_WEBHOOK_KEY" in place.service.runs("review").said


def test_several_of_one_request_are_all_answered_once(place: Place) -> None:
    items = [{"ID": str(n), "number": number, "message": "bonjour", "status": "Received",
              "sentDate": "2026-03-10T12:00:00+0000"} for n, number in ((1, CLARA), (2, DORA), (1, CLARA))]  # fmt: skip
    for item in items:
        del item["sentDate"]  # dated by when it came
    messages = json.dumps(items)
    signature = base64.b64encode(hmac.new(HOOK_KEY.encode(), messages.encode(), "sha256").digest()).decode()
    for _ in range(2):
        answer = httpx.post(
            f"{place.service.url}/hooks/smsit/{TOKEN}",
            data={"messages": messages},
            headers={"X-SG-SIGNATURE": signature},
            trust_env=False,
        )
        assert answer.status_code == 200
    assert len(place.gets(CLARA)) == len(place.gets(DORA)) == 1
    place.becomes(CLARA, "delivered")
    place.becomes(DORA, "delivered")
    assert len(place.phones.outbox(CLARA)) == len(place.phones.outbox(DORA)) == 1


def test_whoever_stopped_at_the_gateway_is_opted_out_here_and_gets_nothing(place: Place) -> None:
    before = place.phones.outbox(ANNA)
    place.phones.sms(ANNA, "STOP")  # which SMS-iT takes itself, and tells nobody
    until(lambda: ANNA in place.service.runs("optouts", "list").said, "Anna is opted out")
    assert "as the gateway says" in place.service.runs("optouts", "list").said
    place.phones.sms(ANNA, "encore")
    place.service.all_decided()
    assert place.phones.outbox(ANNA) == before


def test_an_answer_that_never_came_is_left_to_a_person_and_nothing_goes_twice(place: Place) -> None:
    place.phones.fail(send="cut", probability=1.0)  # whichever is sent first: the owner is told of things, too
    place.phones.sms(EVA, "bonjour")
    place.becomes(EVA, "unknown")
    place.phones.heal()
    evidence = f"SELECT count(*) FROM messages WHERE number = '{EVA}' AND evidence LIKE '%evidence.probably_sent%'"
    until(lambda: place.service.count(evidence) == 1, "what speaks for its end is noted")
    assert len(place.gets(EVA)) == 1


def test_what_cannot_come_in_is_told_by_connect_and_by_status(place: Place) -> None:
    connected = place.service.runs("connect", "--public-url", place.service.url)
    assert connected.code == 0, connected.said
    for said in (connected.said, place.service.runs("status").said):
        assert "tells of no calls" in said and "without its Android gateway" in said
        assert not [secret for secret in (TOKEN, ACCESS_KEY, HOOK_KEY) if secret in said]
    assert "The key is right." in connected.said


def test_a_wrong_key_is_told(place: Place) -> None:
    told = place.service.runs("connect", "--public-url", place.service.url, SMSIT_ACCESS_KEY="wrong")
    assert told.code == 1 and "SMSIT_ACCESS_KEY" in told.said
