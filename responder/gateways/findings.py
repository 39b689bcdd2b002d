"""Findings about an account and its connection, each with a sentence for the owner."""

from enum import StrEnum

from responder.dataclass import dataclass
from responder.languages.catalogue import Told, msgid
from responder.languages.worded_error import WordedError


class FindingState(StrEnum):
    WORKS = "works"
    OPEN = "not known"
    ABSENT = "not offered"
    FAILS = "does not work"


class About(StrEnum):
    """Subjects that are watched while the service runs."""

    CREDIT = msgid("SMS credit")
    PHONE = msgid("phone")


@dataclass(frozen=True, slots=True)
class ConnectionFinding:
    """`about` names what was looked at, in English; `account` is "" where it is about all of them."""

    about: str
    state: FindingState
    told: Told
    account: str = ""

    @property
    def says(self) -> str:
        """The sentence in English, as programs read it."""
        return str(self.told)


class NotLooked(WordedError):
    """The account could not be looked at; `finding` says why."""

    def __init__(self, finding: ConnectionFinding) -> None:
        super().__init__(finding.told)
        self.finding = finding
