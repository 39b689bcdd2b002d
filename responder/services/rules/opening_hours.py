"""Reads the opening hours of business.yaml as a form shows them, and writes a week, days off and openings by place."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.minute_spans import Span, joined
from responder.domain.model.special_days import LEAP, SpecialDays
from responder.domain.syntax.value_syntax import DAY_NAMES, BadValue, days, spans
from responder.languages.catalogue import Sentence, Told, WrittenDay, sentence
from responder.rulefiles.compile.business_file.business_days import regions_with_holidays
from responder.rulefiles.compile.business_file.holidays import name_of_region
from responder.rulefiles.compile.business_file.special_days import special_days
from responder.rulefiles.edit.edits import add_key, append, remove, replace
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, Tree, pairs_of, texts_listed

FILE = "rules/business.yaml"
Week = tuple[tuple[Span, ...], ...]
NO_REGION = "none"
_NONE: Week = ((),) * 7


class Kind(StrEnum):
    """A key of business.yaml with days that are not as in every week."""

    CLOSED = "closed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Special:
    """An entry of `closed` or `open`, by its place there. `days` are what it says; none where it cannot be read."""

    kind: Kind
    place: int
    written: str
    days: tuple[SpecialDays, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """Part of a country with public holidays of its own."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class OpeningDay:
    """A day to come: its hours, the holiday it is, and whether they are those of every week."""

    on: date
    spans: tuple[Span, ...]
    holiday: str
    usual: bool


def week_of(text: str) -> Week:
    """Reads the week as it is written; closed where it cannot be read. Raises CannotEdit."""
    week = list(_NONE)
    for key, value in _hours(Document(text).tree).items():
        for day in _days(key):
            week[day] = _spans(value)
    return tuple(week)


def specials_of(text: str) -> list[Special]:
    """Days off and special openings, as they are written. Raises CannotEdit."""
    tree = Document(text).tree
    keys = pairs_of(tree)
    return [
        Special(kind, place, written, _read(written, kind))
        for kind in Kind
        for place, written in enumerate(texts_listed(keys.get(kind.value, "")))
    ]


def region_in(text: str) -> str:
    """Reads the region as it is written; "" where none is. Raises CannotEdit."""
    tree = Document(text).tree
    written = pairs_of(tree).get("region", "")
    return written if isinstance(written, str) else ""


def regions_of(country: str, year: int) -> list[Region]:
    """Returns the regions of a country in which more days are public holidays, by name; none where all have the
    same."""
    found = [Region(code, name_of_region(code, country)) for code in regions_with_holidays(country, year)]
    return sorted(found, key=lambda each: each.name)


def coming_days(business: Business, today: date, number: int) -> list[OpeningDay]:
    """Returns the days to come with everything that counts: holidays, days off, openings."""
    ahead = (today + timedelta(days=number) for number in range(number))
    return [
        OpeningDay(
            on=day,
            spans=business.spans(day),
            holiday=business.holiday_name(day, business.languages[0]),
            usual=business.spans(day) == business.week[day.weekday()],
        )
        for day in ahead
    ]


# What a form changes: each returns the new text, or raises CannotEdit


def with_week(text: str, wanted: Week, *, like: str) -> str:
    """Writes a week. Lines whose days stay as they are stay as they are written; a line for several days of which one
    changes becomes several."""
    there = week_of(text)
    if wanted == there:
        return text
    if not any(wanted):
        raise CannotEdit(1, sentence("a week without any hours counts as always open: write days off instead"))
    for key in list(_hours(Document(text).tree)):
        text = _with_line(text, key, wanted, there, like=like)
    covered = {day for key in _hours(Document(text).tree) for day in _days(key)}
    for name, hours in _lines(wanted, [day for day in range(7) if wanted[day] and day not in covered]):
        text = _with_day(text, name, hours)
    return text


def with_region(text: str, code: str) -> str:
    """Writes the region, NO_REGION for a business whose days off are those of the whole country. Raises CannotEdit."""
    there = region_in(text)
    if there == code:
        return text
    return replace(text, ("region",), code) if there else add_key(text, (), "region", code, after="country")


def with_special(text: str, kind: Kind, written: str) -> str:
    """Adds a day off or an opening, such as "2026-12-20 10:00-16:00"."""
    if not _read(written, kind):
        raise CannotEdit(1, sentence("these days cannot be read"))
    tree = Document(text).tree
    there = pairs_of(tree).get(kind.value)
    if there is None:
        return add_key(text, (), kind.value, [written], after="hours")
    if written in texts_listed(there):
        return text
    return append(text, (kind.value,), written) if there else replace(text, (kind.value,), [written])


def without_special(text: str, kind: Kind, written: str, *, like: str = "") -> str:
    """Takes a day off or an opening away; the last one with its key."""
    found = texts_listed(Document(text).tree_at((kind.value,)))
    if written not in found:
        return text
    if len(found) == 1:
        return remove(text, (kind.value,))
    return remove(text, (kind.value, found.index(written)))


def special_in_words(kind: Kind, written: str) -> Told:
    """Words an entry: "Thursday 24 December 2026, 09:00-12:00"; as it is written where it cannot be read."""
    days = tuple(map(_days_in_words, _read(written, kind)))
    return sentence("{days}", days=days) if days else written


def _days_in_words(days: SpecialDays) -> Sentence:
    ends = [
        WrittenDay(each.replace(year=LEAP) if days.yearly else each, days.yearly) for each in (days.first, days.last)
    ]
    told = sentence("{days}", days=ends[0])
    if days.first != days.last:
        told = sentence("{first} to {last}", first=ends[0], last=ends[1])
    if days.yearly:
        told = sentence("{days}, every year", days=told)
    return sentence("{days}, {hours}", days=told, hours=_written(days.spans)) if days.spans else told


def special_days_written(first: str, last: str, begin: str, end: str, *, yearly: bool) -> str:
    """Writes an entry out of what a form asks: days as 2026-12-24, times as 09:00; `last`, `begin` and `end` may be "".
    Raises BadValue."""
    ends = [date.fromisoformat(each) for each in (first, last or first)]
    shown = [f"{each:%m-%d}" if yearly else each.isoformat() for each in ends]
    day = shown[0] if ends[0] == ends[1] else f"{shown[0]} to {shown[1]}"
    if ends[1] < ends[0] and not yearly:
        raise BadValue(sentence("the last day is before the first"))
    if not spans_typed([(begin, end)]):
        return day
    return f"{day} {begin}-{end}"


def spans_typed(pairs: Sequence[tuple[str, str]]) -> tuple[Span, ...]:
    """Reads the spans of a day out of pairs of times; a pair without any is none, and until 00:00 the day ends. Raises
    BadValue."""
    ends = [(begin, "24:00" if end == "00:00" else end) for begin, end in pairs]
    written = ", ".join(f"{begin}-{end}" for begin, end in ends if begin or end)
    if any(bool(begin) != bool(end) for begin, end in pairs):
        raise BadValue(sentence("a time from and a time until belong together"))
    return spans(written) if written else ()


def clock(minute: int) -> str:
    """Minutes from midnight as a field of a form holds them: "09:00"; the end of a day is 00:00."""
    hour, rest = divmod(minute % 1440, 60)
    return f"{hour:02d}:{rest:02d}"


def _with_line(text: str, key: str, wanted: Week, there: Week, *, like: str) -> str:
    """Writes a line of `hours` for what its days become."""
    its = _days(key)
    if all(wanted[day] == there[day] for day in its):
        return text
    if len({wanted[day] for day in its}) == 1 and wanted[its[0]]:
        return replace(text, ("hours", key), _written(wanted[its[0]]), like=like)
    before = key
    for name, hours in _lines(wanted, [day for day in its if wanted[day]]):
        text = add_key(text, ("hours",), name, hours, after=before)
        before = name
    if len(_hours(Document(text).tree)) == 1:  # the only line: the days that open instead go below it first
        others = [day for day in range(7) if wanted[day] and day not in its]
        for name, hours in _lines(wanted, others):
            text = add_key(text, ("hours",), name, hours)
    return remove(text, ("hours", key))


def _with_day(text: str, name: str, hours: str) -> str:
    tree = Document(text).tree
    if isinstance(pairs_of(tree).get("hours"), Pairs):
        return add_key(text, ("hours",), name, hours)
    if "hours" in pairs_of(tree):
        return replace(text, ("hours",), {name: hours})
    return add_key(text, (), "hours", {name: hours}, after="languages")


def _lines(week: Week, listed: Sequence[int]) -> list[tuple[str, str]]:
    """Keys and values for some days: neighbours with the same hours are one line."""
    numbered = groupby(enumerate(listed), key=lambda each: (each[1] - each[0], week[each[1]]))
    found = []
    for (_, hours), group in numbered:
        ends = [day for _, day in group]
        name = DAY_NAMES[ends[0]] if len(ends) == 1 else f"{DAY_NAMES[ends[0]]}-{DAY_NAMES[ends[-1]]}"
        found.append((name, _written(hours)))
    return found


def _written(hours: Sequence[Span]) -> str:
    return ", ".join(f"{clock(each.start)}-{'24:00' if each.end == 1440 else clock(each.end)}" for each in hours)


def _hours(tree: Tree) -> Mapping[str, Tree]:
    hours = pairs_of(tree).get("hours")
    return pairs_of(hours)


def _days(key: str) -> list[int]:
    try:
        return sorted(days(key))
    except BadValue:  # told by the check, at its place
        return []


def _spans(value: Tree) -> tuple[Span, ...]:
    try:
        return joined(spans(", ".join(texts_listed(value))))
    except BadValue:  # told by the check, at its place
        return ()


def _read(written: str, kind: Kind) -> tuple[SpecialDays, ...]:
    try:
        return tuple(special_days(written, opens=kind is Kind.OPEN))
    except BadValue:
        return ()
