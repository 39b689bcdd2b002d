"""Runs the examples of `rules/meanings.yaml`: each text must have its meaning, or must not."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from responder.domain.model.events import SmsReceived
from responder.domain.model.meanings import Meanings
from responder.domain.model.rules import Example, Rulebook
from responder.domain.model.state import Appointment, AppointmentStatus, Contact, State
from responder.domain.simulation.what_if import somebody
from responder.domain.situation import Situation
from responder.languages.catalogue import sentence
from responder.rulefiles.reporting.problems import Problems


def try_meanings(
    examples: Iterable[tuple[str, Iterable[Example], Iterable[Example]]],
    rulebook: Rulebook,
    now: datetime,
    problems: Problems,
) -> None:
    """Tells of every text that means otherwise than its example says: (meaning, must have it, must not)."""
    for meaning, yes, no in examples:
        for example in yes:
            found = meanings_in(example.text, rulebook, now)
            if meaning not in found:
                message = sentence(
                    '"{text}" does not mean {meaning}: {found}', text=example.text, meaning=meaning, found=found.told()
                )
                problems.error(example.place, "meaning-missed", message, sentence("add its words, or move it to `no`"))
        for example in no:
            found = meanings_in(example.text, rulebook, now)
            if meaning in found:
                message = sentence(
                    '"{text}" must not mean {meaning} and does: {found}',
                    text=example.text,
                    meaning=meaning,
                    found=found.told(),
                )
                problems.error(
                    example.place, "meaning-unwanted", message, sentence("add to `never` what tells it apart")
                )


def meanings_in(text: str, rulebook: Rulebook, now: datetime) -> Meanings:
    """Returns what a text means to somebody who has an appointment tomorrow at ten that awaits an answer."""
    at = rulebook.business.local(now)
    tomorrow = (at + timedelta(days=1)).replace(hour=10, minute=0, second=0, microsecond=0)
    contact = somebody(rulebook.business)
    state = State(Contact(contact), (Appointment("example", tomorrow, AppointmentStatus.AWAITING_ANSWER),))
    event = SmsReceived(key="", account="", contact=contact, at=at, text=text)
    return Situation(event, state, rulebook, at, text).meanings
