from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest

from responder.domain.deciding.decide import when_of
from responder.domain.model.events import SmsReceived
from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.model.rules import When
from responder.domain.model.state import AppointmentStatus
from responder.domain.simulation.what_if import EVENTS, NotUnderstood, case_of, moment_of, number_of, people, somebody
from tests.builders import ANNA, NOON, PARIS, SALON, replace


@pytest.mark.parametrize("name", EVENTS)
def test_every_event_is_known_by_its_word_of_when(name: str) -> None:
    case = case_of("oui", ANNA, NOON, event=name)
    assert when_of(case.event) is When(name)
    assert (case.event.contact, case.event.at, case.now) == (ANNA, NOON, NOON)


def test_every_word_of_when_but_what_time_brings_and_unclear_is_an_event() -> None:
    assert {*EVENTS} == {when.value for when in When} - {"unclear", "moment"}


def test_the_appointment_awaits_its_answer_and_our_last_message_has_its_rule() -> None:
    state = case_of("oui", ANNA, NOON, appointment=NOON + timedelta(days=1), after="Missed call").state
    assert [each.status for each in state.appointments] == [AppointmentStatus.AWAITING_ANSWER]
    assert state.last_reply is not None
    assert state.last_reply.rule == "Missed call"
    assert state.last_reply.at < NOON


@pytest.mark.parametrize(
    ("event", "calls"), [("missed call", 1), ("incoming call", 1), ("outgoing call", 0), ("sms", 0)]
)
def test_a_call_of_the_contact_counts_as_one(event: str, calls: int) -> None:
    assert len(case_of("", ANNA, NOON, event=event).state.calls) == calls


@pytest.mark.parametrize(
    ("text", "read"),
    [("a\0b", "a\ufffdb"), ("a\ud83d", "a\ufffd"), ("\ud83d\ude00", "\U0001f600"), ("été", "été"), ("", "")],
)
def test_a_text_is_read_as_a_hook_would_be(text: str, read: str) -> None:
    event = case_of(text, ANNA, NOON).event
    assert isinstance(event, SmsReceived)
    assert event.text == read


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-12-01 15:00", datetime(2026, 12, 1, 15, tzinfo=PARIS)),
        ("2026-12-01T15:00", datetime(2026, 12, 1, 15, tzinfo=PARIS)),
        (" 2026-07-01 15:00:30 ", datetime(2026, 7, 1, 13, 0, 30, tzinfo=UTC)),
        ("2026-12-01T15:00:00Z", datetime(2026, 12, 1, 15, tzinfo=UTC)),
        ("2026-12-01 15:00+05:00", datetime(2026, 12, 1, 10, tzinfo=UTC)),
    ],
)
def test_a_moment_is_on_the_clock_of_the_business_unless_it_says_otherwise(text: str, moment: datetime) -> None:
    assert moment_of(text, PARIS) == moment


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2027-03-28 01:59", "01:59+01:00"),
        ("2027-03-28 02:00", "03:00+02:00"),
        ("2027-03-28 02:30", "03:30+02:00"),
        ("2027-03-28 03:00", "03:00+02:00"),
        ("2026-10-25 02:30", "02:30+02:00"),
        ("2027-03-28T02:30Z", "02:30+00:00"),
    ],
)
def test_an_hour_that_spring_leaves_out_is_shown_as_clocks_show_it(text: str, shown: str) -> None:
    assert moment_of(text, PARIS).isoformat(timespec="minutes")[11:] == shown


@pytest.mark.parametrize("text", ["", "demain", "15:00", "2026-12-01", "2026-13-01 15:00", "01/12/2026 15:00"])
def test_what_is_no_moment_is_told(text: str) -> None:
    with pytest.raises(NotUnderstood, match="write a day and a time"):
        moment_of(text, PARIS)


@pytest.mark.parametrize("country", ["FR", "GB", "US", "DE", "CH", "MA"])
def test_there_are_many_mobile_numbers_of_nobody_in_every_country(country: str) -> None:
    business = replace(SALON, country=country, allowed_countries=frozenset({country}))
    found = list(islice(people(business), 40))
    assert len(set(found)) == 40
    assert {read_number(each, country).kind for each in found} <= {NumberKind.MOBILE, NumberKind.EITHER}


def test_nobody_is_never_one_of_us() -> None:
    first = somebody(SALON)
    ours = replace(SALON, phones=(first,), owner=list(islice(people(SALON), 2))[1])
    assert somebody(ours) not in {*ours.phones, ours.owner}


def test_a_number_is_read_as_dialled_at_home() -> None:
    assert number_of("06 12 34 56 78", "FR") == ANNA
    assert number_of("", "FR") == ""
