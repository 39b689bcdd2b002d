"""Finds where the items of a list stand that a misplaced "- " belongs with."""

from collections.abc import Sequence


def indentation_of_siblings(lines: Sequence[str], line: int) -> int | None:
    """Returns the indentation of the items above, where this line (from 1) begins with a dash that stands elsewhere;
    None where it is no item, none stands above, or it is where they are."""
    own = lines[line - 1] if line <= len(lines) else ""
    indent = _indent(own)
    if not _is_item(own):
        return None
    deeper: int | None = None
    for above in reversed(lines[: line - 1]):
        if not above.strip() or above.lstrip().startswith("#"):
            continue
        if _indent(above) <= indent:
            found = [each for each in (deeper, _indent(above) if _is_item(above) else None) if each is not None]
            nearest = min(found, key=lambda each: abs(each - indent), default=indent)
            return nearest if nearest != indent else None
        if _is_item(above):
            deeper = _indent(above) if deeper is None else min(deeper, _indent(above))
    return deeper


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_item(line: str) -> bool:
    return line.lstrip(" ").startswith("- ")
