"""Our messages against the gateway's list of what left, both ways: each pair that does not explain itself is told.

What somebody wrote by hand on the same account is in the list too, and is nobody's mistake: a row is only of interest
if it has the words of a message of ours.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.delivery.list_calibration import Habits, Pair, learn, texts_alike
from responder.domain.delivery.message_status import Status
from responder.domain.delivery.reconciliation import Listed, Listing
from responder.domain.delivery.text_respelling import fits
from responder.languages.catalogue import Sentence, msgid, sentence

LEFT = frozenset({Status.ACCEPTED, Status.SENT, Status.DELIVERED})
IN_DOUBT = frozenset({Status.UNKNOWN, Status.NEEDS_REVIEW, Status.SENDING})
FRESH = timedelta(hours=1)  # what left a moment ago need not be listed yet
SKEW = timedelta(minutes=2)
_NEAR = timedelta(minutes=5)  # our request and its row
_WINDOW = timedelta(hours=24)
_FAILED = frozenset({"failed", "blocked", "undelivered", "rejected", "error"})


class Mismatch(StrEnum):
    """These words are shown to the owner, with the gateway's name."""

    NOT_LISTED = msgid("sent, and not in {gateway}'s list")
    LEFT_ANYWAY = msgid("not sent by us, and in {gateway}'s list")
    TWICE = msgid("more often in {gateway}'s list than it was sent")
    NOT_DELIVERED = msgid("sent, and {gateway} says that it was not delivered")


@dataclass(frozen=True, slots=True)
class Ours:
    """A message. `name` is the gateway's id, "" if it has none; `at` is when it was sent, or else written."""

    id: int
    name: str
    number: str
    text: str
    at: datetime
    status: Status


@dataclass(frozen=True, slots=True)
class ListDifference:
    kind: Mismatch
    message: Ours
    row: Listed | None = None

    def told(self, gateway: str) -> Sentence:
        return sentence(self.kind.value, gateway=gateway)

    @property
    def key(self) -> str:
        """Names a finding, the same each time it is found."""
        return f"{self.kind.name.lower()} {self.message.id} {self.row.names[0] if self.row and self.row.names else ''}"


def compare(ours: Sequence[Ours], listing: Listing, since: datetime) -> list[ListDifference]:
    """Compares the messages since then, as far back as the list goes, and long enough ago to be listed."""
    by_name = {name: row for row in listing.rows for name in row.names}
    offset = habits_of(ours, listing).offset_at(listing.taken_at) or timedelta()
    owned = {each.name for each in ours if each.name}
    free = [row for row in listing.rows if not owned.intersection(row.names)]
    paired, found = _pair(ours, free, by_name, offset)
    paired = paired | _pair_by_time(ours, free, {*by_name}, paired, offset)
    start = max(since, listing.since - offset + SKEW)
    for each in ours:
        row = by_name.get(each.name) or paired.get(each.id)
        if each.status in LEFT and start <= each.at <= listing.taken_at - FRESH and row is None:
            found.append(ListDifference(Mismatch.NOT_LISTED, each))
        if row is not None and row.status in _FAILED and each.status in LEFT:
            found.append(ListDifference(Mismatch.NOT_DELIVERED, each, row))
    return found


def out_of_reach(ours: Iterable[Ours], listing: Listing, since: datetime) -> list[Ours]:
    """Returns what left since then and long enough ago to be listed, is not named by the list, and is older than all
    that the list shows: of these its silence says nothing."""
    ours = list(ours)
    named = {name for row in listing.rows for name in row.names}
    offset = habits_of(ours, listing).offset_at(listing.taken_at) or timedelta()
    end = min(listing.since - offset + SKEW, listing.taken_at - FRESH)
    return [each for each in ours if each.status in LEFT and since <= each.at < end and each.name not in named]


def habits_of(ours: Iterable[Ours], listing: Listing) -> Habits:
    """Returns what the list does to times, texts and numbers: where its times or numbers disagree with ours, the
    list as a whole is what the owner is told of, and no single message."""
    rows = {name: row for row in listing.rows for name in row.names}
    named = [(each, rows[each.name]) for each in ours if each.name in rows]
    pairs = (Pair(m.at, row.at, texts_alike(m.text, row.text), row.number in ("", m.number)) for m, row in named)
    return learn(pairs, SKEW)


def _pair_by_time(
    ours: Iterable[Ours], free: Iterable[Listed], named: set[str], paired: dict[int, Listed], offset: timedelta
) -> dict[int, Listed]:
    """Rows whose texts show nothing, with the messages to their numbers that left at their moment."""
    rows = [row for row in free if not any(row is other for other in paired.values())]
    found: dict[int, Listed] = {}
    for each in ours:
        if each.status not in LEFT or each.name in named or each.id in paired:
            continue
        row = next((row for row in rows if row.number in ("", each.number) and _is_near(row, each, offset)), None)
        if row is not None:
            rows.remove(row)
            found[each.id] = row
    return found


def _is_near(row: Listed, each: Ours, offset: timedelta) -> bool:
    return row.at is None or abs(row.at - offset - each.at) <= _NEAR


def _pair(
    ours: Iterable[Ours], free: Iterable[Listed], by_name: dict[str, Listed], offset: timedelta
) -> tuple[dict[int, Listed], list[ListDifference]]:
    """Rows that bear no id of ours, with the messages whose words they have; and those that are one too many."""
    to: dict[str, list[Ours]] = defaultdict(list)
    for each in ours:
        to[each.number].append(each)
    paired: dict[int, Listed] = {}
    found: list[ListDifference] = []
    for row in free:
        some = sorted(_about(row, to[row.number], offset), key=lambda each: _rank(each, by_name, paired))
        if not some or some[0].status in IN_DOUBT:
            continue  # by hand, or for `evidence` to say
        first = some[0]
        if first.status in LEFT and first.name not in by_name and first.id not in paired:
            paired[first.id] = row
        else:
            found.append(ListDifference(Mismatch.TWICE if first.status in LEFT else Mismatch.LEFT_ANYWAY, first, row))
    return paired, found


def _about(row: Listed, some: Iterable[Ours], offset: timedelta) -> Iterator[Ours]:
    for each in some:
        near = row.at is None or each.at - SKEW <= row.at - offset <= each.at + _WINDOW
        if near and fits(each.text, row.text):
            yield each


def _rank(each: Ours, by_name: dict[str, Listed], paired: dict[int, Listed]) -> int:
    """Returns which of several messages with the same words explains a row best."""
    if each.status in LEFT and each.name not in by_name and each.id not in paired:
        return 0
    if each.status in IN_DOUBT:
        return 1
    return 2 if each.status in LEFT else 3
