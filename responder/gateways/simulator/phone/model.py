"""State of the simulated account, its gateway and the phones around it. No I/O."""

import random
import re
import string
from collections import defaultdict
from dataclasses import field
from datetime import datetime
from typing import Any

from responder.dataclass import dataclass

# "FI5O7apqaaqcUmQ": the shape of the ids in the vendor's documentation.
_ID_LETTERS = string.ascii_letters + string.digits
_E164 = re.compile(r"\+[1-9][0-9]{7,14}")


@dataclass(slots=True)
class Sms:
    """An SMS in either direction. `text` is as the handset shows it; times are UTC."""

    id: str
    phone: str  # the other side's
    text: str
    at: datetime
    outbound: bool = True
    url: str = ""
    short_url: str = ""
    priority: Any = None  # as it was asked, in whatever spelling
    date_to_send: Any = None
    due: datetime | None = None
    received_at: datetime | None = None  # by the handset
    status: str = "pending"  # pending, sent, delivered
    told_status: str = ""  # in place of it, by a fault
    clicks: list[datetime] = field(default_factory=list)


@dataclass(slots=True)
class Call:
    id: str
    kind: str  # missed, incoming, outgoing
    phone: str
    at: datetime
    seconds: int = 0


@dataclass(slots=True)
class Contact:
    id: str
    phone: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    address: str = ""
    tags: list[str] = field(default_factory=list)
    pro: bool = True


@dataclass(slots=True)
class ContactList:
    id: str
    name: str
    description: str
    at: datetime
    members: list[str] = field(default_factory=list)  # ids of contacts


@dataclass(slots=True)
class Campaign:
    id: str
    name: str
    message: str
    at: datetime
    phones: list[str]
    priority: Any = None
    status: str = "draft"  # draft, started, cancelled
    sent: list[str] = field(default_factory=list)  # ids of SMS


@dataclass(frozen=True, slots=True)
class Appointment:
    """Keeps an appointment as a gateway does: when and how it stands are its own words."""

    phone: str
    at: str
    status: str


@dataclass(slots=True)
class Template:
    id: str
    name: str
    message: str


@dataclass(slots=True)
class Note:
    """A call qualification: from the phone, or through the API with one of the account's options."""

    id: str
    phone: str
    text: str
    at: datetime
    call: str = ""
    option: str = ""


@dataclass(slots=True)
class World:
    """Everything that happened, in order, and what finds it again."""

    chance: random.Random
    sms: dict[str, Sms] = field(init=False, default_factory=dict)
    received: list[Sms] = field(init=False, default_factory=list)  # what the handsets received, in order
    received_by: dict[str, list[Sms]] = field(init=False, default_factory=lambda: defaultdict(list))
    links: dict[str, Sms] = field(init=False, default_factory=dict)  # by the code of the short URL
    calls: dict[str, Call] = field(init=False, default_factory=dict)
    dialled: list[dict[str, str]] = field(init=False, default_factory=list)  # click-to-call
    contacts: dict[str, Contact] = field(init=False, default_factory=dict)
    contacts_by_phone: dict[str, Contact] = field(init=False, default_factory=dict)
    lists: dict[str, ContactList] = field(init=False, default_factory=dict)
    campaigns: dict[str, Campaign] = field(init=False, default_factory=dict)
    templates: dict[str, Template] = field(init=False, default_factory=dict)
    options: dict[str, str] = field(init=False, default_factory=dict)  # qualification options: id to label
    notes: dict[str, Note] = field(init=False, default_factory=dict)
    appointments: list[Appointment] = field(init=False, default_factory=list)

    def new_id(self, length: int = 15) -> str:
        return "".join(self.chance.choices(_ID_LETTERS, k=length))

    def reaches_handset(self, sms: Sms, at: datetime) -> None:
        sms.received_at = at
        self.received.append(sms)
        self.received_by[sms.phone].append(sms)

    def save_contact(self, phone: str, **fields: str) -> Contact:
        """Creates or updates: a number is one contact."""
        contact = self.contacts_by_phone.get(phone)
        if contact is None:
            contact = Contact(self.new_id(), phone)
            self.contacts[contact.id] = self.contacts_by_phone[phone] = contact
        for name, value in fields.items():
            if value:
                setattr(contact, name, value)
        return contact


def e164(number: Any) -> str:
    """Returns the number as "+33612345678", or "" where it is none. A `+` that a query string turned into a space is
    forgiven, and so are the marks people put between digits."""
    if isinstance(number, str) and _E164.fullmatch(number):
        return number
    if isinstance(number, int) and not isinstance(number, bool):
        number = f"+{number}"
    if not isinstance(number, str):
        return ""
    bare = re.sub(r"[\s.()/-]", "", number)
    if bare.startswith("00"):
        bare = "+" + bare[2:]
    elif number.startswith(" ") and bare[:1].isdigit():
        bare = "+" + bare
    return bare if _E164.fullmatch(bare) else ""


def parts(text: str) -> int:
    """Counts the SMS of a text: 160 GSM-7 characters, or 70 where one character is outside of it."""
    if not text:
        return 1
    if all(mark in _GSM7 or mark in _GSM7_TWICE for mark in text):
        return _count(sum(2 if mark in _GSM7_TWICE else 1 for mark in text), 160, 153)
    return _count(len(text.encode("utf-16-le", "surrogatepass")) // 2, 70, 67)


def _count(length: int, alone: int, joined: int) -> int:
    return 1 if length <= alone else -(-length // joined)


_GSM7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM7_TWICE = frozenset("^{}\\[~]|€\f")
