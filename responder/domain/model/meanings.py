"""Meanings of an SMS: which there are, how sure each is, and the words that carry it."""

from dataclasses import dataclass
from enum import StrEnum

SURE = 1.0
POSSIBLE = 0.5
"""Read in the text, yet not enough to act on: a person looks."""


class Meaning(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_COMING = "not coming"
    CANCEL = "cancel"
    ANOTHER_TIME = "another time"
    LATE = "late"
    HOURS = "hours"
    PRICE = "price"
    ADDRESS = "address"
    A_PERSON = "a person"
    CALL_ME = "call me"
    THANKS = "thanks"
    GREETING = "greeting"
    WRONG_NUMBER = "wrong number"
    ILLNESS = "illness"
    PARTY_SIZE = "party size"
    STOP = "stop"
    START = "start"
    QUESTION = "question"


Added = tuple[tuple[Meaning, str], ...]
"""Phrases that an owner adds to meanings."""


GeneralText = tuple[str, tuple[str, ...], bool]
"""A text that means the same of whatever appointment, the languages it is read in, and whether there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One meaning, or one of an owner's own by its name. `words` are as they were typed, `because` is one line for
    whoever asks why."""

    meaning: str
    weight: float
    words: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meanings:
    """Everything that was read in one text. `unread`: words that no table explains; `doubts`: why nothing is sure.
    `withheld`: what was read, and is never meant where the text holds what the owner says. `general`: it means the
    same whoever writes it, and whenever the appointment is."""

    language: str
    readings: tuple[Reading, ...] = ()
    withheld: tuple[Reading, ...] = ()
    unread: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    general: bool = False

    def __contains__(self, meaning: object) -> bool:
        """Tells whether a meaning is sure enough to act on."""
        return any(each.meaning == meaning and each.weight >= SURE for each in self.readings)

    @property
    def sure(self) -> frozenset[str]:
        return frozenset(each.meaning for each in self.readings if each.weight >= SURE)

    def weight(self, meaning: str) -> float:
        return max((each.weight for each in self.readings if each.meaning == meaning), default=0.0)

    def told(self) -> str:
        """One line, with what is only possible: 'yes: "ok"', or 'nothing sure; may be yes: "oui", but ...'."""
        sure = [each.because for each in self.readings if each.weight >= SURE]
        if sure:
            return "; ".join(sure)
        possible = [f"may be {each.because}" for each in self.readings]
        unread = [", ".join(f'"{word}"' for word in self.unread) + " not understood"] if self.unread else []
        doubts = [f"but {', '.join(self.doubts)}"] if possible and self.doubts else []
        never = [each.because for each in self.withheld]
        first = "nothing sure" if possible or never else "nothing that is known"
        return "; ".join([first, *possible, *doubts, *never, *unread])

    def explained(self) -> str:
        """One line: `means yes: "ok"; "bb" is a courtesy`."""
        told = [each.because for each in self.readings if each.weight >= SURE]
        return "means " + "; ".join(told) if told else "means nothing sure: " + "; ".join(self.doubts or ("no words",))
