"""Asks for a listing of v2 again and again until it reaches back as far as it has to.

A listing gives its newest rows first, as many as it likes: `limit` is a wish, there is no cursor, and no answer says
that it was cut. Whether one was is told by other answers: who gives more rows to another question has not cut this
one. Where it may have been, the days before are asked for (`date_to` names a day); calls, which know no dates, are
asked for by kind.
"""

import json
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from responder.dataclass import dataclass
from responder.gateways.insim.listings import Reader, Row, rows_of
from responder.gateways.lists import NoList

MOST = 1_000  # rows asked for
_FEWEST_CUT = 5  # rows: what the vendor's own client asks for at least; no answer with fewer was cut
_MOST_PAGES = 12  # of one listing, beyond the first
_DAY = timedelta(days=1)
_CALLS = ("missed", "incoming", "outgoing")
_CHANGING = frozenset({"delivery_status", "status", "clicks"})  # of one row, between two pages

Ask = Callable[[Mapping[str, Any]], Awaitable[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class PagedRows:
    """`since`: from when on they are all there is, where an answer may have been cut; None: as far back as asked."""

    rows: tuple[Row, ...]
    since: datetime | None = None


@dataclass(slots=True)
class Pager:
    """Pager of one call of v2, which `ask` makes. `largest`: rows of the largest answer so far."""

    ask: Ask
    largest: int = 0

    async def texts(self, reader: Reader, since: datetime, *, direction: str, all_that_is: bool = False) -> PagedRows:
        """Lists SMS. `all_that_is`: also what lies before a gap, which is no evidence of what is absent; else it is not
        asked whether there is one."""
        paged = _Paged(reader)
        asked = {"direction": direction, "limit": MOST, "date_from": _from_day(since, reader.zone)}
        page = await self._page(asked, paged)
        try:
            while not (self._is_whole(page) or paged.reaches(since)):
                older = await self._older(page, paged, asked)
                if older is None:
                    begins = paged.oldest_or_now
                    if all_that_is and not await self._is_shown_whole(page, direction):
                        await self._before(paged, asked, since)
                        return PagedRows(paged.rows, begins)
                    return PagedRows(paged.rows, None if all_that_is else begins)
                page = older
        except NoList:  # what was had so far counts; the rest is asked for with the next look
            return PagedRows(paged.rows, paged.oldest_or_now)
        return PagedRows(paged.rows)

    async def calls(self, reader: Reader, since: datetime) -> PagedRows:
        """Lists calls, all of them or, where that may be cut, the newest of each kind."""
        paged = _Paged(reader)
        page = await self._page({"type": "all", "limit": MOST}, paged)
        if self._is_whole(page) or paged.reaches(since):
            return PagedRows(paged.rows)
        begins: list[datetime] = []
        try:
            for kind in _CALLS:
                of_kind = _Paged(reader)
                some = await self._page({"type": kind, "limit": MOST}, of_kind)
                paged.add(some)
                if not (self._is_whole(some) or of_kind.reaches(since)):
                    begins.append(of_kind.oldest_or_now)
        except NoList:
            begins.append(_Paged(reader, page).oldest_or_now)
        whole = self._is_whole(page) or not begins
        return PagedRows(paged.rows, None if whole else max(begins))

    async def _page(self, asked: Mapping[str, Any], into: "_Paged") -> list[Row]:
        page = list(rows_of(await self.ask(asked)))
        self.largest = max(self.largest, len(page))
        into.add(page)
        return page

    def _is_whole(self, page: Sequence[Row]) -> bool:
        return len(page) < max(_FEWEST_CUT, self.largest)

    async def _older(self, page: Sequence[Row], paged: "_Paged", asked: Mapping[str, Any]) -> list[Row] | None:
        """Returns the page before, without a gap between the two; None where there is none to be had."""
        oldest, known = paged.oldest, set(map(_name, page))
        if oldest is None or paged.pages > _MOST_PAGES:
            return None
        for day in (paged.day(oldest), paged.day(oldest) + _DAY):  # `date_to` may mean the end of a day or its begin
            apart = _Paged(paged.reader)
            older = await self._page({**asked, "date_to": day.isoformat()}, apart)
            if not known.isdisjoint(map(_name, older)):
                if apart.oldest is None or apart.oldest >= oldest:
                    return None
                paged.add(older)
                return older
        return None

    async def _is_shown_whole(self, page: Sequence[Row], direction: str) -> bool:
        """Asks for more than is wanted: whoever can give more has given all there was."""
        for asked in ({"direction": direction, "limit": MOST}, {"direction": "all", "limit": MOST}):
            if self._is_whole(page):
                break
            self.largest = max(self.largest, len(list(rows_of(await self.ask(asked)))))
        return self._is_whole(page)

    async def _before(self, paged: "_Paged", asked: Mapping[str, Any], since: datetime) -> None:
        """Adds the newest rows of the days before a gap."""
        while paged.oldest is not None and not paged.reaches(since) and paged.pages <= _MOST_PAGES:
            day = paged.day(paged.oldest) - _DAY
            if not await self._page({**asked, "date_to": day.isoformat()}, paged):
                return


@dataclass(slots=True)
class _Paged:
    """Rows of pages that may overlap. Rows that are alike in one page are as many; those without an id may be."""

    reader: Reader
    given: Iterable[Row] = ()
    pages: int = 0
    oldest: datetime | None = None
    _rows: dict[str, Row] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        if self.given:
            self.add(self.given)

    def add(self, page: Iterable[Row]) -> None:
        named = [(_name(row), row) for row in page]
        self._rows = dict(named) | self._rows
        self._counts |= Counter(name for name, _ in named)
        times = [at for _, row in named if (at := self.reader.at(row)) is not None]
        self.oldest = min([*times, *([self.oldest] if self.oldest else [])], default=None)
        self.pages += 1

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows[name] for name, count in self._counts.items() for _ in range(count))

    @property
    def oldest_or_now(self) -> datetime:
        """Returns the oldest time, now where none can be read: of such a list nothing is known to be complete."""
        return self.oldest or self.reader.taken_at

    def reaches(self, since: datetime) -> bool:
        return self.oldest is not None and self.oldest <= since

    def day(self, at: datetime) -> date:
        return at.astimezone(self.reader.zone).date()


def _name(row: Row) -> str:
    return json.dumps({key: row[key] for key in row if key not in _CHANGING}, sort_keys=True, default=str)


def _from_day(since: datetime, zone: tzinfo) -> str:
    """Two days earlier than asked: whose midnight it is, is not published, and an older row tells how far back the
    list goes."""
    return (since.astimezone(zone) - 2 * _DAY).date().isoformat()
