"""Turns positions in a text into places in the file it stands in."""

import re

from responder.dataclass import dataclass
from responder.domain.model.rules import Place

HOLE = re.compile(r"\{[{%#]")


@dataclass(frozen=True, slots=True)
class TextSpot:
    """Turns positions in a text into places in its file."""

    place: Place
    body: Place | None

    def at(self, source: str, position: int) -> Place:
        """Returns the place of a character, or of the whole text where that cannot be told."""
        if self.body is None:
            return self.place
        line = source.count("\n", 0, position)
        column = position - (source.rfind("\n", 0, position) + 1)
        return Place(self.body.file, self.body.line + line, self.body.column + column)

    def of(self, source: str, line: int, pattern: str) -> Place:
        """Returns the place of what a pattern finds on a line (from 1) of the text, from its first hole on."""
        start = sum(len(each) + 1 for each in source.split("\n")[: line - 1])
        hole = HOLE.search(source, start)
        from_hole = hole.start() if hole else start
        found = re.compile(pattern).search(source, from_hole)
        return self.at(source, found.start() if found else from_hole)
