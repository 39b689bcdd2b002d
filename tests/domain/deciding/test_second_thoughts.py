"""An SMS that takes back what was answered seconds ago: the book, the contact and a person are told the same."""

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.hand_to_person import HandedToPerson
from responder.domain.deciding.decide import decide
from responder.domain.deciding.waiting_reasons import Cause, wait_of
from responder.domain.model.conversation_pace import AutomaticAnswer, RecentMessages
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import AppointmentStatus, Earlier, LastReply, Sent, State
from responder.rulefiles.files.locations import shipped_rules, shipped_templates
from responder.rulefiles.load import load
from tests.builders import NOON, appointment, sms, state

CONFIRMED, CANCELLED = AppointmentStatus.CONFIRMED, AppointmentStatus.CANCELLED
EARLIER = Earlier("oui", "Appointment confirmed", ("a1",))
OPEN = AppointmentAnswered("a1", AppointmentStatus.AWAITING_ANSWER)


@cache
def shipped() -> Rulebook:
    """The shipped rules for a business that speaks all five languages."""
    with TemporaryDirectory() as folder:
        rules = Path(folder) / "rules"
        copytree(shipped_rules(), rules)
        business = rules / "business.yaml"
        business.write_text(business.read_text("utf-8").replace("[fr, en]", "[fr, en, de, es, it]"), "utf-8")
        loaded = load(rules, shipped_templates(), now=datetime(2026, 3, 10, tzinfo=UTC), examples=False)
    assert loaded.rulebook is not None
    return loaded.rulebook


def known(status: AppointmentStatus = CONFIRMED, earlier: Earlier = EARLIER, **more: Any) -> State:
    return state(appointment(status), earlier=earlier, **more)


def decided(text: str, before: State | None = None) -> Decision:
    return decide(sms(text), before or known(), shipped(), NOON)


TAKES_BACK = [
    "non finalement", "mais pas avant 15h", "attendez je vérifie avec ma soeur", "euh non", "ah mince j'ai autre chose",
    "pardon je me suis trompée", "oublie", "je dois d'abord voir avec mon mari", "sauf si c'est Zoé", "pas sûr du tout",
    "enfin si je trouve une nounou", "en fait j'hésite", "je me suis trompé de bouton", "c'était pour mon mari",
    "on verra", "hmm",
]  # fmt: skip


@pytest.mark.parametrize("text", TAKES_BACK)
def test_the_appointment_is_open_again_the_contact_is_told_and_a_person_is(text: str) -> None:
    before = known()
    decision = decided(text, before)
    assert decision.reason is Reason.SECOND_THOUGHT
    assert OPEN in decision.changes and any(isinstance(each, HandedToPerson) for each in decision.changes)
    (reply,) = decision.replies
    assert "n'est pas confirmé pour l'instant. Une personne vous répond" in reply.text and "11/03/2026" in reply.text
    wait = wait_of(sms(text), decision, before, None, shipped().business)
    assert wait is not None and wait.cause is Cause.SECOND_THOUGHT and wait.appointment is not None


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "mais pas avant 15h", "n'est pas confirmé pour l'instant"),
        ("en", "hang on, let me check with my wife", "is not confirmed for now"),
        ("de", "Moment, ich frage noch meine Frau", "ist vorerst nicht bestätigt"),
        ("es", "espera, lo consulto con mi marido", "queda sin confirmar por ahora"),
        ("it", "aspetti, chiedo a mia moglie", "per ora non è confermato"),
    ],
)
def test_it_is_told_in_the_language_of_the_contact(language: str, text: str, told: str) -> None:
    (reply,) = decided(text, known(contact={"language": language})).replies
    assert told in reply.text


def test_a_cancellation_that_is_taken_back_is_told_the_same() -> None:
    decision = decided("ah non attendez", known(CANCELLED, Earlier("annuler", "Appointment cancelled", ("a1",))))
    assert decision.reason is Reason.SECOND_THOUGHT
    assert [each.text for each in decision.replies if "n'est pas confirmé pour l'instant" in each.text]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"sent": Sent(contact_hour=99)}, Reason.CONTACT_BUDGET),
        ({"sent": Sent(contact_day=99)}, Reason.CONTACT_BUDGET),
        ({"sent": Sent(all_minute=999)}, Reason.TOTAL_BUDGET),
        ({"sent": Sent(all_day=9_999)}, Reason.TOTAL_BUDGET),
        ({"lately": RecentMessages(halted="sending is paused")}, Reason.TOTAL_BUDGET),
        ({"lately": RecentMessages(tuple(AutomaticAnswer(f"{i}", NOON) for i in range(30)))}, Reason.LOOP),
        ({"contact": {"opted_out": True}}, Reason.OPTED_OUT),
    ],
)
def test_what_keeps_any_message_back_keeps_the_text_back_and_a_person_is_told_all_the_same(
    more: dict[str, Any], reason: Reason
) -> None:
    decision = decided("attendez", known(**more))
    assert (decision.reason, decision.replies, decision.kept_back) == (Reason.SECOND_THOUGHT, (), reason)
    assert OPEN in decision.changes
    handed = any(isinstance(each, HandedToPerson) for each in decision.changes)
    assert handed is (reason is not Reason.OPTED_OUT)  # START must bring answers back at once
    wait = wait_of(sms("attendez"), decision, known(**more), None, shipped().business)
    assert wait is not None and wait.cause is Cause.SECOND_THOUGHT


@pytest.mark.parametrize("text", ["ok", "oui", "d'accord", "ok merci", "très bien", "je confirme", "👍"])
def test_an_ok_to_that_text_confirms_nothing(text: str) -> None:
    told = LastReply(Reason.SECOND_THOUGHT.value, NOON - timedelta(minutes=1))
    before = state(appointment(), silent_until=NOON + timedelta(hours=3), last_reply=told)
    decision = decided(text, before)
    assert not [each for each in decision.changes if isinstance(each, AppointmentAnswered)]
    assert decision.replies == ()
    if text != "👍":  # a reaction says nothing
        wait = wait_of(sms(text), decision, before, None, shipped().business)
        assert wait is not None and wait.cause is Cause.WROTE_AGAIN


def test_nothing_is_told_of_an_appointment_that_is_gone() -> None:
    decision = decided("attendez", state(earlier=EARLIER))
    assert (decision.reason, decision.replies) == (Reason.SECOND_THOUGHT, ())


@pytest.mark.parametrize("text", ["merci", "à demain", "bonne journée", "oui", "quels sont vos horaires ?"])
def test_what_takes_nothing_back_is_no_second_thought(text: str) -> None:
    decision = decided(text)
    assert decision.reason is not Reason.SECOND_THOUGHT and OPEN not in decision.changes
