"""What the owner wrote to contacts from the phone or in inSIM, without us.

inSIM tells of the calls the owner makes, and not of the SMS: those are only in its list of what left, beside ours and
beside what campaigns and other programs send on the same account.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from responder.core.evidence import Listed, Listing
from responder.core.respelling import fits

AT_ONCE = timedelta(seconds=30)
MANY = 4
"""A person does not write to this many people within half a minute before and after: a campaign does."""


@dataclass(frozen=True, slots=True)
class Started:
    """A message of ours that was at least tried. `name` is the gateway's id, "" if it has none."""

    name: str
    number: str
    text: str


def written_by_hand(listing: Listing, ours: Iterable[Started], since: datetime) -> dict[str, datetime]:
    """Whom a person wrote to since then, and when last."""
    dated = [(row, row.at) for row in _others(listing, ours) if row.at is not None]
    times = sorted((at, row.number) for row, at in dated)
    last: dict[str, datetime] = {}
    for row, at in dated:
        if since <= at and not _is_one_of_many(at, times):
            last[row.number] = max(at, last.get(row.number, at))
    return last


def _others(listing: Listing, ours: Iterable[Started]) -> list[Listed]:
    """The rows that are none of our messages."""
    names: set[str] = set()
    texts: dict[str, list[str]] = defaultdict(list)
    for each in ours:
        names.add(each.name)
        texts[each.number].append(each.text)
    names.discard("")
    return [
        row
        for row in listing.rows
        if names.isdisjoint(row.names) and not any(fits(text, row.text) for text in texts[row.number])
    ]


def _is_one_of_many(at: datetime, times: Sequence[tuple[datetime, str]]) -> bool:
    first, end = bisect_left(times, (at - AT_ONCE, "")), bisect_right(times, (at + AT_ONCE, "~"))
    return len({number for _, number in times[first:end]}) >= MANY
