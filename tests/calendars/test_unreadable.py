"""Tests what cannot be read is not gone: its appointment stays, and the owner is told which event until it is
mended."""

import json
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from responder.calendars.ics.reading import window_around
from responder.domain.model import calendar_notices
from responder.domain.model.calendar_notices import FORMS, CalendarTrouble, Notice
from responder.domain.model.calendars import CalendarKind
from responder.domain.model.state import AppointmentStatus
from responder.store import alerts
from responder.store.alerts.kinds import AlertKind
from tests.builders import ANNA, NOON
from tests.calendars.calendar_texts import calendar, event
from tests.calendars.corpus import WAYS, Cancelled, before_and_after
from tests.calendars.salon import Salon
from tests.calendars.servers import Feed, feed
from tests.sweeps import examples

OTHER = event("b", "20260312T100000", summary="Bea 06 23 45 67 89")
WHOLE = calendar(event(), OTHER)
CONFIRMED = AppointmentStatus.CONFIRMED


@pytest.fixture
def web() -> Iterator[Feed]:
    with feed(WHOLE) as server:
        yield server


@pytest.fixture
async def salon(either_database: str, web: Feed) -> AsyncIterator[Salon]:
    salon = Salon(either_database, CalendarKind.FEED, web.url)
    await salon.reads()
    salon.answers(CONFIRMED)
    yield salon
    salon.store.close()


def told(salon: Salon) -> list[str]:
    return [each.text for each in salon.store.read_now(alerts.opened) if each.kind is AlertKind.CALENDAR_EVENT]


BROKEN = {
    "no start": WHOLE.replace("DTSTART;TZID=Europe/Paris:20260311T150000\r\n", ""),
    "a start that is none": WHOLE.replace("20260311T150000", "2026031"),
    "an empty start": WHOLE.replace("20260311T150000", ""),
    "a rule that is none": WHOLE.replace("UID:a", "UID:a\r\nRRULE:FREQ=SOMETIMES"),
    "a day alone": WHOLE.replace("DTSTART;TZID=Europe/Paris:20260311T150000", "DTSTART;VALUE=DATE:20260311"),
    "no beginning and no end": WHOLE.replace("BEGIN:VEVENT\r\nUID:a", "UID:a", 1).replace("END:VEVENT\r\n", "", 1),
    "its number is gone": WHOLE.replace("Coupe Anna 06 12 34 56 78", "Coupe Anna"),
    "its number is half a number": WHOLE.replace("Coupe Anna 06 12 34 56 78", "Coupe Anna 06 12 34 5"),
    "no title": WHOLE.replace("SUMMARY:Coupe Anna 06 12 34 56 78\r\n", ""),
    "another kind of component": WHOLE.replace("VEVENT", "VTODO", 1).replace("END:VEVENT", "END:VTODO", 1),
    "a rule that takes too long": WHOLE.replace("UID:a", "UID:a\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2"),
}


@pytest.mark.anyio
@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
async def test_its_appointment_and_its_answer_stay(salon: Salon, web: Feed, text: str) -> None:
    web.text = text
    for _ in range(3):
        await salon.reads()
    assert salon.statuses() == ["confirmed", "unconfirmed"]
    assert salon.book()[0].number == ANNA


@pytest.mark.anyio
@pytest.mark.parametrize("tag", ["", '"one"'])
async def test_the_owner_is_told_which_event_until_it_is_mended(salon: Salon, web: Feed, tag: str) -> None:
    web.text, web.tag = BROKEN["a start that is none"], tag
    for _ in range(4):  # it does not change, and is as wrong as before
        state = await salon.reads()
        assert str(state.problem) == "1 of its events could not be read."
        assert [(each.title, each.trouble) for each in state.notices] == [("Coupe Anna", CalendarTrouble.START)]
        (text,) = told(salon)
        assert '"Coupe Anna" on 2026-03-11: its start cannot be read' in text and "mend it" in text
    web.text, web.tag = WHOLE, '"two"' if tag else ""
    state = await salon.reads()
    assert (state.problem, state.notices, told(salon)) == ("", (), [])
    assert salon.statuses() == ["confirmed", "unconfirmed"]


@pytest.mark.anyio
async def test_many_events_are_told_of_together(salon: Salon, web: Feed) -> None:
    web.text = calendar(*(event(f"u{n}", "never") for n in range(9)), event(), OTHER)
    await salon.reads()
    assert len(told(salon)) == 4
    assert "6 more events" in told(salon)[-1]


@pytest.mark.anyio
async def test_an_event_that_is_nobodys_is_listed_and_not_told(salon: Salon, web: Feed) -> None:
    web.text = calendar(event("x", "never", summary="Fermeture"), event(), OTHER)
    state = await salon.reads()
    assert [each.title for each in state.notices] == ["Fermeture"]
    assert told(salon) == []


@pytest.mark.anyio
@pytest.mark.parametrize(
    "text",
    ["", "<html><body>503</body></html>", '{"error": 1}', "BEGIN:VCALENDAR", WHOLE[:200], WHOLE[:-20], "\0" * 200,
     WHOLE.replace("END:VCALENDAR\r\n", ""), "BEGIN:VCARD\nEND:VCARD\n", "ok", WHOLE.split("UID:b")[0]],
)  # fmt: skip
async def test_what_is_cut_or_no_calendar_cancels_nobody(salon: Salon, web: Feed, text: str) -> None:
    web.text = text
    for _ in range(3):
        state = await salon.reads()
        assert state.problem and state.failing_since
    assert salon.statuses() == ["confirmed", "unconfirmed"]


@pytest.mark.anyio
async def test_a_series_that_recurs_no_more_is_believed_when_it_says_so_again(salon: Salon, web: Feed) -> None:
    web.text = calendar(event("s", "20260313T090000", "RRULE:FREQ=WEEKLY;COUNT=3"), event(), OTHER)
    await salon.reads()
    web.text = calendar(event("s", "20260313T090000"), event(), OTHER)
    assert "still stand in it" in str((await salon.reads()).problem)
    assert "cancelled" not in salon.statuses()
    assert (await salon.reads()).problem == ""
    assert salon.statuses().count("cancelled") == 2


@pytest.mark.anyio
async def test_a_feed_that_differs_each_time_is_believed_the_second_time_too(salon: Salon, web: Feed) -> None:
    for second in ("01", "02", "03"):
        web.text = calendar(OTHER, more=f"X-MADE:{second}\n")
        await salon.reads()
    assert salon.statuses() == ["cancelled", "unconfirmed"]
    web.text = calendar(*(event(f"n{n}", f"20260313T{n}0000") for n in range(10, 16)), OTHER)
    await salon.reads()
    for second in ("04", "05"):
        web.text = calendar(OTHER, more=f"X-MADE:{second}\n")
        state = await salon.reads()
    assert state.problem == ""
    assert salon.statuses().count("cancelled") == 7


SALON_FEED = calendar(
    event(),
    event(
        "b", "20260312T100000", "DESCRIPTION:une ligne assez longue pour être repliée par le programme qui l'é", " crit"
    ),
    event("s", "20260313T090000", "RRULE:FREQ=WEEKLY;UNTIL=20260529", "EXDATE;TZID=Europe/Paris:20260327T090000"),
    event("s", "20260320T110000", "RECURRENCE-ID;TZID=Europe/Paris:20260320T090000"),
    event("c", "20260316T100000", "STATUS:CONFIRMED", "BEGIN:VALARM", "TRIGGER:-PT30M", "ACTION:DISPLAY", "END:VALARM"),
).replace("\r\n", "\n")
LINES = SALON_FEED.split("\n")


@settings(max_examples=examples(150), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    place=st.integers(0, len(LINES) - 1),
    way=st.sampled_from(range(len(WAYS))),
    chance=st.randoms(use_true_random=False),
)
def test_no_change_of_one_line_cancels_an_event_whose_uid_still_stands(place: int, way: int, chance: Random) -> None:
    changed = [*LINES[:place], *WAYS[way](LINES[place], chance), *LINES[place + 1 :]]
    found = Cancelled()
    before_and_after(SALON_FEED, "\n".join(changed), window_around(NOON), found)
    assert (found.tried, found.cancelled) == (1, [])


@pytest.mark.parametrize("trouble", CalendarTrouble)
def test_every_trouble_has_its_words(trouble: CalendarTrouble) -> None:
    notice = Notice(uid="a", trouble=trouble, title="Coupe", day=NOON.date(), said="DTSTART:x", appointment=True)
    said = str(calendar_notices.told(notice))
    assert said.startswith(f'"Coupe" on {NOON:%Y-%m-%d}: ') and FORMS[trouble].says in said and "mend it" in said
    assert ("stays" in said) is not FORMS[trouble].taken
    assert calendar_notices.read(calendar_notices.written([notice])) == (notice,)
    assert json.dumps(calendar_notices.as_object(notice))


def test_every_form_is_a_troubles() -> None:
    assert set(FORMS) == set(CalendarTrouble)


@pytest.mark.anyio
async def test_an_event_moved_far_away_is_moved_and_not_cancelled(salon: Salon, web: Feed) -> None:
    web.text = WHOLE.replace("20260311T150000", "20280311T150000")
    await salon.reads()
    assert sorted(salon.statuses()) == ["rescheduled", "unconfirmed"]
    assert max(each.appointment.at for each in salon.book()) > NOON + timedelta(days=700)
