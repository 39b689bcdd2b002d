"""Tests which rows of the gateway's lists no event explains."""

import html
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.domain.delivery.incoming_rows import ListedCall, ListedText, Row
from responder.domain.delivery.list_calibration import TimesCalibration
from responder.domain.delivery.missed_webhooks import CLOSELY, compare, zone_error
from responder.domain.model.events import CallKind, Event
from tests.builders import ANNA, call, sms
from tests.sweeps import examples, some

AT = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
BRUNO = "+33687654321"


def after(**by: float) -> datetime:
    return AT + timedelta(**by)


def text(said: str = "oui", at: datetime = AT, number: str = ANNA) -> ListedText:
    return ListedText(number, said, at, "m", True)


def rung(kind: CallKind = CallKind.MISSED, at: datetime = AT, number: str = ANNA) -> ListedCall:
    return ListedCall(kind, number, at, "m", True)


@pytest.mark.parametrize(
    ("name", "rows", "events", "missing", "doubtful"),
    [
        ("the same second", [text()], [sms("oui", at=AT)], 0, 0),
        ("spelt to the millisecond on one side", [text()], [sms("oui", at=after(milliseconds=730))], 0, 0),
        ("the gateway wrote it down later", [text(at=after(seconds=90))], [sms("oui", at=AT)], 0, 0),
        ("read in a zone an hour off", [text(at=after(hours=1, seconds=1))], [sms("oui", at=AT)], 0, 0),
        ("read in a zone half an hour off", [text(at=after(hours=-5.5))], [sms("oui", at=AT)], 0, 0),
        ("twenty minutes later, and no clock is known", [text(at=after(minutes=20, seconds=7))],
         [sms("oui", at=AT)], 0, 1),
        ("nobody heard it", [text()], [], 1, 0),
        ("nobody heard it, and it cannot be read", [text("")], [], 0, 1),
        ("another text, and that of what was heard is not there", [text("non")], [sms("oui", at=AT)], 0, 1),
        ("another text beside what was heard", [text("non"), text()], [sms("oui", at=AT)], 1, 0),
        ("what was heard, and more of it a minute later", [text(), text("oui mais pas demain", after(minutes=1))],
         [sms("oui", at=AT)], 1, 0),
        ("spaces do not count", [text("oui  merci ")], [sms("oui merci", at=AT)], 0, 0),
        ("percent-encoded", [text("oui%20%C3%A0%20demain")], [sms("oui à demain", at=AT)], 0, 0),
        ("percent-encoded, an hour off", [text("oui%20%C3%A0%20demain", after(hours=1))],
         [sms("oui à demain", at=AT)], 0, 0),
        ("HTML-escaped", [text("j&#39;arrive &amp; merci")], [sms("j'arrive & merci", at=AT)], 0, 0),
        ("without accents", [text("a bientot")], [sms("à bientôt", at=AT)], 0, 0),
        ("with advertising", [text("oui\nSent for free")], [sms("oui", at=AT)], 0, 0),
        ("empty", [text("")], [sms("oui", at=AT)], 0, 0),
        ("two empty ones, one was heard", [text(""), text("", after(minutes=2))], [sms("oui", at=AT)], 0, 1),
        ("two empty ones, both heard", [text(""), text("", after(minutes=2))],
         [sms("oui", at=AT), sms("merci", at=after(minutes=2))], 0, 0),
        ("somebody else", [text(number=BRUNO)], [sms("oui", at=AT)], 1, 0),
        ("twice texted, once heard", [text(), text(at=after(seconds=40))], [sms("oui", at=AT)], 1, 0),
        ("twice texted, twice heard", [text(), text(at=after(seconds=40))],
         [sms("oui", at=AT), sms("oui", at=after(seconds=41))], 0, 0),
        ("a missed call", [rung()], [], 1, 0),
        ("a missed call that was heard", [rung()], [call(at=AT)], 0, 0),
        ("a missed call an hour off", [rung(at=after(hours=1))], [call(at=AT)], 0, 0),
        ("a missed call that was heard as another kind", [rung()], [call(CallKind.INCOMING, at=AT)], 0, 1),
        ("a call of another kind is nobody's matter", [rung(CallKind.OUTGOING)], [call(at=AT)], 0, 0),
        ("an SMS is no call", [text(), rung()], [sms("oui", at=AT)], 1, 0),
        ("its content was erased", [text()], [Event(key="k", account="a", contact="", at=after(seconds=1))], 0, 0),
        ("something was erased, minutes away", [text()], [Event(key="k", account="a", contact="", at=after(minutes=4))],
         1, 0),
    ],
)  # fmt: skip
def test_a_row_is_missing_if_it_can_be_no_event_and_doubtful_if_it_may(
    name: str, rows: list[Row], events: list[Event], missing: int, doubtful: int
) -> None:
    found = compare(rows, events)
    assert (len(found.missing), len(found.doubtful)) == (missing, doubtful), (name, found)


def test_the_nearest_in_time_belong_together() -> None:
    first, second = text(at=AT), text(at=after(hours=1))
    assert compare([first, second], [sms("oui", at=after(hours=1, seconds=1))]).missing == (first,)
    assert compare([second, first], [sms("oui", at=after(seconds=1))]).missing == (second,)


@pytest.mark.parametrize(
    ("quarters", "minutes"),
    [(-21, 600), (21, -600), (-29, 599), (-40, 780), (-56, 840), (-3, 60), (-17, 480), (9, -240), (-23, 660), (1, -30)],
)
def test_a_row_that_two_events_may_be_is_left_to_the_one_that_has_no_other(quarters: int, minutes: int) -> None:
    """The second row is nearer to the first event than its own one is, and the only one that the second may be."""
    off, apart = timedelta(minutes=15 * quarters), timedelta(minutes=minutes)
    events = [sms("oui", at=AT), sms("oui", at=AT + apart)]
    heard: list[Row] = [text(at=AT + off), text(at=AT + off + apart)]
    assert compare(heard, events).missing == ()
    lost: list[Row] = [text(at=AT + off) for _ in range(9)]
    assert len(compare([*lost, *heard], events).missing) <= len(lost)
    calls = [call(at=AT), call(at=AT + apart)]
    assert compare([rung(at=AT + off), rung(at=AT + off + apart)], calls).missing == ()


def test_the_widest_zone_may_be_cut_to_the_second_too() -> None:
    assert compare([text(at=after(hours=-14, seconds=-0.7))], [sms("oui", at=AT)]).missing == ()


PEOPLE = [f"+3361234570{n}" for n in range(8)]


def talk(respell: Callable[[str], str], off: timedelta) -> tuple[list[Row], list[Event]]:
    """Eight people who texted and were heard, as a list has them."""
    said = [f"Bonjour, à {n} heures c'est possible & bien ?" for n in range(8)]
    at = [after(minutes=-30 * n) for n in range(8)]
    rows: list[Row] = [text(respell(each), at[n] + off, PEOPLE[n]) for n, each in enumerate(said)]
    return rows, [sms(each, at=at[n], contact=PEOPLE[n]) for n, each in enumerate(said)]


RESPELT: dict[str, Callable[[str], str]] = {
    "as it is": lambda said: said,
    "percent": lambda said: quote(said, safe=""),
    "html": html.escape,
    "no accents": lambda said: said.replace("à", "a"),
    "advertising": lambda said: said + "\nSent for free",
    "cut": lambda said: said[:12],
    "empty": lambda said: "",
    "masked": lambda said: "*" * len(said),
}


@pytest.mark.parametrize("off", [0, -1, -2, 1, 5.5])
@pytest.mark.parametrize("spelling", RESPELT)
def test_what_was_heard_is_found_again_in_any_spelling(spelling: str, off: float) -> None:
    rows, events = talk(RESPELT[spelling], timedelta(hours=off))
    found = compare(rows, events)
    assert (found.missing, found.doubtful) == ((), ()), found


@pytest.mark.parametrize("off", [0, -1, -2, 1, 5.5])
@pytest.mark.parametrize("spelling", ["as it is", "percent", "html", "no accents"])
def test_what_was_not_heard_is_missing_as_it_was_written_and_at_its_time(spelling: str, off: float) -> None:
    rows, events = talk(RESPELT[spelling], timedelta(hours=off))
    lost = text(RESPELT[spelling]("Puis-je venir & payer ?"), after(minutes=3) + timedelta(hours=off), PEOPLE[0])
    [found] = compare([*rows, lost], events).missing
    assert isinstance(found, ListedText) and found.text == "Puis-je venir & payer ?"
    assert abs(found.at - after(minutes=3)) < timedelta(minutes=2)


@pytest.mark.parametrize("spelling", ["cut", "empty", "masked"])
def test_what_was_not_heard_and_cannot_be_read_is_doubtful(spelling: str) -> None:
    rows, events = talk(RESPELT[spelling], timedelta())
    lost = text(RESPELT[spelling]("Je viens demain à quinze heures"), after(minutes=40), ANNA)
    found = compare([*rows, lost], events)
    assert found.missing == () and [row.number for row in found.doubtful] == [ANNA]


def test_a_short_text_of_a_list_that_cuts_long_ones_is_whole() -> None:
    rows, events = talk(RESPELT["cut"], timedelta())
    assert [row.number for row in compare([*rows, text("oui")], events).missing] == [ANNA]


LONG = (
    "Bonjour, c'est encore possible samedi ?",
    "Finalement plutôt mardi à 16h, merci",
    "Je serai là à 15h, à demain",
)


def threads(respell: Callable[[str], str], off: timedelta = timedelta()) -> tuple[list[Row], list[Event]]:
    """Eight people who wrote three times each, and were heard."""
    came = [
        (f"{said} ({n})", after(minutes=7 * n, hours=-k), PEOPLE[n]) for n in range(8) for k, said in enumerate(LONG)
    ]
    rows: list[Row] = [text(respell(said), at + off, number) for said, at, number in came]
    return rows, [sms(said, at=at, contact=number) for said, at, number in came]


@pytest.mark.parametrize("off", [0, -1, 5.5])
@pytest.mark.parametrize("spelling", RESPELT)
def test_of_people_who_write_often_only_what_was_not_heard_is_shown(spelling: str, off: float) -> None:
    rows, events = threads(RESPELT[spelling], timedelta(hours=off))
    found = compare(rows, [event for event in events if event.contact != PEOPLE[0]] + events[:2])
    assert len(found.missing) + len(found.doubtful) == 1, found
    assert not found.missing or spelling not in ("cut", "empty", "masked")


def test_a_text_that_was_cut_is_not_taken_for_a_whole_one_because_most_are_short() -> None:
    rows, events = threads(RESPELT["cut"])
    short = [(f"oui {n}", after(minutes=3 * n), f"+336123458{n:02d}") for n in range(20)]
    rows += [text(said, at, number) for said, at, number in short]
    events += [sms(said, at=at, contact=number) for said, at, number in short]
    lost = text(RESPELT["cut"]("Oui mais pas demain, je suis malade"), after(minutes=90))
    found = compare([*rows, lost], events)
    assert (found.missing, found.doubtful) == ((), (lost,))


def test_a_list_does_not_cut_because_some_people_write_oui_and_then_more() -> None:
    rows, events = threads(RESPELT["as it is"])
    for n in range(2):
        number = f"+3361234580{n}"
        rows.append(text("oui", after(minutes=n), number))
        events.append(sms("oui merci", at=after(minutes=n), contact=number))
    lost = text("Oui mais pas demain, je suis malade", after(minutes=90))
    assert compare([*rows, lost], events).missing == (lost,)


def test_a_clock_that_is_astray_makes_nothing_that_was_heard_new() -> None:
    rows, events = talk(RESPELT["as it is"], timedelta())
    astray: list[Row] = [replace(row, at=row.at + timedelta(minutes=17 * n)) for n, row in enumerate(rows)]
    found = compare([*astray, text("oui", after(hours=-5))], events)
    assert found.missing == () and [row.number for row in found.doubtful] == [ANNA]
    assert found.habits.times is TimesCalibration.DISAGREE


# Somebody who texts without end


def flood(count: int, respell: Callable[[str], str], off: timedelta = timedelta()) -> tuple[list[Row], list[Event]]:
    """Builds a flood from a number, an SMS a second, all heard; and the talk that shows how the list writes."""
    rows, events = talk(respell, off)
    said = [f"Message numéro {n} & à bientôt" for n in range(count)]
    rows += [text(respell(each), after(seconds=n) + off) for n, each in enumerate(said)]
    return rows, [*events, *(sms(each, at=after(seconds=n)) for n, each in enumerate(said))]


def work(rows: list[Row], events: list[Event]) -> int:
    """Returns how many functions are called to compare them, those of C too."""
    called: Counter[str] = Counter()
    sys.setprofile(lambda frame, event, argument: called.update((event,)))
    try:
        compare(rows, events)
    finally:
        sys.setprofile(None)
    return called["call"] + called["c_call"]


UNLIKE = {**RESPELT, "other words": lambda said: f"Rien de tel {len(said)}", "one word": lambda said: "SMS"}


@pytest.mark.sweep
@pytest.mark.parametrize(("spelling", "off"), some([(spelling, off) for spelling in UNLIKE for off in (0, -1)], 3))
def test_twice_as_many_texts_of_one_number_are_little_more_than_twice_the_work(spelling: str, off: int) -> None:
    few, many = (work(*flood(count, UNLIKE[spelling], timedelta(hours=off))) for count in (100, 200))
    assert many < 2.6 * few and many < 200 * 2_000, (few, many)


@pytest.mark.parametrize(("listed", "heard"), [("Message {n}", "Autre chose {n}"), ("oui", "oui")])
def test_a_flood_that_no_clock_is_known_for_is_bounded_too(listed: str, heard: str) -> None:
    def calls(count: int) -> int:
        rows: list[Row] = [text(listed.format(n=n), after(seconds=7.1 * n, hours=-1)) for n in range(count)]
        return work(rows, [sms(heard.format(n=n), at=after(seconds=11.3 * n)) for n in range(count)])

    few, many = calls(100), calls(200)
    assert many < 2.6 * few and many < 200 * 2_000, (few, many)


@pytest.mark.parametrize("off", [0, -1, 5.5])
@pytest.mark.parametrize("spelling", RESPELT)
def test_a_flood_that_was_heard_is_found_again_in_any_spelling(spelling: str, off: float) -> None:
    found = compare(*flood(120, RESPELT[spelling], timedelta(hours=off)))
    assert (found.missing, found.doubtful) == ((), ()), found


@pytest.mark.parametrize("spelling", RESPELT)
def test_one_of_a_flood_that_was_not_heard_is_missing_or_shown(spelling: str) -> None:
    rows, events = flood(120, RESPELT[spelling])
    lost = text(RESPELT[spelling]("Puis-je venir & payer ?"), after(seconds=60.5))
    found = compare([*rows, lost], events)
    assert len(found.missing) + len(found.doubtful) == 1, found
    assert not found.missing or spelling not in ("cut", "empty", "masked")


@dataclass(frozen=True)
class Came:
    minute: float
    number: str
    said: str
    heard: bool
    rung: bool


CAME = st.lists(
    st.builds(
        Came,
        minute=st.floats(0, 600),
        number=st.sampled_from([ANNA, BRUNO, *PEOPLE]),
        said=st.sampled_from(["oui", "oui mais pas demain", "Non", "À 15h & pas avant, c'est noté ?", "👍"]),
        heard=st.booleans(),
        rung=st.booleans(),
    ),
    max_size=14,
)


@settings(max_examples=examples(400), deadline=None)
@given(
    came=CAME,
    spelling=st.sampled_from(list(RESPELT)),
    shift=st.integers(-56, 56),
    cut=st.booleans(),
    closely=st.sampled_from([0, CLOSELY]),
)
def test_what_was_heard_is_never_missing_however_it_is_spelt_and_dated(
    came: list[Came], spelling: str, shift: int, cut: bool, closely: int
) -> None:
    """Counts by number and sort: of what came, as many as were not heard may be missing, and not one more."""
    rows: list[Row] = []
    events: list[Event] = []
    for each in came:
        at = after(minutes=each.minute)
        listed = (at.replace(microsecond=0) if cut else at) + timedelta(minutes=15 * shift)
        row = rung(at=listed, number=each.number) if each.rung else text("", listed, each.number)
        rows.append(row if isinstance(row, ListedCall) else replace(row, text=RESPELT[spelling](each.said)))
        if each.heard:
            happened = call(at=at, contact=each.number) if each.rung else sms(each.said, at=at, contact=each.number)
            events.append(happened)
    found = Counter((row.number, isinstance(row, ListedCall)) for row in compare(rows, events, closely=closely).missing)
    lost = Counter((each.number, each.rung) for each in came if not each.heard)
    assert found <= lost, (found, lost)


@settings(max_examples=examples(200), deadline=None)
@given(
    came=CAME,
    spelling=st.sampled_from(["as it is", "percent", "html", "no accents"]),
    closely=st.sampled_from([0, CLOSELY]),
)
def test_what_was_not_heard_is_missing_or_shown_where_the_list_is_right(
    came: list[Came], spelling: str, closely: int
) -> None:
    rows: list[Row] = [text(RESPELT[spelling](e.said), after(minutes=e.minute), e.number) for e in came]
    events = [sms(e.said, at=after(minutes=e.minute), contact=e.number) for e in came if e.heard]
    found = compare(rows, events, closely=closely)
    lost = Counter(e.number for e in came if not e.heard)
    assert Counter(row.number for row in (*found.missing, *found.doubtful)) == lost


@pytest.mark.parametrize(
    ("apart", "error"),
    [
        ([], None),
        ([timedelta(seconds=2), timedelta(seconds=-40)], timedelta()),
        ([timedelta(hours=1, seconds=3)], timedelta(hours=1)),
        ([timedelta(hours=1), timedelta(hours=2)], None),
    ],
)
def test_a_wrong_zone_shows_in_the_times(apart: list[timedelta], error: timedelta | None) -> None:
    assert zone_error((AT + each, AT) for each in apart) == error
