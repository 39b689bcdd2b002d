"""Renders reply texts: Jinja2 in a sandbox, cut down to holes, `or`, `if` and a few filters. `checks` says what of it a
text may use.

A text is parsed and checked at load and compiled when it is first rendered: most texts of a large rulebook are
rendered rarely, and a cold start should not wait for them.
"""

import re
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from responder.dataclass import dataclass
from responder.domain.deciding.template_values import VARIABLES, HoursOn
from responder.domain.model.rules import Place
from responder.domain.text.sms_parts import LINK
from responder.rulefiles.templates.bare_variables import Hole, pieces_of
from responder.rulefiles.templates.text_spots import TextSpot

if TYPE_CHECKING:
    from jinja2 import Environment, Template

FILTERS = (
    "capitalize",
    "date",
    "default",
    "first",
    "join",
    "lower",
    "phone",
    "time",
    "title",
    "trim",
    "truncate",
    "upper",
    "weekday",
)
_ATTRIBUTES = frozenset(attribute for attributes in VARIABLES.values() for attribute in attributes)
_TELLS_HOURS = re.compile(r"\{[{%][^}]*\b(?:hours_on|day)\b")
_SPACES = re.compile(r"[ \t]{2,}")
_BEFORE_PAUSE = re.compile(r" +(?=[,.](?![.\d]))")
_LINE_ENDS = re.compile(r" *\n *")
_LEADING_PAUSE = re.compile(r"(?m)^[,;] *")


@dataclass(frozen=True)
class TemplateText:
    """A wording: a text with or without holes. Two of the same source are equal."""

    source: str
    place: Place = field(compare=False)
    body: Place | None = field(default=None, compare=False)  # of its first character, where that can be told
    escaped: bool = False  # an address: what fills its holes is percent-encoded, so that it cannot lead elsewhere

    def render(self, values: Mapping[str, object]) -> str:
        """Fills the holes of a text, without the double spaces that an empty hole leaves."""
        if self._pieces is not None:
            return tidy("".join([each if isinstance(each, str) else each.filled(values) for each in self._pieces]))
        return tidy(self._template.render({name: values[name] for name in self._names if name in values}))

    @property
    def tells_asked_hours(self) -> bool:
        """Checks whether it prints the hours of the day that was asked about."""
        return _TELLS_HOURS.search(self.source) is not None

    @cached_property
    def _pieces(self) -> "tuple[str | Hole, ...] | None":
        """Splits a text that has nothing but words and variables, as most have: filled in without Jinja, which takes
        several times as long. None where it calculates."""
        return None if self.escaped else pieces_of(self.source)

    @cached_property
    def _template(self) -> "Template":
        return environment(self.escaped).from_string(self.source)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """The variables it may print: no other value is worked out. The filters ask for the language."""
        return tuple(name for name in VARIABLES if name in self.source or name == "language")

    def at(self, position: int) -> Place:
        """Returns the place of a character, or of the whole text where that cannot be told."""
        return TextSpot(self.place, self.body).at(self.source, position)

    def with_link_at_the_end(self) -> "TemplateText":
        return TemplateText(f"{self.source.rstrip()} {LINK}", self.place, self.body)


def tidy(text: str) -> str:
    """No double space, none before a comma or full stop, none at a line's end. (Not before "!" and "?":
    French wants one there.)"""
    text = text.strip()
    if "  " in text or "\t" in text:
        text = _SPACES.sub(" ", text)
    if " ," in text or " ." in text:
        text = _BEFORE_PAUSE.sub("", text)
    if "\n" in text:
        text = _LINE_ENDS.sub("\n", text)
    if text.startswith((",", ";")) or "\n," in text:
        text = _LEADING_PAUSE.sub("", text)
    return text


@lru_cache(maxsize=2)
def environment(escaped: bool = False) -> "Environment":
    """Builds the sandbox, on first use: Jinja takes its time to import."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from responder.rulefiles.templates import filters

    class Sandbox(ImmutableSandboxedEnvironment):
        """Only the attributes in the table of variables: narrower than Jinja's own check, and quicker."""

        def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
            return attr in _ATTRIBUTES

        def is_safe_callable(self, obj: object) -> bool:
            return isinstance(obj, HoursOn)

    made = Sandbox(
        undefined=StrictUndefined,
        autoescape=False,
        keep_trailing_newline=False,
        finalize=_encoded if escaped else _shown,
    )
    made.globals.clear()
    kept = {name: made.filters[name] for name in FILTERS if name in made.filters}
    made.filters.clear()
    made.filters.update(kept)
    made.filters.update(filters.FILTERS)
    return made


def _shown(value: object) -> object:
    """Shows the value of a hole; nothing in it is empty, not "None"."""
    return "" if value is None else value


def _encoded(value: object) -> object:
    return "" if value is None else quote(str(value), safe="")
