"""Verdicts on messages whose fate was unknown, each with the evidence for it."""

from collections.abc import Mapping
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.explanations.evidence_codes import EvidenceCode
from responder.domain.explanations.explanation import Explanation, because


class Leaning(StrEnum):
    """Leaning that a person is told of a message that cannot be settled."""

    SENT = "probably sent"
    NOT_SENT = "probably not sent"
    OPEN = "cannot be told"


LEANS: Mapping[Leaning, EvidenceCode] = {
    Leaning.SENT: EvidenceCode.PROBABLY_SENT,
    Leaning.NOT_SENT: EvidenceCode.PROBABLY_NOT_SENT,
    Leaning.OPEN: EvidenceCode.CANNOT_BE_TOLD,
}


class _Explained:
    """Verdict with the evidence for it; `because` is it in English."""

    __slots__ = ()
    told: Explanation

    @property
    def because(self) -> str:
        return str(self.told)


@dataclass(frozen=True, slots=True)
class WasSent(_Explained):
    """It left: `name` is the gateway's id, `text` what left."""

    id: int
    name: str
    text: str
    told: Explanation


@dataclass(frozen=True, slots=True)
class WasNotSent(_Explained):
    """It never arrived at the gateway, and may be tried again."""

    id: int
    told: Explanation


@dataclass(frozen=True, slots=True)
class StillOpen(_Explained):
    """It cannot be settled yet."""

    id: int
    leaning: Leaning
    told: Explanation

    def note(self) -> Explanation:
        """Says what it leans to, and why."""
        return because(LEANS[self.leaning], because=self.told)


Verdict = WasSent | WasNotSent | StillOpen
