"""Evidence in, verdicts out: a table of what may and what may not be concluded."""

from datetime import UTC, datetime, timedelta

import pytest

from responder.domain.delivery.reconciliation import (
    Doubt,
    KnownMessage,
    Listed,
    Listing,
    UnmatchedReport,
    Waits,
    by_listing,
    by_reports,
)
from responder.domain.delivery.text_respelling import fits
from responder.domain.delivery.verdicts import Leaning, StillOpen, Verdict, WasNotSent, WasSent

ANNA, BRUNO = "+33612345601", "+33612345602"
START = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
TEXT = "Votre rendez-vous est confirmé."


def after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def doubt(**given: object) -> Doubt:
    return Doubt(**{"id": 1, "number": ANNA, "text": TEXT, "claimed_at": START} | given)  # type: ignore[arg-type]


def known(name: str, minutes: float, number: str = BRUNO, text: str = "Bonjour", **given: bool) -> KnownMessage:
    return KnownMessage(name, number, text, after(minutes), **given)


def row(name: str, minutes: float | None, number: str = ANNA, text: str = TEXT) -> Listed:
    return Listed((name,) if name else (), number, text, None if minutes is None else after(minutes))


def judged(doubts: list[Doubt], known_messages: list[KnownMessage], seen: Listing) -> list[Verdict]:
    """Judges as for an account whose every message is told of here."""
    return by_listing(doubts, known_messages, seen, Waits(fewest=1))


def witness(minutes: float = 5) -> tuple[KnownMessage, Listed]:
    """A message that certainly left later, and its row."""
    return known("w", minutes), row("w", minutes, BRUNO, "Bonjour")


def listing(*rows: Listed, taken: float = 12, back: float = -30) -> Listing:
    """A list that goes back half an hour, by a row of somebody else."""
    return Listing((*rows, Listed(("old",), "+33699999999", "Vieux", after(back))), after(taken))


W, W_ROW = witness()
EARLY, EARLY_ROW = known("e", -1), row("e", -1, BRUNO, "Bonjour")


@pytest.mark.parametrize(
    ("name", "known_messages", "seen", "expected"),
    [
        ("its row settles it at once", [], listing(row("x", 0.1), taken=0.2), WasSent),
        ("its row, dated a little before our clock", [], listing(row("x", -1)), WasSent),
        ("its row, hours later: the phone was off", [], listing(row("x", 300), taken=301), WasSent),
        ("a row of somebody else", [W], listing(row("x", 0.1, BRUNO), W_ROW), WasNotSent),
        ("a row of yesterday", [W], listing(row("x", -1440), W_ROW), WasNotSent),
        ("a row with another text", [W], listing(row("x", 1, text="Non"), W_ROW), StillOpen),
        ("a row that another message owns", [W, known("x", -3, ANNA, TEXT)],
         listing(row("x", -3), W_ROW), WasNotSent),
        ("absent, and a later one is listed", [W], listing(W_ROW), WasNotSent),
        ("absent, before the settle time", [W], listing(W_ROW, taken=9.9), StillOpen),
        ("absent, and only an earlier one is listed", [EARLY], listing(EARLY_ROW), StillOpen),
        ("absent, and the later one was too close behind", [known("w", 0.5)],
         listing(row("w", 0.5, BRUNO, "Bonjour")), StillOpen),
        ("absent from an empty list", [W], listing(), StillOpen),
        ("absent, and the list does not reach back", [W], listing(W_ROW, back=1), StillOpen),
        ("absent, and nothing shows how far back the list goes", [W], Listing((W_ROW,), after(12)), StillOpen),
        ("absent from a list with a hole", [W, known("h", 2)], listing(W_ROW), StillOpen),
        ("absent from a list with a hole long before", [W, known("h", -25)], listing(W_ROW), StillOpen),
        ("absent, and what is missing is older than the list", [W, known("h", -45)], listing(W_ROW), WasNotSent),
        ("absent, and what is missing left after the witness", [W, known("h", 9)], listing(W_ROW), WasNotSent),
        ("a row without a time", [W], listing(row("x", None), W_ROW), StillOpen),
        ("a row without an id", [W], listing(row("", 0.1), W_ROW), StillOpen),
        ("a row that may be of an accepted one the list does not name", [W, known("a", -2, ANNA, TEXT)],
         listing(row("x", 0.1), W_ROW), StillOpen),
    ],
)  # fmt: skip
def test_the_list_is_believed_only_as_far_as_it_goes(
    name: str, known_messages: list[KnownMessage], seen: Listing, expected: type
) -> None:
    [verdict] = judged([doubt()], known_messages, seen)
    assert type(verdict) is expected, f"{name}: {verdict}"


def test_a_list_that_shows_few_of_ours_is_not_believed_about_what_it_lacks() -> None:
    several = [known(f"k{n}", -20 + n) for n in range(18)]
    rows = [row(each.name, -20 + n, BRUNO, "Bonjour") for n, each in enumerate(several)]
    [few] = by_listing([doubt()], [*several, W], listing(*rows, W_ROW))
    assert isinstance(few, StillOpen) and few.because.endswith("shows only 19 of ours")
    [enough] = by_listing([doubt()], [*several, W, EARLY], listing(*rows, W_ROW, EARLY_ROW))
    assert isinstance(enough, WasNotSent)


def test_what_left_after_a_message_that_is_listed_is_a_hole_whatever_the_rows_are_dated() -> None:
    first = known("f", -25)
    seen = listing(row("f", -1.5, BRUNO, "Bonjour"), W_ROW, back=-1.5)  # as if the list began later
    assert isinstance(judged([doubt(claimed_at=after(1))], [W, first], seen)[0], WasNotSent)
    assert isinstance(judged([doubt(claimed_at=after(1))], [W, first, known("h", -23)], seen)[0], StillOpen)


def test_what_is_found_in_the_list_just_now_is_a_witness_too() -> None:
    later = doubt(id=2, number=BRUNO, text="Bonjour", claimed_at=after(5))
    absent, found = judged([doubt(), later], [], listing(W_ROW))
    assert isinstance(absent, WasNotSent) and isinstance(found, WasSent)


def test_a_third_attempt_is_the_last() -> None:
    assert type(judged([doubt(absences=1)], [W], listing(W_ROW))[0]) is WasNotSent
    [verdict] = judged([doubt(absences=2)], [W], listing(W_ROW))
    assert isinstance(verdict, StillOpen) and verdict.leaning is Leaning.NOT_SENT


def test_what_is_a_persons_to_judge_is_never_sent_again_but_may_turn_out_sent() -> None:
    [absent] = judged([doubt(waiting=False)], [W], listing(W_ROW))
    assert isinstance(absent, StillOpen) and absent.leaning is Leaning.NOT_SENT
    assert isinstance(judged([doubt(waiting=False)], [W], listing(row("x", 1), W_ROW))[0], WasSent)


def test_a_backup_that_was_brought_back_does_not_know_when_it_left() -> None:
    """The witness left before it may have: it says nothing, and only one from after the return does."""
    back = doubt(until=after(30))
    assert isinstance(judged([back], [W], listing(W_ROW, taken=45))[0], StillOpen)
    later, later_row = witness(32)
    assert isinstance(judged([back], [W, later], listing(W_ROW, later_row, taken=45))[0], WasNotSent)
    assert isinstance(judged([back], [W], listing(W_ROW, row("x", 25), taken=45))[0], WasSent)


def test_one_row_does_not_settle_two_messages_with_the_same_text() -> None:
    both = [doubt(), doubt(id=2, claimed_at=after(2))]
    verdicts = judged(both, [W], listing(row("x", 2), W_ROW))
    assert [type(each) for each in verdicts] == [StillOpen, StillOpen]
    assert {each.leaning for each in verdicts if isinstance(each, StillOpen)} == {Leaning.SENT}


def test_our_own_id_settles_it_whatever_the_text_became() -> None:
    two = [doubt(name="r1"), doubt(id=2, name="r2", claimed_at=after(1))]
    seen = listing(row("r1", 0, text="censored"), W_ROW, taken=13)
    found = judged(two, [W], seen)[0]
    assert isinstance(found, WasSent) and (found.id, found.name, found.text) == (1, "r1", "censored")
    assert found.because == "the gateway's list has it, by our own id"
    assert isinstance(judged(two, [W], seen)[1], WasNotSent)


@pytest.mark.parametrize(
    ("name", "doubts", "known_messages", "reports", "settled"),
    [
        ("a report to that number", [doubt()], [], [UnmatchedReport("x", ANNA, after(0.1))], {1: "x"}),
        ("sent and received of one id", [doubt()], [],
         [UnmatchedReport("x", ANNA, after(0.1)), UnmatchedReport("x", ANNA, after(0.2))], {1: "x"}),
        ("a report to another number", [doubt()], [], [UnmatchedReport("x", BRUNO, after(0.1))], {}),
        ("a report from before", [doubt()], [], [UnmatchedReport("x", ANNA, after(-10))], {}),
        ("a report much later", [doubt()], [], [UnmatchedReport("x", ANNA, after(90))], {}),
        ("two ids", [doubt()], [], [UnmatchedReport("x", ANNA, after(0.1)), UnmatchedReport("y", ANNA,
        after(0.2))], {}),
        ("two in doubt", [doubt(), doubt(id=2, claimed_at=after(1))], [], [UnmatchedReport("x", ANNA, after(2))], {}),
        ("it may be on one that waits for its report", [doubt()], [known("a", -5, ANNA)],
         [UnmatchedReport("x", ANNA, after(0.1))], {}),
        ("the one before has its report", [doubt()], [known("a", -5, ANNA, reported=True)],
         [UnmatchedReport("x", ANNA, after(0.1))], {1: "x"}),
        ("one left in between", [doubt()], [known("a", 3, ANNA, reported=True)],
         [UnmatchedReport("x", ANNA, after(4))], {}),
        ("by our own id, however late", [doubt(name="r1")], [known("a", 3, ANNA)],
         [UnmatchedReport("r1", ANNA, after(400))], {1: "r1"}),
    ],
)  # fmt: skip
def test_a_report_settles_what_it_can_only_be_about(
    name: str,
    doubts: list[Doubt],
    known_messages: list[KnownMessage],
    reports: list[UnmatchedReport],
    settled: dict[int, str],
) -> None:
    assert {each.id: each.name for each in by_reports(doubts, known_messages, reports)} == settled, name


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("Bonjour", "Bonjour", True),
        ("Bonjour", "Bonjour \n \nSent for free from PC via arsms.co/free", True),
        ("Bonjour\n  Anna", "Bonjour Anna", True),
        ("Bonjour Anna", "Bonjour", False),
        ("Prenez : [link] merci", "Prenez : https://insim.app/abc merci", True),
        ("Prenez : [link] merci", "Prenez :  merci", False),
        ("[link]", "https://insim.app/abc", True),
        ("À bientôt [link].", "À bientôt https://i.app/x.", True),
        ("e\u0301te\u0301", "été", True),
        ("l\u2019été", "l'été", True),
        ("Tarif (a+b)*", "Tarif (a+b)*", True),
        ("Oui", "Non", False),
    ],
)
def test_texts_are_compared_as_a_gateway_may_have_changed_them(ours: str, theirs: str, same: bool) -> None:
    assert fits(ours, theirs) is same
