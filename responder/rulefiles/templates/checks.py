"""Checks texts before they go live: every problem of a template, at its place, in the owner's terms."""

import re
from collections.abc import Collection
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from responder.domain.deciding.template_values import VARIABLES
from responder.domain.matching.asked_days import Asked, asked_days
from responder.domain.model.business import Business
from responder.domain.model.rules import Place
from responder.domain.text.sms_parts import LINK
from responder.domain.text.suggestions import did_you_mean
from responder.languages import other_names
from responder.languages.catalogue import Told, msgid, sentence
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.templates.placeholders import variable_of, written_for
from responder.rulefiles.templates.plain_holes import are_holes_plain
from responder.rulefiles.templates.sandbox import FILTERS, TemplateText, environment
from responder.rulefiles.templates.text_spots import HOLE, TextSpot

if TYPE_CHECKING:
    from jinja2 import nodes

LONGEST = 4_000
"""Characters of a template; ten parts of an SMS are 1,530."""
MOST_STEPS = 30
"""Variables and filters of a text in all: a filter over the longest SMS, repeated, takes milliseconds, and whoever
waits for the database waits for it too."""

_TESTS = ("defined", "undefined", "none", "string")
_LINKS = re.compile(
    r"\[\s*(?:link|lien|lien[ _-]?tracking|link[ _-]?tracking|url|tracked[ _-]?link)\s*\]", re.IGNORECASE
)
_BRACKETS = re.compile(r"\[([^\[\]{}\n]{1,60})\]")
_CAPTURED = re.compile(r"\bcaptured\s*\.\s*(\w+)")


def check_text(source: str, place: Place, problems: Problems, body: Place | None = None) -> TemplateText | None:
    """Checks a text: the wording, or problems at their places. `body` is where the first character of the text stands,
    if the lines of the text are lines of the file."""
    spot = TextSpot(place, body)
    if not source.strip():
        problems.error(place, "empty-text", sentence("this text is empty"), sentence("write what is to be sent"))
        return None
    if len(source) > LONGEST:
        message = sentence("this text is longer than {longest} characters", longest=LONGEST)
        problems.error(place, "too-long", message, sentence("an SMS of ten parts has 1,530"))
        return None
    before = len(problems.found)
    if HOLE.search(source) and not are_holes_plain(source, MOST_STEPS) and _digest(source) not in _right:
        _check_holes(source, spot, problems)
        if len(problems.found) == before:
            _remember(source)
    _check_stray_braces(source, spot, problems)
    return TemplateText(source, place, body) if len(problems.found) == before else None


_RIGHT_REMEMBERED = 20_000
_right: dict[bytes, None] = {}
"""Digests of texts whose holes are right: nothing else decides on it, and parsing them is a fifth of a load."""


def _digest(source: str) -> bytes:
    return sha256(source.encode("utf-8", "surrogatepass")).digest()[:16]


def _remember(source: str) -> None:
    while len(_right) >= _RIGHT_REMEMBERED:
        _right.pop(next(iter(_right)), None)
    _right[_digest(source)] = None


def check_link_marks(text: TemplateText, has_link: bool, problems: Problems) -> TemplateText:
    """Checks the rules for [link]: exactly one where the rule has a `link`, added at the end if there is none."""
    spot = TextSpot(text.place, text.body)
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
    _check_brackets(text, spot, problems)
    return text.with_link_at_the_end() if has_link and not marks else text


def _check_brackets(text: TemplateText, spot: TextSpot, problems: Problems) -> None:
    """`[first name]`, as the console shows a variable: in a file it is mere words."""
    for found in _BRACKETS.finditer(text.source):
        variable = variable_of(found[1])
        if variable:
            message = sentence("{found} would be sent as it stands", found=found[0])
            hint = sentence("write: {value}", value=written_for(variable))
            problems.warn(spot.at(text.source, found.start()), "bracketed-variable", message, hint)


def check_captured(text: TemplateText, slots: Collection[str], problems: Problems) -> None:
    """Returns what a text prints of a message must have been taken out of it by the rule."""
    for found in _CAPTURED.finditer(text.source):
        if found[1] in VARIABLES["captured"] and found[1] not in slots:
            message = sentence("the rule takes no {{{found}}} out of the message", found=found[1])
            hint = sentence('ask for it in `says`: phrase: "... {{{found}}}"', found=found[1])
            problems.error(text.at(found.start()), "not-captured", message, hint)


def _check_stray_braces(source: str, spot: TextSpot, problems: Problems) -> None:
    """`{ name }` and `{name}`: somebody meant a hole."""
    for found in re.finditer(r"(?<![{%#])\{\s*([A-Za-z_][\w. ]*?)\s*\}(?!\})", source):
        message = sentence("{found} would be sent as it stands", found=found[0])
        hint = sentence("a variable stands in two braces: {{{{ {found} }}}}", found=found[1])
        problems.error(spot.at(source, found.start()), "single-brace", message, hint)


def _check_holes(source: str, spot: TextSpot, problems: Problems) -> None:
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

    def __init__(self, source: str, spot: TextSpot, problems: Problems) -> None:
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
        """Checks the calls of hours_on: the one there is takes the one day."""
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
    "firstname": "first_name",
    "phone": "number",
    "tel": "phone",
    "company": "business",
    "hour": "time",
    "day": "date",
    "hours": "hours_today",
    "opening_hours": "hours_week",
    "hours_asked": "hours_on",
    "next_open": "next_opening",
    "reopening": "next_opening",
    "text": "message",
    "sms": "message",
    **other_names("placeholder"),
}
