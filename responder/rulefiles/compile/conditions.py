"""`if`: each line as a condition of the core. One small function a key, in one table."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from responder.domain.model.business import Hours
from responder.domain.model.rules import (
    AccountIs,
    After,
    AnsweredByPerson,
    AppointmentIs,
    Between,
    CalledBack,
    CallsAtLeast,
    Condition,
    ContactIs,
    DatesIn,
    DaysAre,
    HoursAre,
    LanguageIs,
    NumberIs,
)
from responder.domain.syntax import value_syntax
from responder.domain.syntax.language_codes import language_of
from responder.domain.syntax.value_syntax import BadValue
from responder.domain.text.suggestions import did_you_mean
from responder.rulefiles.compile.build_context import Mention, Workbench
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.key_table import keys_of
from responder.rulefiles.schema.read_values import choices_of, entries, maps_of, text_of, texts_of, value_of
from responder.rulefiles.schema.rule_keys import CONTACTS
from responder.rulefiles.yaml.tree import Entry, Node, Seq, Text

_CALLS = re.compile(r"(?:at least\s+|au moins\s+)?(\d{1,4})\s*(?:\+\s*)?(?:calls\s+)?(?:in|within|en|per)\s+(.+)")


def build_conditions(node: Node, bench: Workbench) -> tuple[Condition, ...]:
    """Every line of `if`, those under `not` negated."""
    return tuple(condition for each in maps_of(node) for condition in _conditions(each, bench))


def _conditions(node: Node, bench: Workbench) -> Iterator[Condition]:
    found = entries(node, "if", bench.problems)
    for name, entry in found.items():
        if name == "not":
            for condition in build_conditions(entry.value, bench):
                yield replace(condition, negated=not condition.negated, written=f"not {condition.written}")
        elif name == "within":
            _check_within(found, entry, bench.problems)
        elif name == "after":
            condition_after = _after(entry, found.get("within"), bench)
            if condition_after:
                yield condition_after
        else:
            made = _MAKERS[name](_written(entry), entry, bench)
            if made:
                yield made


def _written(entry: Entry) -> str:
    """The owner's line, for traces."""
    value = entry.value
    if isinstance(value, Seq):
        shown = ", ".join(item.value for item in value.items if isinstance(item, Text))
    else:
        shown = value.value if isinstance(value, Text) else "..."
    return f"{entry.key.value}: {shown}"


def _check_within(found: Mapping[str, Entry], entry: Entry, problems: Problems) -> None:
    if "after" not in found:
        message = '"within" says how long ago `after` may be, and there is no `after` beside it'
        problems.error(entry.key.place, "within", message, "add: after: NAME OF A RULE")


def _after(entry: Entry, within: Entry | None, bench: Workbench) -> After | None:
    names = texts_of(entry.value, "after", bench.problems)
    bench.mentions.extend(Mention(text.value, text.place) for text in names)
    text = text_of(within.value, "within", bench.problems) if within else None
    limit = value_of(text, value_syntax.duration, bench.problems) if text else None
    if not names:
        return None
    rules, written = frozenset(text.value for text in names), _written(entry)
    return After(written, rules, limit) if limit else After(written, rules)


def _hours(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    meanings = {"ouvert": "open", "fermé": "closed", "ferme": "closed", "midi": "lunch", "férié": "holiday"}
    words = choices_of(entry.value, keys_of("if")["hours"], bench.problems, meanings)
    if words and not bench.business.has_hours() and words != {"holiday"}:
        message = "business.yaml gives no opening hours, so this would never be right"
        hint = 'add to business.yaml:\nhours: {monday-friday: "09:00-18:00"}'
        bench.problems.error(entry.key.place, "no-hours", message, hint)
    return HoursAre(written, frozenset(Hours(word) for word in words)) if words else None


def _days(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    texts = texts_of(entry.value, "days", bench.problems)
    each = [value_of(text, value_syntax.days, bench.problems) for text in texts]
    found = frozenset[int]().union(*(days for days in each if days))
    return DaysAre(written, found) if found else None


def _between(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    text = text_of(entry.value, "between", bench.problems)
    times = value_of(text, value_syntax.between, bench.problems) if text else None
    return Between(written, *times) if times else None


def _dates(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    texts = texts_of(entry.value, "dates", bench.problems)
    spans = tuple(span for text in texts if (span := value_of(text, value_syntax.dates, bench.problems)))
    return DatesIn(written, spans) if spans else None


def _contact(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    kinds: set[str] = set()
    tags: set[str] = set()
    for text in texts_of(entry.value, "contact", bench.problems):
        word = " ".join(text.value.split())
        if word.lower().startswith("tagged "):
            tags.add(word[len("tagged ") :])
        elif word.lower() in CONTACTS:
            kinds.add(word.lower())
        else:
            meanings = {"connu": "known", "inconnu": "unknown", "nouveau": "new", "tagged": "tagged X"}
            hint = did_you_mean(word, (*CONTACTS, "tagged X"), meanings)
            bench.problems.error(text.place, "unknown-value", f'"contact" cannot be "{word}"', hint)
    return ContactIs(written, frozenset(kinds), frozenset(tags)) if kinds or tags else None


def _number(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    meanings = {
        "fixe": "landline",
        "fixed": "landline",
        "portable": "mobile",
        "masqué": "hidden",
        "anonymous": "hidden",
    }
    kinds = choices_of(entry.value, keys_of("if")["number"], bench.problems, meanings)
    return NumberIs(written, kinds) if kinds else None


def _account(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    texts = texts_of(entry.value, "account", bench.problems)
    return AccountIs(written, frozenset(text.value.strip().casefold() for text in texts)) if texts else None


def _language(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    found = set()
    for text in texts_of(entry.value, "language", bench.problems):
        code = value_of(text, language_of, bench.problems)
        if code and code not in bench.business.languages:
            message = f'the business does not speak "{code}"'
            hint = f"add it to `languages` in business.yaml, or use one of: {', '.join(bench.business.languages)}"
            bench.problems.error(text.place, "language", message, hint)
        elif code:
            found.add(code)
    return LanguageIs(written, frozenset(found)) if found else None


def _appointment(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    meanings = {
        "awaiting": "awaiting answer",
        "waiting": "awaiting answer",
        "unconfirmed": "awaiting answer",
        "en attente": "awaiting answer",
        "canceled": "cancelled",
        "annulé": "cancelled",
        "moved": "move asked",
        "asked to move": "move asked",
        "rescheduled": "move asked",
        "déplacé": "move asked",
        "report demandé": "move asked",
        "confirmé": "confirmed",
        "aucun": "none",
        "no": "none",
        "yes": "upcoming",
    }
    kinds = choices_of(entry.value, keys_of("if")["appointment"], bench.problems, meanings)
    return AppointmentIs(written, kinds) if kinds else None


def _answered(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    text = text_of(entry.value, entry.key.value, bench.problems)
    wanted = value_of(text, value_syntax.yes_or_no, bench.problems) if text else None
    return None if wanted is None else AnsweredByPerson(written, wanted)


def _called_back(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    text = text_of(entry.value, entry.key.value, bench.problems)
    wanted = value_of(text, value_syntax.yes_or_no, bench.problems) if text else None
    return None if wanted is None else CalledBack(written, wanted)


def _calls(written: str, entry: Entry, bench: Workbench) -> Condition | None:
    text = text_of(entry.value, "calls", bench.problems)
    found = value_of(text, _count_of_calls, bench.problems) if text else None
    return found and replace(found, written=written)


def _count_of_calls(text: str) -> CallsAtLeast:
    found = _CALLS.fullmatch(" ".join(text.lower().split()))
    if found is None or int(found[1]) < 1:
        raise BadValue(f'"{text}" is not a count of calls', "write it like: at least 3 in 1h")
    within = value_syntax.duration(found[2] if found[2][:1].isdigit() else f"1 {found[2]}")
    if within.total_seconds() > 86_400:
        raise BadValue("calls are remembered for a day", "write a time of 24h at most")
    return CallsAtLeast(text, int(found[1]), within)


_MAKERS: Mapping[str, Callable[[str, Entry, Workbench], Condition | None]] = {
    "hours": _hours,
    "days": _days,
    "between": _between,
    "dates": _dates,
    "contact": _contact,
    "number": _number,
    "account": _account,
    "language": _language,
    "appointment": _appointment,
    "answered by a person": _answered,
    "called back": _called_back,
    "calls": _calls,
}
