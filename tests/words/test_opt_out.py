"""Tests who asks for no more messages is heard however it is written, and nobody else is taken for one."""

import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.events import SmsReceived
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import Appointment, AppointmentStatus, Contact, State
from responder.rulefiles.load import load
from tests.evaluation.outcomes import CONTACT, ROOT, TOMORROW_AT_TEN, WRITTEN, shipped_rulebook
from tests.words.reading import Row, rows_of

ROWS = rows_of("opt_out.txt")
OPEN = (Appointment("a1", TOMORROW_AT_TEN, AppointmentStatus.AWAITING_ANSWER),)


def decided(
    text: str, *appointments: Appointment, opted_out: bool = False, rulebook: Rulebook | None = None
) -> Decision:
    event = SmsReceived(key=text, account="salon@example.org", contact=CONTACT, at=WRITTEN, text=text)
    state = State(Contact(CONTACT, opted_out=opted_out), appointments)
    return decide(event, state, rulebook or shipped_rulebook(), WRITTEN, traced=False)


def opted_out_by(rows: Iterable[Row], *appointments: Appointment) -> list[str]:
    return [row.text for row in rows if decided(row.text, *appointments).reason is Reason.OPT_OUT]


def rows(kind: str) -> list[Row]:
    return [row for row in ROWS if row.expected == (kind,)]


def test_the_table_has_two_hundred_requests_and_two_hundred_look_alikes() -> None:
    assert len(rows("word")) + len(rows("phrase")) >= 200
    assert len(rows("exact")) + len(rows("alike")) >= 200


@pytest.mark.parametrize("text", [row.text for row in rows("word")], ids=ascii)
def test_a_single_word_opts_out_however_it_is_dressed_up(text: str) -> None:
    assert decided(text).reason is Reason.OPT_OUT


def test_ninety_eight_of_a_hundred_requests_in_several_words_opt_out() -> None:
    asked = rows("phrase")
    missed = {row.text for row in asked} - set(opted_out_by(asked))
    assert len(missed) <= 0.02 * len(asked), sorted(missed)


@pytest.mark.parametrize("appointments", [(), OPEN], ids=["no appointment", "an appointment open"])
def test_what_only_holds_a_single_word_opts_nobody_out(appointments: tuple[Appointment, ...]) -> None:
    assert opted_out_by(rows("exact"), *appointments) == []


@pytest.mark.parametrize("appointments", [(), OPEN], ids=["no appointment", "an appointment open"])
def test_what_only_sounds_like_a_request_opts_out_one_of_a_hundred_at_most(
    appointments: tuple[Appointment, ...],
) -> None:
    alike = rows("alike")
    silenced = opted_out_by(alike, *appointments)
    assert len(silenced) <= 0.01 * len(alike), silenced


def test_an_open_appointment_hinders_no_request() -> None:
    asked = rows("word") + rows("phrase")
    assert set(opted_out_by(asked)) - set(opted_out_by(asked, *OPEN)) == set()


@pytest.mark.parametrize("text", [*(row.text for row in rows("cancel")), "annuler", "J'annule", "cancel please"])
def test_a_word_that_cancels_silences_nobody_and_a_person_answers_where_nothing_can_be_cancelled(text: str) -> None:
    alone = decided(text)
    assert alone.reason is not Reason.OPT_OUT
    assert "hand to a person" in alone.actions
    assert decided(text, *OPEN).reason is not Reason.OPT_OUT


@pytest.mark.parametrize("text", ["CANCEL", "Cancel.", "cancel", "cancel!"])
def test_the_keyword_stops_without_an_appointment_where_the_law_has_it_so(text: str) -> None:
    shipped = shipped_rulebook()
    rulebook = replace(shipped, business=replace(shipped.business, cancel_stops=True))
    assert decided(text, rulebook=rulebook).reason is Reason.OPT_OUT
    assert decided(text, *OPEN, rulebook=rulebook).actions == ("cancel appointment",)


def test_each_request_is_confirmed_once_and_a_repeat_is_not() -> None:
    for row in rows("word") + rows("phrase"):
        if decided(row.text).reason is Reason.OPT_OUT:
            assert len(decided(row.text).replies) == 1, row.text
            again = decided(row.text, opted_out=True)
            assert (again.reason, again.replies, again.changes) == (Reason.OPT_OUT, (), ()), row.text


@pytest.mark.parametrize("text", ["START", "start", "Unstop", "UNSTOP", "REPRENDRE", "reprendre svp", "Start please"])
def test_messages_come_again_for_whoever_asks_for_them(text: str) -> None:
    assert decided(text, opted_out=True).reason is Reason.OPT_IN


@pytest.mark.parametrize("text", ["oui", "OUI", "yes", "YES", "ok", "je confirme", "d'accord", "sí", "ja", "merci"])
def test_a_yes_brings_no_messages_back(text: str) -> None:
    for appointments in ((), OPEN):
        assert decided(text, *appointments, opted_out=True).reason is not Reason.OPT_IN


def test_no_file_of_the_owner_takes_a_word_out_of_the_stops(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "rules", tmp_path / "rules", ignore=shutil.ignore_patterns("words", "tests"))
    own = tmp_path / "rules" / "words"
    own.mkdir()
    (own / "fr.yaml").write_text("stop: [silence]\nnot stop: [stop, arrêtez de m'écrire]\n", "utf-8")
    loaded = load(own.parent, ROOT / "templates", now=WRITTEN, examples=False)
    assert loaded.rulebook is not None, loaded.problems
    for text in ("stop", "arrêtez de m'écrire", "silence"):
        event = SmsReceived(key=text, account="salon@example.org", contact=CONTACT, at=WRITTEN, text=text)
        assert decide(event, State(Contact(CONTACT)), loaded.rulebook, WRITTEN).reason is Reason.OPT_OUT
