"""State of contacts: read once a batch of events, changed as the batch is decided, written once."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Connection, and_, bindparam, case, or_, select

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.deciding.outward_effects import messages_to, tells_only_others
from responder.domain.delivery.message_status import Status
from responder.domain.model.conversation_pace import AutomaticAnswer
from responder.domain.model.decision import Decision, Reason, Reply
from responder.domain.model.events import CallEnded, CallKind, CallNoted, Event, SmsReceived, TimeTriggerReached
from responder.domain.model.state import LastReply, Sent, State
from responder.store.appointments import book
from responder.store.contact_state.record import KnownContact
from responder.store.contacts import optout_fingerprints
from responder.store.database.upserts import for_each_dialect
from responder.store.inbox.events import calls_of
from responder.store.outbound.counts import sent_counts
from responder.store.outbound.counts.recent_pace import Outwards, answers_to, outwards_lately
from responder.store.outbound.counts.sent_counts import COUNTED, sent_in_all, sent_to
from responder.store.outbound.sent_texts import sent_texts
from responder.store.tables import contacts, messages, uses

REHEARSAL = sent_counts.REHEARSAL  # the `why` of a message that was only written to be shown
_LONGEST_WORDS = 60  # of an opt-out, which are kept as long as it is
LOOK_BACK = timedelta(days=1)  # for calls, and for appointments that are over

_NOTHING_LEFT = Outwards()


class Ledger:
    """The contacts of a batch of events. For each event in turn: `state_of`, decide, `take`; then `write`.
    Later events of the batch see what earlier ones changed."""

    def __init__(
        self,
        known: dict[str, KnownContact],
        in_all: tuple[int, int],
        now: datetime,
        rehearsing: bool,
        outwards: Outwards = _NOTHING_LEFT,
        to_strangers: tuple[int, int] = (0, 0),
    ) -> None:
        self.counted = 0  # automatic messages of this batch so far
        self.counted_strangers = 0  # of them
        self._strangers = to_strangers
        self._told = 0  # and words to others
        self._outwards = outwards
        self._known = known
        self._minute, self._day = in_all
        self._now = now
        self._rehearsing = rehearsing

    @classmethod
    def read(
        cls,
        conn: Connection,
        events: Iterable[Event],
        now: datetime,
        *,
        in_all: tuple[int, int] | None = None,
        to_strangers: tuple[int, int] | None = None,
        rehearsing: bool = False,
        deciding: bool = False,
    ) -> "Ledger":
        """`in_all`: automatic messages of the last minute and day, if they are known already, and those of them that
        went to strangers. `rehearsing`: messages that were only written to be shown count as last replies too.
        `deciding`: it will be written, in this transaction."""
        events = list(events)
        # Whoever hides their number is nobody we could know: "" is never read and never written.
        numbers = list(dict.fromkeys(event.contact for event in events if event.contact))
        known = {number: KnownContact(number) for number in numbers}
        _read_contacts(conn, known)
        _recall_opt_outs(conn, known)
        for entry in book.of_contacts(conn, numbers, now - LOOK_BACK, kept=deciding):
            known[entry.number].appointments.append(entry.appointment)
        for row in conn.execute(_USES, {"numbers": numbers}):
            known[row.contact].uses[row.rule] = row.at
        for contact, kind, at in calls_of(conn, numbers, now - LOOK_BACK):
            if kind != CallKind.OUTGOING:
                known[contact].calls.append(at)
        for number, (hour, day) in sent_to(conn, numbers, now).items():
            known[number].hour, known[number].day = hour, day
        for number, answers in answers_to(conn, numbers, now).items():
            known[number].lately = answers
        for row in conn.execute(_LAST_REPLIES[rehearsing], {"numbers": numbers, "now": now}):
            known[row.number].last_reply = LastReply(row.rule, row.not_before, row.announcement is not None)
        texting = {event.contact for event in events if isinstance(event, SmsReceived) and event.contact}
        for number, texts in sent_texts(conn, texting, now, rehearsing=rehearsing).items():
            known[number].sent_texts = texts
        outwards = outwards_lately(conn, now)
        return cls(
            known,
            in_all or sent_in_all(conn, now),
            now,
            rehearsing,
            outwards,
            to_strangers or sent_in_all(conn, now, strangers=True),
        )

    def state_of(self, event: Event) -> State:
        """Returns the state before the event is decided; of the event itself only that it happened."""
        known = self._known.get(event.contact) or KnownContact("")
        _happened(known, event, self._now)
        return State(
            known.contact(),
            tuple(known.appointments),
            known.last_reply,
            dict(known.uses),  # as they are now: the decision adds to them, and the state is written down after it
            Sent(
                known.hour,
                known.day,
                self._minute + self.counted,
                self._day + self.counted,
                *(before + self.counted_strangers for before in self._strangers),
            ),
            self._outwards.with_answers(tuple(known.lately), self._told),
            tuple(known.calls),
            known.person_at,
            known.silent_until,
            sent_texts=tuple(known.sent_texts) if isinstance(event, SmsReceived) else (),  # what a text may quote
        )

    def is_stranger(self, number: str) -> bool:
        """Checks whether a contact has no name and no address book was asked for it."""
        known = self._known.get(number)
        return known is not None and not known.name and known.looked_up_at is None

    def take(self, event: Event, decision: Decision) -> None:
        """Learns what was decided on the event."""
        known = self._known.get(event.contact) or KnownContact("")
        _note_words(known, event, decision)
        for change in decision.changes:
            known.take(change, self._now)
        _note_who(known, event, decision)
        if decision.rule is not None and decision.reason in (Reason.ANSWERED, Reason.ACTED):
            known.uses[decision.rule] = self._now
            known.used.add(decision.rule)
        for rule in decision.also:
            known.uses[rule] = self._now
            known.used.add(rule)
        for reply in decision.replies:
            if reply.to == event.contact:
                self._replied(known, decision, reply)
            elif not self._rehearsing:
                self._told += 1
        for _ in range(0 if self._rehearsing else messages_to(event.contact, decision)):
            self._count(known, decision)
        if tells_only_others(event.contact, decision) and not self._rehearsing:
            known.hour, known.day = known.hour + 1, known.day + 1
        if known.first_seen is None and isinstance(event, SmsReceived | CallEnded | CallNoted | TimeTriggerReached):
            known.first_seen, known.changed = self._now, True

    def recount(self, conn: Connection, contact: str) -> None:
        """After messages to the contact were withdrawn. Those of the batch must have been written."""
        self.counted = self.counted_strangers = 0
        self._minute, self._day = sent_in_all(conn, self._now)
        self._strangers = sent_in_all(conn, self._now, strangers=True)
        if contact in self._known:
            self._known[contact].hour, self._known[contact].day = sent_to(conn, [contact], self._now)[contact]
            self._known[contact].lately = answers_to(conn, [contact], self._now).get(contact, [])

    def write(self, conn: Connection) -> None:
        """Writes what the batch changed."""
        everybody = self._known.values()
        _merge_tags(conn, [each for each in everybody if each.changed])
        rows = [_row(each, self._now) for each in everybody if each.changed]
        if rows:
            conn.execute(_UPSERT[conn.dialect.name], rows)
        back = [each.number for each in everybody if each.opted_in]
        if back:
            optout_fingerprints.drop(conn, back)
        answers = {id_: status for each in everybody for id_, status in each.answers.items()}
        asked = {id_ for each in everybody for id_ in each.asked}
        book.answer_all(conn, {id_: answers[id_] for id_ in asked}, self._now, by=book.REMINDER)
        book.answer_all(conn, {id_: each for id_, each in answers.items() if id_ not in asked}, self._now)
        for write in (write for each in everybody for write in each.also):
            write(conn)
        used = [
            {"contact": each.number, "rule": rule, "at": each.uses[rule]} for each in everybody for rule in each.used
        ]
        if used:
            conn.execute(_USE[conn.dialect.name], used)

    def _replied(self, known: KnownContact, decision: Decision, reply: Reply) -> None:
        leaves = reply.not_before or self._now
        if leaves <= self._now:
            known.sent_texts.insert(0, reply.text)
            known.last_reply = LastReply(decision.rule or decision.reason.value, leaves)

    def _count(self, known: KnownContact, decision: Decision) -> None:
        known.hour, known.day = known.hour + 1, known.day + 1
        known.lately.append(AutomaticAnswer(decision.rule or decision.reason.value, self._now))
        self.counted += 1
        self.counted_strangers += decision.stranger


def state_of(conn: Connection, event: Event, now: datetime) -> State:
    """For one event; a batch of them costs hardly more."""
    return Ledger.read(conn, [event], now).state_of(event)


def _note_words(known: KnownContact, event: Event, decision: Decision) -> None:
    """Notes with which words somebody asked for no more messages."""
    if isinstance(event, SmsReceived) and known.opted_out_at is None and decision.reason is Reason.OPT_OUT:
        known.opted_out_words = event.text[:_LONGEST_WORDS]


def _note_who(known: KnownContact, event: Event, decision: Decision) -> None:
    """Notes who asked: a reminder asks about an appointment; what a contact writes may open it again."""
    answered = {each.appointment for each in decision.changes if isinstance(each, AppointmentAnswered)}
    known.asked = known.asked | answered if isinstance(event, TimeTriggerReached) else known.asked - answered


def _happened(known: KnownContact, event: Event, now: datetime) -> None:
    if not isinstance(event, CallEnded):
        return
    if event.kind is not CallKind.OUTGOING:
        if event.at > now - LOOK_BACK:
            known.calls = sorted([*known.calls, event.at])
    elif known.person_at is None or event.at > known.person_at:
        known.person_at, known.changed = event.at, True


_COLUMNS = (
    "name",
    "first_name",
    "language",
    "known",
    "opted_out_at",
    "opted_out_words",
    "silent_until",
    "person_at",
    "first_seen",
)
_CONTACTS = select(contacts).where(contacts.c.number.in_(bindparam("numbers", expanding=True)))
_TAGS = (
    select(contacts.c.number, contacts.c.tags)
    .where(contacts.c.number.in_(bindparam("numbers", expanding=True)))
    .order_by(contacts.c.number)
    .with_for_update()
)
_USES = select(uses).where(uses.c.contact.in_(bindparam("numbers", expanding=True)))


def _read_contacts(conn: Connection, known: dict[str, KnownContact]) -> None:
    for row in conn.execute(_CONTACTS, {"numbers": list(known)}):
        each = known[row.number]
        each.looked_up_at = row.looked_up_at
        for column in _COLUMNS:
            setattr(each, column, getattr(row, column))
        each.tags = frozenset(json.loads(row.tags))
    for each in known.values():
        each.read = _columns(each)


def _recall_opt_outs(conn: Connection, known: dict[str, KnownContact]) -> None:
    """Restores opt-outs kept when everything else was erased; whatever was entered of these people since."""
    for number, at in optout_fingerprints.opted_out(conn, known).items():
        each = known[number]
        if each.opted_out_at is None:
            each.opted_out_at, each.changed = at, each.first_seen is not None


def _columns(known: KnownContact) -> dict[str, Any]:
    return {column: getattr(known, column) for column in _COLUMNS} | {"tags": json.dumps(sorted(known.tags))}


def _merge_tags(conn: Connection, known: Iterable[KnownContact]) -> None:
    """Keeps the tags that somebody else gave or took meanwhile, where the batch changed some too."""
    retagged = {each.number: each for each in known if each.read and _columns(each)["tags"] != each.read["tags"]}
    if not retagged:
        return
    for row in conn.execute(_TAGS, {"numbers": list(retagged)}):
        each = retagged[row.number]
        before = frozenset(json.loads(each.read["tags"]))
        each.tags = (frozenset(json.loads(row.tags)) - (before - each.tags)) | (each.tags - before)


def _row(known: KnownContact, now: datetime) -> dict[str, Any]:
    row = _columns(known)
    row["first_seen"] = known.first_seen or now
    keeps = {f"keeps_{column}": value == known.read.get(column) for column, value in row.items()}
    return row | keeps | {"number": known.number}


def _last_replies(rehearsing: bool) -> Any:
    """Returns the newest automatic message of each contact that has left, or may have. Newest is what was written last;
    one that is still to leave was no message to anybody yet."""
    left: ColumnElement[bool] = messages.c.status.in_([status.value for status in COUNTED])
    if rehearsing:
        left = or_(left, and_(messages.c.status == Status.CANCELLED.value, messages.c.why == REHEARSAL))
    newest = (
        select(messages.c.id)
        .where(
            messages.c.number == contacts.c.number,
            messages.c.automatic,
            messages.c.not_before <= bindparam("now"),
            left,
        )
        .order_by(messages.c.created_at.desc(), messages.c.id.desc())
        .limit(1)
        .correlate(contacts)
        .scalar_subquery()
    )
    return (
        select(messages.c.number, messages.c.rule, messages.c.not_before, messages.c.announcement)
        .select_from(contacts)
        .join(messages, messages.c.id == newest)
        .where(contacts.c.number.in_(bindparam("numbers", expanding=True)))
    )


_LAST_REPLIES = {False: _last_replies(False), True: _last_replies(True)}


# What people and the gateway's address book say of a contact is not the ledger's to write. Nor is what the batch did
# not change: on PostgreSQL another transaction may have written it since, as it may have made the row.
_UPSERT = for_each_dialect(
    contacts,
    lambda insert: insert.on_conflict_do_update(
        index_elements=["number"],
        set_={
            name: case((bindparam(f"keeps_{name}", type_=Boolean), contacts.c[name]), else_=insert.excluded[name])
            for name in (*_COLUMNS, "tags")
        },
    ),
)
_USE = for_each_dialect(
    uses,
    lambda insert: insert.on_conflict_do_update(index_elements=["contact", "rule"], set_={"at": insert.excluded["at"]}),
)
