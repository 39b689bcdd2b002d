"""Recurring events that were moved as a whole. A time of one has no other name than when it would have been: a series
that is moved from Wednesday to Thursday has other names only. They are the same appointments all the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo

from responder.core.calendars import Occurrence, original_of, uid_of
from responder.store.calendars import Kept

_TRIED = 60  # of each side: what the first of one side may have become, nearest first


def renamed(there: Mapping[str, Kept], found: Sequence[Occurrence], now: datetime, zone: tzinfo) -> dict[int, str]:
    """The keys that kept occurrences have now, by the id of their entry: only of those that have another one."""
    keys = {each.key for each in found}
    new = _by_uid((each.key, each.at) for each in found if each.key not in there and each.at > now)
    stay = {uid_of(key)[0] for key in keys & there.keys() if there[key].at > now}
    gone = _by_uid((each.key, each.at) for each in there.values() if each.key not in keys and each.at > now)
    names: dict[int, str] = {}
    for uid, olds in gone.items():
        if uid in new and uid not in stay:  # what only lost or won some of its times was not moved as a whole
            names |= {there[old].id: key for old, key in _paired(olds, new[uid], zone)}
    return names


def _by_uid(named: Iterable[tuple[str, datetime]]) -> dict[str, dict[str, datetime]]:
    """Key -> when it would have been, of each event."""
    events: dict[str, dict[str, datetime]] = defaultdict(dict)
    for key, at in named:
        events[uid_of(key)[0]][key] = original_of(key) or at
    return events


def _paired(olds: Mapping[str, datetime], news: Mapping[str, datetime], zone: tzinfo) -> list[tuple[str, str]]:
    """Old and new key, all moved by the same time on the clock of the wall."""
    before = {_on_the_wall(at, zone): key for key, at in olds.items()}
    after = {_on_the_wall(at, zone): key for key, at in news.items()}
    shift = _shift(sorted(before), sorted(after))
    return [(key, after[at + shift]) for at, key in before.items() if at + shift in after]


def _shift(before: Sequence[datetime], after: Sequence[datetime]) -> timedelta:
    """By how much most of them moved, and of several answers the least."""
    tried = {at - before[0] for at in _nearest(after, before[0])} | {after[0] - at for at in _nearest(before, after[0])}
    there = frozenset(after)
    return max(tried, key=lambda shift: (sum(at + shift in there for at in before), -abs(shift)))


def _nearest(moments: Sequence[datetime], to: datetime) -> list[datetime]:
    return sorted(moments, key=lambda at: abs(at - to))[:_TRIED]


def _on_the_wall(at: datetime, zone: tzinfo) -> datetime:
    """A series keeps its hour when the clocks change."""
    return at.astimezone(zone).replace(tzinfo=None)
