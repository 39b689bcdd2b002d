"""Any account, any lag, any moment of asking: what left is never called absent, and nothing is settled wrongly."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

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
from responder.domain.delivery.verdicts import WasNotSent, WasSent
from tests.sweeps import examples

START = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
WAITS = Waits(fewest=1)
NUMBERS = [f"+3361234560{n}" for n in range(4)]
TEXTS = ["Bonjour", "Bonjour Anna", "Voir [link] merci"]


@dataclass(frozen=True)
class Sent:
    """A message as it really went. `took`: seconds from its claim until the gateway had it."""

    minute: float
    number: str
    text: str
    left: bool
    heard: bool  # whether we know that it left
    took: float


SENDS = st.lists(
    st.builds(
        Sent,
        minute=st.floats(0, 180),
        number=st.sampled_from(NUMBERS),
        text=st.sampled_from(TEXTS),
        left=st.booleans(),
        heard=st.booleans(),
        took=st.floats(0, 59),
    ),
    max_size=14,
)


@settings(max_examples=examples(400), deadline=None)
@given(sends=SENDS, lag=st.floats(0, 7200), asked=st.floats(0, 300), most=st.integers(1, 20))
@example([Sent(0, NUMBERS[0], "Bonjour", True, False, 0), Sent(5, NUMBERS[1], "Bonjour", True, True, 0)], 600, 13, 20)
def test_a_lagging_list_never_has_what_left_sent_again(sends: list[Sent], lag: float, asked: float, most: int) -> None:
    """However much it lags, and however few rows it gives."""
    doubts, known, listing = _seen(sends, lag, asked, most)
    left = {number for number, send in enumerate(sends) if send.left}
    for verdict in by_listing(doubts, known, listing, WAITS):
        if isinstance(verdict, WasNotSent):
            assert verdict.id not in left
        if isinstance(verdict, WasSent):
            assert sends[verdict.id].left or _namesakes(sends, verdict.id)


@settings(max_examples=examples(200), deadline=None)
@given(sends=SENDS)
def test_a_report_settles_only_what_left_to_that_number(sends: list[Sent]) -> None:
    doubts, known, _ = _seen(sends, 0, 200, 20)
    reports = [
        UnmatchedReport(f"g{number}", send.number, _accepted(send))
        for number, send in enumerate(sends)
        if send.left and not send.heard
    ]
    for verdict in by_reports(doubts, known, reports, WAITS):
        reported = sends[int(verdict.name.removeprefix("g"))]
        assert reported.number == sends[verdict.id].number


def _seen(sends: list[Sent], lag: float, asked: float, most: int) -> tuple[list[Doubt], list[KnownMessage], Listing]:
    """Returns what we know, and what the gateway shows: monotonous, newest first, a page of it."""
    now = START + timedelta(minutes=asked)
    past = [(number, send) for number, send in enumerate(sends) if _claimed(send) <= now]
    doubts = [
        Doubt(number, send.number, send.text, _claimed(send)) for number, send in past if not (send.left and send.heard)
    ]
    known = [
        KnownMessage(f"g{n}", send.number, send.text, _claimed(send)) for n, send in past if send.left and send.heard
    ]
    rows = [
        Listed((f"g{number}",), send.number, send.text.replace("[link]", "https://i.app/x"), _accepted(send))
        for number, send in past
        if send.left and _accepted(send) <= now - timedelta(seconds=lag)
    ]
    rows.append(Listed(("old",), "+33699999999", "Vieux", START - timedelta(hours=3)))
    newest = sorted(rows, key=lambda row: row.at or START, reverse=True)[:most]
    return doubts, known, Listing(tuple(newest), now)


def _namesakes(sends: list[Sent], number: int) -> bool:
    """Checks whether another message in doubt could be the row's just as well: then it is one of them that left."""
    me = sends[number]
    return any(other is not me and other.number == me.number and other.left and not other.heard for other in sends)


def _claimed(send: Sent) -> datetime:
    return START + timedelta(minutes=send.minute)


def _accepted(send: Sent) -> datetime:
    return _claimed(send) + timedelta(seconds=send.took)
