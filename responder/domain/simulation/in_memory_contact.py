"""Keeps one contact in memory from event to event, without a store: the tests of rules live in it."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.actions.hand_to_person import HandedToPerson
from responder.domain.actions.opt_out import OptedOut
from responder.domain.deciding.outward_effects import messages_to, tells_only_others
from responder.domain.model.conversation_pace import LATELY, AutomaticAnswer, RecentMessages
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.events import CallEnded, CallKind, Event, SmsReceived
from responder.domain.model.state import Appointment, Change, Contact, ContactRecord, LastReply, Sent, State
from responder.domain.screening.quoted_text import MOST_SENT

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WrittenMessage:
    """A message of ours to the contact: the rule (or the reason) it came from, when it was written and when
    it leaves, whether it answers a missed call, whether nobody knew the contact then, and its text."""

    rule: str
    written: datetime
    leaves: datetime
    to_missed_call: bool
    to_stranger: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Memory:
    """Everything that happened to one contact so far."""

    contact: Contact
    appointments: tuple[Appointment, ...] = ()
    uses: Mapping[str, datetime] = field(default_factory=dict)
    said: tuple[WrittenMessage, ...] = ()
    rung: tuple[
        WrittenMessage, ...
    ] = ()  # calls that were asked for: they count as messages do, and nothing answers them
    told: tuple[datetime, ...] = ()  # when others were told something, and the contact nothing
    calls: tuple[datetime, ...] = ()
    person_at: datetime | None = None
    silent_until: datetime | None = None

    def hears(self, event: Event) -> "Memory":
        """Returns the contact with what the event itself tells, before anything is decided."""
        if not isinstance(event, CallEnded):
            return self
        if event.kind is CallKind.MISSED:
            return replace(self, calls=(*self.calls, event.at))
        # Whoever has been spoken to needs no "we call you back": what waits to leave does not.
        said = tuple(each for each in self.said if each.leaves <= event.at or not each.to_missed_call)
        if event.kind is CallKind.OUTGOING:
            return replace(self, said=said, person_at=event.at)
        return replace(self, said=said, calls=(*self.calls, event.at))

    def state(self, now: datetime) -> State:
        """Returns what `decide` may know at that moment."""
        left = [said for said in self.said if said.leaves <= now]
        return State(
            self.contact,
            tuple(appointment for appointment in self.appointments if appointment.at > now - _DAY),
            LastReply(left[-1].rule, left[-1].leaves) if left else None,
            self.uses,
            self._counted(now),
            RecentMessages(
                tuple(
                    AutomaticAnswer(each.rule, each.written) for each in self._brought() if each.written > now - LATELY
                )
            ),
            tuple(at for at in self.calls if at > now - _DAY),
            self.person_at,
            self.silent_until,
            sent_texts=tuple(said.text for said in reversed(left[-MOST_SENT:])),
        )

    def decided(self, event: Event, decision: Decision, now: datetime) -> "Memory":
        """Returns the contact with what a decision on an event changed and said."""
        missed = isinstance(event, CallEnded) and event.kind is CallKind.MISSED
        memory = replace(self, contact=replace(self.contact, new=False))
        if isinstance(event, SmsReceived):
            memory = memory._without_answers_to_calls(event, decision, now)
        memory = memory._changed(decision.changes, now)
        rule, to_contact = decision.rule, [r for r in decision.replies if r.to == self.contact.number]
        name, stranger = rule or decision.reason.value, decision.stranger
        said = tuple(
            WrittenMessage(name, now, reply.not_before or now, missed, stranger, reply.text) for reply in to_contact
        )
        calls = messages_to(self.contact.number, decision) - len(said)
        rung = tuple(WrittenMessage(name, now, now, False, stranger) for _ in range(calls))
        used = rule is not None and decision.reason in (Reason.ANSWERED, Reason.ACTED)
        uses = {**memory.uses, **dict.fromkeys(decision.also, now)} | ({rule: now} if rule and used else {})
        told = (*memory.told, now) if tells_only_others(self.contact.number, decision) else memory.told
        return replace(memory, said=(*memory.said, *said), rung=(*memory.rung, *rung), told=told, uses=uses)

    def _brought(self) -> list[WrittenMessage]:
        """Returns what reached the contact, oldest first; of one moment the messages first."""
        return sorted((*self.said, *self.rung), key=lambda each: each.written)

    def _without_answers_to_calls(self, event: Event, decision: Decision, now: datetime) -> "Memory":
        """Withdraws waiting answers to calls of a contact who was answered since, or left to a person."""
        answered = _hands_over(decision) or any(reply.to == event.contact for reply in decision.replies)
        if not answered:
            return self
        return replace(self, said=tuple(each for each in self.said if each.leaves <= now or not each.to_missed_call))

    def _counted(self, now: datetime) -> Sent:
        reached = self._brought()
        minute, today = (sum(each.written > now - span for each in reached) for span in (_MINUTE, _DAY))
        strange = [each.written for each in reached if each.to_stranger]
        strange_minute, strange_day = (sum(at > now - span for at in strange) for span in (_MINUTE, _DAY))
        brought = (*(each.written for each in reached), *self.told)
        hour, day = (sum(at > now - span for at in brought) for span in (_HOUR, _DAY))
        return Sent(hour, day, minute, today, strange_minute, strange_day)

    def _changed(self, changes: Iterable[Change], now: datetime) -> "Memory":
        record, said = ContactRecord(self.contact, self.appointments, self.silent_until), self.said
        for change in changes:
            record = change.applied_to(record)
            if isinstance(change, OptedOut):
                said = tuple(each for each in said if each.leaves <= now)  # the rest is withdrawn
        return replace(
            self,
            contact=record.contact,
            appointments=record.appointments,
            silent_until=record.silent_until,
            said=said,
        )


def _hands_over(decision: Decision) -> bool:
    return any(isinstance(change, HandedToPerson) for change in decision.changes)
