"""A conversation played without a store: what the service does with its clock, its held messages and its moments."""

from collections.abc import Callable, Sequence
from dataclasses import field, replace
from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.actions.stop_follow_ups import FollowUpsStopped
from responder.domain.deciding.explain import explain
from responder.domain.deciding.second_thoughts import JUST_BEFORE, changes_appointments, is_held, joins, together
from responder.domain.model.decision import Decision, Reply, Step
from responder.domain.model.events import Event, LinkClicked, SmsReceived, TimeTriggerReached
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import Appointment, AppointmentStatus, Busy, Contact, Earlier
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import due_for_appointment, due_for_message
from responder.domain.schedule.free_slots import length_of
from responder.domain.simulation.in_memory_contact import Memory
from responder.domain.simulation.what_if import case_of

_LONG_BEFORE = timedelta(days=30)  # an appointment a conversation starts with was booked
PREVIEW = timedelta(seconds=5)


@dataclass(slots=True)
class PlayedEvent:
    """Outcome of one event: the decision, why, and the replies no `we` has spoken of yet."""

    decision: Decision
    steps: Sequence[Step]
    left: list[Reply]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A moment ahead. `left` is when the message it is about left, None for an appointment's."""

    at: datetime
    until: datetime
    moment: TimeTrigger
    about: str
    anchor: datetime
    rule: str = ""
    left: datetime | None = None


@dataclass
class Play:
    """`said` is what happened since somebody did something, and nobody spoke of yet."""

    rulebook: Rulebook
    contact: Contact
    clock: datetime
    memory: Memory = field(init=False)
    said: list[PlayedEvent] = field(init=False, default_factory=list)
    account: str = ""
    _later: list[PlayedEvent] = field(
        init=False, default_factory=list
    )  # what leaves later, while somebody did something else
    _held: list[SmsReceived] = field(init=False, default_factory=list)
    _until: datetime | None = field(init=False, default=None)
    _recent: list[tuple[datetime, str, str, tuple[str, ...]]] = field(init=False, default_factory=list)
    _waiting: list[_Waiting] = field(init=False, default_factory=list)
    _signs: list[datetime] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.memory = Memory(self.contact)

    # What a conversation does

    def has(self, at: datetime, status: AppointmentStatus) -> None:
        """Enters an appointment that was booked long ago; what was due before the conversation starts has been."""
        self._enter(at, status, self.clock - _LONG_BEFORE)
        self._waiting = [each for each in self._waiting if each.at >= self.clock]

    def books(self, at: datetime) -> None:
        self._enter(at, AppointmentStatus.UNCONFIRMED, self.clock)

    def moves(self, at: datetime) -> None:
        """Moves the next appointment, as the business would."""
        self._change(lambda each: replace(each, at=at, status=AppointmentStatus.RESCHEDULED))

    def cancels(self) -> None:
        self._change(lambda each: replace(each, status=AppointmentStatus.CANCELLED))

    def happens(self, event: str, text: str) -> None:
        """Lets the contact do something, now."""
        happened = case_of(text, self.contact.number, self.clock, event=event).event
        happened = replace(happened, account=self.account)
        self._later += [each for each in self.said if each.left and _leaves(each) > self.clock]
        self.memory = self.memory.hears(happened)
        last = self.memory.said[-1] if self.memory.said else None
        if not isinstance(happened, LinkClicked) or last is None or happened.at > last.leaves + PREVIEW:
            self._signs.append(happened.at)
        self.said = []
        self._decide(happened, may_wait=True)

    def passes(self, time: timedelta) -> None:
        """Time passes, and brings what it brings."""
        before, self.said = self.said, []
        self._go_to(self.clock + time)
        self.said = [*self._due(), *(self.said or before)]

    def awaits_the_next(self) -> PlayedEvent | None:
        """Waits for the next message that still is to leave."""
        waiting = sorted(filter(self._still_leaves, self._later), key=_leaves)
        if not waiting:
            return None
        self._later = waiting[1:]
        return waiting[0]

    def _due(self) -> list[PlayedEvent]:
        """Returns what left meanwhile; what was withdrawn never does."""
        waiting = [each for each in self._later if self._still_leaves(each)]
        self._later = [each for each in waiting if _leaves(each) > self.clock]
        return [each for each in waiting if _leaves(each) <= self.clock]

    def _still_leaves(self, said: PlayedEvent) -> bool:
        rule = said.decision.rule or said.decision.reason.value
        return any(each.rule == rule and each.leaves == _leaves(said) for each in self.memory.said)

    def waits_for_thoughts(self) -> None:
        """If something is held, until it is not any more."""
        if self._until is not None:
            self._go_to(max(self._until, self.clock))

    def reaches(self, at: datetime | None) -> None:
        """Waits for a reply that leaves later. What else is due by then is not played: nobody spoke of it yet."""
        self.clock = max(self.clock, at or self.clock)

    # The clock

    def _go_to(self, end: datetime) -> None:
        while (due := self._next_due()) is not None and due <= end:
            self.clock = max(self.clock, due)
            if self._until is not None and self._until <= self.clock:
                self._settle()
            else:
                self._reach()
        self.clock = max(self.clock, end)

    def _next_due(self) -> datetime | None:
        moments = [each.at for each in self._waiting]
        return min([*moments, *([self._until] if self._until is not None else [])], default=None)

    def _settle(self) -> None:
        """Returns what was held is decided as one message."""
        events, self._held, self._until = self._held, [], None
        decision = self._decide(together(events), may_wait=False)
        changed = changes_appointments(decision.changes)
        self._recent = [(each.at, each.text, decision.rule or "", changed) for each in events]

    def _reach(self) -> None:
        """Reaches the first moment that is due; those of the same visit are told with it."""
        first = min(self._waiting, key=lambda each: each.at)
        self._waiting.remove(first)
        if self.clock >= first.until or self._is_void(first):
            return
        silent = self.memory.silent_until
        if silent is not None and silent > self.clock:
            self._waiting.append(replace(first, at=silent))
            return
        if first.moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT:
            day = self._day(first.anchor)
            self._waiting = [e for e in self._waiting if e.moment != first.moment or self._day(e.anchor) != day]
        about = first.about if first.moment.is_of_appointment else ""
        self._decide(
            TimeTriggerReached(
                key="", account="", contact=self.contact.number, at=self.clock,
                moment=first.moment, appointment=about, rule=first.rule,
            ),
            may_wait=False,
        )  # fmt: skip

    def _is_void(self, waiting: _Waiting) -> bool:
        if waiting.left is not None:
            delivered = waiting.moment.kind is TimeTriggerKind.NOT_DELIVERED  # here everything is delivered
            return delivered or any(at > waiting.left for at in self._signs)
        own = next((each for each in self.memory.appointments if each.id == waiting.about), None)
        return own is None or own.at != waiting.anchor or own.status is AppointmentStatus.CANCELLED

    # Deciding

    def _decide(self, event: Event, *, may_wait: bool) -> Decision:
        state = replace(self.memory.state(self.clock), busy=self._busy())
        if isinstance(event, LinkClicked | TimeTriggerReached):
            rule = state.last_reply.rule if state.last_reply else None
            state = replace(state, message_rule=getattr(event, "rule", "") or rule)
        if may_wait:
            state = replace(state, earlier=self._earlier(event))
        decision, steps = explain(event, state, self.rulebook, self.clock)
        if may_wait and isinstance(event, SmsReceived) and self._holds(event, decision):
            return decision
        self.memory = self.memory.decided(event, decision, self.clock)
        mine = [reply for reply in decision.replies if reply.to == self.contact.number]
        self.said.append(PlayedEvent(decision, steps, mine))
        self._follow(decision, mine)
        if any(isinstance(change, FollowUpsStopped) for change in decision.changes):
            self._waiting = [each for each in self._waiting if each.moment.kind is not TimeTriggerKind.NO_ANSWER]
        self._replan()
        return decision

    def _holds(self, event: SmsReceived, decision: Decision) -> bool:
        if self._until is None and is_held(event, decision, self.rulebook.business.second_thought):
            self._until = self.clock + self.rulebook.business.second_thought
        if self._until is None or not joins(event, decision):
            return False
        self._held.append(event)
        return True

    def _earlier(self, event: Event) -> Earlier | None:
        if not isinstance(event, SmsReceived):
            return None
        near = [each for each in self._recent if timedelta() <= event.at - each[0] <= JUST_BEFORE]
        changed = tuple(dict.fromkeys(name for each in near for name in each[3]))
        return Earlier("\n".join(each[1] for each in near), near[-1][2], changed) if changed else None

    def _busy(self) -> tuple[Busy, ...]:
        ahead = (each for each in self.memory.appointments if each.status is not AppointmentStatus.CANCELLED)
        return tuple(Busy(each.at, each.at + length_of(each), each.who, each.id) for each in ahead)

    # Planning

    def _enter(self, at: datetime, status: AppointmentStatus, booked: datetime) -> None:
        appointment = Appointment(str(len(self.memory.appointments) + 1), at, status)
        self._put([*self.memory.appointments, appointment])
        self._plan(appointment, booked)

    def _change(self, change: Callable[[Appointment], Appointment]) -> None:
        ahead = [each for each in self.memory.appointments if each.at > self.clock]
        if ahead:
            new = change(ahead[0])
            self._put([new if each.id == new.id else each for each in self.memory.appointments])
            self._plan(new, self.clock)

    def _put(self, appointments: list[Appointment]) -> None:
        self.memory = replace(self.memory, appointments=tuple(sorted(appointments, key=lambda each: each.at)))

    def _replan(self) -> None:
        """Plans the moments of an appointment anew that a decision moved."""
        planned = {(each.about, each.anchor) for each in self._waiting}
        for each in self.memory.appointments:
            known = any(about == each.id for about, _ in planned)
            if known and (each.id, each.at) not in planned:
                self._plan(each, self.clock)

    def _plan(self, appointment: Appointment, changed: datetime) -> None:
        for moment in self.rulebook.moments:
            if moment.is_of_appointment:
                due = due_for_appointment(moment, appointment, changed, self.rulebook.business)
                if due is not None and due.at is not None:
                    self._waiting.append(_Waiting(due.at, due.until, moment, appointment.id, appointment.at))

    def _follow(self, decision: Decision, replies: Sequence[Reply]) -> None:
        for moment in self.rulebook.follow_ups_of(decision.rule) if decision.rule and replies else ():
            left = max(replies[0].not_before or self.clock, self.clock)
            due = due_for_message(moment, left, self.rulebook.business, decision.rule or "")
            if due.at is not None:
                self._waiting.append(_Waiting(due.at, due.until, moment, "", left, decision.rule or "", left))

    def _day(self, at: datetime) -> object:
        return self.rulebook.business.local(at).date()


def _leaves(said: PlayedEvent) -> datetime:
    """Returns when the first of its replies does."""
    at = said.left[0].not_before
    assert at is not None, "every reply of a decision says when it leaves"  # noqa: S101 - `domain.deciding.build_decision` sees to it
    return at
