"""Looks at what stands in a column: numbers, days, times, names."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from responder.dataclass import dataclass
from responder.imports.cells.epochs import counts_a_moment, is_cut
from responder.imports.cells.moments import is_short_day, looks_like_a_day, looks_like_a_time
from responder.imports.cells.phones import holds_a_number, is_number
from responder.imports.tables.heading_content import What
from responder.imports.tables.headings import End, Heading
from responder.imports.tables.sheets import Row
from responder.imports.tables.statuses import flag_of

ENOUGH = 0.6  # of the cells of a column
SOME = 0.3  # where the heading says it too
DATED = frozenset({What.MOMENT, What.DATE, What.TIME})


@dataclass(frozen=True, slots=True)
class ColumnProfile:
    """A heading and what stands below it; the shares are those of the cells that hold something."""

    index: int
    heading: Heading
    filled: int
    numbers: float
    days: float
    times: float
    any_number: float
    names: float = 0.0
    is_at: bool = False
    is_count: bool = False  # no cell has a letter
    flags: float = 0.0

    @property
    def enough(self) -> float:
        """Returns how many cells must agree; fewer where the heading says what the column is."""
        return SOME if self.heading.what in DATED else ENOUGH

    @property
    def is_day(self) -> bool:
        return self.days >= self.enough and self.numbers < ENOUGH

    @property
    def is_moment(self) -> bool:
        return self.is_day and self.times >= ENOUGH

    @property
    def is_clock(self) -> bool:
        return not self.is_day and self.times >= self.enough and self.numbers < ENOUGH


def profile_by_cells(profile: ColumnProfile) -> ColumnProfile:
    """Settles what a heading leaves open: "Stop" above times is an end, and above "x" and "oui" who wants no SMS;
    "SMS" above numbers is the number, and above "oui" and "non" who wants them."""
    heading = profile.heading
    if heading.what is What.NUMBER and heading.of_texts and profile.flags == 1 and not profile.is_count:
        return replace(profile, heading=replace(heading, what=What.CONSENT))
    dated = max(profile.days, profile.times) >= ENOUGH
    if not heading.is_stop or dated or not profile.filled:
        return profile
    return replace(profile, heading=replace(heading, what=What.OPTED_OUT, end=End.NEITHER))


def profile_of(index: int, heading: Heading, rows: Sequence[Row], country: str) -> ColumnProfile:
    cells = [cell for row in rows if (cell := row.cell(index))]
    if heading.what is What.NUMBER:
        numbers = [holds_a_number(cell, country) or is_cut(cell) for cell in cells]
    else:
        numbers = [holds_a_number(cell, country) and not _is_counted(cell, heading) for cell in cells]
    plain = [is_number(cell, country) and not _is_counted(cell, heading) for cell in cells]
    return ColumnProfile(
        index,
        heading,
        len(cells),
        _share(plain),
        _share(_is_day(cell, heading) for cell in cells),
        _share(has_time(cell, heading) for cell in cells),
        _share(numbers),
        _share(_may_be_a_name(cell) for cell in cells),
        heading.is_at,
        not any(char.isalpha() for cell in cells for char in cell),
        _share(flag_of(cell) is not None and not looks_like_a_day(cell) for cell in cells),
    )


def has_time(cell: str, heading: Heading) -> bool:
    """Checks whether a cell holds a time of day, beside a day or alone."""
    if heading.what is What.DATE and is_short_day(cell):
        return False
    return looks_like_a_time(cell) or _is_bare_time(cell, heading) or _is_counted(cell, heading)


def _is_day(cell: str, heading: Heading) -> bool:
    short = heading.what is What.DATE and is_short_day(cell)
    return short or looks_like_a_day(cell) or _is_serial(cell, heading) or _is_counted(cell, heading)


def _is_counted(cell: str, heading: Heading) -> bool:
    """Checks for a moment that is counted in seconds, below a heading of moments: elsewhere it is any number."""
    return heading.what in DATED and counts_a_moment(cell)


def _is_serial(cell: str, heading: Heading) -> bool:
    """Checks for the serial of a spreadsheet's day: 46357, or 46357.625 with its time."""
    whole, _, share = cell.replace(",", ".").partition(".")
    return (
        len(whole) == 5
        and whole.isdecimal()
        and whole[0] in "45"
        and (not share or share.isdecimal())
        and heading.what in DATED
    )


def _is_bare_time(cell: str, heading: Heading) -> bool:
    """Checks whether a cell without any sign of a time is one, below a heading of times: "15", "1530", 0.625, or a day
    and its share like 46357.625."""
    plain = cell.replace(",", ".")
    whole, _, share = plain.partition(".")
    if heading.what not in (What.TIME, What.MOMENT):
        return False
    if share and share.isdecimal() and len(whole) == 5 and whole.isdecimal():
        return True
    if whole == "0" and share.isdecimal():
        return True
    return plain.isdecimal() and len(plain) in (1, 2, 4) and int(plain[:2]) < 24


def _may_be_a_name(cell: str) -> bool:
    return len(cell.split()) <= 5 and cell[:1].isalpha() and not any(map(str.isdigit, cell)) and "@" not in cell


def _share(held: Iterable[bool]) -> float:
    all_ = list(held)
    return sum(all_) / len(all_) if all_ else 0.0


def likelihood(column: ColumnProfile) -> int:
    """Rates how likely a column of days or times is when the appointment is, by its heading."""
    heading = column.heading
    score = 4 if heading.end is End.START else 0
    score += 2 if heading.of_event and not heading.of_booking else 0
    score += 1 if heading.what in DATED else 0
    return score - (1 if heading.of_booking else 0) - (2 if heading.what is What.NUMBER else 0)
