"""The demo's fixed conversation: five people, each with one thing to show."""

from collections.abc import Iterable, Iterator

from responder.cli.common.language import gettext
from responder.cli.demo.running_demo import DidNotCome, NotTold
from responder.cli.demo.screen import AT_ONCE, TOO_LONG, Person, Screen
from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.domain.model.state import AppointmentStatus
from responder.languages.catalogue import msgid
from responder.store.inbox.decision_history import DecidedEvent, Message


@dataclass(frozen=True, slots=True)
class ScriptedEvent:
    """`person` counts the people of the demo. `says` is an SMS, "" a missed call. `answered` and `confirmed` are
    what the shipped rules must make of it; owners' own rules may do otherwise."""

    person: int
    about: str
    says: str
    answered: bool = True
    confirmed: bool = False


SCRIPT = (
    ScriptedEvent(0, msgid("A yes to the appointment of tomorrow."), "oui", confirmed=True),
    ScriptedEvent(1, msgid("The same, mistyped."), "je confrime", confirmed=True),
    ScriptedEvent(2, msgid("A trap: the word is there, and denied."), "je ne confirme pas"),
    ScriptedEvent(3, msgid("A call that nobody took."), ""),
    ScriptedEvent(4, msgid("Enough of it."), "STOP"),
    ScriptedEvent(4, msgid("And from then on: silence."), "oui", answered=False),
)
"""A yes from somebody who said STOP confirms nothing: she would not be told. It is left to a person."""

CAST = 1 + max(scripted.person for scripted in SCRIPT)
"""How many people it takes."""


def play(screen: Screen, people: list[Person], shipped: bool) -> int:
    """Plays the whole script; how many things did not come as they must, or came and must not."""
    wrong, asked = 0, list[tuple[Person, Message]]()
    for number, scripted in enumerate(SCRIPT, 1):
        person = people[scripted.person]
        screen.headline(f"{number}. {gettext(scripted.about)}")
        try:
            outcome = _happens(screen, person, scripted)
            asked += [(person, message) for message in outcome.messages]
            _show(screen, person, outcome)
            complaints = list(_complaints(screen, person, scripted, outcome)) if shipped else []
        except NotTold as untold:
            screen.untold(untold)
            continue
        except DidNotCome as failure:
            complaints = [str(failure)]
        wrong += _tell(screen, complaints)
    wrong += _tell(screen, _finish(screen, asked))
    return wrong + _tell(screen, _counted(screen, people, asked))


def _happens(screen: Screen, person: Person, scripted: ScriptedEvent) -> DecidedEvent:
    screen.happens(person, f"“{scripted.says}”" if scripted.says else gettext("calls, and nobody answers"))
    demo = screen.demo
    return demo.texts(person.number, scripted.says) if scripted.says else demo.calls(person.number)


def _show(screen: Screen, person: Person, outcome: DecidedEvent) -> None:
    """Shows the decision, and what arrives at once."""
    screen.outcome(outcome)
    for message in outcome.messages:
        if screen.waits(message) <= AT_ONCE:
            screen.arrives(person, message)
    screen.appointment(screen.demo.appointment_of(person.number))


def _complaints(screen: Screen, person: Person, scripted: ScriptedEvent, outcome: DecidedEvent) -> Iterator[str]:
    if bool(outcome.messages) is not scripted.answered:
        yield gettext("there should be an answer") if scripted.answered else gettext("there should be no answer")
    appointment = screen.demo.appointment_of(person.number)
    confirmed = appointment is not None and appointment.status is AppointmentStatus.CONFIRMED
    if scripted.says and confirmed is not scripted.confirmed:
        yield (
            gettext("the appointment should be confirmed")
            if scripted.confirmed
            else gettext("the appointment must not be confirmed")
        )


def _finish(screen: Screen, asked: list[tuple[Person, Message]]) -> Iterator[str]:
    """Waits for what leaves later, and opens its link; what did not come."""
    for person, message in asked:
        if screen.demo.message(message.id).status is not Status.QUEUED:
            continue
        screen.headline(gettext("What is still to come."))
        if screen.waits(message) > TOO_LONG:
            continue
        try:
            row = screen.arrives(person, message)
            if row["short_url"]:
                screen.clicked(person, row)
        except DidNotCome as failure:
            yield str(failure)


def _counted(screen: Screen, people: list[Person], asked: list[tuple[Person, Message]]) -> Iterator[str]:
    """Counted on the phones themselves: nobody got more than was decided."""
    for person in people:
        decided = sum(message.number == person.number for _, message in asked)
        got = len(screen.demo.handset(person.number))
        if got > decided:
            yield gettext("{name} got {got} messages instead of {decided}", name=person.name, got=got, decided=decided)


def _tell(screen: Screen, complaints: Iterable[str]) -> int:
    wrong = 0
    for complaint in complaints:
        screen.wrong(complaint)
        wrong += 1
    return wrong
