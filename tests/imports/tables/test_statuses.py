"""Tests how a row stands, in the words of booking programs."""

import pytest

from responder.imports.tables.statuses import (
    ImportedStatus,
    UnknownStatus,
    flag_of,
    folded,
    status_of,
    unknown_words,
    word_of,
)
from responder.languages.catalogue import SPOKEN, catalogue_for

WORDS = {
    ImportedStatus.BOOKED: (
        "Booked, Accepted, Prévu, Réservé, Validé, Scheduled, Planifié, Geplant, Gebucht, Prenotato, À venir, "
        "Approved, Vorgemerkt, Approuvé, Réglé, Deposit, Unbezahlt, Eingeplant, Aprobada, Activa"
    ),
    ImportedStatus.CANCELLED: (
        "Annulé, Annulée par le client, CANCELED_BY_CUSTOMER, Cancelled, Storniert, Abgesagt, Cancelada, "
        "Anulado, Annullato, Declined, Late cancel, Supprimé, Excusé, RDV confirmé puis annulé, Annulé non "
        "facturé, Ausgefallen, Entfallen"
    ),
    ImportedStatus.CONFIRMED: (
        "Confirmé, Confirmée par SMS, Confirmed, Bestätigt, Confirmado, Confermato, zugesagt, Confirmed - paid"
    ),
    ImportedStatus.AWAITING_ANSWER: (
        "En attente de confirmation, Pending, Non confirmé, Pas encore confirmé, nicht bestätigt, Pendiente, "
        "In attesa, À confirmer, Confirmation envoyée, Confirmation sent, Bestätigung ausstehend, Da "
        "confermare, Confirmé ? non, À reconfirmer, Message laissé, No answer, Solicitada, Anfrage"
    ),
    ImportedStatus.OVER: (
        "Honoré, No-show, No Show, Absent, Completed, Terminé, nicht erschienen, No presentado, Completato, Arrived, "
        "Vu, Présent, Clôturé, Angekommen, Cerrada, Effettuato, Presente"
    ),
    ImportedStatus.RESCHEDULED: (
        "Rescheduled, Déplacé, Reporté, Verschoben, Reprogramado, Spostato, Postponed, Pospuesta"
    ),
}


@pytest.mark.parametrize(
    ("word", "standing"), [(word.strip(), standing) for standing, words in WORDS.items() for word in words.split(",")]
)
def test_a_word_of_a_booking_program_is_understood(word: str, standing: ImportedStatus) -> None:
    assert status_of(word, {}) is standing


def test_nobody_is_confirmed_by_a_confirmation_that_was_sent() -> None:
    for word in (
        "Confirmation",
        "SMS de confirmation envoyé",
        "Confirmation demandée",
        "Awaiting confirmation",
        "not confirmed",
    ):
        assert status_of(word, {}) is not ImportedStatus.CONFIRMED


@pytest.mark.parametrize("sign", ["", "-", "–", "—", "...", "  ", "/", "_"])
def test_a_dash_or_nothing_says_nothing(sign: str) -> None:
    assert status_of(sign, {}) is None


@pytest.mark.parametrize("sign", ["?", "%", "@", ">", "*", "x", "X", "+", "^", "&", "$", "=>"])
def test_a_program_s_own_sign_is_asked_for_and_never_taken_for_a_yes(sign: str) -> None:
    with pytest.raises(UnknownStatus):
        status_of(sign, {})
    assert unknown_words([sign, sign, "Booked"], {}) == [sign]
    assert status_of(sign, {word_of(sign): ImportedStatus.CANCELLED}) is ImportedStatus.CANCELLED


def test_a_word_nobody_knows_is_asked_once_and_then_known() -> None:
    assert unknown_words(["bizarre", "Bizarre", "Booked", "", "Éteint"], {}) == ["bizarre", "Éteint"]
    assert status_of("BIZARRE", {folded("bizarre"): ImportedStatus.OVER}) is ImportedStatus.OVER
    with pytest.raises(UnknownStatus):
        status_of("bizarre", {})


@pytest.mark.parametrize(
    "cell", ["Oui", "true", "1", "Ja", "Sì", "x", "2036-11-28 10:00", "28 Nov 2036", "28/11/2036", "✓"]
)
def test_a_flag_is_set_by_a_yes_or_by_the_moment_it_was(cell: str) -> None:
    assert flag_of(cell) is True


@pytest.mark.parametrize("cell", ["Non", "false", "0", "", "-", "Nein", "Faux", "null"])
def test_a_flag_is_not_set_by_a_no(cell: str) -> None:
    assert flag_of(cell) is False


def test_a_flag_that_says_neither_is_open() -> None:
    assert flag_of("peut-être") is None


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("standing", ImportedStatus)
def test_a_status_is_read_in_the_words_it_is_named_with(language: str, standing: ImportedStatus) -> None:
    says = {
        ("fr", ImportedStatus.UNCONFIRMED): ImportedStatus.AWAITING_ANSWER
    }  # of whoever "non confirmé" is said, was asked
    assert status_of(catalogue_for(language).gettext(standing.value), {}) is says.get((language, standing), standing)


@pytest.mark.parametrize(
    "word", ["Liste d'attente", "Waiting list", "Waitlisted", "Warteliste", "Lista de espera", "Lista d'attesa"]
)
def test_a_waiting_list_is_asked_about_for_it_may_be_no_appointment(word: str) -> None:
    with pytest.raises(UnknownStatus):
        status_of(word, {})
    assert status_of(word, {folded(word): ImportedStatus.OVER}) is ImportedStatus.OVER
