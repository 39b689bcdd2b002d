"""`do`: each line as an action of the core, in its spelling of the language document."""

import re
from collections.abc import Iterator

from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.model.rules import Action, Verb
from responder.domain.text.suggestions import suggest
from responder.rulefiles.compile.build_context import Workbench
from responder.rulefiles.compile.post_addresses import warn_of_post, wrong_with_address
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.read_values import is_empty, shape
from responder.rulefiles.schema.rule_keys import ACTIONS
from responder.rulefiles.templates.sandbox import check_link_marks, check_text
from responder.rulefiles.yaml.tree import Map, Node, Seq, Text

_PLAIN = {verb.value: verb for verb in Verb if verb not in (Verb.TAG, Verb.UNTAG, Verb.NOTIFY, Verb.POST)}
_MOVE = re.compile(r"move appointment(?: to)? (?:\{(?:date|time)\}[ ,à@]*(?:at )?){1,2}")
_WRONG_NUMBERS = frozenset([NumberKind.INVALID, NumberKind.NAMED_SENDER, NumberKind.HIDDEN, NumberKind.SHORT_CODE])
_MEANINGS = {
    "confirm": "confirm appointment",
    "cancel": "cancel appointment",
    "move appointment": "ask to move appointment",
    "ask to move": "ask to move appointment",
    "move": "ask to move appointment",
    "optout": "opt out",
    "unsubscribe": "opt out",
    "stop": "opt out",
    "optin": "opt in",
    "hand to person": "hand to a person",
    "hand over": "hand to a person",
    "confirmer le rdv": "confirm appointment",
    "confirmer": "confirm appointment",
    "annuler": "cancel appointment",
    "annuler le rdv": "cancel appointment",
    "notify": "notify NUMBER: text",
    "webhook": "post URL",
    "http": "post URL",
    "tag": "tag X",
    "untag": "untag X",
    "move appointment to": "move appointment to {date}",
    "reschedule appointment": "move appointment to {date}",
    "stop followups": "stop follow-ups",
    "stop reminders": "stop follow-ups",
    "save": "save contact",
    "add contact": "save contact",
    "enregistrer le contact": "save contact",
    "call": "call back",
    "callback": "call back",
    "rappeler": "call back",
}


def build_actions(node: Node, bench: Workbench) -> tuple[Action, ...]:
    """Every line of `do`."""
    return tuple(action for each in _lines(node, bench.problems) if (action := _action(each, bench)))


def _lines(node: Node, problems: Problems) -> Iterator[Text]:
    """Each action as one text. `notify +33...: text` unquoted is a map of one key for YAML: that is
    the same line."""
    items = node.items if isinstance(node, Seq) else (node,)
    for item in items:
        if isinstance(item, Text) and not is_empty(item):
            yield item
        elif isinstance(item, Map):
            for key, value in item.entries:
                if isinstance(value, Text):
                    yield key._replace(value=f"{key.value}: {value.value}", comment=value.comment)
                else:
                    problems.error(key.place, "wrong-shape", f"an action is one line, not {shape(value)}", _all())
        else:
            problems.error(item.place, "wrong-shape", f"an action is one line, not {shape(item)}", _all())


def _action(text: Text, bench: Workbench) -> Action | None:
    written = " ".join(text.value.split())
    low = written.lower()
    if low in _PLAIN:
        return Action(_PLAIN[low], low)
    for start, make in (("tag", _tag), ("untag", _tag)):
        if low.startswith(start + " "):
            return make(Verb(start), written[len(start) + 1 :].strip(), text, bench.problems)
    if re.match(r"notify\s", low):
        return _notify(written, text, bench)
    if re.match(r"post(\s|$)", low):
        return _post(written, text, bench)
    if _MOVE.fullmatch(low):
        return Action(Verb.MOVE, Verb.MOVE.value)
    near = suggest(low, ACTIONS, _MEANINGS)
    hint = f'did you mean "{near}"?' if near else _all()
    bench.problems.error(text.place, "unknown-action", f'unknown action "{written[:60]}"', hint)
    return None


def _tag(verb: Verb, tag: str, text: Text, problems: Problems) -> Action | None:
    if len(tag) > 40 or not re.fullmatch(r"[\w][\w .&'+-]*", tag):
        message = f'"{tag[:60]}" cannot be a tag'
        problems.error(text.place, "tag", message, "letters, digits, spaces; 40 characters at most")
        return None
    return Action(verb, f"{verb.value} {tag}", tag)


def _notify(written: str, text: Text, bench: Workbench) -> Action | None:
    whom, colon, said = written[len("notify ") :].partition(":")
    if not colon or not said.strip():
        message = "`notify` wants a number and a text"
        bench.problems.error(text.place, "notify", message, "write it like: notify owner: {{ contact.number }} wrote")
        return None
    number = _number(whom.strip(), text, bench)
    wording = check_text(said.strip(), text.place, bench.problems)
    if wording:
        check_link_marks(wording, False, bench.problems)
    return Action(Verb.NOTIFY, written, number, wording) if number and wording else None


def _post(written: str, text: Text, bench: Workbench) -> Action | None:
    url = written[len("post") :].strip()
    wrong = wrong_with_address(url)
    if wrong:
        hint = "write it like: post https://crm.example.com/hooks/responder"
        bench.problems.error(text.place, "post", wrong, hint)
        return None
    warn_of_post(url, text.place, bench.reach, bench.problems)
    return Action(Verb.POST, f"post {url}", url)


def _number(whom: str, text: Text, bench: Workbench) -> str | None:
    if whom.lower() in ("owner", "the owner", "patron", "me"):
        if not bench.business.owner:
            message = "business.yaml does not say who the owner is"
            hint = 'add to business.yaml:\nowner: "+33612345678"\nor name a number: notify +33612345678: text'
            bench.problems.error(text.place, "no-owner", message, hint)
        return bench.business.owner or None
    number = read_number(whom, bench.business.country)
    if number.kind in _WRONG_NUMBERS:
        message = f'"{whom}" is not a phone number that can get an SMS'
        bench.problems.error(text.place, "number", message, "write it like +33612345678, or: notify owner: text")
        return None
    return number.text


def _all() -> str:
    return "one of: " + ", ".join(ACTIONS)
