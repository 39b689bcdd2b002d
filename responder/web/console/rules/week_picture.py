"""Bars of a week's opening hours, as numbers for an SVG that the server draws: a row a day, from early to late."""

from collections.abc import Sequence

from responder.dataclass import dataclass
from responder.domain.model.minute_spans import Span

WIDTH, ROW, LEFT, TOP = 320, 22, 34, 14
_EARLIEST, _LATEST = 8 * 60, 19 * 60  # shown in any case


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class WeekPicture:
    """`hours` are the marks above: the hour and where it stands."""

    bars: Sequence[Bar]
    hours: Sequence[tuple[int, float]]
    height: int


def week_picture(week: Sequence[Sequence[Span]]) -> WeekPicture:
    every = [each for spans in week for each in spans]
    first = min([_EARLIEST, *(each.start for each in every)]) // 60 * 60
    last = -(-max([_LATEST, *(each.end for each in every)]) // 60) * 60

    def x(minute: int) -> float:
        return round(LEFT + (WIDTH - LEFT) * (minute - first) / (last - first), 1)

    bars = [
        Bar(x(each.start), TOP + day * ROW + 3, round(x(each.end) - x(each.start), 1))
        for day, spans in enumerate(week)
        for each in spans
    ]
    return WeekPicture(bars, [(hour // 60 % 24, x(hour)) for hour in range(first, last, 180)], TOP + 7 * ROW)
