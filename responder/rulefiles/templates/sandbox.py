"""Reply texts: Jinja2 in a sandbox, cut down to holes, `or`, `if` and a few filters, checked before it goes live.

A text is parsed and checked at load and compiled when it is first rendered: most texts of a large rulebook are
rendered rarely, and a cold start should not wait for them.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from responder.domain.deciding.template_values import VARIABLES, HoursOn
from responder.domain.matching.asked_days import Asked, asked_days
from responder.domain.model.business import Business
from responder.domain.model.rules import Place
from responder.domain.text.sms_parts import LINK
from responder.domain.text.suggestions import did_you_mean
from responder.languages.catalogue import Told, msgid, sentence
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.templates.bare_variables import Hole, pieces_of

if TYPE_CHECKING:
    from jinja2 import Environment, Template, nodes

LONGEST = 4_000
"""Characters of a template; ten parts of an SMS are 1,530."""
MOST_STEPS = 30
"""Variables and filters of a text in all: a filter over the longest SMS, repeated, takes milliseconds, and whoever
waits for the database waits for it too."""

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
_TESTS = ("defined", "undefined", "none", "string")
_LINKS = re.compile(
    r"\[\s*(?:link|lien|lien[ _-]?tracking|link[ _-]?tracking|url|tracked[ _-]?link)\s*\]", re.IGNORECASE
)
_ATTRIBUTES = frozenset(attribute for attributes in VARIABLES.values() for attribute in attributes)
_CAPTURED = re.compile(r"\bcaptured\s*\.\s*(\w+)")
_HOLE = re.compile(r"\{[{%#]")
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
        """The text with its holes filled, without the double spaces that an empty hole leaves."""
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
        """The place of a character, or of the whole text where that cannot be told."""
        return _Spot(self.place, self.body).at(self.source, position)

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
    """The sandbox. Built on first use: Jinja takes its time to import."""
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
    """A hole with nothing in it is empty, not "None"."""
    return "" if value is None else value


def _encoded(value: object) -> object:
    return "" if value is None else quote(str(value), safe="")


def check_text(source: str, place: Place, problems: Problems, body: Place | None = None) -> TemplateText | None:
    """The wording, or problems at their places. `body` is where the first character of the text stands, if the
    lines of the text are lines of the file."""
    spot = _Spot(place, body)
    if not source.strip():
        problems.error(place, "empty-text", sentence("this text is empty"), sentence("write what is to be sent"))
        return None
    if len(source) > LONGEST:
        message = sentence("this text is longer than {longest} characters", longest=LONGEST)
        problems.error(place, "too-long", message, sentence("an SMS of ten parts has 1,530"))
        return None
    before = len(problems.found)
    if _HOLE.search(source):
        _check_holes(source, spot, problems)
    _check_stray_braces(source, spot, problems)
    return TemplateText(source, place, body) if len(problems.found) == before else None


def check_link_marks(text: TemplateText, has_link: bool, problems: Problems) -> TemplateText:
    """The rules for [link]: exactly one where the rule has a `link`, added at the end if there is none."""
    spot = _Spot(text.place, text.body)
    marks = list(_LINKS.finditer(text.source))
    for mark in marks:
        if mark[0] != LINK:
            message = sentence("{mark} is not the spelling used here", mark=mark[0])
            problems.error(
                spot.at(text.source, mark.start()), "link-spelling", message, sentence("write: {link}", link=LINK)
            )
    if len(marks) > 1:
        place = spot.at(text.source, marks[1].start())
        problems.error(
            place,
            "two-links",
            sentence("[link] stands twice in one text"),
            sentence("keep one; a message has one tracked link"),
        )
    if marks and not has_link:
        place = spot.at(text.source, marks[0].start())
        message = sentence("[link] is in the text, but the rule has no `link`")
        problems.error(place, "no-link", message, sentence("add to the rule:\nlink: https://..."))
    return text.with_link_at_the_end() if has_link and not marks else text


def check_captured(text: TemplateText, slots: Collection[str], problems: Problems) -> None:
    """Returns what a text prints of a message must have been taken out of it by the rule."""
    for found in _CAPTURED.finditer(text.source):
        if found[1] in VARIABLES["captured"] and found[1] not in slots:
            message = sentence("the rule takes no {{{found}}} out of the message", found=found[1])
            hint = sentence('ask for it in `says`: phrase: "... {{{found}}}"', found=found[1])
            problems.error(text.at(found.start()), "not-captured", message, hint)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Turns positions in a text into places in its file."""

    place: Place
    body: Place | None

    def at(self, source: str, position: int) -> Place:
        """The place of a character, or of the whole text where that cannot be told."""
        if self.body is None:
            return self.place
        line = source.count("\n", 0, position)
        column = position - (source.rfind("\n", 0, position) + 1)
        return Place(self.body.file, self.body.line + line, self.body.column + column)

    def of(self, source: str, line: int, pattern: str) -> Place:
        """The place of what a pattern finds on a line (from 1) of the text, from its first hole on."""
        start = sum(len(each) + 1 for each in source.split("\n")[: line - 1])
        hole = _HOLE.search(source, start)
        from_hole = hole.start() if hole else start
        found = re.compile(pattern).search(source, from_hole)
        return self.at(source, found.start() if found else from_hole)


def _check_stray_braces(source: str, spot: _Spot, problems: Problems) -> None:
    """`{ name }` and `{name}`: somebody meant a hole."""
    for found in re.finditer(r"(?<![{%#])\{\s*([A-Za-z_][\w. ]*?)\s*\}(?!\})", source):
        message = sentence("{found} would be sent as it stands", found=found[0])
        hint = sentence("a variable stands in two braces: {{{{ {found} }}}}", found=found[1])
        problems.error(spot.at(source, found.start()), "single-brace", message, hint)


def _check_holes(source: str, spot: _Spot, problems: Problems) -> None:
    from jinja2 import TemplateSyntaxError, nodes

    try:
        tree = environment().parse(source)
    except TemplateSyntaxError as error:
        message, hint = _syntax(error.message or "", source)
        problems.error(spot.of(source, error.lineno, r"\{[{%]"), "template-syntax", message, hint)
        return
    except RecursionError:
        problems.error(
            spot.place, "template-syntax", sentence("this text is nested too deeply"), sentence("make it simpler")
        )
        return
    _Checker(source, spot, problems).check(tree)
    steps = len(list(tree.find_all((nodes.Name, nodes.Filter))))
    if steps > MOST_STEPS:
        message = sentence(
            "this text uses {steps} variables and filters, and {most_steps} are the most",
            steps=steps,
            most_steps=MOST_STEPS,
        )
        problems.error(spot.place, "template-too-much", message, sentence("make it simpler, or two rules of it"))


def _syntax(said: str, source: str) -> tuple[Told, Told]:
    """Jinja's complaint in the owner's terms."""
    if "Encountered unknown tag" in said:
        tag = re.search(r"unknown tag '(\w+)'", said)
        message = sentence('"{tag}" cannot be used in a text', tag=tag[1] if tag else "")
        return message, sentence("what can: {{ variable }}, {% if ... %} ... {% endif %}")
    if "Unexpected end of template" in said or "was looking for" in said:
        return sentence("{% if %} is never closed"), sentence("add {% endif %}")
    hole = sentence("write it like: {{ contact.first_name }}")
    if source.count("{{") != source.count("}}"):
        return sentence("{{ is opened and not closed, or the other way round"), hole
    if source.count("{%") != source.count("%}"):
        message = sentence("{% is opened and not closed, or the other way round")
        return message, sentence("write it like: {% if appointment.who %}")
    return sentence("this template cannot be read: {said}", said=said), hole


_BARRED = {
    "For": msgid("loops cannot be used in a text"),
    "Call": msgid("functions cannot be called in a text"),
    "CallBlock": msgid("functions cannot be called in a text"),
    "Macro": msgid("macros cannot be used in a text"),
    "Include": msgid("another file cannot be included in a text"),
    "Import": msgid("another file cannot be included in a text"),
    "FromImport": msgid("another file cannot be included in a text"),
    "Extends": msgid("another file cannot be included in a text"),
    "Block": msgid("blocks cannot be used in a text"),
    "Assign": msgid("variables cannot be set in a text"),
    "AssignBlock": msgid("variables cannot be set in a text"),
    "Slice": msgid("[...] cannot be used in a text"),
    "Getitem": msgid("[...] cannot be used in a text"),
}
_ALLOWED = frozenset(
    "Template Output TemplateData Name Const Getattr Filter Test Or And Not Compare Operand CondExpr If Concat".split()
)


def _is_hours_on(node: "nodes.Node") -> bool:
    called = getattr(node, "node", None)
    owner = getattr(getattr(called, "node", None), "name", "")
    return getattr(called, "name", "") == "hours_on" or (
        owner == "business" and getattr(called, "attr", "") == "hours_on"
    )


def _names_a_day(text: str) -> bool:
    return asked_days(text, date(2026, 1, 1), Business()).kind is Asked.DAYS


class _Checker:
    """Walks a parsed template and tells what is not allowed or does not exist."""

    def __init__(self, source: str, spot: _Spot, problems: Problems) -> None:
        self._source = source
        self._spot = spot
        self._problems = problems

    def check(self, node: "nodes.Node", depth: int = 0) -> None:
        kind = type(node).__name__
        if depth > 40:
            self._tell(node, "template-syntax", sentence("this text is nested too deeply"), sentence("make it simpler"))
        elif kind == "Call" and _is_hours_on(node):
            self._check_hours_on(node, depth)
        elif kind not in _ALLOWED:
            message = sentence(_BARRED.get(kind, msgid("this calculation cannot be used in a text")))
            self._tell(
                node, "template-not-allowed", message, sentence("what can: variables, filters, `or` and {% if %}")
            )
        elif kind == "Getattr":
            self._check_attribute(node)
        else:
            self._check_names(node, kind)
            for child in node.iter_child_nodes():
                self.check(child, depth + 1)

    def _check_hours_on(self, node: "nodes.Node", depth: int) -> None:
        """The one call there is takes the one day."""
        given = list(getattr(node, "args", ()))
        others = [*getattr(node, "kwargs", ()), getattr(node, "dyn_args", None), getattr(node, "dyn_kwargs", None)]
        hint = sentence('write: {{ hours_on(day) }}, or {{ hours_on("saturday") }}')
        if len(given) != 1 or any(others):
            self._tell(node, "template-not-allowed", sentence("hours_on takes one day"), hint)
            return
        written = getattr(given[0], "value", None) if type(given[0]).__name__ == "Const" else None
        if written is not None and not _names_a_day(str(written)):
            self._tell(node, "bad-value", sentence('"{written}" in hours_on is not a day', written=written), hint)
        self.check(getattr(node, "node"), depth + 1)  # noqa: B009
        self.check(given[0], depth + 1)

    def _check_names(self, node: "nodes.Node", kind: str) -> None:
        name = str(getattr(node, "name", ""))
        if kind == "Name":
            self._check_variable(node, name)
        elif kind == "Filter" and name not in FILTERS:
            self._tell(
                node, "unknown-filter", sentence('unknown filter "{name}"', name=name), did_you_mean(name, FILTERS)
            )
        elif kind == "Test" and name not in _TESTS:
            self._tell(node, "unknown-filter", sentence('unknown test "{name}"', name=name), did_you_mean(name, _TESTS))

    def _check_variable(self, node: "nodes.Node", name: str) -> None:
        if name not in VARIABLES:
            full = [f"{owner}.{each}" for owner, attributes in VARIABLES.items() for each in attributes if each == name]
            hint = (
                sentence('did you mean "{full}"?', full=full[0])
                if full
                else did_you_mean(name, VARIABLES, _OTHER_WORDS)
            )
            self._tell(node, "unknown-variable", sentence('unknown variable "{name}"', name=name), hint)
        elif VARIABLES[name]:
            shown = ", ".join(f"{name}.{each}" for each in VARIABLES[name])
            self._tell(
                node,
                "unknown-variable",
                sentence('"{name}" is not a text by itself', name=name),
                sentence("use one of: {shown}", shown=shown),
            )

    def _check_attribute(self, node: "nodes.Node") -> None:
        owner, attribute = getattr(node, "node", None), str(getattr(node, "attr", ""))
        name = str(getattr(owner, "name", "")) if type(owner).__name__ == "Name" else ""
        if not name:
            self._tell(
                node,
                "template-not-allowed",
                sentence('".{attribute}" cannot be used here', attribute=attribute),
                sentence("use a variable or a filter"),
            )
        elif name not in VARIABLES:
            near = did_you_mean(name, VARIABLES, _OTHER_WORDS)
            self._tell(node, "unknown-variable", sentence('unknown variable "{name}"', name=name), near)
        elif attribute not in VARIABLES[name]:
            choices = [f"{name}.{each}" for each in VARIABLES[name]]
            meanings = {f"{name}.{word}": f"{name}.{means}" for word, means in _OTHER_WORDS.items()}
            hint = (
                did_you_mean(f"{name}.{attribute}", choices, meanings)
                if choices
                else sentence("write: {{{{ {name} }}}}", name=name)
            )
            wrong = f"{name}.{attribute}"
            self._tell(node, "unknown-variable", sentence('unknown variable "{name}"', name=wrong), hint)

    def _tell(self, node: "nodes.Node", code: str, message: Told, hint: Told) -> None:
        name = re.escape(str(getattr(node, "name", "") or ""))
        owner = re.escape(str(getattr(getattr(node, "node", None), "name", "") or ""))
        attribute = re.escape(str(getattr(node, "attr", "") or ""))
        pattern = rf"\b{owner}\s*\.\s*{attribute}\b" if attribute else rf"(?<![\w.]){name}\b" if name else r"\{[{%]"
        place = self._spot.of(self._source, int(node.lineno or 1), pattern)
        self._problems.error(place, code, message, hint)


_OTHER_WORDS = {
    "client": "contact",
    "customer": "contact",
    "user": "contact",
    "prenom": "first_name",
    "prénom": "first_name",
    "firstname": "first_name",
    "nom": "name",
    "phone": "number",
    "tel": "phone",
    "rdv": "appointment",
    "rendez_vous": "appointment",
    "salon": "business",
    "company": "business",
    "heure": "time",
    "hour": "time",
    "day": "date",
    "jour": "date",
    "lieu": "place",
    "hours": "hours_today",
    "horaires": "hours_today",
    "opening_hours": "hours_week",
    "hours_asked": "hours_on",
    "next_open": "next_opening",
    "reopening": "next_opening",
    "ferie": "holiday",
    "text": "message",
    "sms": "message",
}
