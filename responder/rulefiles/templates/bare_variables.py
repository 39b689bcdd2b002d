"""Texts with nothing but variables in them: "Bonjour {{ contact.first_name or "" }}, à demain." """

import re
from collections.abc import Mapping

from responder.dataclass import dataclass
from responder.domain.deciding.template_values import VARIABLES

_HOLE = re.compile(r"""\{\{[ \t]*([a-z_]+)(?:\.([a-z_]+))?(?:[ \t]+(or)[ \t]+(?:""|''))?[ \t]*\}\}""")
_ELSE = re.compile(r"\{[{%#]|[%}#]\}|\{$|\r")  # what is Jinja's to read


@dataclass(frozen=True, slots=True)
class Hole:
    """A variable, and the part of it that is printed: "" where it is printed whole. `or_nothing`: it may be missing."""

    name: str
    part: str
    or_nothing: bool = False

    def filled(self, values: Mapping[str, object]) -> str:
        """Returns what Jinja would print. Raises KeyError or AttributeError for what is not there, which loading
        rules out."""
        value = values[self.name]
        if self.part:
            value = value[self.part] if isinstance(value, dict) else getattr(value, self.part)
        return "" if value is None or (self.or_nothing and not value) else str(value)


def pieces_of(source: str) -> tuple[str | Hole, ...] | None:
    """Takes a text apart, its holes in their places; None where it has more than variables in it."""
    pieces: list[str | Hole] = []
    end = 0
    for found in _HOLE.finditer(source):
        if found[1] not in VARIABLES:
            return None
        pieces += [source[end : found.start()], Hole(found[1], found[2] or "", or_nothing=bool(found[3]))]
        end = found.end()
    pieces.append(source[end:])
    if any(_ELSE.search(each) for each in pieces if isinstance(each, str)):
        return None
    return tuple(each for each in pieces if each)
