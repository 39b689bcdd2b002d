"""The demo's fixed conversation: five people, each with one thing to show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from responder.cli.common.language import gettext
from responder.cli.demo.screen import AT_ONCE, TOO_LONG, Person, Screen
from responder.cli.demo.stage import DidNotCome, NotTold
from responder.domain.delivery.message_status import Status
from responder.domain.model.state import AppointmentStatus
from responder.languages.catalogue import msgid
from responder.store.inbox.decision_history import DecidedEvent, Message


@dataclass(frozen=True, slots=True)
class Scene:
    """`person` counts the people of the demo. `says` is an SMS, "" a missed call. `answered` and `confirmed` are
    what the shipped rules must make of it; owners' own rules may do otherwise."""

    person: int
    about: str
    says: str
    answered: bool = True
    confirmed: bool = False


SCENES = (
    Scene(0, msgid("A yes to the appointment of tomorrow."), "oui", confirmed=True),
    Scene(1, msgid("The same, mistyped."), "je confrime", confirmed=True),
    Scene(2, msgid("A trap: the word is there, and denied."), "je ne confirme pas"),
    Scene(3, msgid("A call that nobody took."), ""),
    Scene(4, msgid("Enough of it."), "STOP"),
    Scene(4, msgid("And from then on: silence."), "oui", answered=False),
)
"""A yes from somebody who said STOP confirms nothing: she would not be told. It is left to a person."""

CAST = 1 + max(scene.person for scene in SCENES)
"""How many people it takes."""


def play(screen: Screen, people: list[Person], shipped: bool) -> int:
    """Plays all scenes; how many things did not come as they must, or came and must not."""
    wrong, asked = 0, list[tuple[Person, Message]]()
    for number, scene in enumerate(SCENES, 1):
        person = people[scene.person]
        screen.headline(f"{number}. {gettext(scene.about)}")
        try:
            outcome = _happens(screen, person, scene)
            asked += [(person, message) for message in outcome.messages]
            _show(screen, person, outcome)
            complaints = list(_complaints(screen, person, scene, outcome)) if shipped else []
        except NotTold as untold:
            screen.untold(untold)
            continue
        except DidNotCome as failure:
            complaints = [str(failure)]
        wrong += _tell(screen, complaints)
    wrong += _tell(screen, _finish(screen, asked))
    return wrong + _tell(screen, _counted(screen, people, asked))


def _happens(screen: Screen, person: Person, scene: Scene) -> DecidedEvent:
    screen.happens(person, f"“{scene.says}”" if scene.says else gettext("calls, and nobody answers"))
    stage = screen.stage
    return stage.texts(person.number, scene.says) if scene.says else stage.calls(person.number)


def _show(screen: Screen, person: Person, outcome: DecidedEvent) -> None:
    """Shows the decision, and what arrives at once."""
    screen.outcome(outcome)
    for message in outcome.messages:
        if screen.waits(message) <= AT_ONCE:
            screen.arrives(person, message)
    screen.appointment(screen.stage.appointment_of(person.number))


def _complaints(screen: Screen, person: Person, scene: Scene, outcome: DecidedEvent) -> Iterator[str]:
    if bool(outcome.messages) is not scene.answered:
        yield gettext("there should be an answer") if scene.answered else gettext("there should be no answer")
    appointment = screen.stage.appointment_of(person.number)
    confirmed = appointment is not None and appointment.status is AppointmentStatus.CONFIRMED
    if scene.says and confirmed is not scene.confirmed:
        yield (
            gettext("the appointment should be confirmed")
            if scene.confirmed
            else gettext("the appointment must not be confirmed")
        )


def _finish(screen: Screen, asked: list[tuple[Person, Message]]) -> Iterator[str]:
    """Waits for what leaves later, and opens its link; what did not come."""
    for person, message in asked:
        if screen.stage.message(message.id).status is not Status.QUEUED:
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
        got = len(screen.stage.handset(person.number))
        if got > decided:
            yield gettext("{name} got {got} messages instead of {decided}", name=person.name, got=got, decided=decided)


def _tell(screen: Screen, complaints: Iterable[str]) -> int:
    wrong = 0
    for complaint in complaints:
        screen.wrong(complaint)
        wrong += 1
    return wrong
