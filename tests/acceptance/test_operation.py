"""Running the service: editing rules, rehearsing, tokens, accounts, a disk that is locked, a second start."""

from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from tests.acceptance.live_system import LiveSystem, live_system, salon
from tests.live.hooks import Text
from tests.live.phones import ACCESS_KEY, LOGIN, Phones
from tests.live.processes import until
from tests.live.salons import HELLO, write_salon
from tests.live.service import TOKEN, Service

pytestmark = pytest.mark.slow
OTHER_TOKEN = "canary-other-token-8KfWq2ZbX7sYt4Lm-P0c"


def _rules_of(place: LiveSystem) -> Path:
    return place.service.folder / "rules" / "salon.yaml"


def test_an_edited_rule_answers_within_a_second(tmp_path: Path) -> None:
    with live_system(tmp_path, salon(HELLO)) as place:
        before = place.service.health()["rulebook"]
        _rules_of(place).write_text(HELLO.replace("Bonjour !", "Bonsoir !"), encoding="utf-8")
        saved = monotonic()
        until(lambda: place.service.health()["rulebook"] != before, "the new rules are in use")
        took = monotonic() - saved
        anna = place.person()
        anna.texts("bonjour")
        anna.gets("Bonsoir !")
    # A second is what is promised; a machine that is busy with other tests gets some more.
    assert took < 3


def test_a_broken_edit_keeps_the_last_good_rules_and_is_told(tmp_path: Path) -> None:
    with live_system(tmp_path, salon(HELLO)) as place:
        assert place.service.health()["problems"] == []
        _rules_of(place).write_text(HELLO.replace("reply:", "repli:"), encoding="utf-8")
        until(lambda: place.service.health()["problems"], "the problem is told")
        assert "rules/salon.yaml, line 6" in str(place.service.health()["problems"])
        anna = place.person()
        anna.texts("bonjour")
        anna.gets("Bonjour !")
        _rules_of(place).write_text(HELLO, encoding="utf-8")
        until(lambda: not place.service.health()["problems"], "the mended rules are taken")


def test_a_rehearsal_decides_and_shows_and_sends_nothing(tmp_path: Path) -> None:
    with live_system(tmp_path, salon(HELLO), settings={"RESPONDER_MODE": "rehearsal"}) as place:
        anna = place.person()
        anna.texts("bonjour")
        anna.gets_nothing()
        assert anna.decided("rule") == "Hello"
        assert [message["text"] for message in anna.messages()] == ["Bonjour !"]
        assert place.service.health()["mode"] == "rehearsal"


@pytest.mark.not_over("smsit", "what it sends must be signed")
def test_two_tokens_are_valid_while_one_replaces_the_other(tmp_path: Path) -> None:
    both = {"RESPONDER_HOOK_TOKENS": f"{OTHER_TOKEN},{TOKEN}"}
    with live_system(tmp_path, salon(HELLO), settings=both) as place:
        query = "message=%7B%7D"
        assert place.service.hook(query, token=TOKEN).status_code == 200
        assert place.service.hook(query, token=OTHER_TOKEN).status_code == 200
        unknown = place.service.get("/nothing-here")
        wrong = place.service.hook(query, token=TOKEN[:-1] + "x")
        assert (wrong.status_code, wrong.content) == (404, unknown.content)
        place.service.stop()
        after = replace(place.service, settings={"RESPONDER_HOOK_TOKENS": OTHER_TOKEN}, process=None)
        with after:
            assert after.hook(query, token=TOKEN).status_code == 404
            assert after.hook(query, token=OTHER_TOKEN).status_code == 200


@pytest.mark.only_over("insim", "it sets up its accounts")
def test_several_accounts_answer_each_through_its_own_phone(tmp_path: Path) -> None:
    write_salon(tmp_path, HELLO)
    second = "second@example.org"
    with Phones(tmp_path) as first_phone, Phones(tmp_path, login=second) as second_phone:
        (tmp_path / "responder.toml").write_text(
            f'[[accounts]]\nlogin = "{LOGIN}"\naccess_key = "{ACCESS_KEY}"\nbase_url = "{first_phone.url}"\n'
            f'[[accounts]]\nlogin = "{second}"\naccess_key = "{ACCESS_KEY}"\nbase_url = "{second_phone.url}"\n'
        )
        with Service(tmp_path, first_phone.url, {"INSIM_LOGIN": "", "INSIM_ACCESS_KEY": ""}) as service:
            for phone, sender in ((first_phone, "+33612000001"), (second_phone, "+33612000002")):
                phone.hear(service.callback)
                assert phone.sms(sender, "bonjour")["callback_status"] == 200
            for phone, sender in ((first_phone, "+33612000001"), (second_phone, "+33612000002")):
                until(phone.outbox, f"{phone.login} answers")
                assert [sms.to for sms in phone.outbox()] == [sender]


@pytest.mark.only_over("insim", "it sends its webhooks")
def test_a_store_that_cannot_write_promises_nothing(tmp_path: Path) -> None:
    with live_system(tmp_path, salon(HELLO)) as place:
        anna = place.person()
        text = Text(anna.number, "bonjour", LiveSystem.now())
        with place.service.locked():
            assert place.service.hook(text.query()).status_code == 503
        until(lambda: _taken(place.service, text), "it is taken once the disk is free")
        anna.gets("Bonjour !")
        anna.gets_nothing()


def _taken(service: Service, text: Text) -> bool:
    return service.hook(text.query()).status_code == 200


@pytest.mark.sqlite("any number of processes serve over PostgreSQL")
def test_a_second_service_stays_off_the_database(tmp_path: Path) -> None:
    with live_system(tmp_path, salon(HELLO)) as place:
        second = replace(place.service, port=place.service.port + 1, process=None)
        process = second.launch()
        assert process.ended() == 2
        assert "Traceback" not in second.output()
        assert place.service.health()["ready"]


@pytest.mark.only_over("insim", "no account is set up, so none of another either")
def test_without_settings_nothing_starts_and_the_way_out_is_told(tmp_path: Path) -> None:
    write_salon(tmp_path, HELLO)
    bare = dict.fromkeys(("INSIM_LOGIN", "INSIM_ACCESS_KEY", "RESPONDER_HOOK_TOKENS"), "")
    service = Service(tmp_path, "http://127.0.0.1:9", bare)
    assert service.launch().ended() == 2
    said = service.output()
    assert all(name in said for name in bare)
    assert "responder demo" in said
    assert "Traceback" not in said


def test_a_service_that_is_asked_to_stop_does_so_and_finds_its_work_again(tmp_path: Path) -> None:
    rules = HELLO.replace("send: now", "send: after 3s")
    with live_system(tmp_path, salon(rules)) as place:
        anna = place.person()
        anna.texts("bonjour")
        anna.decided()
        assert place.service.stop() in (0, -15)
        assert place.phones.outbox() == []
        place.service.start()
        anna.gets("Bonjour !")
        anna.gets_nothing()
