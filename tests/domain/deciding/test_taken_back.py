"""A confirmation taken back minutes or days later, and what an "ok" to our word that a person answers confirms."""

from dataclasses import replace
from datetime import timedelta

import pytest

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.hand_to_person import HandedToPerson
from responder.domain.deciding.decide import decide
from responder.domain.deciding.second_thoughts import REOPEN
from responder.domain.deciding.waiting_reasons import Cause, wait_of
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.state import AppointmentStatus, LastReply, State
from tests.builders import NOON, appointment, sms, state
from tests.domain.deciding.test_second_thoughts import CANCELLED, CONFIRMED, OPEN, shipped

HANDED = "Handed to a person"
WITH_A_PERSON = NOON + timedelta(hours=3)


def decided(text: str, before: State) -> Decision:
    return decide(sms(text), before, shipped(), NOON)


def answers(decision: Decision) -> list[AppointmentStatus]:
    return [each.status for each in decision.changes if isinstance(each, AppointmentAnswered)]


DOUBTS = [
    "Finalement non", "non", "Non désolé", "je ne suis plus sûre de pouvoir venir", "finalement je sais pas si je peux",
    "je crois que je ne vais pas pouvoir", "oubliez mon oui, je dois vérifier", "j'ai dit oui trop vite",
    "attendez je vérifie avec ma soeur", "désolée j'ai un souci de garde", "finalement c'est compliqué demain",
    "mon fils est malade", "je risque de ne pas pouvoir", "oups je me suis trompé de jour", "ma voiture est en panne",
    "je pensais que c'était jeudi", "ça tombe mal en fait", "ma fille ne vient pas finalement",
    "Finalement j'ai un contretemps, je vous rappelle",
    "Actually not sure I can come anymore", "sorry, I spoke too soon", "I may not be able to come after all",
    "let me double check with my boss", "my car broke down", "I think I double booked", "I might have to work",
    "doch nicht", "leider klappt es doch nicht", "Ich muss erst noch meinen Chef fragen", "das wird wohl doch nichts",
    "Ich bin mir nicht mehr sicher",
    "al final no sé si podré", "tengo que mirar si puedo", "puede que no llegue a ir",
    "non sono più sicura di riuscire a venire", "forse non ce la faccio", "devo prima chiedere al lavoro",
]  # fmt: skip


@pytest.mark.parametrize("text", DOUBTS)
def test_what_may_take_a_confirmation_back_opens_the_appointment_again_and_cancels_nothing(text: str) -> None:
    before = state(appointment(CONFIRMED))
    decision = decided(text, before)
    assert (decision.reason, decision.actions, answers(decision)) == (
        Reason.SECOND_THOUGHT,
        (REOPEN,),
        [AppointmentStatus.AWAITING_ANSWER],
    )
    assert any(isinstance(each, HandedToPerson) for each in decision.changes)
    (reply,) = decision.replies
    assert any(day in reply.text for day in ("11/03/2026", "11 March 2026", "11.03.2026"))
    wait = wait_of(sms(text), decision, before, None, shipped().business)
    assert wait is not None and wait.cause is Cause.SECOND_THOUGHT and wait.appointment is not None


CLEAR = [
    "ah non finalement je ne peux pas", "en fait je ne pourrai pas", "je dois annuler mon rdv", "je ne viendrai pas",
    "actually I can't make it", "please cancel my appointment", "ich muss den Termin absagen", "al final no puedo",
    "tengo que cancelar la cita", "alla fine non posso", "devo annullare l'appuntamento",
]  # fmt: skip


@pytest.mark.parametrize("text", CLEAR)
def test_what_clearly_cancels_is_cancelled_as_before(text: str) -> None:
    decision = decided(text, state(appointment(CONFIRMED)))
    assert (decision.reason, answers(decision)) == (Reason.ANSWERED, [CANCELLED])


NO_DOUBTS = [
    "finalement c'est à quelle heure ?", "en fait c'est pour une coupe et une couleur", "Vous avez un parking ?",
    "c'est difficile de se garer chez vous ?", "j'ai un souci avec le lien", "pas de souci",
    "aucun problème pour demain",
    "j'apporte les radios", "le chat a 12 ans", "Mon mari m'accompagne", "peut-on annuler jusqu'à quand ?", "merci",
    "quels sont vos horaires ?", "ok", "à demain", "je serai en retard",
    "is there parking nearby?", "I'll bring the papers", "no problem at all", "actually what time is it again?",
    "Gibt es einen Parkplatz?", "kein Problem", "Ich bringe die Unterlagen mit",
    "hay aparcamiento cerca?", "sin problema", "llevo los papeles", "c'è parcheggio?", "nessun problema",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DOUBTS)
def test_what_doubts_nothing_leaves_the_confirmation(text: str) -> None:
    assert answers(decided(text, state(appointment(CONFIRMED)))) == []


def test_an_appointment_that_was_not_confirmed_is_not_opened() -> None:
    for status in (AppointmentStatus.CANCELLED, AppointmentStatus.MOVE_ASKED, AppointmentStatus.UNCONFIRMED):
        assert answers(decided("finalement je sais pas si je peux", state(appointment(status)))) == []


def test_of_several_the_one_that_is_named_is_opened_and_none_by_guessing() -> None:
    both = state(appointment(CONFIRMED), replace(appointment(CONFIRMED, at=NOON + timedelta(days=3)), id="a2"))
    assert decided("je ne suis plus sûre pour demain", both).changes[0] == OPEN
    assert answers(decided("je ne suis plus sûre de pouvoir", both)) == []


@pytest.mark.parametrize(
    "text",
    [
        "finalement je sais pas si je peux",
        "ah non finalement je ne peux pas",
        "annulez mon rdv svp",
        "plutôt jeudi 15h",
    ],
)
def test_while_a_person_talks_with_them_it_is_noted_and_nothing_is_said(text: str) -> None:
    before = state(appointment(CONFIRMED), silent_until=WITH_A_PERSON)
    decision = decided(text, before)
    assert (decision.reason, decision.replies, decision.changes) == (Reason.WITH_A_PERSON, (), (OPEN,))
    wait = wait_of(sms(text), decision, before, None, shipped().business)
    assert wait is not None and wait.cause is Cause.WROTE_AGAIN and wait.appointment is not None


def handed(*, silent: bool = True, person_at: timedelta | None = None, minutes: int = 1) -> State:
    """An appointment awaits an answer, and our last text said that a person answers."""
    return state(
        appointment(),
        silent_until=WITH_A_PERSON if silent else None,
        last_reply=LastReply(HANDED, NOON - timedelta(minutes=minutes)),
        person_at=NOON - person_at if person_at is not None else None,
    )


AGREES = [
    "ok", "oui", "d'accord", "ok merci", "merci", "très bien", "parfait", "oui merci beaucoup", "ça marche",
    "yes", "ok thanks", "sounds good", "fine", "ja", "in Ordnung", "passt, danke", "sí", "vale", "perfecto gracias",
    "sì", "va bene", "perfetto grazie",
]  # fmt: skip


@pytest.mark.parametrize("silent", [True, False])
@pytest.mark.parametrize("text", AGREES)
def test_whoever_agrees_that_a_person_answers_confirms_no_appointment(text: str, silent: bool) -> None:
    assert AppointmentStatus.CONFIRMED not in answers(decided(text, handed(silent=silent)))


CONFIRMS = [
    "oui je confirme", "je confirme le rdv", "ok à demain", "oui je viens", "ok pour demain 10h",
    "je serai là", "yes I confirm", "I'll be there",
    "ja, ich komme", "ich bestätige den Termin", "sí, confirmo la cita", "allí estaré",
    "sì confermo", "ci sarò",
]  # fmt: skip


@pytest.mark.parametrize("text", CONFIRMS)
def test_a_clear_confirmation_is_noted_without_a_word(text: str) -> None:
    decision = decided(text, handed())
    assert (decision.reason, decision.replies, answers(decision)) == (Reason.ACTED, (), [CONFIRMED])


@pytest.mark.parametrize("text", CONFIRMS)
def test_a_clear_confirmation_after_a_person_spoke_may_be_for_them(text: str) -> None:
    assert answers(decided(text, handed(person_at=timedelta(seconds=10)))) == []


def test_after_another_text_of_ours_a_yes_answers_that_one() -> None:
    asked = state(appointment(), last_reply=LastReply("Appointment reminder", NOON - timedelta(minutes=1)))
    assert answers(decided("oui", asked)) == [CONFIRMED]
