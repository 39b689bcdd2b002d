"""Many events, each on its own, through one rulebook or two: what `responder replay` does with its lines."""

import json
import signal
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import field
from datetime import datetime
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from responder.cli.common.decision_words import as_object
from responder.cli.common.loading import load_right
from responder.dataclass import dataclass
from responder.domain.deciding.decide import decide
from responder.domain.deciding.reason_sentences import REASONS
from responder.domain.explanations.rule_titles import title_of
from responder.domain.model.decision import Decision
from responder.domain.model.rules import Rulebook
from responder.domain.simulation.differences import cost_of, reply_of
from responder.domain.simulation.earlier_messages import after_its_message
from responder.domain.simulation.what_if import NotUnderstood, case_of, moment_of, number_of, somebody
from responder.domain.wire.json_depth import DEEPEST, is_deeper
from responder.languages.catalogue import Told, sentence

_encode = json.JSONEncoder(ensure_ascii=False).encode
_WITHOUT_TEXT = frozenset({"missed call", "incoming call", "outgoing call", "delivered", "link clicked"})


@dataclass(frozen=True)
class Player:
    """Answers described events from one rulebook. `now` stands for events that say no time."""

    rulebook: Rulebook
    now: datetime

    @cached_property
    def stranger(self) -> str:
        return somebody(self.rulebook.business)

    def answer(self, line: dict[str, Any]) -> Decision:
        """Raises NotUnderstood for a line that describes no event."""
        event, contact, business = str(line.get("event") or "sms"), line.get("from"), self.rulebook.business
        case = case_of(
            _text_of(line, event),
            self.stranger if contact is None else number_of(str(contact), business.country),
            self._moment(line, "at") or self.now,
            event=event,
            appointment=self._moment(line, "appointment"),
            after=str(line.get("after") or ""),
        )
        case = after_its_message(case, self.rulebook)
        return decide(case.event, case.state, self.rulebook, case.now, traced=False)

    def _moment(self, line: dict[str, Any], name: str) -> datetime | None:
        written = line.get(name)
        return moment_of(str(written), self.rulebook.business.zone) if written else None


def _text_of(line: dict[str, Any], event: str) -> str:
    text = line.get("text")
    if text is None and event in _WITHOUT_TEXT:
        return ""
    if not isinstance(text, str):
        raise NotUnderstood(sentence('there is no "text", or it is not a text'))
    return text


@dataclass(frozen=True, slots=True)
class Players:
    """The rulebook, and the one it is compared with."""

    here: Player
    there: Player | None = None


@dataclass(frozen=True, slots=True)
class LineDifference:
    """A line that two rulebooks answer differently. `position` counts from 1 within its chunk."""

    position: int
    said: str
    here: Told
    cost_here: int
    there: Told
    cost_there: int


@dataclass(slots=True)
class Played:
    """Outcome of some lines. `printed` has one line of JSON a line of input, if JSON was asked for; `bad` the lines
    that could not be read, by position from 1. `cost` counts SMS."""

    lines: int = 0
    printed: list[str] = field(default_factory=list)
    tally: Counter[tuple[str, str]] = field(default_factory=Counter)  # (reason, rule or "")
    bad: list[tuple[int, Told]] = field(default_factory=list)
    differences: list[LineDifference] = field(default_factory=list)
    cost: int = 0
    cost_there: int = 0


@dataclass(slots=True)
class Total:
    """The sums over all lines."""

    lines: int = 0
    tally: Counter[tuple[str, str]] = field(default_factory=Counter)
    bad: int = 0
    different: int = 0
    cost: int = 0
    cost_there: int = 0

    def add(self, played: Played) -> None:
        self.lines += played.lines
        self.tally += played.tally
        self.bad += len(played.bad)
        self.different += len(played.differences)
        self.cost += played.cost
        self.cost_there += played.cost_there


def play(players: Players, lines: Sequence[bytes], as_json: bool) -> Played:
    """Answers a chunk of lines."""
    played = Played(lines=len(lines))
    for position, line in enumerate(lines, 1):
        try:
            described = _described(line)
            here = players.here.answer(described)
            there = players.there.answer(described) if players.there else None
        except NotUnderstood as problem:
            played.bad.append((position, problem.told))
            if as_json:
                played.printed.append(_encode({"error": str(problem)}))
            continue
        _count(played, position, described, here, there)
        if as_json:
            played.printed.append(_encode(_told(here, there, players.there is not None)))
    return played


def play_in_processes(
    jobs: int, rules: Path, against: Path | None, now: datetime, chunks: Iterable[list[bytes]], as_json: bool
) -> Iterator[Played]:
    """Plays many chunks at once and in order. Each process loads the rules for itself."""
    with ProcessPoolExecutor(jobs, get_context("spawn"), _prepare, (rules, against, now)) as pool:
        waiting: deque[Future[Played]] = deque()
        for chunk in chunks:
            waiting.append(pool.submit(_play_here, chunk, as_json))
            if len(waiting) > 2 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


_prepared: list[Players] = []


def _prepare(rules: Path, against: Path | None, now: datetime) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that prints
    there = Player(load_right(against, now), now) if against is not None else None
    _prepared.append(Players(Player(load_right(rules, now), now), there))


def _play_here(lines: list[bytes], as_json: bool) -> Played:
    return play(_prepared[0], lines, as_json)


def _described(line: bytes) -> dict[str, Any]:
    try:
        text = line.decode(json.detect_encoding(line))
        described = None if is_deeper(text, DEEPEST) else json.loads(text)
    except ValueError:
        raise NotUnderstood(sentence("this is no JSON object")) from None
    if not isinstance(described, dict):
        raise NotUnderstood(sentence("this is no JSON object"))
    return described


def _count(played: Played, position: int, line: dict[str, Any], here: Decision, there: Decision | None) -> None:
    played.tally[here.reason.value, here.rule or ""] += 1
    cost = cost_of(reply_of(here))
    played.cost += cost
    if there is None:
        return
    cost_there = cost_of(reply_of(there))
    played.cost_there += cost_there
    if _outcome(here) != _outcome(there):
        said = _encode(line.get("text") or line.get("event"))
        played.differences.append(LineDifference(position, said, _in_short(here), cost, _in_short(there), cost_there))


def _told(here: Decision, there: Decision | None, compared: bool) -> dict[str, object]:
    told = as_object(here)
    if compared and there is not None:
        told["against"] = as_object(there) if _outcome(here) != _outcome(there) else None
    return told


def _outcome(decision: Decision) -> tuple[object, ...]:
    """Returns what the contact and the owner would see."""
    reply = reply_of(decision)
    said = (reply.text, reply.link) if reply else None
    return decision.reason, decision.rule, said, decision.actions


def _in_short(decision: Decision) -> Told:
    reply = reply_of(decision)
    said: Told = _encode(reply.text) if reply else sentence(REASONS[decision.reason])
    return sentence("{rule}: {because}", rule=title_of(decision.rule), because=said) if decision.rule else said
