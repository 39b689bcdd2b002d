"""Findings about an account and its connection, each a sentence for the owner."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    WORKS = "works"
    OPEN = "not known"
    ABSENT = "not offered"
    FAILS = "does not work"


class About(StrEnum):
    """Subjects that are watched while the service runs."""

    CREDIT = "SMS credit"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Finding:
    """`about` names what was looked at; `account` is "" where it is about all of them."""

    about: str
    state: State
    says: str
    account: str = ""


class NotLooked(Exception):
    """The account could not be looked at; `finding` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.says)
        self.finding = finding
