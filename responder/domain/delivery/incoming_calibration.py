"""Learns how a gateway's list of what came in writes times and texts, from the rows that can only be one event each."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.delivery.incoming_rows import ListedText, Row, alike, shows
from responder.domain.delivery.list_calibration import Habits, Pair, learn
from responder.domain.delivery.text_respelling import CONFIRMS, Likeness, readable
from responder.domain.model.events import Event, SmsReceived

NEAR = timedelta(minutes=5)
"""As far as two clocks tell the same event apart: the phone's, and the gateway's that wrote it down."""
_SLACK = timedelta(minutes=2)
_FEWEST_CUT = 2  # texts of which a list shows the beginning, before it is known to cut them
_CUT_OF_LONG = 0.2  # the least share of the texts of a length and longer that are cut, where a list cuts there
_TALK = 30  # SMS of one number: from more, nothing is learnt


@dataclass(frozen=True, slots=True)
class ListView:
    """`shortest`: characters of the shortest text that the list has cut; None where it cuts none."""

    habits: Habits
    shortest: int | None = None
    offsets: dict[datetime, timedelta | None] = field(default_factory=dict)  # that were asked for before

    def offset(self, row: Row) -> timedelta | None:
        if row.at not in self.offsets:
            self.offsets[row.at] = self.habits.offset_at(row.at)
        return self.offsets[row.at]

    def at(self, row: Row) -> datetime:
        """Returns a time by our clock, as far as the list's is known."""
        offset = self.offset(row) or timedelta()
        return row.at - offset if abs(offset) > _SLACK else row.at

    def by_ours(self, row: Row) -> datetime:
        """Returns a time by our clock, to the moment."""
        return row.at - (self.offset(row) or timedelta())

    def apart(self, row: Row, event: Event) -> timedelta:
        return abs(self.by_ours(row) - event.at)

    def is_legible(self, row: Row) -> bool:
        if not isinstance(row, ListedText):
            return True
        if self.shortest is not None:
            return 0 < len(row.text.strip()) < self.shortest
        return bool(row.text.strip()) and self.habits.legible is not False

    def is_blind(self) -> bool:
        """Checks whether its texts show nothing at all, not even their beginnings."""
        return self.habits.legible is False and self.shortest is None

    def as_written(self, row: Row) -> Row:
        at = self.at(row)
        return replace(row, at=at, text=readable(row.text)) if isinstance(row, ListedText) else replace(row, at=at)


def view_of(wanted: dict[str, list[Row]], known: dict[str, list[Event]]) -> ListView:
    """Learnt from the rows that can only be one event."""
    pairs = [pair for number, rows in wanted.items() for pair in _only_ones(rows, known.get(number, []))]
    habits = learn(
        (Pair(event.at, row.at, alike(event, row) >= CONFIRMS if _says(event) else None) for row, event in pairs),
        _SLACK,
    )
    shown = [
        (len(row.text.strip()), alike(event, row))
        for row, event in pairs
        if isinstance(row, ListedText) and row.text.strip() and _is_near(habits, row, event)
    ]
    return ListView(habits, _shortest_cut(shown))


def _shortest_cut(rows: Iterable[tuple[int, Likeness]]) -> int | None:
    """Characters of the shortest row that was cut, of (characters, what they show). Who writes "oui" and later "oui
    merci" looks cut too: a list that shows far more rows of that length as they were written does not cut there."""
    lengths = sorted(rows)
    cut = [length for length, shown in lengths if shown is Likeness.PART]
    for index, length in enumerate(cut[: 1 - _FEWEST_CUT]):
        as_long = len(lengths) - bisect_left(lengths, (length, Likeness.OTHER))
        if len(cut) - index >= _CUT_OF_LONG * as_long:
            return length
    return None


def _only_ones(rows: Sequence[Row], events: Sequence[Event]) -> list[tuple[Row, Event]]:
    """Returns the rows of a number that can only be one event each: by their texts, else by their order."""
    if len(rows) == len(events) == 1:
        return [(rows[0], events[0])]
    if len(rows) > _TALK or len(events) > _TALK:
        return []
    found = _only_by(rows, events, Likeness.WHOLE)
    rest = [row for row in rows if all(row is not other for other, _ in found)]
    left = [event for event in events if all(event is not other for _, other in found)]
    found += _only_by(rest, left, Likeness.PART)
    return found or _in_step(rows, events)


def _only_by(rows: Sequence[Row], events: Sequence[Event], least: Likeness) -> list[tuple[Row, Event]]:
    """Rows with the one event of which they show so much, if no other row shows as much of it."""
    fitting = [[event for event in events if shows(row) and alike(event, row) >= least] for row in rows]
    rows_of = Counter(id(event) for some in fitting for event in some)
    return [
        (row, some[0]) for row, some in zip(rows, fitting, strict=True) if len(some) == 1 and rows_of[id(some[0])] == 1
    ]


def _in_step(rows: Sequence[Row], events: Sequence[Event]) -> list[tuple[Row, Event]]:
    """Pairs as many rows as events at the same intervals: texts that show nothing have their times."""
    if len(rows) != len(events):
        return []
    pairs = list(zip(sorted(rows, key=lambda row: row.at), sorted(events, key=lambda event: event.at), strict=True))
    offsets = [row.at - event.at for row, event in pairs]
    return pairs if max(offsets) - min(offsets) <= _SLACK else []


def _is_near(habits: Habits, row: Row, event: Event) -> bool:
    return abs(row.at - (habits.offset_at(event.at) or timedelta()) - event.at) <= NEAR


def _says(event: Event) -> bool:
    return not isinstance(event, SmsReceived) or bool(event.text.strip())
