"""Quiet hours: when no message starts a conversation. Answers are not bound by them: whoever asks wants to know.

All moments are zoned; what comes back is UTC, because two moments of one zone compare by the clock on the wall.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from responder.domain.model.business import Business

SPREAD = timedelta(minutes=20)
"""What was put off is spread over this long: a night's messages must not leave in one burst."""

_LAST_CALL = timedelta(minutes=2)  # before a quiet time begins: what leaves then has arrived when it does
_YEAR = 367  # days
_DAY = 1440  # minutes


def is_quiet(business: Business, at: datetime) -> bool:
    """Checks whether no message may start a conversation at that moment, on the business's own clock."""
    quiet, now = business.quiet, business.local(at)
    today = now.date()
    if today.weekday() in quiet.days or (quiet.holidays and today in business.holidays):
        return True
    minute = now.hour * 60 + now.minute
    return any(span.start <= minute < span.end or minute < span.end - _DAY for span in quiet.spans)


def next_allowed(business: Business, at: datetime) -> datetime | None:
    """Finds the first moment from `at` on when a message may start a conversation, `at` itself if that is one; None if
    there is none in a year."""
    if not is_quiet(business, at):
        return at.astimezone(UTC)
    for moment in _ends(business, business.local(at).date()):
        if moment >= at and not is_quiet(business, moment):
            return moment
    return None


def departure(business: Business, due: datetime, expires: datetime, share: float) -> datetime | None:
    """Returns when a message that starts a conversation and is due at `due` leaves: at once if it may, else after
    the quiet, at its `share` (from 0 up to 1; the same one for the same message) of SPREAD. None if that would come
    after its use, or into the next quiet: it is dropped, and never late."""
    allowed = next_allowed(business, due)
    if allowed is None or allowed >= expires:
        return None
    leaves = allowed if allowed == due else allowed + SPREAD * share
    if leaves < expires and not is_quiet(business, leaves):
        return leaves
    return allowed  # the window is shorter than the spread


def departure_before(business: Business, due: datetime, earliest: datetime, share: float) -> datetime | None:
    """Returns when a message that is due within a quiet time leaves before it: in the last of its SPREAD, at its
    `share`. None if that would be before `earliest`."""
    for moment in _beginnings(business, business.local(due).date()):
        last = moment - _LAST_CALL
        if last < due and not is_quiet(business, last):
            leaves = last - SPREAD * share
            leaves = leaves if not is_quiet(business, leaves) else last
            return leaves if leaves >= earliest else None
        if moment < earliest:
            return None
    return None


def _beginnings(business: Business, last: date) -> Iterator[datetime]:
    """Yields every moment a quiet time may begin at, the latest first."""
    minutes = sorted({0, *(span.start for span in business.quiet.spans)}, reverse=True)
    for back in range(-1, _YEAR):
        day = last - timedelta(days=back)
        yield from (
            datetime.combine(day, time(*divmod(minute % _DAY, 60)), business.zone).astimezone(UTC) for minute in minutes
        )


def _ends(business: Business, first: date) -> Iterator[datetime]:
    """Yields every moment a quiet time may end at, in order."""
    minutes = sorted({0, *(span.end % _DAY for span in business.quiet.spans)})
    for ahead in range(_YEAR):
        day = first + timedelta(days=ahead)
        # On an autumn night the hour that is there twice may end a quiet twice.
        walls = [datetime.combine(day, time(*divmod(minute, 60)), business.zone) for minute in minutes]
        yield from sorted({wall.replace(fold=fold).astimezone(UTC) for wall in walls for fold in (0, 1)})
