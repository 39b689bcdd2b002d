"""Measures what the shipped rules make of a text sent back to "your appointment is tomorrow at 10, please confirm"."""

import re
import shutil
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Decision
from responder.domain.model.events import SmsReceived
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import Appointment, AppointmentStatus, Contact, State
from responder.rulefiles.load import load

ROOT = Path(__file__).parents[2]
LAST_VERSION = ROOT / "tests" / "last_version"
CONTACT = "+33612345678"
PARIS = ZoneInfo("Europe/Paris")
WRITTEN = datetime(2026, 3, 10, 15, 0, tzinfo=PARIS)  # a Tuesday afternoon
TOMORROW_AT_TEN = datetime(2026, 3, 11, 10, 0, tzinfo=PARIS)
PERSON = "person"  # nothing was decided about the appointment or the subscription

AS_SHIPPED = ("fr", "en")
BUSINESSES = {"fr": AS_SHIPPED, "en": AS_SHIPPED, "de": ("de",), "es": ("es",), "it": ("it",)}
"""What a business speaks whose clients write in a language."""

_OUTCOMES = {
    "opt out": "stop",
    "confirm appointment": "confirm",
    "cancel appointment": "cancel",
    "ask to move appointment": "move",
}


@cache
def shipped_rulebook(languages: tuple[str, ...] = AS_SHIPPED, folder: Path = ROOT) -> Rulebook:
    """The rules as they ship, for a business that speaks these languages; their problems end the run."""
    with TemporaryDirectory() as made:
        rules = Path(made) / "rules"
        shutil.copytree(folder / "rules", rules, ignore=shutil.ignore_patterns("words", "tests"))
        business = rules / "business.yaml"
        spoken = f"languages: [{', '.join(languages)}]"
        business.write_text(re.sub(r"^languages: .*", spoken, business.read_text("utf-8"), flags=re.M), "utf-8")
        loaded = load(rules, folder / "templates", now=WRITTEN, examples=False)
    if loaded.rulebook is None:
        raise SystemExit("\n".join(str(problem) for problem in loaded.problems))
    return loaded.rulebook


def decision_on(
    text: str, *, traced: bool = False, languages: tuple[str, ...] = AS_SHIPPED, folder: Path = ROOT
) -> Decision:
    """The decision on one text, the appointment of tomorrow at ten awaiting its answer."""
    return decision_of(text, shipped_rulebook(languages, folder), traced=traced)


def decision_of(
    text: str,
    rulebook: Rulebook,
    *,
    traced: bool = False,
    at: datetime = TOMORROW_AT_TEN,
    written: datetime = WRITTEN,
) -> Decision:
    """The decision on one text, written at a moment, the appointment at another one awaiting its answer."""
    event = SmsReceived(key=text, account="salon@example.org", contact=CONTACT, at=written, text=text)
    appointment = Appointment("a1", at, AppointmentStatus.AWAITING_ANSWER)
    return decide(event, State(Contact(CONTACT), (appointment,)), rulebook, written, traced=traced)


def outcome_of(text: str, decided: Callable[[str], Decision] = decision_on) -> str:
    """confirm, cancel, move, stop, or person."""
    return next((_OUTCOMES[action] for action in decided(text).actions if action in _OUTCOMES), PERSON)


def outcome_in(language: str, text: str) -> str:
    """Returns the outcome where a business speaks a language."""
    return outcome_of(text, lambda written: decision_on(written, languages=BUSINESSES[language]))
