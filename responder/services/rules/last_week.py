"""Tells what would have been different last week: each event decided by the live rules and by others, from the state
it was decided from then."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.deciding.decide import decide
from responder.domain.deciding.second_thoughts import together
from responder.domain.model.decision import Reason
from responder.domain.model.events import SmsReceived
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import State
from responder.domain.simulation.differences import DecisionDifference, DifferenceKind, cost_of, difference, reply_of
from responder.domain.wire.state_json import is_exact
from responder.rulefiles.load import load
from responder.rulefiles.reporting.problems import Problem
from responder.rulefiles.snapshot import files_now, in_folders
from responder.store.admin import rulebooks
from responder.store.contact_state.lazy_reads import busy
from responder.store.contact_state.past_states import past_state, surroundings_of
from responder.store.inbox.past_events import PastEvent, Words, newest_decided, words_of

__all__ = [
    "MOST_EVENTS",
    "WEEK",
    "ComparedEvent",
    "DecisionDifference",
    "DifferenceKind",
    "DoesNotLoad",
    "LastWeek",
    "Words",
    "compare",
    "files_in_force",
    "rulebook_of",
    "words_of",
]

Files = Mapping[str, bytes]
WEEK = timedelta(days=7)
MOST_EVENTS = 5_000
_AT_ONCE = 500  # events whose surroundings are read together
_NOT_DECIDED_BY_RULES = frozenset({Reason.HEARD_BEFORE, Reason.READ_TOGETHER})


class DoesNotLoad(ValueError):
    """The files make no rulebook; `problems` say why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("these rules have mistakes")
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedEvent:
    """A difference. `event` is its number in the inbox. Only the first of a conversation is `certain`: what came after
    it would have gone on differently. `exact`: all that was known then was recorded."""

    event: int
    found: DecisionDifference
    certain: bool
    exact: bool


@dataclass(kw_only=True)
class LastWeek:
    """Events were received from `since` on. `erased` have no words any more and were left out, as were those before
    the newest MOST_EVENTS if `cut`. `sms_live` and `sms_draft` is what the answers to all of them are sent in."""

    since: datetime
    events: int = 0
    erased: int = 0
    cut: bool = False
    sms_live: int = 0
    sms_draft: int = 0
    differences: list[ComparedEvent] = field(default_factory=list)

    def counts(self) -> Mapping[DifferenceKind, int]:
        """Returns how many there are of each kind, worst first."""
        found = Counter(each.found.kind for each in self.differences)
        return {kind: found[kind] for kind in DifferenceKind}

    def of(self, kind: DifferenceKind) -> list[ComparedEvent]:
        """Lists those of a kind, newest first; what answers for an appointment before all others."""
        these = [each for each in self.differences if each.found.kind is kind]
        return sorted(these, key=lambda each: (not each.found.answers_appointment, -each.event))


Progress = Callable[[int, int], None]


def files_in_force(conn: Connection, rules: Path, templates: Path) -> dict[str, bytes]:
    """Returns the files of the rulebook that decides; those of the folder where none was ever in force."""
    newest = rulebooks.latest(conn)
    return newest[1].files() if newest is not None else files_now(rules, templates)


def rulebook_of(files: Files, now: datetime) -> Rulebook:
    """Raises DoesNotLoad. Examples are not tried."""
    with in_folders(files) as (rules, templates):
        loaded = load(rules, templates, now=now, examples=False)
    if loaded.rulebook is None:
        raise DoesNotLoad(loaded.problems)
    return loaded.rulebook


def compare(
    conn: Connection, live: Rulebook, draft: Rulebook, now: datetime, *, progress: Progress = lambda done, of: None
) -> LastWeek:
    """Decides the newest events of the last week by both rulebooks."""
    found = LastWeek(since=now - WEEK)
    events = newest_decided(conn, found.since, MOST_EVENTS + 1)
    found.cut, events = len(events) > MOST_EVENTS, events[-MOST_EVENTS:]
    different: set[str] = set()
    for done, (past, state) in enumerate(_with_states(conn, events, live.moves or draft.moves, now)):
        if done % 100 == 0:
            progress(done, len(events))
        if past.event is None:
            found.erased += 1
            continue
        found.events += 1
        here, there = (decide(past.event, state, each, past.decided_at, traced=False) for each in (live, draft))
        found.sms_live += cost_of(reply_of(here))
        found.sms_draft += cost_of(reply_of(there))
        differs = difference(here, there)
        if differs is not None:
            certain, exact = past.contact not in different, past.known is not None and is_exact(past.known)
            found.differences.append(ComparedEvent(event=past.id, found=differs, certain=certain, exact=exact))
            different |= {past.contact} - {""}
    progress(len(events), len(events))
    return found


def _with_states(
    conn: Connection, events: Sequence[PastEvent], moves: bool, now: datetime
) -> Iterator[tuple[PastEvent, State]]:
    taken = busy(conn, now - WEEK) if moves else ()
    said: dict[tuple[str, str], str] = {}  # the last SMS of a contact that a rule took
    decided = list(_read_together(events))
    for start in range(0, len(decided), _AT_ONCE):
        some = decided[start : start + _AT_ONCE]
        around = surroundings_of(conn, some, taken)
        for past in some:
            earlier = (past.known or {}).get("goes_on_from", "")
            yield past, past_state(past, around, said.get((past.contact, earlier), ""))
            if isinstance(past.event, SmsReceived):
                said[past.contact, past.rule] = past.event.text


def _read_together(events: Sequence[PastEvent]) -> Iterator[PastEvent]:
    """Yields the events as they were decided: SMS that were read as one message, in one transaction, are one."""
    waiting: dict[tuple[str, datetime], list[SmsReceived]] = {}
    for past in events:
        group = past.contact, past.decided_at
        if past.reason is Reason.READ_TOGETHER and isinstance(past.event, SmsReceived):
            waiting.setdefault(group, []).append(past.event)
        elif past.reason not in _NOT_DECIDED_BY_RULES:
            before = waiting.pop(group, None)
            if before is not None and isinstance(past.event, SmsReceived):
                past = replace(past, event=together([*before, past.event]))
            yield past
