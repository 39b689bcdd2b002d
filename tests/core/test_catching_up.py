"""Which rows of the gateway's lists no event explains."""

from datetime import UTC, datetime, timedelta

import pytest

from responder.core.catching_up import ListedCall, ListedText, Row, missing, zone_error
from responder.core.events import CallKind, Event
from tests.builders import ANNA, call, sms

AT = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
BRUNO = "+33687654321"


def after(**by: float) -> datetime:
    return AT + timedelta(**by)


def text(said: str = "oui", at: datetime = AT, number: str = ANNA) -> ListedText:
    return ListedText(number, said, at, "m", True)


def rung(kind: CallKind = CallKind.MISSED, at: datetime = AT) -> ListedCall:
    return ListedCall(kind, ANNA, at, "m", True)


@pytest.mark.parametrize(
    ("name", "rows", "events", "left"),
    [
        ("the same second", [text()], [sms("oui", at=AT)], 0),
        ("spelt to the millisecond on one side", [text()], [sms("oui", at=after(milliseconds=730))], 0),
        ("the gateway wrote it down later", [text(at=after(seconds=90))], [sms("oui", at=AT)], 0),
        ("read in a zone an hour off", [text(at=after(hours=1, seconds=1))], [sms("oui", at=AT)], 0),
        ("read in a zone half an hour off", [text(at=after(hours=-5.5))], [sms("oui", at=AT)], 0),
        ("twenty minutes later is another one", [text(at=after(minutes=20, seconds=7))], [sms("oui", at=AT)], 1),
        ("nobody heard it", [text()], [], 1),
        ("another text", [text("non")], [sms("oui", at=AT)], 1),
        ("spaces do not count", [text("oui  merci ")], [sms("oui merci", at=AT)], 0),
        ("somebody else", [text(number=BRUNO)], [sms("oui", at=AT)], 1),
        ("twice texted, once heard", [text(), text(at=after(seconds=40))], [sms("oui", at=AT)], 1),
        ("twice texted, twice heard", [text(), text(at=after(seconds=40))],
         [sms("oui", at=AT), sms("oui", at=after(seconds=41))], 0),
        ("a missed call", [rung()], [], 1),
        ("a missed call that was heard", [rung()], [call(at=AT)], 0),
        ("a call of another kind", [rung(CallKind.OUTGOING)], [call(at=AT)], 1),
    ],
)  # fmt: skip
def test_a_row_is_missing_if_no_event_explains_it(name: str, rows: list[Row], events: list[Event], left: int) -> None:
    assert len(missing(rows, events)) == left, name


def test_the_nearest_in_time_belong_together() -> None:
    first, second = text(at=AT), text(at=after(hours=1))
    assert missing([first, second], [sms("oui", at=after(hours=1, seconds=1))]) == [first]
    assert missing([second, first], [sms("oui", at=after(seconds=1))]) == [second]


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
