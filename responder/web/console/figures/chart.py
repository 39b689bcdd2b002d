"""Bars by day, as numbers for an SVG that the server draws: no script, and a table beside it says the same."""

from collections.abc import Sequence

from responder.dataclass import dataclass

WIDTH, HEIGHT = 320, 120


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar stands on the ground line, which is HEIGHT below the top."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """`rows` are the bars of each series, beside each other for each day. `most` is the height of the whole."""

    rows: Sequence[Sequence[Bar]]
    most: int


def chart(series: Sequence[Sequence[int]]) -> Chart:
    """Draws several series over the same days; a day without anything has bars of no height."""
    most, days = max((value for values in series for value in values), default=0), max(map(len, series), default=0)
    room = WIDTH / max(1, days)
    width = room * 0.8 / max(1, len(series))
    return Chart(
        [[_bar(at, n, value, most, room, width) for at, value in enumerate(v)] for n, v in enumerate(series)], most
    )


def _bar(at: int, place: int, value: int, most: int, room: float, width: float) -> Bar:
    height = HEIGHT * value / most if most else 0.0
    return Bar(
        round(at * room + room * 0.1 + place * width, 2), round(HEIGHT - height, 2), round(width, 2), round(height, 2)
    )
