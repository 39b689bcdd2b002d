"""The figures for people (a table), for a page (an SVG) and for programs (JSON)."""

import json
from collections.abc import Sequence
from html import escape

from rich.table import Table

from tests.bench.figures import Figure

_ROW, _LEFT, _WIDTH = 34, 330, 420


def table(figures: Sequence[Figure]) -> Table:
    drawn = Table(box=None, pad_edge=False, header_style="dim")
    drawn.add_column("figure")
    for name in ("median", "lowest", "highest", "target"):
        drawn.add_column(name, justify="right")
    drawn.add_column("")
    drawn.add_column("", style="dim", overflow="fold")
    for figure in figures:
        colour = "" if figure.target is None else ("green" if figure.met else "red")
        verdict = "" if figure.target is None else ("met" if figure.met else "MISSED")
        drawn.add_row(
            figure.name,
            f"{shown(figure.value)} {figure.unit}",
            shown(min(figure.runs)),
            shown(max(figure.runs)),
            _target(figure),
            f"[{colour}]{verdict}[/{colour}]" if colour else "",
            figure.note,
        )
    return drawn


def svg(figures: Sequence[Figure]) -> str:
    """Draws a bar for each figure that has a target: how much of it was reached; the line is the target itself."""
    aimed = [figure for figure in figures if figure.target is not None]
    height = _ROW * len(aimed) + 50
    rows = "\n".join(_bar(figure, 30 + _ROW * place) for place, figure in enumerate(aimed))
    line = _LEFT + _WIDTH / 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 {height}" '
        'font-family="system-ui, sans-serif" font-size="13">\n'
        f'<rect width="900" height="{height}" fill="white"/>\n{rows}\n'
        f'<line x1="{line}" x2="{line}" y1="22" y2="{height - 22}" stroke="#333" stroke-dasharray="4 3"/>\n'
        f'<text x="{line}" y="{height - 6}" text-anchor="middle" fill="#333">target (longer is better)</text>\n</svg>\n'
    )


def as_json(figures: Sequence[Figure], warnings: Sequence[str]) -> str:
    rows = [
        {
            "name": figure.name,
            "unit": figure.unit,
            "median": figure.value,
            "runs": list(figure.runs),
            "target": _target(figure),
            "met": figure.met,
        }
        for figure in figures
    ]
    return json.dumps({"figures": rows, "warnings": list(warnings)}, indent=2)


def shown(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _target(figure: Figure) -> str:
    return f"{figure.target.relation} {figure.target.bound:g}" if figure.target else ""


def _bar(figure: Figure, top: int) -> str:
    """Half of the width is the target; a bar ends at twice the target, whatever it reached."""
    assert figure.target is not None
    reached = figure.value / figure.target.bound
    better = reached if figure.target.relation == ">=" else 1 / max(reached, 0.01)
    width = _WIDTH / 2 * min(2.0, better)
    colour = "#2e8b57" if figure.met else "#c0392b"
    label = escape(f"{shown(figure.value)} {figure.unit} ({_target(figure)})")
    return (
        f'<text x="{_LEFT - 8}" y="{top + 14}" text-anchor="end">{escape(figure.name)}</text>'
        f'<rect x="{_LEFT}" y="{top}" width="{width:.0f}" height="20" fill="{colour}"/>'
        f'<text x="{_LEFT + width + 6:.0f}" y="{top + 14}">{label}</text>'
    )
