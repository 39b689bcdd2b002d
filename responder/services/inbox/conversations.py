"""Lists conversations and shows one: what a contact did, what was answered or why nothing was, and how that fared."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.domain.explanations.explanation import Stored
from responder.domain.explanations.message_outcomes import outcome_of
from responder.domain.model.decision import MEANING, Reason, Step, Verdict
from responder.domain.wire.events_json import CALL, CLICK, NOTE, SMS
from responder.domain.wire.traces_json import trace_from_json
from responder.services.inbox.waiting import Waiter, known_waiters
from responder.store.console import conversations as store
from responder.store.console.conversations import Before, ConversationLine, ids_of
from responder.store.contact_state.batch import REHEARSAL
from responder.store.contacts.optout_fingerprints import opted_out
from responder.store.review.manual_messages import RULE as BY_HAND

__all__ = [
    "PAGE", "Before", "Conversation", "ListedConversation", "Heard", "Said", "Todo", "PageEventKind",
    "conversation", "found", "give_back",
    "ids_of", "newest", "number_of", "take_over", "todo",
]  # fmt: skip

PAGE = 30
_NEWEST_UNDECIDED = 20
_SHORTEST_DIGITS = 4
_RANK = {verdict: rank for rank, verdict in enumerate(
    (Verdict.TAKEN, Verdict.CONTINUED, Verdict.TIED, Verdict.BEATEN, Verdict.NO)
)}  # fmt: skip


class PageEventKind(StrEnum):
    """Kind of an event, as pages name it."""

    SMS = "sms"
    MISSED_CALL = "missed call"
    INCOMING_CALL = "incoming call"
    OUTGOING_CALL = "outgoing call"
    NOTE = "note"
    CLICK = "click"
    TIME = "time"  # a reminder, a follow-up: time itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A message of ours. `by_hand`: a person wrote it; `rehearsed`: it would have been sent. `leaves` is when it may
    leave, `left` when it was handed to the gateway. `words` are "" once they were erased."""

    id: int
    event: int | None
    words: str
    link: str
    status: Status
    told: Stored
    rule: str
    written: datetime
    leaves: datetime
    left: datetime | None
    clicked: bool
    account: str

    @property
    def by_hand(self) -> bool:
        return self.rule == BY_HAND

    @property
    def why(self) -> str:
        """Why it stands so, in English."""
        return str(self.told)

    @property
    def rehearsed(self) -> bool:
        return self.why == REHEARSAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Something a contact did, and what came of it. `reason` is None while it is thought about. `erased`: their words
    were kept as long as they may be. `machine`: a code or a bank's message, not for everybody's eyes."""

    id: int
    at: datetime
    what: PageEventKind
    words: str
    erased: bool
    reason: Reason | None
    rule: str
    account: str
    answers: tuple[Said, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def machine(self) -> bool:
        return self.reason is Reason.MACHINE


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedConversation:
    """A line of the list. `conversation` is None where nothing of the contact was decided yet; `said` is our last
    message to them, `heard` the last they did."""

    conversation: int | None
    contact: str
    name: str
    opted_out: bool
    at: datetime
    heard: Heard | None
    said: Said | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """Somebody who waits for a person."""

    waiter: Waiter
    conversation: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A conversation with a contact, all that is shown of it oldest first. `account` is the one they last texted or
    called. `gone`: there is more before."""

    id: int
    contact: str
    name: str
    account: str
    tags: tuple[str, ...]
    notes: str
    opted_out: bool
    silent_until: datetime | None
    items: tuple[Heard | Said, ...]
    gone: bool
    waiter: Waiter | None


def newest(conn: Connection, before: Before | None = None) -> list[ListedConversation]:
    """Lists a page of all conversations; what is being thought about stands above."""
    lines = store.newest(conn, PAGE, before)
    fresh = _thought_about(conn) if before is None else []
    return [*fresh, *_entries(conn, lines)]


def found(conn: Connection, words: str) -> list[ListedConversation]:
    """Conversations by a name, a number or words of an SMS."""
    digits = "".join(letter for letter in words if letter.isdigit()).lstrip("0")
    digits = digits if len(digits) >= _SHORTEST_DIGITS else ""
    return _entries(conn, store.found(conn, " ".join(words.split()).casefold(), digits, PAGE))


def todo(conn: Connection) -> list[Todo]:
    """Everybody who waits for a person, the longest first."""
    waiting = known_waiters(conn)
    ids = ids_of(conn, [each.contact for each in waiting])
    return [Todo(waiter=each, conversation=ids.get(each.contact)) for each in waiting]


def conversation(conn: Connection, which: int, most: int) -> Conversation | None:
    """Finds a conversation with its newest events; None where there is none of that id."""
    line = store.with_id(conn, which)
    if line is None:
        return None
    rows = [*store.undecided(conn, most, line.contact), *store.events_of(conn, line.contact, most + 1)]
    gone, rows = len(rows) > most, rows[:most]
    oldest = rows[-1].at if gone else None
    said = [_said(row) for row in store.messages_to(conn, line.contact, most * 2, oldest)]
    known = store.contact_of(conn, line.contact)
    waiter = next((each for each in known_waiters(conn) if each.contact == line.contact), None)
    return Conversation(
        id=line.id,
        contact=line.contact,
        name=line.name,
        account=next((row.account for row in rows if row.kind in (SMS, CALL)), ""),
        tags=tuple(json.loads(known.tags)) if known else (),
        notes=known.notes if known else "",
        opted_out=line.opted_out or line.contact in opted_out(conn, [line.contact]),
        silent_until=known.silent_until if known else None,
        items=_in_order(rows, said),
        gone=gone,
        waiter=waiter,
    )


def take_over(conn: Connection, contact: str, until: datetime) -> bool:
    """Rules leave a contact to people until a moment; whether the contact is known."""
    return store.silence(conn, contact, until)


def give_back(conn: Connection, contact: str) -> bool:
    """Rules answer a contact again."""
    return store.silence(conn, contact, None)


def number_of(conn: Connection, which: int) -> str:
    """Returns the number of a conversation, "" where there is none of that id."""
    line = store.with_id(conn, which)
    return line.contact if line else ""


def _entries(conn: Connection, lines: Sequence[ConversationLine]) -> list[ListedConversation]:
    said = {row.id: _said(row) for row in store.messages_with(conn, [e.message for e in lines if e.message])}
    return [_entry(line, said.get(line.message or 0)) for line in lines]


def _entry(line: ConversationLine, said: Said | None) -> ListedConversation:
    heard = _heard(line, line.event, line.last_at) if line.kind is not None and line.event is not None else None
    return ListedConversation(
        conversation=line.id,
        contact=line.contact,
        name=line.name,
        opted_out=line.opted_out,
        at=line.last_at,
        heard=heard,
        said=said,
    )


def _thought_about(conn: Connection) -> list[ListedConversation]:
    rows = [row for row in store.undecided(conn, _NEWEST_UNDECIDED) if row.kind in (SMS, CALL)]
    ids = ids_of(conn, [row.contact for row in rows])
    found = {row.contact: row for row in reversed(rows)}
    names = {number: store.contact_of(conn, number) for number in found}
    return [
        ListedConversation(
            conversation=ids.get(number),
            contact=number,
            name=names[number].name if names[number] else "",
            opted_out=False,
            at=row.at,
            heard=_heard(row, row.id, row.at),
            said=None,
        )
        for number, row in reversed(found.items())
    ]


def _in_order(rows: Iterable[Any], said: Sequence[Said]) -> tuple[Heard | Said, ...]:
    """Answers stand below the event that brought them, all others where they were written."""
    events = {row.id for row in rows}
    of: dict[int, tuple[Said, ...]] = {}
    for each in reversed(said):
        if each.event in events and each.event is not None:
            of[each.event] = (*of.get(each.event, ()), each)
    heard = [_heard(row, row.id, row.at, of.get(row.id, ())) for row in rows]
    others = [each for each in said if each.event is None or each.event not in events]
    items: list[Heard | Said] = [*heard, *others]
    return tuple(sorted(items, key=lambda each: each.at if isinstance(each, Heard) else each.written))


def _heard(row: Any, id_: int, at: datetime, answers: tuple[Said, ...] = ()) -> Heard:
    body = json.loads(row.body or "{}")
    written = row.kind in (SMS, NOTE)
    words = str(body.get("text", "")) if written else ""
    return Heard(
        id=id_,
        at=at,
        what=_what(row.kind, body),
        words=words,
        erased=written and not words,
        reason=Reason(row.reason) if row.reason else None,
        rule=row.rule or "",
        account=row.account or "",
        answers=answers,
        steps=_steps(getattr(row, "trace", None)),
    )


def _what(kind: str, body: Mapping[str, Any]) -> PageEventKind:
    if kind == CALL:
        return PageEventKind(f"{body.get('kind', 'missed')} call")
    return {SMS: PageEventKind.SMS, NOTE: PageEventKind.NOTE, CLICK: PageEventKind.CLICK}.get(kind, PageEventKind.TIME)


def _steps(trace: str | None) -> tuple[Step, ...]:
    """Lists the meaning and the rule that decided first, then those that came nearest."""
    steps = trace_from_json(trace)
    return tuple(sorted(steps, key=lambda step: (step.rule != MEANING, _RANK[step.verdict])))


def _said(row: Any) -> Said:
    return Said(
        id=row.id,
        event=row.event,
        words=row.text,
        link=row.link,
        status=Status(row.status),
        told=outcome_of(row.why),
        rule=row.rule,
        written=row.created_at,
        leaves=row.not_before,
        left=row.claimed_at,
        clicked=row.clicked_at is not None,
        account=row.account,
    )
