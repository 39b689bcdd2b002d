"""Lists the reminders of the coming days with their texts, and those that will not go with the reason."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.deciding.decide import decide
from responder.domain.deciding.reason_sentences import REASONS
from responder.domain.explanations.codes import Because
from responder.domain.explanations.rule_titles import title_of
from responder.domain.model.decision import Decision, Verdict
from responder.domain.model.events import TimeTriggerReached
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import Due, due_for_appointment
from responder.languages.catalogue import Sentence, Told, sentence
from responder.store.appointments import time_triggers as store
from responder.store.appointments.book import BookedAppointment
from responder.store.appointments.time_triggers import TriggerStatus
from responder.store.contact_state.batch import Ledger

TOGETHER = sentence("told together with another appointment of that day")
QUIET = sentence("its moment falls into quiet time, and before and after it would be of no use")
LATE = sentence("it is too late for it")
_A_DAY = timedelta(days=1)
_ASKED = (AppointmentStatus.UNCONFIRMED, AppointmentStatus.AWAITING_ANSWER)
_A_SECOND = timedelta(seconds=1)
_BATCHES = 4  # of appointments, looked at for those that may leave


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """`leaves` is when it does, or would have; `why` it does not, "" for one that does. `withdrawn`: by hand, and it
    may still be let go."""

    appointment: str
    number: str
    name: str
    at: datetime
    moment: str
    leaves: datetime
    rule: str = ""
    text: str = ""
    why: Told = ""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planned:
    """A moment of an appointment before anybody looked whether a rule answers it."""

    moment: TimeTrigger
    row: Any  # of the appointment
    leaves: datetime
    why: Told


def coming_reminders(
    conn: Connection, rulebook: Rulebook, now: datetime, until: datetime, since: datetime | None = None
) -> list[Reminder]:
    """Lists reminders that leave, or were to leave, until a moment (and not before `since`); the soonest first."""
    planned: list[_Planned] = []
    for moment in _of_appointments(rulebook):
        found = _planned(conn, rulebook, [moment], _appointments(conn, moment, now, until, since), now)
        planned += [each for each in found if (since or each.leaves) <= each.leaves <= until]
    reminders = _decided(conn, rulebook, planned)
    return list(_one_a_visit(sorted(reminders, key=lambda each: (each.leaves, each.at, each.number)), rulebook))


@dataclass(frozen=True, slots=True)
class Ahead:
    """Count of reminders that leave; `more`: at least so many, for the later ones were not looked at."""

    number: int
    more: bool = False


def how_many_leave(conn: Connection, rulebook: Rulebook, now: datetime, until: datetime, most: int) -> Ahead:
    """Counts reminders that leave until a moment, and decides no more than `most` of them, the soonest: a salon of
    sixty appointments a day has four hundred a week."""
    planned: list[_Planned] = []
    more = False
    for moment in _of_appointments(rulebook):
        found: list[_Planned] = []
        rows, at = sorted(_appointments(conn, moment, now, until, None), key=lambda row: row.at), 0
        while at < min(len(rows), _BATCHES * most) and len(found) <= most:
            some = _planned(conn, rulebook, [moment], rows[at : at + most], now)
            found += [each for each in some if not each.why and now <= each.leaves <= until]
            at += most
        planned += found
        more = more or at < len(rows)
    soonest = sorted(planned, key=lambda each: each.leaves)
    reminders = sorted(_decided(conn, rulebook, soonest[:most]), key=lambda each: (each.leaves, each.at, each.number))
    return Ahead(sum(not each.why for each in _one_a_visit(reminders, rulebook)), more or len(soonest) > most)


def reminders_of(conn: Connection, rulebook: Rulebook, entry: BookedAppointment, now: datetime) -> list[Reminder]:
    """Lists the reminders of one appointment that leave, or were to leave; the soonest first."""
    row = store.appointment_row(conn, entry.appointment.id)
    if row is None:
        return []
    planned = _planned(conn, rulebook, _of_appointments(rulebook), [row], now)
    return sorted(_decided(conn, rulebook, planned), key=lambda each: each.leaves)


@dataclass(frozen=True, slots=True)
class Asking:
    """Moment a reminder leaves; with `why` it does not, and it is when it was to leave."""

    leaves: datetime
    why: Told = ""


def asked_when(
    conn: Connection, rulebook: Rulebook, entries: Sequence[BookedAppointment], now: datetime
) -> Mapping[str, Asking]:
    """Finds for each appointment that is neither confirmed nor cancelled the reminder that leaves first, or the one
    that was to leave with why it does not; nothing for one that no rule reminds of, or that was reminded of."""
    open_ones = {
        each.appointment.id: each.appointment.at
        for each in entries
        if each.appointment.status in _ASKED and each.appointment.at > now
    }
    if not open_ones:
        return {}
    rows = store.ahead(conn, min(open_ones.values()) - _A_SECOND, max(open_ones.values()))
    rows = [row for row in rows if str(row.id) in open_ones]
    moments = [each for each in rulebook.moments if each.kind is TimeTriggerKind.BEFORE_APPOINTMENT]
    return _first_asked(conn, rulebook, _planned(conn, rulebook, moments, rows, now))


def _first_asked(conn: Connection, rulebook: Rulebook, planned: Sequence[_Planned]) -> dict[str, Asking]:
    """Decides no more than it takes to know the first that leaves of each appointment: nothing of what cannot leave,
    whatever a rule says, and the later ones only where the rules say no to the earlier."""
    leaving: dict[str, list[_Planned]] = {}
    silent: dict[str, Asking] = {}
    for each in sorted(planned, key=lambda each: each.leaves):
        if each.why:
            silent.setdefault(str(each.row.id), Asking(each.leaves, each.why))
        else:
            leaving.setdefault(str(each.row.id), []).append(each)
    found: dict[str, Asking] = {}
    while leaving:
        for reminder in _decided(conn, rulebook, [some.pop(0) for some in leaving.values()]):
            id_, asking = reminder.appointment, Asking(reminder.leaves, reminder.why)
            if asking.why:
                silent[id_] = min(asking, silent.get(id_, asking), key=lambda one: one.leaves)
            else:
                found[id_] = asking
        leaving = {id_: some for id_, some in leaving.items() if some and id_ not in found}
    return silent | found


def _appointments(
    conn: Connection, moment: TimeTrigger, now: datetime, until: datetime, since: datetime | None
) -> Sequence[Any]:
    """Finds appointments whose moment may lie between the two times: quiet hours and late bookings move it by days."""
    begin = max(now, since) if since else now
    if moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT:
        return store.ahead(conn, max(now, begin + moment.time - 5 * _A_DAY), until + moment.time + 5 * _A_DAY)
    return store.ahead(conn, begin - moment.time - 2 * _A_DAY, until)


def _known(conn: Connection, rows: Iterable[Any]) -> Mapping[tuple[str, str], Any]:
    """Reads the moments that are planned already, by appointment and moment."""
    at = {str(row.id): row.at for row in rows}
    return {
        (each.about, each.moment): each
        for each in store.of_appointments(conn, list(at))
        if each.anchor == at.get(each.about)
    }


def _of_appointments(rulebook: Rulebook) -> list[TimeTrigger]:
    return sorted((each for each in rulebook.moments if each.is_of_appointment), key=str)


def _planned(
    conn: Connection, rulebook: Rulebook, moments: Iterable[TimeTrigger], rows: Sequence[Any], now: datetime
) -> list[_Planned]:
    """Finds the moments of these appointments, each moment's together, but for those that have left."""
    known = _known(conn, rows)
    found = (
        _moment_of(rulebook, moment, row, known.get((str(row.id), str(moment))), now)
        for moment in moments
        for row in rows
    )
    return [each for each in found if each is not None]


def _moment_of(rulebook: Rulebook, moment: TimeTrigger, row: Any, known: Any, now: datetime) -> _Planned | None:
    """Returns the planned moment; None for one that has left, or has none: its appointment is cancelled."""
    appointment = Appointment(str(row.id), row.at, AppointmentStatus(row.status), row.who, end=row.ends_at)
    due = due_for_appointment(moment, appointment, row.changed_at, rulebook.business)
    if due is None or (known is not None and known.status == TriggerStatus.REACHED):
        return None
    leaves, why = _leaves(due, known, now)
    return _Planned(moment=moment, row=row, leaves=leaves, why=why)


def _decided(conn: Connection, rulebook: Rulebook, planned: Sequence[_Planned]) -> Iterator[Reminder]:
    """Decides each as it would be when it leaves; contacts are read once for all of a day."""
    days: dict[date, list[_Planned]] = {}
    for each in planned:
        days.setdefault(rulebook.business.local(each.leaves).date(), []).append(each)
    for some in days.values():
        events = [_event(each) for each in some]
        ledger = Ledger.read(conn, events, min(each.leaves for each in some))
        for each, event in zip(some, events, strict=True):
            yield _reminder(rulebook, each, event, ledger)


def _event(planned: _Planned) -> TimeTriggerReached:
    row = planned.row
    return TimeTriggerReached(
        key="", account="", contact=row.number, at=planned.leaves, moment=planned.moment, appointment=str(row.id)
    )


def _reminder(rulebook: Rulebook, planned: _Planned, event: TimeTriggerReached, ledger: Ledger) -> Reminder:
    state = ledger.state_of(event)
    decision = decide(event, state, rulebook, planned.leaves)
    text = next((reply.text for reply in decision.replies if reply.to == event.contact), "")
    return Reminder(
        appointment=event.appointment,
        number=event.contact,
        name=state.contact.name,
        at=planned.row.at,
        moment=str(planned.moment),
        leaves=planned.leaves,
        rule=decision.rule or "",
        text=text,
        why=planned.why or ("" if text else _why_not(decision)),
        withdrawn=planned.why == sentence(store.WITHDRAWN) and bool(text),
    )


def _leaves(due: Due, known: Any, now: datetime) -> tuple[datetime, Told]:
    """Computes when a reminder leaves, or why it cannot."""
    if known is not None:
        return known.due_at, Sentence(known.why) if known.status == TriggerStatus.DROPPED else ""
    if due.at is None:
        return due.wanted, LATE if due.wanted >= due.until else QUIET
    return (max(due.at, now), "") if due.until > now else (due.wanted, LATE)


def _why_not(decision: Decision) -> Told:
    """Returns the sentence of the trace that settled it: which line of `if` does not hold, or which guard spoke."""
    steps = [step for step in decision.trace if not step.is_for(Because.OTHER_MOMENT)]
    taken = [step for step in steps if step.verdict is Verdict.TAKEN and not decision.replies]
    last = (taken or steps)[-1:]
    if not last:
        return sentence(REASONS[decision.reason])
    return sentence("{rule}: {because}", rule=title_of(last[0].rule), because=last[0].because)


def _one_a_visit(reminders: list[Reminder], rulebook: Rulebook) -> Iterator[Reminder]:
    """Several appointments of a contact on one day are one visit, and get one reminder before it."""
    seen: set[tuple[str, str, object]] = set()
    for each in reminders:
        visit = (each.number, each.moment, rulebook.business.local(each.at).date())
        again = each.moment.endswith("before appointment") and visit in seen and not each.why
        yield replace(each, why=TOGETHER) if again else each
        if not each.why:
            seen.add(visit)
