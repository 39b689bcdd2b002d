"""Words to the owner about who waits: when they leave and what they say."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.deciding.waiting_notice import (
    APART,
    BATCH,
    MOST_A_DAY,
    MOST_PARTS,
    NoticeItem,
    RecentNotices,
    departs,
    is_urgent,
    may_tell,
    words,
)
from responder.domain.deciding.waiting_reasons import Cause
from responder.domain.model.business import Budgets, Business, Quiet, Span
from responder.domain.schedule.quiet_hours import is_quiet
from responder.domain.text.sms_parts import gsm7, parts_of
from tests.builders import ANNA, NOON, PARIS, SALON

NOTHING = RecentNotices()


def item(text: str = "combien coûte une coupe ?", **given: object) -> NoticeItem:
    plain = NoticeItem(1, ANNA, "Anna Martin", Cause.HANDED, text, NOON)
    return replace(plain, **given)  # type: ignore[arg-type]


def at(clock: str, day: int = 10) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 3, day, hour, minute, tzinfo=PARIS)  # the 10th is a Tuesday, the 15th a Sunday


def test_it_waits_for_others_to_be_told_of_with() -> None:
    first, second = item(), item(id=2, since=NOON + timedelta(minutes=4))
    assert departs([first, second], NOTHING, SALON, NOON) == NOON + BATCH


@pytest.mark.parametrize(
    ("since", "appointment", "expected"),
    [
        (at("12:00"), None, at("12:10")),
        (at("12:00"), at("17:00"), at("12:01")),  # today
        (at("12:00"), at("09:00", 12), at("12:10")),
        (at("19:55"), None, at("08:00", 11)),  # the batch would end in the night
        (at("22:00"), None, at("08:00", 11)),
        (at("22:00"), at("15:00", 11), at("08:00", 11)),
        (at("22:00"), at("08:30", 11), at("06:30", 11)),  # eight o'clock would be too late for it
        (at("22:00"), at("23:00"), at("22:01")),
        (at("22:00"), at("22:01"), at("08:00", 11)),  # it will have begun
        (at("06:00"), at("07:00"), at("06:01")),
        (at("06:00"), at("09:00"), at("07:00")),
        (at("15:00", 15), None, at("08:00", 16)),  # a Sunday
        (at("15:00", 15), at("17:00", 15), at("15:01", 15)),
        (at("15:00", 15), at("09:00", 16), at("07:00", 16)),
        (at("23:30", 14), None, at("08:00", 16)),
    ],
)
def test_it_leaves_by_day_unless_an_appointment_comes_first(
    since: datetime, appointment: datetime | None, expected: datetime
) -> None:
    told = item(since=since, appointment_at=appointment)
    assert departs([told], NOTHING, SALON, since) == expected


def test_an_appointment_that_is_over_hurries_nobody() -> None:
    assert not is_urgent(item(appointment_at=NOON - timedelta(hours=1)), SALON, NOON)


def test_who_works_at_night_is_told_at_night() -> None:
    bar = replace(SALON, week=((Span(20 * 60, 26 * 60),),) * 7)
    assert may_tell(bar, at("23:00")) and not may_tell(SALON, at("23:00"))
    assert departs([item(since=at("23:00"))], NOTHING, bar, at("23:00")) == at("23:10")


@pytest.mark.parametrize("today", [MOST_A_DAY, MOST_A_DAY + 3])
def test_a_day_has_an_end(today: int) -> None:
    assert departs([item()], RecentNotices(NOON - timedelta(hours=5), today), SALON, NOON) is None


def test_a_smaller_budget_of_the_owner_counts() -> None:
    modest = replace(SALON, budgets=Budgets(owner_per_day=2))
    assert departs([item()], RecentNotices(NOON - timedelta(hours=5), 2), modest, NOON) is None


def test_two_are_some_time_apart() -> None:
    assert (
        departs([item()], RecentNotices(NOON - timedelta(minutes=1), 1), SALON, NOON)
        == NOON - timedelta(minutes=1) + APART
    )


def test_nothing_to_tell_is_told_never() -> None:
    assert departs([], NOTHING, SALON, NOON) is None


# What is said


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", "Salon Anna: 1 personne attend une réponse."),
        ("en", "Salon Anna: 1 person waits for an answer."),
        ("de", "Salon Anna: 1 Person wartet auf Antwort."),
        ("es", "Salon Anna: 1 persona espera respuesta."),
        ("it", "Salon Anna: 1 persona attende una risposta."),
        ("pt", "Salon Anna: 1 person waits for an answer."),
    ],
)
def test_it_speaks_the_owner_s_language(language: str, expected: str) -> None:
    said = words([item()], replace(SALON, languages=(language, "fr")), NOON)
    assert said.splitlines()[0] == expected
    assert "Anna Martin (+33612345678)" in said and '"combien coûte une coupe ?"'.replace("û", "u") in said


@pytest.mark.parametrize("cause", list(Cause))
@pytest.mark.parametrize("language", ["fr", "en", "de", "es", "it"])
def test_every_cause_can_be_told_in_every_language(cause: Cause, language: str) -> None:
    said = words([item(cause=cause)], replace(SALON, languages=(language,)), NOON)
    assert "Anna Martin" in said and parts_of(said).beyond == ""


def test_the_appointment_is_named_with_its_day() -> None:
    today, later = (item(cause=Cause.CANCELLED, appointment_at=each) for each in (at("17:00"), at("09:00", 12)))
    assert "annule, rdv aujourd'hui 17:00" in words([today], SALON, NOON)
    assert "annule, rdv 12/03 09:00" in words([later], SALON, NOON)
    assert words([later], SALON, NOON).startswith("Salon Anna: rendez-vous annulé.")


def test_several_are_counted_and_those_that_do_not_fit_too() -> None:
    many = [item("x" * 90, id=n, contact=f"+3361234{n:04}", name=f"Madame Dupont {n}") for n in range(20)]
    said = words(many, SALON, NOON)
    assert said.startswith("Salon Anna: 20 personnes attendent") and "de plus" in said
    assert parts_of(said).count <= 2


def test_one_contact_is_one_line_with_the_latest_words() -> None:
    said = words([item("combien ?"), item("et demain ?", id=2)], SALON, NOON)
    assert said.count(ANNA) == 1 and "et demain ?" in said and said.startswith("Salon Anna: 1 personne")


@pytest.mark.parametrize("text", ["[link]", "[Lien_Tracking]", "[LIEN]", "[[link]]"])
def test_what_they_wrote_carries_no_marker(text: str) -> None:
    assert "[" not in words([item(text)], SALON, NOON)


def test_a_call_has_no_words() -> None:
    said = words([item("", name="", cause=Cause.HELD_BACK, is_call=True)], SALON, NOON)
    assert '"' not in said and f"{ANNA}, appel manqué" in said


_texts = st.text(max_size=400)
_minutes = st.integers(0, 366 * 24 * 60)


@given(st.lists(st.tuples(_texts, _texts, st.sampled_from(list(Cause))), min_size=1, max_size=9))
def test_whatever_they_wrote_it_is_two_cheap_sms_at_most(said: list[tuple[str, str, Cause]]) -> None:
    items = [
        item(text, id=n, contact=f"+3361234567{n}", name=name, cause=cause)
        for n, (text, name, cause) in enumerate(said)
    ]
    told = words(items, SALON, NOON)
    assert parts_of(told).count <= MOST_PARTS and parts_of(told).beyond == ""


@given(_minutes, st.none() | st.timedeltas(timedelta(hours=-5), timedelta(days=4)), st.integers(0, 60))
def test_none_comes_at_night_but_for_an_appointment_that_comes_before_the_morning(
    after: int, until: timedelta | None, minutes: int
) -> None:
    now = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=after)).astimezone(PARIS)
    business = Business(quiet=Quiet())
    about = None if until is None else now + until
    leaves = departs([item(since=now, appointment_at=about)], NOTHING, business, now + timedelta(minutes=minutes))
    assert leaves is not None and leaves >= now
    if is_quiet(business, leaves):
        assert about is not None and leaves < about


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "2 personnes attendent une réponse. Reçus en retard : 1."),
        ("en", "2 people wait for an answer. Found late: 1."),
        ("de", "2 Personen warten auf Antwort. Spät gefunden: 1."),
        ("es", "2 personas esperan respuesta. Recibidos tarde: 1."),
        ("it", "2 persone attendono una risposta. Ricevuti in ritardo: 1."),
    ],
)
def test_what_was_found_late_is_told_in_the_same_words(language: str, said: str) -> None:
    business = replace(SALON, languages=(language,))
    items = [item(), item(id=2, contact="+33612345679", found_late=True)]
    assert gsm7(said) in words(items, business, NOON)
    assert "1." not in words(items[:1], business, NOON)
