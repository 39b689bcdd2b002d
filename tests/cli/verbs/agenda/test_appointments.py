import json
from contextlib import closing
from pathlib import Path

import pytest

from responder.store.database.opening import open_store
from tests.cli.conftest import Responder
from tests.live.databases import address_of

ADD = ("appointments", "add")


def test_an_appointment_is_entered_on_the_clock_of_the_business(here: Path, responder: Responder) -> None:
    ran = responder(*ADD, "06 12 34 56 78", "2036-07-01 15:00", "--who", "Zoé", "--place", "Lyon")
    assert ran.code == 0
    assert "+33612345678" in ran.out
    listed = json.loads(responder("appointments", "list", "--json").out)
    assert listed == {
        "appointments": [
            {
                "id": "1",
                "number": "+33612345678",
                "at": "2036-07-01T15:00:00+02:00",
                "end": None,
                "status": "awaiting answer",
                "title": "",
                "who": "Zoé",
                "place": "Lyon",
                "name": "",
            }
        ]
    }


def test_the_same_one_twice_is_one(here: Path, responder: Responder) -> None:
    responder(*ADD, "0612345678", "2036-07-01 15:00")
    ran = responder(*ADD, "+33612345678", "2036-07-01T13:00:00Z")
    assert ran.code == 0
    assert "already" in ran.out
    assert len(json.loads(responder("appointments", "list", "--json").out)["appointments"]) == 1


def test_the_list_is_a_table_and_can_be_of_one_number(here: Path, responder: Responder) -> None:
    responder(*ADD, "0612345678", "2036-07-01 15:00", "--who", "Zoé")
    responder(*ADD, "0698765432", "2036-06-30 09:30")
    everybody = responder("appointments", "list").out
    assert everybody.index("2036-06-30 09:30") < everybody.index("2036-07-01 15:00")
    one = responder("appointments", "list", "--number", "0612345678").out
    assert "Zoé" in one
    assert "0698765432" not in one and "+33698765432" not in one


@pytest.mark.parametrize(
    ("number", "at", "said"),
    [
        ("Anna", "2036-07-01 15:00", "is no phone number"),
        ("0142278186", "2036-07-01 15:00", "a landline number"),
        ("36105", "2036-07-01 15:00", "a short code"),
        ("0612345678", "demain", '"demain" is no moment'),
        ("0612345678", "2001-01-01 10:00", "is over"),
    ],
)
def test_what_cannot_be_entered_is_told(number: str, at: str, said: str, here: Path, responder: Responder) -> None:
    ran = responder(*ADD, number, at)
    assert ran.code == 2
    assert said in ran.err
    assert "no appointments" in responder("appointments", "list").out


def test_it_works_while_the_service_has_the_database(here: Path, responder: Responder) -> None:
    with closing(open_store(address_of(here))):
        assert responder(*ADD, "0612345678", "2036-07-01 15:00").code == 0
        assert "2036-07-01 15:00" in responder("appointments", "list").out


def test_a_database_elsewhere_is_refused_in_a_sentence(here: Path, responder: Responder) -> None:
    ran = responder("appointments", "list", RESPONDER_DATABASE_URL="sqlite:////nowhere/at/all.db")
    assert ran.code == 2
    assert "folder" in ran.err


def test_a_mistake_in_a_rule_keeps_nobody_from_entering_an_appointment(here: Path, responder: Responder) -> None:
    (here / "rules" / "more.yaml").write_text("rules:\n  - nam: Broken\n", encoding="utf-8")
    ran = responder(*ADD, "0612345678", "2036-07-01 15:00")
    assert (ran.code, ran.err) == (0, "")
    assert responder("export", "0612345678").code == 0  # read as dialled in the business's country


def test_a_mistake_in_business_yaml_is_told_before_a_time_is_misread(here: Path, responder: Responder) -> None:
    (here / "rules" / "business.yaml").write_text("zone: Europe/Pariss\n", encoding="utf-8")
    ran = responder(*ADD, "0612345678", "2036-07-01 15:00")
    assert ran.code == 2
    assert "rules/business.yaml has problems to mend first" in ran.err


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("confirmed", "confirmed"),
        ("Move Asked", "move asked"),
        ("annulé", "cancelled"),
        ("Annulée par le client", "cancelled"),
        ("confirmé", "confirmed"),
        ("oui", "confirmed"),
        ("en attente de réponse", "awaiting answer"),
        ("pas confirmé", "awaiting answer"),
        ("déplacé", "rescheduled"),
        ("abgesagt", "cancelled"),
    ],
)
def test_how_an_appointment_stands_is_said_in_the_words_of_people(
    here: Path, responder: Responder, written: str, status: str
) -> None:
    responder(*ADD, "0612345678", "2036-07-01 15:00")
    assert responder("appointments", "set", "1", written, RESPONDER_LANGUAGE="fr").code == 0
    assert json.loads(responder("appointments", "list", "--json").out)["appointments"][0]["status"] == status


@pytest.mark.parametrize("written", ["oublié", "", "honoré", "nouveau", "bleu ciel", "42"])
def test_a_word_that_says_no_status_is_refused_with_those_that_are_shown(
    here: Path, responder: Responder, written: str
) -> None:
    responder(*ADD, "0612345678", "2036-07-01 15:00")
    ran = responder("appointments", "set", "1", written, RESPONDER_LANGUAGE="fr")
    assert ran.code == 2 and "confirmé" in ran.err and "awaiting answer" not in ran.err


def test_the_history_of_an_appointment_is_told_in_the_owner_s_language(here: Path, responder: Responder) -> None:
    responder(*ADD, "0612345678", "2036-07-01 15:00")
    responder("appointments", "set", "1", "annulé")
    shown = responder("appointments", "show", "1", RESPONDER_LANGUAGE="fr").out
    assert "saisi\xa0: 2036-07-01 15:00  (par propriétaire)" in shown.replace(" :", "\xa0:")
    assert "réponse\xa0: en attente de réponse -> annulé  (par propriétaire)" in shown.replace(" :", "\xa0:")
    assert "Plural-Forms" not in shown
