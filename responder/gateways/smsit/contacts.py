"""Contact list of one account, which an SMS can only go to; nobody who unsubscribed is ever added again.

POST /apis/getcontacts/   apikey=...&number=33612345678&subscribed=0
    {"status": "0", "contacts": [{"id": "12", "name": "Anna Martin", "number": "33612345678", "group": "Clients",
     "subscriber": "Yes", "source": "SMS", "date": "2026-03-10"}]}
    {"status": "-7", "msg": "no contacts"}

One person is a row in each of their groups. Whether adding somebody subscribes them again is documented nowhere.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from responder.domain.model.numbers import NumberKind, read_number
from responder.gateways.base import Accepted, Named, Outcome, Refused, RetryLater, Unknown
from responder.gateways.json_answers import is_number
from responder.gateways.smsit.client import Client, NoUsableAnswer, digits, meaning
from responder.gateways.smsit.codes import ADD_CONTACT, AGAIN, ALREADY_THERE, LIST_CONTACTS, NONE_FOUND
from responder.gateways.smsit.settings import GROUP, USUAL_GROUP
from responder.languages.catalogue import sentence

OPTED_OUT = sentence(
    "This number asked SMS-iT for no more messages. They are opted out here too; only SMS-iT can lift its own stop."
)
_NOT_SAVED = "This number asked SMS-iT for no more messages: it is not added to the contacts again."
_A_PAGE, _MOST_PAGES = 50, 400
_SUBSCRIBED, _UNSUBSCRIBED = "0", "1"
_LONGEST_NAME = 80

Row = Mapping[str, Any]


class Membership(StrEnum):
    """Membership of a number in the contact list."""

    SUBSCRIBED = "subscribed"
    UNSUBSCRIBED = "unsubscribed"  # in one group is in all
    ABSENT = "absent"


class ContactList:
    """The contacts of an account."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._group = client.options.get(GROUP, "") or USUAL_GROUP

    async def membership(self, number: str) -> Membership:
        """Looks a number up in both lists: only who is in neither may be added. Raises Trouble."""
        if await self._rows_of(number, _UNSUBSCRIBED):
            return Membership.UNSUBSCRIBED
        rows = await self._rows_of(number, _SUBSCRIBED)
        if any(_has_left(row) for row in rows):  # should a panel not mind what it was asked for
            return Membership.UNSUBSCRIBED
        return Membership.SUBSCRIBED if rows else Membership.ABSENT

    async def add(self, number: str, name: str = "") -> Outcome:
        """Adds a number that is in no list. Twice is harmless."""
        fields = {"group": self._group, "number": digits(number)} | ({"name": name} if name else {})
        try:
            said = await self._client.ask("addcontact", fields)
        except NoUsableAnswer as trouble:
            return trouble.outcome
        if said.status in (0, ALREADY_THERE):
            return Accepted("")
        outcome = meaning("addcontact", said, ADD_CONTACT)
        return RetryLater(outcome.told, AGAIN) if isinstance(outcome, Unknown) else outcome

    async def save(self, number: str, first_name: str, last_name: str) -> Outcome:
        """Saves somebody by name, unless they unsubscribed."""
        try:
            membership = await self.membership(number)
        except NoUsableAnswer as trouble:
            return trouble.outcome
        if membership is Membership.UNSUBSCRIBED:
            return Refused(_NOT_SAVED)
        return await self.add(number, " ".join(filter(None, (first_name, last_name))))

    async def named(self, number: str) -> Named | None:
        """Looks a name up. Raises Trouble."""
        for subscribed in (_SUBSCRIBED, _UNSUBSCRIBED):
            for row in await self._rows_of(number, subscribed):
                name = row.get("name")
                if isinstance(name, str) and name.strip():
                    return Named(" ".join(name.split())[:_LONGEST_NAME], "")
        return None

    async def unsubscribed(self) -> Sequence[str]:
        """Everybody who unsubscribed (E.164), page by page until one brings nobody new, whatever a page holds. A row
        that moves up while pages are turned is found by the next look. Raises Trouble."""
        country, found, seen = self._client.site.place()[0], dict[str, None](), set[str]()
        asked = {"subscribed": _UNSUBSCRIBED, "sortby": "created", "sortdir": "desc", "limit": str(_A_PAGE)}
        for page in range(1, _MOST_PAGES + 1):
            rows = await self._page(asked | {"page": str(page)})
            written = {str(row.get("number") or ""): row for row in rows}
            if written.keys() <= seen:
                break
            seen |= written.keys()
            gone = (raw for raw, row in written.items() if _has_left(row) or "subscriber" not in row)
            found |= dict.fromkeys(filter(None, (_e164(raw, country) for raw in gone)))
        return tuple(found)

    async def _rows_of(self, number: str, subscribed: str) -> Sequence[Row]:
        rows = await self._page({"number": digits(number), "subscribed": subscribed})
        # The panel searches: another number may hold these digits.
        return [row for row in rows if is_number(str(row.get("number") or "").strip(), number)]

    async def _page(self, fields: Mapping[str, str]) -> Sequence[Row]:
        said = await self._client.ask("getcontacts", fields)
        if said.status == NONE_FOUND:
            return ()
        rows = said.content.get("contacts")
        if said.status in (0, None) and isinstance(rows, list):
            return [row for row in rows if isinstance(row, dict)]
        outcome = meaning("getcontacts", said, LIST_CONTACTS)
        why = "" if isinstance(outcome, Accepted) else outcome.told
        raise NoUsableAnswer(outcome if isinstance(outcome, Refused) else RetryLater(why, AGAIN))


def _e164(raw: str, country: str) -> str:
    """Writes a number with the country code first, as the panel has it, or as somebody typed it there; "" for what is
    no number."""
    for spelling in (f"+{digits(raw)}", raw):
        found = read_number(spelling, country)
        if found.text.startswith("+") and found.kind is not NumberKind.INVALID:
            return found.text
    return ""


def _has_left(row: Row) -> bool:
    return str(row.get("subscriber", "")).strip().casefold() == "no"
