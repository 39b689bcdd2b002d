"""Faults on request: what goes wrong, how often, and what to answer to a name that is none."""

import random
from collections.abc import Mapping
from typing import Any

from responder.dataclass import dataclass

Known = Mapping[str, Mapping[str, str]]

OF_SENDING: dict[str, str] = {
    "500-before": "answers 500, sends nothing",
    "500-after": "sends, answers 500",
    "no-answer": "sends nothing, never answers",
    "no-answer-after": "sends, never answers",
    "late-answer": "sends, answers after `seconds`: reports may come first",
    "slow-drip": "sends, answers a byte every tenth of a second",
    "html": "answers 200 with a page, sends nothing",
    "truncated": "sends, answers half of the JSON as if it were all",
    "cut": "sends, breaks the connection in the middle of the answer",
    "redirect": "answers 302, sends nothing",
}
"""With every gateway, whatever its answers look like."""

ROWS_OF_SENDING: dict[str, str] = {
    "other-phone": "sends, the answer speaks of another number",
}
"""With gateways whose answers tell of each message."""

OF_THE_PHONE: dict[str, dict[str, str]] = {
    "report": {
        "lost": "the message's delivery reports never come",
        "duplicate": "each comes twice",
        "late": "they come `seconds` later",
        "reversed": "`received` comes before `sent`",
        "unknown-id": "they carry an id that nobody gave",
        "older": "older spelling",
    },
    "callback": {
        "lost": "the webhook of the event (SMS, call, click, note) never comes",
        "duplicate": "it comes twice",
        "late": "it comes `seconds` later",
        "older": "older spelling",
        "twice-encoded": "its JSON is percent-encoded twice",
    },
}
"""With every gateway that tells of these things."""
_MODIFIERS = ("times", "probability", "seconds", "rows")
_LASTING = frozenset({"text", "times", "number", "form"})
"""How the gateway writes, and no accident: until cleared, unless it is said how often."""


class BadFault(ValueError):
    """Error for an unknown fault; the text lists the known ones."""


@dataclass(slots=True)
class Fault:
    """`times` is how often it still strikes (None: until cleared), `seconds` how late and `rows` how many, where that
    means something."""

    target: str
    name: str
    times: int | None = 1
    probability: float = 1.0
    seconds: float = 2.0
    rows: int = 10

    def as_json(self) -> dict[str, Any]:
        modifiers = {
            "times": self.times,
            "probability": self.probability,
            "seconds": self.seconds,
            "rows": self.rows,
        }
        return modifiers | {self.target: self.name}


class Faults:
    """`known`: what can be asked for, by target."""

    def __init__(self, chance: random.Random, known: Known) -> None:
        self._chance, self._known = chance, known
        self.waiting: list[Fault] = []
        self.struck: dict[str, int] = {}  # "send 500-after": how often it happened

    def ask(self, body: dict[str, Any]) -> None:
        """Adds what the body asks; `{}` clears everything. Raises BadFault and then changes nothing."""
        asked = faults_in(body, self._known)
        self.waiting = [*self.waiting, *asked] if asked else []

    def draw(self, target: str) -> Fault | None:
        """Draws the fault that strikes now, if any; the one asked first goes first."""
        if not self.waiting:
            return None
        for fault in self.waiting:
            if fault.target == target and (fault.probability >= 1 or self._chance.random() < fault.probability):
                self._use(fault)
                return fault
        return None

    def _use(self, fault: Fault) -> None:
        key = f"{fault.target} {fault.name}"
        self.struck[key] = self.struck.get(key, 0) + 1
        if fault.times is not None:
            fault.times -= 1
            if fault.times <= 0:
                self.waiting.remove(fault)


def faults_in(body: dict[str, Any], known: Known) -> list[Fault]:
    """`{"send": "500-after", "times": 3}`, one or several targets; with a probability and no times: until cleared."""
    targets = [key for key in body if key not in _MODIFIERS or (key == "times" and isinstance(body[key], str))]
    for target in targets:
        if target not in known:
            raise BadFault(f"unknown key {target!r}; valid: {', '.join((*known, *_MODIFIERS))}")
        if not isinstance(body[target], str) or body[target] not in known[target]:
            valid = ", ".join(known[target])
            raise BadFault(f"unknown {target} fault {body[target]!r}; valid: {valid}")
    if body and not targets:
        raise BadFault(f"nothing said to fail; give one of: {', '.join(known)}")
    probability, seconds, rows = _probability(body), _seconds(body), _row_count(body)
    return [Fault(target, body[target], _times(body, target, known), probability, seconds, rows) for target in targets]


def _times(body: dict[str, Any], target: str, known: Known) -> int | None:
    """Returns how often a fault strikes. `{"times": "drifting"}` says which times are wrong, and not how often."""
    usual = None if "probability" in body or target in _LASTING else 1
    times = body.get("times", usual)
    if isinstance(times, str) and times in known.get("times", {}):
        return usual
    if times is not None and (type(times) is not int or times < 1):
        raise BadFault("times must be a whole number from 1, or null (until cleared)")
    return times


def _probability(body: dict[str, Any]) -> float:
    value = body.get("probability", 1.0)
    if type(value) not in (int, float) or not 0 < value <= 1:
        raise BadFault("probability must be a number above 0 and at most 1, such as 0.1")
    return float(value)


def _seconds(body: dict[str, Any]) -> float:
    value = body.get("seconds", 2.0)
    if type(value) not in (int, float) or not 0 <= value <= 86400:
        raise BadFault("seconds must be a number from 0 to 86400")
    return float(value)


def _row_count(body: dict[str, Any]) -> int:
    value = body.get("rows", 10)
    if type(value) is not int or value < 1:
        raise BadFault("rows must be a whole number from 1, such as 10")
    return value
