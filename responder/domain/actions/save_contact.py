"""`save contact`: in the gateway's address book."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from responder.dataclass import dataclass
from responder.domain.actions.definition import without_value
from responder.domain.model.rules import Action
from responder.domain.model.state import Change, ContactRecord, Reach
from responder.domain.situation import Situation
from responder.domain.text.names.person_names import first_name_of


@dataclass(frozen=True, slots=True)
class ContactSaved(Change):
    """Known from now on, here and in the gateway's address book. `name` is what they called themselves, if they did."""

    name: str = ""
    reach: ClassVar[Reach] = Reach.OTHERS

    def applied_to(self, record: ContactRecord) -> ContactRecord:
        if self.name and not record.contact.name:
            record = record.of(name=self.name, first_name=first_name_of(self.name))
        return record.of(known=True)


@dataclass(frozen=True, slots=True)
class SaveContact(Action):
    reach: ClassVar[Reach] = Reach.OTHERS

    def changes(self, situation: Situation, captured: Mapping[str, str]) -> Iterable[Change]:
        return (ContactSaved(captured.get("name", "")),)


SAVE_CONTACT = without_value("save contact", SaveContact, others=("save", "add contact"))
