"""rules/tests/*.yaml: conversations an owner expects, with a clock. Text -> Conversation, or problems with places."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.decision import Reason
from responder.domain.model.rules import Place, Rulebook
from responder.domain.model.state import AppointmentStatus
from responder.domain.simulation.what_if import EVENTS, WRITE_BOTH, NotUnderstood, moment_of, number_of, somebody
from responder.domain.syntax.parsed_values import value_of
from responder.domain.syntax.value_syntax import duration
from responder.domain.text.names.person_names import first_name_of
from responder.domain.text.suggestions import did_you_mean, which_name
from responder.languages.catalogue import sentence
from responder.rulefiles.files.encoding import read_text
from responder.rulefiles.files.locations import is_yaml
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.read_values import shape, text_of, texts_of
from responder.rulefiles.yaml.tree import Entry, Map, Node, Seq, Text, read_yaml

NOTHING = "nothing"

CONVERSATION = {
    "conversation": "Missed call after closing",
    "at": "2026-03-27 20:10",
    "from": '"+33612345678"',
    "name": "Anna Martin",
    "contact": "{name: Anna Martin, tags: [VIP], language: fr}",
    "account": "salon@example.com",
    "appointment": "2026-03-28 10:00",
    "status": "awaiting answer",
    "steps": "the list of what they and we say",
}
STEP = {
    "they": "missed call",
    "we": '"*Bonjour*"',
    "after": "10m",
    "book": "2026-03-28 10:00",
    "move": "2026-03-29 11:00",
    "cancel": "yes",
}
CONTACT = {"name": "Anna Martin", "tags": "[VIP]", "language": "fr"}
ANSWER = {"rule": "Missed call", "text": '"*Bonjour*"', "reason": "cooldown", "nothing": "cooldown"}


@dataclass(frozen=True, slots=True)
class They:
    """The contact does something: `event` is one of the words of `when`, `text` what an SMS says."""

    event: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class We:
    """Expectation of a step `we`: every line given must hold. `text` may hold `*`, which is any text."""

    place: Place
    written: str
    nothing: bool = False
    rule: str = ""
    text: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    time: timedelta


@dataclass(frozen=True, slots=True)
class Book:
    """The business enters an appointment, now."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Move:
    """It moves the contact's next appointment."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Cancel:
    """It cancels the contact's next appointment."""


Step = They | We | Wait | Book | Move | Cancel


@dataclass(frozen=True, slots=True)
class Conversation:
    name: str
    place: Place
    at: datetime
    contact: str
    appointments: tuple[datetime, ...]
    steps: tuple[Step, ...]
    status: AppointmentStatus = AppointmentStatus.AWAITING_ANSWER
    name_of_contact: str = ""
    tags: frozenset[str] = frozenset()
    language: str = ""
    account: str = ""

    @property
    def first_name(self) -> str:
        return first_name_of(self.name_of_contact)


def conversation_files(rules_dir: Path) -> list[Path]:
    folder = rules_dir / "tests"
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if is_yaml(path.name))


def read_conversations(
    path: Path, file: str, rulebook: Rulebook, now: datetime, problems: Problems
) -> list[Conversation]:
    """Reads the conversations of a file; `now` is the start of those that give no `at`."""
    text = read_text(path, file, problems)
    root = read_yaml(text, file, problems).root if text is not None else None
    if root is None:
        return []
    if not isinstance(root, Seq):
        problems.error(
            root.place,
            "wrong-shape",
            sentence("a list of conversations is expected here, not {shape}", shape=shape(root)),
            sentence("write it like:\n- conversation: Missed call after closing\n  at: 2026-03-27 20:10\n  steps: ..."),
        )
        return []
    reader = _Reader(rulebook, now, problems)
    return [conversation for item in root.items if (conversation := reader.conversation(item))]


class _Reader:
    def __init__(self, rulebook: Rulebook, now: datetime, problems: Problems) -> None:
        self._rulebook, self._now, self._problems = rulebook, now, problems

    @property
    def _business(self) -> Business:
        return self._rulebook.business

    def conversation(self, node: Node) -> Conversation | None:
        found = self._entries(node, CONVERSATION)
        name = self._text(found, "conversation")
        steps = found["steps"].value if "steps" in found else None
        if name is None or steps is None:
            missing = "conversation" if name is None else "steps"
            if found and missing not in found:
                hint = sentence("add: {missing}: {conversation}", missing=missing, conversation=CONVERSATION[missing])
                self._problems.error(
                    node.place, "missing-key", sentence('"{missing}" is missing', missing=missing), hint
                )
            return None
        contact, account = self._text(found, "from"), self._text(found, "account")
        about = self._entries(found["contact"].value, CONTACT) if "contact" in found else {}
        named = self._text(about, "name") or self._text(found, "name")
        language = self._text(about, "language")
        return Conversation(
            name.value,
            name.place,
            self._moment(found, "at") or self._now,
            number_of(contact.value, self._business.country) if contact else somebody(self._business),
            self._appointments(found),
            tuple(self._steps(steps)),
            self._status(found),
            named.value.strip() if named else "",
            self._tags(about),
            language.value.strip().lower() if language else "",
            account.value.strip() if account else "",
        )

    def _tags(self, about: Mapping[str, Entry]) -> frozenset[str]:
        """One, or a list."""
        texts = texts_of(about["tags"].value, "tags", self._problems) if "tags" in about else []
        return frozenset(text.value.strip() for text in texts)

    def _appointments(self, found: Mapping[str, Entry]) -> tuple[datetime, ...]:
        """One, or a list."""
        node = found["appointment"].value if "appointment" in found else None
        texts = texts_of(node, "appointment", self._problems) if node is not None else []
        return tuple(at for text in texts if (at := self._read_moment(text)) is not None)

    def _status(self, found: Mapping[str, Entry]) -> AppointmentStatus:
        text = self._text(found, "status")
        statuses = {status.value: status for status in AppointmentStatus}
        if text is not None and text.value not in statuses:
            hint = did_you_mean(text.value, statuses)
            self._problems.error(
                text.place, "unknown-value", sentence('no appointment is "{text}"', text=text.value), hint
            )
        return statuses.get(text.value if text else "", AppointmentStatus.AWAITING_ANSWER)

    def _steps(self, node: Node) -> list[Step]:
        if not isinstance(node, Seq):
            message = sentence('"steps" wants a list, not {shape}', shape=shape(node))
            self._problems.error(
                node.place, "wrong-shape", message, sentence("write it like:\n- they: oui\n- we: nothing")
            )
            return []
        return [step for item in node.items if (step := self._step(item))]

    def _step(self, node: Node) -> Step | None:
        found = self._entries(node, STEP)
        if len(found) > 1:
            hint = sentence("put a dash before each of them")
            self._problems.error(
                node.place,
                "wrong-shape",
                sentence("one step says several things: {listed}", listed=", ".join(found)),
                hint,
            )
            return None
        for name, entry in found.items():
            if name in ("book", "move"):
                at = self._moment(found, name)
                return None if at is None else Book(at) if name == "book" else Move(at)
            if name == "cancel":
                return Cancel()
            read = {"they": self._they, "we": self._we, "after": self._wait}[name]
            return read(entry.value)
        return None

    def _they(self, node: Node) -> They | None:
        """`they: oui` is an SMS, `they: missed call` a call; `they: {sms: missed call}` tells them apart."""
        if isinstance(node, Map):
            found = self._entries(node, dict.fromkeys(EVENTS, "oui"))
            for event in found:
                text = self._text(found, event)
                return They(event, text.value, text.place) if text else None
            return None
        text = text_of(node, "they", self._problems)
        if text is None:
            return None
        is_event = text.value in EVENTS and text.value != "sms" and not text.style
        return They(text.value, "", text.place) if is_event else They("sms", text.value, text.place)

    def _we(self, node: Node) -> We | None:
        if not isinstance(node, Map):
            text = text_of(node, "we", self._problems)
            if text is None:
                return None
            if text.value == NOTHING and not text.style:
                return We(text.place, NOTHING, nothing=True)
            return We(text.place, f'"{text.value}"', text=text.value)
        found = {name: text for name in self._entries(node, ANSWER) if (text := self._answer(node, name))}
        if not found:
            return None
        for name, text in found.items():
            self._check(name, text)
        given = {name: text.value for name, text in found.items()}
        return We(
            node.place,
            ", ".join(f"{name}: {value}" for name, value in given.items()),
            NOTHING in given,
            self._named(given.get("rule", "")),
            given.get("text", ""),
            given.get(NOTHING) or given.get("reason", ""),
        )

    def _answer(self, node: Map, name: str) -> Text | None:
        value = node.get(name)
        return text_of(value, name, self._problems) if value is not None else None

    def _check(self, name: str, text: Text) -> None:
        if name == "rule" and self._rulebook.rule(text.value) is None:
            hint = which_name(text.value, [rule.name for rule in self._rulebook.rules])
            self._problems.error(
                text.place, "unknown-rule", sentence('there is no rule "{text}"', text=text.value), hint
            )
        if name in ("reason", NOTHING) and text.value not in {reason.value for reason in Reason}:
            hint = did_you_mean(text.value, [reason.value for reason in Reason])
            self._problems.error(
                text.place, "unknown-value", sentence('there is no reason "{text}"', text=text.value), hint
            )

    def _named(self, name: str) -> str:
        """Returns the rule that answers under that name: the one that stands in for it, where it was replaced."""
        rule = self._rulebook.rule(name)
        return rule.name if rule else name

    def _wait(self, node: Node) -> Wait | None:
        text = text_of(node, "after", self._problems)
        time = value_of(text, duration, self._problems) if text else None
        return Wait(time) if time is not None else None

    def _moment(self, found: Mapping[str, Entry], name: str) -> datetime | None:
        text = self._text(found, name)
        return self._read_moment(text) if text is not None else None

    def _read_moment(self, text: Text) -> datetime | None:
        try:
            return moment_of(text.value, self._business.zone)
        except NotUnderstood:
            no_moment = sentence('"{written}" is no moment', written=text.value)
            self._problems.error(text.place, "bad-value", no_moment, WRITE_BOTH)
            return None

    def _text(self, found: Mapping[str, Entry], name: str) -> Text | None:
        return text_of(found[name].value, name, self._problems) if name in found else None

    def _entries(self, node: Node, known: Mapping[str, str]) -> dict[str, Entry]:
        """Reads the known keys of a map; unknown ones are problems."""
        if not isinstance(node, Map):
            first, sample = next(iter(known.items()))
            message = sentence(
                "keys are expected here ({listed}), not {shape}", listed=", ".join(known), shape=shape(node)
            )
            self._problems.error(
                node.place,
                "wrong-shape",
                message,
                sentence("write it like:\n{first}: {sample}", first=first, sample=sample),
            )
            return {}
        found: dict[str, Entry] = {}
        for entry in node.entries:
            if entry.key.value in known:
                found.setdefault(entry.key.value, entry)
            else:
                hint = did_you_mean(entry.key.value, known)
                self._problems.error(
                    entry.key.place, "unknown-key", sentence('unknown key "{key}"', key=entry.key.value), hint
                )
        return found
