"""`hand to a person`: the contact gets no automatic answer for a while."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.definition import without_value
from responder.domain.model.rules import Action
from responder.domain.model.state import Change, ContactRecord, Reach
from responder.domain.situation import Situation

HANDED_FOR = timedelta(hours=4)
"""How long a contact handed to a person gets no automatic answer."""


@dataclass(frozen=True, slots=True)
class HandedToPerson(Change):
    until: datetime

    def applied_to(self, record: ContactRecord) -> ContactRecord:
        return replace(record, silent_until=self.until)


@dataclass(frozen=True, slots=True)
class HandToPerson(Action):
    reach: ClassVar[Reach] = Reach.INSIDE
    hands_over: ClassVar[bool] = True
    silences: ClassVar[bool] = True

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        return handed(situation)


def handed(situation: Situation) -> tuple[Change, ...]:
    """Hands a contact to a person, unless they opted out: START must bring answers back at once."""
    return () if situation.state.contact.opted_out else (HandedToPerson(situation.now + HANDED_FOR),)


HAND_TO_PERSON = without_value("hand to a person", HandToPerson, others=("hand to person", "hand over"))
