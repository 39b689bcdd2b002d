"""Which rows of the gateway's list a person wrote."""

from datetime import UTC, datetime, timedelta

from responder.core.by_hand import MANY, Started, written_by_hand
from responder.core.evidence import Listed, Listing

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
ANNA, BRUNO = "+33612345678", "+33687654321"
HOUR = timedelta(hours=1)


def row(number: str = ANNA, text: str = "J'arrive", *, at: datetime | None = NOON, name: str = "x") -> Listed:
    return Listed((name,), number, text, at)


def found(*rows: Listed, ours: tuple[Started, ...] = ()) -> dict[str, datetime]:
    return written_by_hand(Listing(rows, NOON + HOUR), ours, NOON - HOUR)


def test_what_is_none_of_our_messages_was_written_by_hand() -> None:
    assert found(row()) == {ANNA: NOON}


def test_the_last_of_several_counts() -> None:
    later = NOON + timedelta(minutes=5)
    assert found(row(), row(at=later, name="y"), row(BRUNO, name="z")) == {ANNA: later, BRUNO: NOON}


def test_ours_are_known_by_their_id_or_by_number_and_text() -> None:
    assert found(row(name="ours"), ours=(Started("ours", BRUNO, "autre"),)) == {}
    assert found(row(text="J'arrive https://x.fr/a"), ours=(Started("", ANNA, "J'arrive [link]"),)) == {}
    assert found(row(), ours=(Started("", BRUNO, "J'arrive"), Started("", ANNA, "Bonjour"))) == {ANNA: NOON}


def test_what_is_old_or_has_no_time_says_nothing() -> None:
    assert found(row(at=NOON - 2 * HOUR), row(BRUNO, at=None)) == {}


def test_a_campaign_is_nobody_s_hand() -> None:
    people = [f"+3361234560{number}" for number in range(MANY)]
    burst = [row(each, f"Promo pour {each[-1]}", at=NOON + timedelta(seconds=n)) for n, each in enumerate(people)]
    assert found(*burst) == {}
    assert set(found(*burst[:-1])) == set(people[:-1])
    assert set(found(*burst, row(at=NOON + timedelta(minutes=3)))) == {ANNA}


def test_somebody_who_writes_many_times_to_one_person_is_no_campaign() -> None:
    talk = [row(at=NOON + timedelta(seconds=n), name=str(n)) for n in range(3 * MANY)]
    assert set(found(*talk)) == {ANNA}
