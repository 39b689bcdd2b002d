"""Messages the owner wrote to contacts by hand, from the phone or at the gateway.

A gateway tells of the calls the owner makes, and not of the SMS: those are only in its list of what left, beside ours
and beside what campaigns and other programs send on the same account.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.delivery.list_calibration import Habits, Pair, TimesCalibration, learn, texts_alike
from responder.domain.delivery.reconciliation import ZONES, Listed, Listing
from responder.domain.delivery.text_respelling import Likeness, fits, likeness

AT_ONCE = timedelta(seconds=30)
MANY = 4
"""A person does not write to this many people within half a minute before and after: a campaign does."""
_SLACK = timedelta(minutes=2)
_NEAR = timedelta(minutes=5)  # our request and its row


@dataclass(frozen=True, slots=True)
class TriedMessage:
    """A message of ours that was at least tried, last at `at`. `name` is the gateway's id, "" if it has none."""

    name: str
    number: str
    text: str
    at: datetime | None = None


def written_by_hand(listing: Listing, ours: Iterable[TriedMessage], since: datetime) -> dict[str, datetime]:
    """Returns whom a person wrote to since then, and when last, by our clock. A row that may be one of ours,
    respelt, is nobody's hand; nor does one say anything whose time cannot be told."""
    ours = list(ours)
    habits = _habits(listing, ours)
    dated = [(row, at) for row in _others(listing, ours, habits) if (at := _by_our_clock(row, habits)) is not None]
    times = sorted((at, row.number) for row, at in dated)
    last: dict[str, datetime] = {}
    for row, at in dated:
        if since <= at and not _is_one_of_many(at, times):
            last[row.number] = max(at, last.get(row.number, at))
    return last


def _habits(listing: Listing, ours: Sequence[TriedMessage]) -> Habits:
    rows = {name: row for row in listing.rows for name in row.names}
    named = [(each, each.at, rows[each.name]) for each in ours if each.name in rows]
    return learn(
        (Pair(at, row.at, texts_alike(each.text, row.text)) for each, at, row in named if at is not None), _SLACK
    )


def _by_our_clock(row: Listed, habits: Habits) -> datetime | None:
    if row.at is None:
        return None
    offset = habits.offset_at(row.at)
    if offset is None:
        return row.at if habits.times is TimesCalibration.NOT_LEARNT else None
    return row.at - offset if abs(offset) > _SLACK else row.at


def _others(listing: Listing, ours: Sequence[TriedMessage], habits: Habits) -> list[Listed]:
    """Returns the rows that are none of our messages: neither by their ids, nor by their texts, nor as the only row
    that one of ours can have where texts are not legible."""
    names = {each.name for each in ours} - {""}
    listed = {name for row in listing.rows for name in row.names}
    texts: dict[str, list[str]] = defaultdict(list)
    unlisted: dict[str, list[TriedMessage]] = defaultdict(list)
    for each in ours:
        texts[each.number].append(each.text)
        if each.name not in listed:
            unlisted[each.number].append(each)
    free = [row for row in listing.rows if row.number and names.isdisjoint(row.names)]
    left = [row for row in free if not any(fits(text, row.text) for text in texts[row.number])]
    return [row for row in left if not _taken(row, unlisted[row.number], habits)]


def _taken(row: Listed, some: list[TriedMessage], habits: Habits) -> bool:
    """Checks whether one of these may be the row, which is then no other's."""
    found = next((each for each in some if _may_be(row, each, habits)), None)
    if found is not None:
        some.remove(found)
    return found is not None


def _may_be(row: Listed, message: TriedMessage, habits: Habits) -> bool:
    if habits.legible is not False and likeness(message.text, row.text) < Likeness.PART:
        return False
    if row.at is None or message.at is None:
        return True
    at = _by_our_clock(row, habits)
    if at is None or habits.times is not TimesCalibration.AGREE:
        return abs(row.at - message.at) <= ZONES
    return abs(at - message.at) <= _NEAR


def _is_one_of_many(at: datetime, times: Sequence[tuple[datetime, str]]) -> bool:
    first, end = bisect_left(times, (at - AT_ONCE, "")), bisect_right(times, (at + AT_ONCE, "~"))
    return len({number for _, number in times[first:end]}) >= MANY
