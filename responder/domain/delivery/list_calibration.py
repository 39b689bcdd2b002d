"""Learns from the messages whose time, text and number we know what a gateway's list does to all three.

A gateway may publish no zone for the times in its list, and texts in it have come percent-encoded and cut. A message
that its list names by an id of ours shows by how much its times are off, whether its texts are legible and its numbers
comparable. What the list shows of messages that are in doubt is read with that; what it does not show proves nothing
as long as nothing is learnt, or where its times do not agree with each other. Times of a clock that drifts evenly do
not agree, but around a moment they lie on a line: it tells where a row of that moment has to be.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import combinations
from statistics import median, median_low

from responder.dataclass import dataclass
from responder.domain.delivery.text_respelling import CONFIRMS, likeness

_SECOND, _MINUTE = timedelta(seconds=1), timedelta(minutes=1)
_NEAREST = 9  # pairs that tell the clock of a moment: an odd number has one in the middle
_MOST_EARLY, _MOST_LATE = 0.2, 0.4  # of the pairs: more, and the times do not agree
_MUCH_LATER = 5  # times the slack
_FEWEST = 3  # pairs from which a clock is learnt
_LEGIBLE = 0.5  # of the texts
_FASTEST = 0.2  # a clock that gains or loses more than twelve seconds a minute does not drift: it is set anew
_FEWEST_OF_LINE = 5  # pairs from which a drift is learnt: three or four lie on a line by chance


class TimesCalibration(StrEnum):
    """Calibration of the times in a list."""

    NOT_LEARNT = "not learnt"
    AGREE = "agree"
    DISAGREE = "disagree"


@dataclass(frozen=True, slots=True)
class Pair:
    """A message or an event by our clock and as the list has it. `like`: whether the list's text shows that it is ours,
    None where there is no text to compare; `same_number`: whether its number is ours."""

    ours: datetime
    theirs: datetime | None
    like: bool | None = True
    same_number: bool = True


@dataclass(frozen=True, slots=True)
class Habits:
    """`offsets`: by how much the list dates later than we, by our time, oldest first. `grain`: what its times are cut
    to (a second, a minute). `slack`: by how much offsets may differ and still agree. `fewest`: how many pairs it takes
    to learn a clock. `legible`: its texts can be compared with ours; None where nothing shows."""

    offsets: tuple[tuple[datetime, timedelta], ...] = ()
    grain: timedelta = timedelta()
    slack: timedelta = timedelta(minutes=2)
    fewest: int = _FEWEST
    legible: bool | None = None
    numbers_agree: bool = True
    times: TimesCalibration = field(default=TimesCalibration.NOT_LEARNT)

    def offset_at(self, moment: datetime) -> timedelta | None:
        """Computes by how much the list dates later than we around a moment of ours; None where that is not known."""
        if len(self.offsets) < self.fewest:
            return None
        near = self._around(moment)
        offsets = [offset for _, offset in near]
        usual = _usual(offsets)
        slack = self.slack + self.grain
        return usual if _agree(offsets, usual, slack) else _on_line(near, moment, slack)

    def _around(self, moment: datetime) -> list[tuple[datetime, timedelta]]:
        place = bisect_left(self.offsets, (moment, timedelta.min))
        near = self.offsets[max(0, place - _NEAREST) : place + _NEAREST]
        return sorted(near, key=lambda each: abs(each[0] - moment))[:_NEAREST]


NOTHING_LEARNT = Habits()


def learn(pairs: Iterable[Pair], slack: timedelta, fewest: int = _FEWEST) -> Habits:
    """Returns what the pairs show. `slack` is what two right clocks may be apart."""
    known = list(pairs)
    dated = sorted((each.ours, each.theirs) for each in known if each.theirs is not None)
    offsets = tuple((ours, theirs - ours) for ours, theirs in dated)
    grain = _grain([theirs for _, theirs in dated])
    fewest = min(fewest, _FEWEST)
    compared = [each.like for each in known if each.like is not None]
    return Habits(
        offsets=offsets,
        grain=grain,
        slack=slack,
        fewest=fewest,
        legible=sum(compared) >= _LEGIBLE * len(compared) if len(compared) >= fewest else None,
        numbers_agree=all(each.same_number for each in known),
        times=_times([offset for _, offset in offsets], fewest, slack + grain),
    )


def texts_alike(ours: str, theirs: str) -> bool | None:
    """Compares texts, with the values of `Pair.like`."""
    return likeness(ours, theirs) >= CONFIRMS if ours.strip() else None


def _times(offsets: Sequence[timedelta], fewest: int, slack: timedelta) -> TimesCalibration:
    if len(offsets) < fewest:
        return TimesCalibration.NOT_LEARNT
    return TimesCalibration.AGREE if _agree(offsets, _usual(offsets), slack) else TimesCalibration.DISAGREE


def _usual(offsets: Sequence[timedelta]) -> timedelta:
    return median_low(offsets)


def _agree(offsets: Sequence[timedelta], usual: timedelta, slack: timedelta) -> bool:
    """Checks whether few are earlier than usual, and not many much later. One may be dated later, because the phone
    was off; none is sent before it was asked for."""
    early = sum(each < usual - slack for each in offsets)
    late = sum(each > usual + _MUCH_LATER * slack for each in offsets)
    return early <= _MOST_EARLY * len(offsets) and (late <= _MOST_LATE * len(offsets) or len(offsets) < _FEWEST)


def _on_line(near: Sequence[tuple[datetime, timedelta]], moment: datetime, slack: timedelta) -> timedelta | None:
    """Computes the offset at a moment by the line through those around it (Theil-Sen: the median of all slopes), None
    where they lie on none. No further from them than they are from each other."""
    first, last = min(near)[0], max(near)[0]
    span = last - first
    if len(near) < _FEWEST_OF_LINE or not first - span <= moment <= last + span:
        return None
    slopes = [(one[1] - two[1]) / (one[0] - two[0]) for one, two in combinations(near, 2) if one[0] != two[0]]
    slope = median(slopes) if slopes else 0.0
    if abs(slope) > _FASTEST:
        return None
    levelled = [offset + slope * (moment - at) for at, offset in near]
    usual = _usual(levelled)
    astray = sum(abs(each - usual) > slack for each in levelled)
    return usual if astray <= _MOST_EARLY * len(levelled) else None


def _grain(times: Sequence[datetime]) -> timedelta:
    if len(times) < _FEWEST or any(each.microsecond for each in times):
        return timedelta()
    return _SECOND if any(each.second for each in times) else _MINUTE
