"""Recurring events that were moved as a whole. A time of one has no other name than when it would have been: a series
that is moved from Wednesday to Thursday has other names only. They are the same appointments all the same."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo

from responder.domain.model.calendars import Occurrence, event_of, original_of
from responder.store.appointments.calendar_sync import KeptOccurrence, is_coming

_TRIED = 60  # of each side: what the first of one side may have become, nearest first


def renamed(
    there: Mapping[str, KeptOccurrence], found: Sequence[Occurrence], now: datetime, zone: tzinfo
) -> dict[int, str]:
    """Returns the keys that kept occurrences have now, by the id of their entry: only of those that have another
    one."""
    keys = {each.key for each in found}
    coming = [each for each in found if each.key not in there and each.at > now]
    lost = [each for each in there.values() if each.key not in keys and each.at > now]
    new, gone = _by_event((each.key, each.at) for each in coming), _by_event((each.key, each.at) for each in lost)
    stay = {event_of(key) for key in keys & there.keys() if there[key].at > now}
    moved_here = [each for each in there.values() if each.key not in keys and each.at <= now and is_coming(each, now)]
    names = dict(_entered_anew([*lost, *moved_here], coming))
    names |= dict(_moved_alone([each for each in lost if each.id not in names], coming, set(names.values())))
    taken = set(names.values())
    for event, olds in gone.items():
        if event in new and event not in stay:  # what only lost or won some of its times was not moved as a whole
            left = {key: at for key, at in new[event].items() if key not in taken}
            olds = {key: at for key, at in olds.items() if there[key].id not in names}
            if olds and left:
                names |= {there[old].id: key for old, key in _paired(olds, left, zone)}
    return names


def _entered_anew(lost: Iterable[KeptOccurrence], coming: Iterable[Occurrence]) -> Iterator[tuple[int, str]]:
    """Finds what was entered anew: a person's appointment at the same time is the same one, whatever uid the calendar
    gives it now: a series that is split from some day on, an event without a uid, one that shares its uid, one that is
    deleted and entered where the appointment was moved here."""
    free: dict[tuple[str, datetime], list[str]] = defaultdict(list)
    for each in coming:
        if each.number:
            free[each.number, each.at].append(each.key)
    for old in lost:
        moved_to = old.appointment.at if old.appointment else old.at
        if keys := free.get((old.number, old.at)) or free.get((old.number, moved_to)):
            yield old.id, keys.pop(0)


def _moved_alone(
    lost: Iterable[KeptOccurrence], coming: Iterable[Occurrence], taken: set[str]
) -> Iterator[tuple[int, str]]:
    """Events that share a uid have their start for a name: one of a person's that is gone, and one that is new, are
    the same."""
    olds: dict[tuple[str, str], list[KeptOccurrence]] = defaultdict(list)
    news: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in lost:
        if event_of(each.key)[1] and not original_of(each.key):
            olds[event_of(each.key)[0], each.number].append(each)
    for new in coming:
        if new.key not in taken and event_of(new.key)[1] and not original_of(new.key):
            news[event_of(new.key)[0], new.number].append(new.key)
    for event, its in olds.items():
        if len(its) == len(news.get(event, ())) == 1:
            yield its[0].id, news[event][0]


def _by_event(named: Iterable[tuple[str, datetime]]) -> dict[tuple[str, str], dict[str, datetime]]:
    """Key -> when it would have been, of each event."""
    events: dict[tuple[str, str], dict[str, datetime]] = defaultdict(dict)
    for key, at in named:
        events[event_of(key)][key] = original_of(key) or at
    return events


def _paired(olds: Mapping[str, datetime], news: Mapping[str, datetime], zone: tzinfo) -> list[tuple[str, str]]:
    """Old and new key, all moved by the same time on the clock of the wall."""
    before = {_on_the_wall(at, zone): key for key, at in olds.items()}
    after = {_on_the_wall(at, zone): key for key, at in news.items()}
    shift = _shift(sorted(before), sorted(after))
    return [(key, after[at + shift]) for at, key in before.items() if at + shift in after]


def _shift(before: Sequence[datetime], after: Sequence[datetime]) -> timedelta:
    """Returns by how much most of them moved, and of several answers the least."""
    tried = {at - before[0] for at in _nearest(after, before[0])} | {after[0] - at for at in _nearest(before, after[0])}
    there = frozenset(after)
    return max(tried, key=lambda shift: (sum(at + shift in there for at in before), -abs(shift)))


def _nearest(moments: Sequence[datetime], to: datetime) -> list[datetime]:
    return sorted(moments, key=lambda at: abs(at - to))[:_TRIED]


def _on_the_wall(at: datetime, zone: tzinfo) -> datetime:
    """Moves a time on the clock of the wall: a series keeps its hour when the clocks change."""
    return at.astimezone(zone).replace(tzinfo=None)
