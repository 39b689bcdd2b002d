"""What the shipped rules make of a text sent back to "your appointment is tomorrow at 10, please confirm"."""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from responder.core.decide import decide
from responder.core.decision import Decision
from responder.core.events import SmsReceived
from responder.core.rulebook import Rulebook
from responder.core.state import Appointment, AppointmentStatus, Contact, State
from responder.language.load import load

ROOT = Path(__file__).parents[2]
CONTACT = "+33612345678"
WRITTEN = datetime(2026, 3, 10, 15, 0, tzinfo=ZoneInfo("Europe/Paris"))  # a Tuesday afternoon
TOMORROW_AT_TEN = datetime(2026, 3, 11, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))
PERSON = "person"  # nothing was decided about the appointment or the subscription

_OUTCOMES = {
    "opt out": "stop",
    "confirm appointment": "confirm",
    "cancel appointment": "cancel",
    "ask to move appointment": "move",
}


@cache
def shipped_rulebook() -> Rulebook:
    """The rules as they ship; their problems end the run."""
    loaded = load(ROOT / "rules", ROOT / "templates", now=WRITTEN, examples=False)
    if loaded.rulebook is None:
        raise SystemExit("\n".join(str(problem) for problem in loaded.problems))
    return loaded.rulebook


def decision_on(text: str, *, traced: bool = False) -> Decision:
    """The decision on one text, the appointment of tomorrow at ten awaiting its answer."""
    event = SmsReceived(key=text, account="salon@example.org", contact=CONTACT, at=WRITTEN, text=text)
    appointment = Appointment("a1", TOMORROW_AT_TEN, AppointmentStatus.AWAITING_ANSWER)
    return decide(event, State(Contact(CONTACT), (appointment,)), shipped_rulebook(), WRITTEN, traced=traced)


def outcome_of(text: str, decided: Callable[[str], Decision] = decision_on) -> str:
    """confirm, cancel, move, stop, or person."""
    return next((_OUTCOMES[action] for action in decided(text).actions if action in _OUTCOMES), PERSON)
