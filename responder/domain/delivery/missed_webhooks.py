"""Finds events whose webhook never came: the gateway's lists against the inbox, as values.

The two spell times differently (to the second or finer, in another zone), and a list may respell texts; so an event is
found again by who, about when and, where its text shows that, what. Each event of the inbox explains one row. Of what
is left, only a row that can be none of our events was not heard; where that is not certain a person looks.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import datetime, timedelta
from functools import partial

from responder.dataclass import dataclass
from responder.domain.delivery.incoming_calibration import NEAR, ListView, view_of
from responder.domain.delivery.incoming_rows import ListedCall, ListedText, Row, alike, as_row
from responder.domain.delivery.list_calibration import NOTHING_LEARNT, Habits, TimesCalibration
from responder.domain.delivery.nearest_pairs import Keyed, nearest_of_each_key
from responder.domain.delivery.text_respelling import CONFIRMS, Likeness, heads, key_of_text
from responder.domain.model.events import CallEnded, CallKind, Event, SmsReceived

FAR = timedelta(hours=15)
"""As far as a zone that nobody told us may move a time."""
_ZONE = timedelta(minutes=15)  # the offsets of all zones are whole quarters of an hour
_WIDEST = timedelta(hours=14)
_QUARTERS = round(_WIDEST / _ZONE)
_PRECISE = timedelta(seconds=3)
CLOSELY = 2_500  # pairs of one number: where there are more, not each is compared with each
_LENGTHS = 8  # at which a list may cut the texts of such a number


@dataclass(frozen=True, slots=True)
class ListComparison:
    """`missing`: rows that were certainly not heard. `doubtful`: rows that may be events we have, or that cannot be
    read. Both oldest first, by our clock and with texts decoded as far as that is certain. `habits`: of the list of
    texts."""

    missing: tuple[Row, ...] = ()
    doubtful: tuple[Row, ...] = ()
    habits: Habits = NOTHING_LEARNT


def compare(rows: Iterable[Row], events: Iterable[Event], *, closely: int = CLOSELY) -> ListComparison:
    """Compares the rows of both lists with the events of an account. `closely`: up to how many pairs of one number are
    compared one by one."""
    rows, events = list(rows), list(events)
    texts = _compare([row for row in rows if isinstance(row, ListedText)], events, SmsReceived, closely)
    calls = _compare([row for row in rows if isinstance(row, ListedCall)], events, CallEnded, closely)
    return ListComparison(
        tuple(sorted([*texts.missing, *calls.missing], key=lambda row: row.at)),
        tuple(sorted([*texts.doubtful, *_missed(calls.doubtful)], key=lambda row: row.at)),
        texts.habits,
    )


def is_same(one: datetime, other: datetime) -> bool:
    """Checks whether two times may be the same one: near each other, or apart by what zones are apart."""
    apart = abs(one - other)
    off = apart % _ZONE
    return apart <= NEAR or (apart <= _WIDEST + _PRECISE and min(off, _ZONE - off) <= _PRECISE)


def is_same_event(came: Event, found: Event, found_at: datetime) -> bool:
    """Checks whether a webhook is that of an event that was found in a list before, at `found_at`: what happened
    afterwards is another one."""
    if came.account != found.account or came.contact != found.contact or type(came) is not type(found):
        return False
    shown = alike(came, as_row(found))
    if shown >= CONFIRMS and abs(came.at - found.at) <= FAR and came.at <= found_at:
        return True
    return shown >= Likeness.PART and is_same(came.at, found.at)


def zone_error(pairs: Iterable[tuple[datetime, datetime]]) -> timedelta | None:
    """Computes by how much times are written in another zone than they are read in: (as read, as it was) of a few
    events. None if they do not tell."""
    apart = [read - was for read, was in pairs]
    if not apart:
        return None
    quarters = {round(each / _ZONE) for each in apart}
    return min(quarters) * _ZONE if len(quarters) == 1 else None


def _compare(
    rows: Sequence[Row], events: Sequence[Event], sort: type[SmsReceived | CallEnded], closely: int
) -> ListComparison:
    """Compares a list with what was recorded. Events whose content was erased may be any row of their second."""
    known: dict[str, list[Event]] = defaultdict(list)
    erased: list[datetime] = []
    for event in events:
        if isinstance(event, sort):
            known[event.contact].append(event)
        elif not isinstance(event, SmsReceived | CallEnded):
            erased.append(event.at)
    erased.sort()
    wanted: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        wanted[row.number].append(row)
    view = view_of(wanted, known)
    missing: list[Row] = []
    doubtful: list[Row] = []
    for number, some in wanted.items():
        group = _Group(some, known[number], view, closely)
        for row in group.unexplained():
            if _has_near(erased, view.at(row), _PRECISE):
                continue
            (doubtful if group.is_doubtful(row) else missing).append(row)
    return ListComparison(tuple(map(view.as_written, missing)), tuple(map(view.as_written, doubtful)), view.habits)


def _has_near(times: Sequence[datetime], at: datetime, reach: timedelta) -> bool:
    """Checks whether one of the times, which are in order, is within reach."""
    place = bisect_left(times, at - reach)
    return place < len(times) and times[place] <= at + reach


def _missed(rows: Iterable[Row]) -> Iterator[Row]:
    """Keeps missed calls only, and every SMS."""
    return (row for row in rows if isinstance(row, ListedCall) and row.kind is CallKind.MISSED)


# The rows and events of one number


@dataclass(slots=True)
class _Group:
    rows: Sequence[Row]
    events: Sequence[Event]
    view: ListView
    closely: int
    _explained: dict[int, int] = field(default_factory=dict)  # by place of the row: the event's
    _left: list[datetime] = field(default_factory=list)  # when events were that no row shows by its text

    def unexplained(self) -> list[Row]:
        """Returns the rows that are none of our events, as far as can be told: the nearest in time belong together."""
        many = not self._is_small()
        self._pair_in_order()
        ordered = frozenset(self._explained.values())
        self._pair_many_surely() if many else self._pair(self._is_surely)
        self._make_room(self._is_surely, ordered)
        sure = set(self._explained.values())
        self._left = sorted(event.at for index, event in enumerate(self.events) if index not in sure)
        self._pair_many_probably() if many else self._pair(self._is_probably)
        self._make_room(lambda row, event: self._is_surely(row, event) or self._is_probably(row, event), ordered)
        return [row for place, row in enumerate(self.rows) if place not in self._explained]

    def is_doubtful(self, row: Row) -> bool:
        """Checks whether a row that is left may be an event that is left, or cannot be read."""
        if not self.view.is_legible(row):
            return True
        offset = self.view.offset(row)
        if offset is None and self.view.habits.times is TimesCalibration.DISAGREE:
            return True
        if offset is None and not self._is_small():
            return bool(self._left)
        return _has_near(self._left, self.view.by_ours(row), NEAR if offset is not None else FAR)

    def _pair_in_order(self) -> None:
        """Pairs words that are as often here as there, each near its other: what nearly all rows and events are."""
        words: dict[tuple[str, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for place, row in enumerate(self.rows):
            words[_words(row)][0].append(place)
        for index, event in enumerate(self.events):
            words[_words(as_row(event))][1].append(index)
        for places, indexes in words.values():
            places.sort(key=lambda place: self.rows[place].at)
            indexes.sort(key=lambda index: self.events[index].at)
            pairs = list(zip(places, indexes, strict=False))
            near = all(self.view.apart(self.rows[place], self.events[index]) <= NEAR for place, index in pairs)
            if near and len(places) == len(indexes):
                self._explained |= dict(pairs)

    def _pair(self, fits: Callable[[Row, Event], bool]) -> None:
        used = set(self._explained.values())
        pairs = sorted(
            (self.view.apart(row, event), -alike(event, row), place, index)
            for place, row in enumerate(self.rows)
            if place not in self._explained
            for index, event in enumerate(self.events)
            if index not in used and fits(row, event)
        )
        for _, _, place, index in pairs:
            if place not in self._explained and index not in used:
                self._explained[place] = index
                used.add(index)

    def _make_room(self, fits: Callable[[Row, Event], bool], ordered: frozenset[int]) -> None:
        """Gives an event that is left a row whose event can have another one: the nearest in time may have taken the
        only row there was, and the row of its own would look as if nobody had heard it (an augmenting path in a
        bipartite matching)."""
        used = set(self._explained.values())
        left = [index for index in range(len(self.events)) if index not in used]
        if not left or not self._is_small():
            return
        fixed = {place for place, index in self._explained.items() if index in ordered}
        rows = [(place, row) for place, row in enumerate(self.rows) if place not in fixed]
        may = {
            index: [place for place, row in rows if fits(row, event)]
            for index, event in enumerate(self.events)
            if index not in ordered
        }
        for index in left:
            self._take(index, may, set())

    def _take(self, index: int, may: Mapping[int, Sequence[int]], tried: set[int]) -> bool:
        for place in may[index]:
            if place in tried:
                continue
            tried.add(place)
            if place not in self._explained or self._take(self._explained[place], may, tried):
                self._explained[place] = index
                return True
        return False

    def _is_small(self) -> bool:
        return len(self.rows) * len(self.events) <= self.closely

    def _is_surely(self, row: Row, event: Event) -> bool:
        near = self.view.apart(row, event) <= NEAR or (self.view.offset(row) is None and is_same(row.at, event.at))
        return near and alike(event, row) >= CONFIRMS

    def _is_probably(self, row: Row, event: Event) -> bool:
        """Cut, or not legible at all; or dated by a clock that is known to be wrong."""
        apart = self.view.apart(row, event)
        if apart <= NEAR and isinstance(row, ListedText) and not self.view.is_legible(row):
            return self.view.is_blind() or alike(event, row) >= Likeness.PART
        astray = self.view.offset(row) is None and self.view.habits.times is TimesCalibration.DISAGREE
        return astray and apart <= FAR and alike(event, row) >= CONFIRMS

    # As `_is_surely` and `_is_probably`, where there are too many to compare each with each: by what has to be equal

    def _pair_many_surely(self) -> None:
        keys = {key for key, _, _ in self._open_events(_key)}

        def key(row: Row) -> Hashable:
            return next((each for each in _keys(row) if each in keys), None)

        self._pair_many(key, _key, NEAR)
        unknown = [place for place in self._open() if self.view.offset(self.rows[place]) is None]
        self._pair_many_in_zones([(of, self.rows[p].at, p) for p in unknown if (of := key(self.rows[p])) is not None])

    def _pair_many_in_zones(self, rows: Sequence[Keyed]) -> None:
        """Apart by what zones are apart, the nearest zones first."""
        events = self._open_events(_key)
        for quarter in sorted(range(-_QUARTERS, _QUARTERS + 1), key=abs):
            if not rows:
                return
            moved = [(key, at + quarter * _ZONE, place) for key, at, place in rows]
            found = dict(nearest_of_each_key(moved, events, _PRECISE))
            self._explained |= found
            rows = [each for each in rows if each[2] not in found]
            taken = set(found.values())
            events = [each for each in events if each[2] not in taken]

    def _pair_many_probably(self) -> None:
        illegible = [place for place in self._open() if not self.view.is_legible(self.rows[place])]
        if self.view.is_blind():
            self._pair_many(lambda _: "", lambda _: "", NEAR, only=illegible)
        for length, _ in Counter(len(_beginning(self.rows[place])) for place in illegible).most_common(_LENGTHS):
            some = [place for place in illegible if len(_beginning(self.rows[place])) == length]
            self._pair_many(_beginning, partial(_cut_key, length), NEAR, only=some)
        if self.view.habits.times is TimesCalibration.DISAGREE:
            astray = [place for place in self._open() if self.view.offset(self.rows[place]) is None]
            self._pair_many(lambda row: next(_keys(row)), _key, FAR, only=astray)

    def _pair_many(
        self,
        of_row: Callable[[Row], Hashable],
        of_event: Callable[[Event], Hashable],
        reach: timedelta,
        *,
        only: Sequence[int] | None = None,
    ) -> None:
        """Pairs the nearest of those that have the same key, each for one only."""
        places = [place for place in (self._open() if only is None else only) if place not in self._explained]
        rows = [(of_row(row), self.view.by_ours(row), place) for place in places if (row := self.rows[place])]
        self._explained |= dict(nearest_of_each_key(rows, self._open_events(of_event), reach))

    def _open(self) -> list[int]:
        return [place for place in range(len(self.rows)) if place not in self._explained]

    def _open_events(self, key: Callable[[Event], Hashable]) -> list[Keyed]:
        used = set(self._explained.values())
        return [(key(event), event.at, index) for index, event in enumerate(self.events) if index not in used]


def _keys(row: Row) -> Iterator[str]:
    """Returns what an event may have to be this row: its text with and without what is behind it; of a call, its
    kind."""
    return map(key_of_text, heads(row.text)) if isinstance(row, ListedText) else iter((row.kind.value,))


def _key(event: Event) -> str:
    return key_of_text(event.text) if isinstance(event, SmsReceived) else next(_keys(as_row(event)))


def _cut_key(length: int, event: Event) -> str:
    return _key(event)[:length]


def _beginning(row: Row) -> str:
    return next(_keys(row))


def _words(row: Row) -> tuple[str, ...]:
    return tuple(row.text.split()) if isinstance(row, ListedText) else (row.kind.value,)
