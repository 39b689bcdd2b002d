"""Draws how costs grow: a panel for each axis, both scales logarithmic, a line for each operation."""

from collections.abc import Sequence
from html import escape
from math import ceil, floor, log10

from tests.bench.figures import Curve

_WIDTH, _HEIGHT = 380, 260
_LEFT, _TOP, _GAP = 70, 50, 90
_COLOURS = ("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b", "#17becf", "#555555")


def drawn(curves: Sequence[Curve], about: str) -> str:
    """The SVG of a page; `about` says what was measured, on what."""
    axes = list(dict.fromkeys(curve.axis for curve in curves))
    operations = list(dict.fromkeys(curve.operation for curve in curves))
    rows = ceil(len(axes) / 2)
    width, height = 2 * (_WIDTH + _GAP) + 60, rows * (_HEIGHT + _GAP) + _TOP + 40
    panels = [
        _panel([each for each in curves if each.axis == axis], operations, place % 2, place // 2)
        for place, axis in enumerate(axes)
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        'font-family="system-ui, sans-serif" font-size="12">\n'
        f"<title>{escape(about)}</title>\n"
        f'<rect width="{width}" height="{height}" fill="white"/>\n'
        f"{_legend(operations)}\n{''.join(panels)}"
        f'<text x="{_LEFT}" y="{height - 12}" fill="#555">{escape(about)}</text>\n</svg>\n'
    )


def _legend(operations: Sequence[str]) -> str:
    marks = (
        f'<rect x="{_LEFT + 108 * place}" y="16" width="12" height="12" fill="{_COLOURS[place % len(_COLOURS)]}"/>'
        f'<text x="{_LEFT + 17 + 108 * place}" y="27">{escape(name)}</text>'
        for place, name in enumerate(operations)
    )
    return "".join(marks)


def _panel(curves: Sequence[Curve], operations: Sequence[str], column: int, row: int) -> str:
    left, top = _LEFT + column * (_WIDTH + _GAP), _TOP + row * (_HEIGHT + _GAP)
    sizes = curves[0].sizes
    costs = [1_000 * cost.seconds for curve in curves for cost in curve.costs]
    low, high = floor(log10(max(min(costs), 0.001))), ceil(log10(max(costs)))
    across, up = _scale(log10(sizes[0]), log10(sizes[-1]), _WIDTH), _scale(low, max(high, low + 1), _HEIGHT)
    lines = (
        _line(
            [(left + across(log10(size)), top + _HEIGHT - up(log10(max(1_000 * cost.seconds, 0.001))))
             for size, cost in zip(curve.sizes, curve.costs, strict=True)],
            _COLOURS[operations.index(curve.operation) % len(_COLOURS)],
        )
        for curve in curves
    )  # fmt: skip
    ticks = (
        f'<text x="{left + across(log10(size)):.0f}" y="{top + _HEIGHT + 16}" text-anchor="middle">{size:,}</text>'
        for size in sizes
    )
    levels = (_level(left, top + _HEIGHT - up(power), power) for power in range(low, max(high, low + 1) + 1))
    return (
        f"{''.join(levels)}{''.join(lines)}{''.join(ticks)}"
        f'<text x="{left + _WIDTH / 2}" y="{top + _HEIGHT + 36}" text-anchor="middle" font-weight="600">'
        f"{escape(curves[0].axis)}</text>\n"
    )


def _scale(first: float, last: float, length: int) -> "_Scale":
    return _Scale(first, max(last - first, 1e-9), length)


class _Scale:
    def __init__(self, first: float, span: float, length: int) -> None:
        self._first, self._span, self._length = first, span, length

    def __call__(self, value: float) -> float:
        return (value - self._first) / self._span * self._length


def _level(left: float, y: float, power: int) -> str:
    return (
        f'<line x1="{left}" x2="{left + _WIDTH}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
        f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} ms</text>'
    )


def _line(points: Sequence[tuple[float, float]], colour: str) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}'
