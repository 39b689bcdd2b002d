"""Tests which rows of the gateway's list a person wrote."""

import html
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest

from responder.domain.delivery.manual_messages import MANY, TriedMessage, written_by_hand
from responder.domain.delivery.reconciliation import Listed, Listing

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
ANNA, BRUNO = "+33612345678", "+33687654321"
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def row(number: str = ANNA, text: str = "J'arrive", *, at: datetime | None = NOON, name: str = "x") -> Listed:
    return Listed((name,), number, text, at)


def found(*rows: Listed, ours: tuple[TriedMessage, ...] = ()) -> dict[str, datetime]:
    return written_by_hand(Listing(rows, NOON + HOUR), ours, NOON - HOUR)


def test_what_is_none_of_our_messages_was_written_by_hand() -> None:
    assert found(row()) == {ANNA: NOON}


def test_the_last_of_several_counts() -> None:
    later = NOON + timedelta(minutes=5)
    assert found(row(), row(at=later, name="y"), row(BRUNO, name="z")) == {ANNA: later, BRUNO: NOON}


def test_ours_are_known_by_their_id_or_by_number_and_text() -> None:
    assert found(row(name="ours"), ours=(TriedMessage("ours", BRUNO, "autre"),)) == {}
    assert found(row(text="J'arrive https://x.fr/a"), ours=(TriedMessage("", ANNA, "J'arrive [link]"),)) == {}
    assert found(row(), ours=(TriedMessage("", BRUNO, "J'arrive"), TriedMessage("", ANNA, "Bonjour"))) == {ANNA: NOON}


def test_what_is_old_or_has_no_time_says_nothing() -> None:
    assert found(row(at=NOON - 2 * HOUR), row(BRUNO, at=None)) == {}


OURS = "Bien reçu, c'est noté & classé : à demain"
RESPELT = {
    "percent": quote(OURS, safe=""),
    "html": html.escape(OURS),
    "cut": OURS[:12],
    "no accents": "Bien recu, c'est note & classe : a demain",
    "empty": "",
    "advertising": OURS + "\nSent for free",
}


@pytest.mark.parametrize("name", ["", "unknown"], ids=["in doubt", "listed with another id"])
@pytest.mark.parametrize("text", RESPELT.values(), ids=RESPELT)
@pytest.mark.parametrize("off", [0, -1, -2, 1])
def test_ours_respelt_and_redated_are_nobody_s_hand(text: str, name: str, off: int) -> None:
    shift = off * HOUR
    known = [TriedMessage(f"k{n}", BRUNO, f"Message {n}", NOON - n * MINUTE) for n in range(20, 30)]
    rows = [row(BRUNO, each.text, at=each.at + shift, name=each.name) for each in known if each.at]
    ours = (TriedMessage(name, ANNA, OURS, NOON - MINUTE), *known)
    assert found(*rows, row(text=text, at=NOON + shift), ours=ours) == {}


@pytest.mark.parametrize("off", [0, -1, -2, 1])
def test_what_a_person_wrote_beside_ours_is_seen_at_its_time(off: int) -> None:
    shift = off * HOUR
    known = [TriedMessage(f"k{n}", BRUNO, f"Message {n}", NOON - n * MINUTE) for n in range(20, 30)]
    rows = [row(BRUNO, each.text, at=each.at + shift, name=each.name) for each in known if each.at]
    ours = (TriedMessage("ours", ANNA, OURS, NOON - MINUTE), TriedMessage("", ANNA, "Autre", NOON - MINUTE), *known)
    mine = row(text=OURS, at=NOON - MINUTE + shift, name="ours")
    assert found(*rows, mine, row(at=NOON + shift), ours=ours) == {ANNA: NOON}


def test_one_of_ours_explains_one_row() -> None:
    ours = (TriedMessage("", ANNA, OURS, NOON - MINUTE),)
    assert found(row(text=""), row(text="", at=NOON + MINUTE, name="y"), ours=ours) == {ANNA: NOON + MINUTE}


def test_a_row_without_a_number_is_nobody_s() -> None:
    assert found(row("")) == {}


def test_a_campaign_is_nobody_s_hand() -> None:
    people = [f"+3361234560{number}" for number in range(MANY)]
    burst = [row(each, f"Promo pour {each[-1]}", at=NOON + timedelta(seconds=n)) for n, each in enumerate(people)]
    assert found(*burst) == {}
    assert set(found(*burst[:-1])) == set(people[:-1])
    assert set(found(*burst, row(at=NOON + timedelta(minutes=3)))) == {ANNA}


def test_somebody_who_writes_many_times_to_one_person_is_no_campaign() -> None:
    talk = [row(at=NOON + timedelta(seconds=n), name=str(n)) for n in range(3 * MANY)]
    assert set(found(*talk)) == {ANNA}
