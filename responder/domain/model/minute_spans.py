"""Spans of minutes within a day, and what is left of them where others are taken out."""

from collections.abc import Iterable

from responder.dataclass import dataclass

DAY = 1440  # minutes


@dataclass(frozen=True, slots=True)
class Span:
    """Opening minutes of a day, from midnight. `end` may pass 1440: "22:00-02:00" runs over midnight."""

    start: int
    end: int


def shifted(span: Span, minutes: int) -> Span:
    return Span(span.start + minutes, span.end + minutes)


def without(spans: Iterable[Span], taken: Iterable[Span]) -> tuple[Span, ...]:
    """Returns the spans with other spans cut out of them."""
    left = list(spans)
    for hole in taken:
        left = [piece for span in left for piece in _cut(span, hole)]
    return tuple(left)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Joins the spans in order, those that touch or overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda each: each.start):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _cut(span: Span, hole: Span) -> tuple[Span, ...]:
    pieces = (Span(span.start, min(span.end, hole.start)), Span(max(span.start, hole.end), span.end))
    if hole.end <= span.start or hole.start >= span.end:
        return (span,)
    return tuple(piece for piece in pieces if piece.start < piece.end)
