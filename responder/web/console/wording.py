"""Words of the pages for codes of the program: why something was answered or not, what became of a message."""

from collections.abc import Mapping

from responder.domain.announcing.announcement import RunStatus
from responder.domain.deciding.waiting_reasons import Cause
from responder.domain.delivery.message_status import Status
from responder.domain.model.decision import Reason
from responder.domain.model.state import AppointmentStatus
from responder.languages.catalogue import Sentence, Told, msgid, pmsgid
from responder.services.inbox.conversations import PageEventKind
from responder.services.inbox.waiting import Waiter

REASONS: Mapping[Reason, str] = {
    Reason.ANSWERED: msgid("Answered"),
    Reason.ACTED: msgid("Done, without an answer"),
    Reason.OPT_OUT: msgid("They asked for no more messages, and get none"),
    Reason.OPT_IN: msgid("They want messages again"),
    Reason.OPTED_OUT: msgid("No answer: they asked for no more messages"),
    Reason.NO_RULE: msgid("No answer: no rule is about this"),
    Reason.UNCLEAR: msgid("No answer: it can be read in more than one way"),
    Reason.COOLDOWN: msgid("No answer: the rule answered them a short time ago"),
    Reason.CONTACT_BUDGET: msgid("No answer: they got as many messages as your ceiling allows"),
    Reason.TOTAL_BUDGET: msgid("No answer: as many messages left in all as your ceiling allows"),
    Reason.STRANGER_BUDGET: msgid("No answer: as many messages left to unknown numbers as your ceiling allows"),
    Reason.OWNER_BUDGET: msgid("You were not told: you got as many words as your ceiling allows"),
    Reason.LOOP: msgid("No answer: messages follow each other as no person's do"),
    Reason.MACHINE: msgid("No answer: a machine wrote it"),
    Reason.REACTION: msgid("No answer: it only reacts to a message of yours"),
    Reason.HIDDEN_NUMBER: msgid("No answer: the number is hidden"),
    Reason.OWN_NUMBER: msgid("No answer: it is one of your own numbers"),
    Reason.SHORT_CODE: msgid("No answer: it is a service's short number"),
    Reason.NAMED_SENDER: msgid("No answer: nobody can answer a sender's name"),
    Reason.COUNTRY: msgid("No answer: numbers of this country get none"),
    Reason.NUMBER_TYPE: msgid("No answer: this kind of number gets none"),
    Reason.INVALID_NUMBER: msgid("No answer: it is no phone number"),
    Reason.TOO_OLD: msgid("No answer: it would have come too late"),
    Reason.FROM_THE_FUTURE: msgid("No answer: the phone's clock is ahead"),
    Reason.WITH_A_PERSON: msgid("No automatic answer: it is up to you"),
    Reason.ANSWERS_A_PERSON: msgid("No automatic answer: it answers what you asked them"),
    Reason.RECORDED: msgid("Noted, nothing to answer"),
    Reason.READ_TOGETHER: msgid("Read together with what followed"),
    Reason.SECOND_THOUGHT: msgid("They changed their mind: ask them what they mean"),
    Reason.REPEATED: msgid("Several calls in a minute count as one"),
    Reason.HEARD_BEFORE: msgid("It was read from the gateway's list before"),
    Reason.BROKEN_RULE: msgid("No answer: a rule failed"),
}

CAUSES: Mapping[Cause, str] = {
    Cause.HANDED: msgid("They were told that a person answers"),
    Cause.UNCLEAR: msgid("No rule was sure what they mean"),
    Cause.SECOND_THOUGHT: msgid("They took back what they had just answered: ask what they mean"),
    Cause.MOVE_ASKED: msgid("They want another time"),
    Cause.NOTHING_TO_CANCEL: msgid("They cancel, and no appointment of theirs is known: look into your book"),
    Cause.ANSWERED_YOU: msgid("They answer what you asked them"),
    Cause.WROTE_AGAIN: msgid("They wrote or called again while waiting for you"),
    Cause.OPTED_OUT: msgid("They asked for no more messages, and wrote this"),
    Cause.HELD_BACK: msgid("A ceiling kept the answer back"),
    Cause.TOO_LATE: msgid("The answer would have come too late"),
    Cause.DATED_AHEAD: msgid("Its date is ahead of the clock, so no rule answered"),
    Cause.NOT_SENT: msgid("Your message was refused and did not leave"),
    Cause.NOT_ALLOWED: msgid("Numbers like this one get no SMS"),
    Cause.RULE_FAILED: msgid("A rule failed on it"),
    Cause.REMINDER_DROPPED: msgid("Their reminder could not be sent"),
    Cause.IN_DOUBT: msgid("Your message may or may not have left"),
    Cause.NOT_DELIVERED: msgid("The network says your message did not arrive"),
    Cause.UNREADABLE: msgid("Something came from them that could not be read"),
    Cause.CANCELLED: msgid("They cancelled their appointment"),
    Cause.CALL_BACK: msgid("Their missed call got an SMS: call them back"),
    Cause.CALL_PROMISED: msgid("They were told that somebody calls them back"),
}

REHEARSED_CAUSES: Mapping[Cause, str] = {
    Cause.HANDED: msgid("They would have been told that a person answers (rehearsal: nothing left)"),
    Cause.CALL_BACK: msgid("Their missed call would have got an SMS (rehearsal: nothing left): call them back"),
    Cause.CALL_PROMISED: msgid("They would have been told that somebody calls them back (rehearsal: nothing left)"),
}
"""What a cause says where the answer was only rehearsed."""

STATUSES: Mapping[Status, str] = {
    Status.QUEUED: msgid("waiting to leave"),
    Status.SENDING: msgid("leaving"),
    Status.ACCEPTED: msgid("handed over"),
    Status.SENT: msgid("sent"),
    Status.DELIVERED: msgid("delivered"),
    Status.UNKNOWN: msgid("in doubt, being looked for"),
    Status.NEEDS_REVIEW: msgid("in doubt"),
    Status.REFUSED: msgid("refused"),
    Status.EXPIRED: msgid("too late, not sent"),
    Status.CANCELLED: msgid("withdrawn"),
}

TONES: Mapping[Status, str] = {
    Status.QUEUED: "warm",
    Status.SENDING: "warm",
    Status.ACCEPTED: "good",
    Status.SENT: "good",
    Status.DELIVERED: "good",
    Status.UNKNOWN: "warm",
    Status.NEEDS_REVIEW: "alarm",
    Status.REFUSED: "alarm",
    Status.EXPIRED: "alarm",
    Status.CANCELLED: "",
}

APPOINTMENTS: Mapping[AppointmentStatus, str] = {
    AppointmentStatus.UNCONFIRMED: pmsgid("appointment", "booked"),
    AppointmentStatus.AWAITING_ANSWER: msgid("awaits an answer"),
    AppointmentStatus.CONFIRMED: msgid("confirmed"),
    AppointmentStatus.CANCELLED: msgid("cancelled"),
    AppointmentStatus.MOVE_ASKED: msgid("wants another time"),
    AppointmentStatus.RESCHEDULED: msgid("moved"),
}

SHAPES: Mapping[AppointmentStatus, tuple[str, str]] = {  # a sign and a tone: colour alone says nothing to many
    AppointmentStatus.UNCONFIRMED: ("○", ""),
    AppointmentStatus.AWAITING_ANSWER: ("…", "warm"),
    AppointmentStatus.CONFIRMED: ("✓", "good"),
    AppointmentStatus.CANCELLED: ("✕", "alarm"),
    AppointmentStatus.MOVE_ASKED: ("?", "alarm"),
    AppointmentStatus.RESCHEDULED: ("→", "warm"),
}

RUN_TONES: Mapping[RunStatus, str] = {
    RunStatus.PLANNED: "warm",
    RunStatus.RUNNING: "good",
    RunStatus.PAUSED: "alarm",
    RunStatus.STOPPED: "",
    RunStatus.DONE: "good",
}

EVENTS: Mapping[PageEventKind, str] = {
    PageEventKind.SMS: msgid("SMS"),
    PageEventKind.MISSED_CALL: msgid("Missed call"),
    PageEventKind.INCOMING_CALL: msgid("They called, and you talked"),
    PageEventKind.OUTGOING_CALL: msgid("You called them"),
    PageEventKind.NOTE: msgid("Note of a call"),
    PageEventKind.CLICK: msgid("They opened the link"),
    PageEventKind.TIME: msgid("Reminder"),
}


def causes_of(waiter: Waiter) -> list[str]:
    """Says what somebody waits for, each cause once."""
    items = waiter.items
    said = ((REHEARSED_CAUSES.get(each.cause) if each.rehearsed else None) or CAUSES[each.cause] for each in items)
    return list(dict.fromkeys(said))


ACTS = (
    msgid("answered"),
    msgid("marked done"),
    msgid("calls back"),
    msgid("took over"),
    msgid("gave back to the rules"),
    msgid("paused"),
    msgid("resumed"),
    msgid("went live"),
    msgid("went back to rehearsing"),
    msgid("sent themselves a test SMS"),
    msgid("found a rehearsed answer good"),
    msgid("found a rehearsed answer not good"),
    msgid("sent again"),
    msgid("settled"),
    msgid("invited owner"),
    msgid("invited staff"),
    msgid("made owner"),
    msgid("made staff"),
    msgid("removed"),
    msgid("changed their password"),
    msgid("confirmed an appointment"),
    msgid("cancelled an appointment"),
    msgid("moved an appointment"),
    msgid("entered an appointment"),
    msgid("took a change back"),
    msgid("described a contact"),
    msgid("entered a contact"),
    msgid("imported agenda"),
    msgid("imported contacts"),
    msgid("opted a contact out"),
    msgid("let a contact get messages again"),
    msgid("exported a contact"),
    msgid("forgot a contact"),
    msgid("withdrew a reminder"),
    msgid("let a reminder leave now"),
    msgid("changed the draft of the rules"),
    msgid("threw the draft of the rules away"),
    msgid("published the rules"),
    msgid("planned an announcement"),
    msgid("paused an announcement"),
    msgid("resumed an announcement"),
    msgid("stopped an announcement"),
)
"""What people do, as `acts` keeps it and as Health shows it."""


def in_other_words(told: Told, others: Mapping[str, str]) -> Told:
    """Returns the sentence that stands in the place of another, with its arguments; the same where none does."""
    if not isinstance(told, Sentence) or told.msgid not in others:
        return told
    return Sentence(others[told.msgid], told.arguments)
