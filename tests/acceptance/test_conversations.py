"""Plays conversations of people and a business on the rules as they ship."""

from pathlib import Path

import pytest

from tests.acceptance.live_system import Person, live_system, salon, shipped_after_closing
from tests.live.chosen_gateway import WITH_CALLS, WITH_CLICKS
from tests.live.processes import until
from tests.live.salons import OWNER

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("said", ["oui", "Ok merci, à demain", "je confrime", "yes, see you tomorrow!"])
def test_an_appointment_is_confirmed(anna: Person, said: str) -> None:
    anna.has_appointment()
    anna.texts(said)
    anna.gets("*confirm*")
    assert anna.appointment() == "confirmed"


def test_an_appointment_is_cancelled(anna: Person) -> None:
    anna.has_appointment()
    anna.texts("Bonjour, je dois annuler mon rdv de demain")
    anna.gets("*est annulé*")
    assert anna.appointment() == "cancelled"


@WITH_CLICKS
def test_another_time_is_asked_for_and_the_booking_link_is_clicked(anna: Person) -> None:
    anna.has_appointment()
    anna.texts("oui mais plutôt jeudi")
    message = anna.gets("*moment*http*")
    assert message.url.startswith("https://example.com/rdv/")
    assert "[link]" not in message.text
    assert anna.appointment() == "move asked"
    assert anna.messages()[0]["clicked_at"] is None
    anna.clicks()
    until(lambda: anna.messages()[0]["clicked_at"], "the click is counted")


def test_what_nobody_understands_is_handed_to_a_person_and_the_machine_keeps_silent(anna: Person) -> None:
    anna.texts("Bonjour, vous faites aussi les colorations végétales ?")
    anna.gets("*Une personne vous répond*")
    anna.texts("oui")
    anna.gets_nothing()
    assert anna.decided() == "with a person"


def test_the_opening_hours_are_told(anna: Person) -> None:
    anna.texts("Bonjour, quels sont vos horaires ?")
    anna.gets("*nos horaires*")


@WITH_CALLS
def test_a_missed_call_is_answered_with_a_link(anna: Person) -> None:
    anna.calls()
    assert "http" in anna.gets("*manqué votre appel*").short_url


@WITH_CALLS
def test_a_contact_who_calls_again_at_once_is_answered_once(anna: Person) -> None:
    anna.calls()
    anna.gets("*manqué votre appel*")
    anna.calls()
    anna.gets_nothing()


@WITH_CALLS
def test_a_call_that_was_answered_needs_no_message(anna: Person) -> None:
    anna.calls("incoming", 60)
    anna.gets_nothing()


@WITH_CALLS
def test_a_contact_who_says_yes_to_the_call_back_is_noted(anna: Person) -> None:
    anna.calls()
    anna.gets("*manqué votre appel*")
    anna.texts("oui rappelez-moi demain matin")
    anna.gets("*")
    assert anna.decided("rule") == "Callback asked"


@WITH_CALLS
def test_after_a_stop_there_is_silence_until_a_start(anna: Person) -> None:
    anna.has_appointment()
    anna.texts("STOP")
    anna.gets("*ne recevrez plus*")
    anna.texts("oui")
    anna.calls()
    anna.texts("STOP")
    anna.gets_nothing()
    assert anna.appointment() == "awaiting answer"  # she would not be told what was noted: that is left to a person
    anna.texts("START")
    anna.gets("*de nouveau*")
    anna.texts("quels sont vos horaires ?")
    anna.gets("*horaires*")


@pytest.mark.not_over("smsit", "its messages have no ids")
def test_a_delivery_report_is_written_beside_the_message(anna: Person) -> None:
    anna.texts("Bonjour, quels sont vos horaires ?")
    received = anna.gets("*horaires*")
    until(lambda: anna.messages()[0]["status"] == "delivered", "the message is reported delivered")
    assert anna.messages()[0]["gateway_id"] == received.id


@WITH_CALLS
def test_after_closing_a_missed_call_is_answered_in_other_words(tmp_path: Path) -> None:
    with live_system(tmp_path, shipped_after_closing()) as place:
        anna = place.person()
        anna.calls()
        anna.gets("*sommes fermés*")


def test_the_owner_is_told_when_a_message_is_handed_to_a_person(tmp_path: Path) -> None:
    rules = f"""\
        rules:
          - name: Handed over
            when: unclear
            do:
              - hand to a person
              - notify {OWNER}: "De {{{{ contact.number }}}} : {{{{ message }}}}"
            reply: "Une personne vous répond."
        """
    with live_system(tmp_path, salon(rules)) as place:
        anna = place.person()
        anna.texts("mon chien a mangé ma carte")
        anna.gets("Une personne*")
        place.owner.gets(f"De {anna.number} : mon chien*")


def test_a_gateway_that_is_out_for_a_moment_delays_a_reply_and_loses_none(tmp_path: Path) -> None:
    rules = """\
        rules:
          - {name: Hello, when: sms, says: {words: [bonjour]}, send: now, reply: "Bonjour !"}
        """
    with live_system(tmp_path, salon(rules)) as place:
        anna, bob = place.person(), place.person()
        place.phones.fail(send="500-after")
        anna.texts("bonjour")
        until(lambda: anna.messages() and anna.messages()[0]["status"] == "unknown", "the first is in doubt")
        bob.texts("bonjour")
        bob.gets("Bonjour !")
        anna.gets("Bonjour !")  # it had left; nothing is sent again
        anna.gets_nothing()
