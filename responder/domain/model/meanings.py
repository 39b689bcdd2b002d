"""Meanings of an SMS: which there are, how sure each is, and the words that carry it."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation, because, joined
from responder.domain.explanations.meaning_names import name_of
from responder.languages.catalogue import Quoted, Sentence, msgid

SURE = 1.0
POSSIBLE = 0.5
"""Read in the text, yet not enough to act on: a person looks."""
LEAVES_OPEN = msgid("leaves open what cannot be")


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


Slips = tuple[tuple[str, str], ...]
"""Mistyped words, each with the known word that it was read as: ("confrime", "confirme")."""


GeneralText = tuple[str, tuple[str, ...], bool]
"""A text that means the same of whatever appointment, the languages it is read in, and whether there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A meaning, or one of an owner's own by its name. `words` are as they were typed, `beside` those that a yes may
    stand with, and what each is. `slips`: the typos forgiven in them. `asks`: a yes is sure but for a practical
    question beside it, which wants an answer too. `bare`: it does not say what is refused, and is of the visit only
    where our question about it was asked last. `told` is the explanation where it is another than those words."""

    meaning: str
    weight: float
    words: tuple[str, ...]
    beside: tuple[tuple[str, str], ...] = ()
    slips: Slips = ()
    asks: bool = False
    bare: bool = False
    told: Explanation | None = None

    @property
    def because(self) -> Explanation:
        """Words the evidence in a line; made when it is asked for, because most texts are decided untold."""
        if self.told is not None:
            return self.told
        told = self.with_slips(because(Because.READ_AS, meaning=name_of(self.meaning), words=Quoted(self.words)))
        for typed, role in self.beside:
            explained = because(Because.READ_BESIDE, words=Quoted((typed,)), role=Sentence(role))
            told = because(Because.AND, first=told, then=explained)
        return told

    def with_slips(self, told: Explanation) -> Explanation:
        """Adds to an explanation what was forgiven in the words of this meaning."""
        for typed, meant in self.slips:
            forgiven = because(Because.READ_WITH_TYPO, typed=Quoted((typed,)), meant=Quoted((meant,)))
            told = because(Because.AND, first=told, then=forgiven)
        return told


@dataclass(frozen=True, slots=True, kw_only=True)
class Meanings:
    """Everything that was read in one text. `unread`: words that no table explains; `doubts`: why nothing is sure.
    `withheld`: what was read, and is never meant where the text holds what the owner says. `general`: it means the
    same whoever writes it, and whenever the appointment is. `leading`: the language that knows most of the longer
    words, whatever they mean; None if no single one does."""

    language: str
    readings: tuple[Reading, ...] = ()
    withheld: tuple[Reading, ...] = ()
    unread: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    general: bool = False
    leading: str | None = None

    def __contains__(self, meaning: object) -> bool:
        """Tells whether a meaning is sure enough to act on."""
        return any(each.meaning == meaning and each.weight >= SURE for each in self.readings)

    @property
    def sure(self) -> frozenset[str]:
        return frozenset(each.meaning for each in self.readings if each.weight >= SURE)

    def weight(self, meaning: str) -> float:
        return max((each.weight for each in self.readings if each.meaning == meaning), default=0.0)

    @property
    def bare(self) -> bool:
        """Tells whether something is refused, and not what."""
        return any(each.bare for each in self.readings)

    def answering_nothing(self) -> "Meanings":
        """Returns the meanings where nothing was asked: what is refused, and not what, is only possible."""
        weaker = (replace(each, weight=POSSIBLE) if each.bare else each for each in self.readings)
        readings = tuple(sorted(weaker, key=lambda each: -each.weight))
        return replace(self, readings=readings, doubts=tuple(dict.fromkeys([*self.doubts, LEAVES_OPEN])))

    def told(self) -> Explanation:
        """Words all readings in a line, with what is only possible: 'yes: "ok"', or 'nothing sure; may be yes: "oui",
        but ...'."""
        sure = joined(each.because for each in self.readings if each.weight >= SURE or each.asks)
        if sure is not None:
            return sure
        possible = [because(Because.MAY_BE, meaning=each.because) for each in self.readings]
        unread = [because(Because.NOT_UNDERSTOOD, words=Quoted(self.unread))] if self.unread else []
        doubts = [because(Because.BUT, doubts=as_sentences(self.doubts))] if possible and self.doubts else []
        never = [each.because for each in self.withheld]
        first = because(Because.NOTHING_SURE if possible or never else Because.NOTHING_KNOWN)
        return joined([first, *possible, *doubts, *never, *unread]) or first


def as_sentences(doubts: Iterable[str]) -> tuple[Sentence, ...]:
    return tuple(Sentence(each) for each in doubts)
