"""Sends over SMS-iT: one message a call, to somebody in the contact list.

POST /apis/smscontact/   apikey=...&from=33644440000&to=33612345678&message=Bonjour&alphasender=Salon
    {"status": "0", "msg": "..."}

No id comes back and none can be given, so a message that was asked for and not answered is in doubt for good. `-6` is
the one answer after which a second attempt is safe: nothing was sent.
"""

import re

from responder.gateways.base import Accepted, Outcome, Outgoing, Refused, RetryLater
from responder.gateways.smsit.answers import SmsitAnswer
from responder.gateways.smsit.client import Client, NoUsableAnswer, digits, meaning_of_a_send, minute
from responder.gateways.smsit.codes import (
    BAD_SENDER_NAME,
    CREDIT_WAIT,
    NOT_IN_LIST,
    SMS_TO_CONTACT,
    no_credit,
)
from responder.gateways.smsit.contacts import OPTED_OUT, ContactList, Membership
from responder.gateways.smsit.credit import balance
from responder.gateways.smsit.settings import ALPHA_SENDER

_CALL = "smscontact"
_MARKER = "[link]"
_ASKS = re.compile(r"[?？¿]|\bSTOP\b")
# Of the 18 countries where a sender name may be used, those that are known; Italy, Belgium and Portugal are none.
_SENDER_NAMES_IN = ("33", "49", "44", "34", "43", "41", "353")
_SENDER_NAME = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9]{1,11}")
_REFUSED_THOUGH_LISTED = (
    "SMS-iT takes no message for this number (-6), though it is in the contacts and subscribed: check the number, and "
    "look at the contact in your SMS-iT control panel."
)


class SmsitSender:
    """Sender of an account."""

    def __init__(self, client: Client, contacts: ContactList) -> None:
        self._client, self._contacts = client, contacts
        wanted = client.options.get(ALPHA_SENDER, "")
        self._name = wanted if _SENDER_NAME.fullmatch(wanted) else ""
        self._falls_back = client.options.get("alpha_fallback", "yes") == "yes"
        self._out_of_credit = False

    async def send(self, message: Outgoing) -> Outcome:
        """Attempts a send once; a second time only where the first was refused before anything left."""
        if self._out_of_credit and not await self._has_credit_again():
            return RetryLater(no_credit(0), CREDIT_WAIT, no_credit=True)
        name = self._name_for(message)
        said = await self._under(message, name)
        if isinstance(said, SmsitAnswer) and said.status == NOT_IN_LIST:
            return await self._to_somebody_new(message, name)
        return self._judged(said, message)

    async def _to_somebody_new(self, message: Outgoing, name: str) -> Outcome:
        try:
            membership = await self._contacts.membership(message.to)
        except NoUsableAnswer as trouble:
            return trouble.outcome  # nothing was sent: -6 said so
        if membership is Membership.UNSUBSCRIBED:
            return Refused(OPTED_OUT, opted_out=True)
        if membership is Membership.SUBSCRIBED:
            return Refused(_REFUSED_THOUGH_LISTED)
        added = await self._contacts.add(message.to)
        if not isinstance(added, Accepted):
            return added
        return self._judged(await self._under(message, name), message)

    async def _under(self, message: Outgoing, name: str) -> SmsitAnswer | Outcome:
        said = await self._post(message, name)
        refused = isinstance(said, SmsitAnswer) and said.status == BAD_SENDER_NAME
        return await self._post(message, "") if refused and name and self._falls_back else said

    async def _post(self, message: Outgoing, name: str) -> SmsitAnswer | Outcome:
        text = message.text.replace(_MARKER, message.link) if message.link else message.text
        fields = {"from": self._client.sender, "to": digits(message.to), "message": text}
        if name:
            fields["alphasender"] = name
        if message.not_before is not None and message.not_before > self._client.site.clock():
            fields["sendondate"] = minute(message.not_before, self._client.zone)  # a past date is documented nowhere
        return await self._client.send(_CALL, fields)

    def _judged(self, said: SmsitAnswer | Outcome, message: Outgoing) -> Outcome:
        if not isinstance(said, SmsitAnswer):
            return said
        if said.status == 0:
            naming = self._client.site.name_of
            return Accepted(naming(message) if naming else "")  # our own name for it: SMS-iT has none
        outcome = meaning_of_a_send(_CALL, said, SMS_TO_CONTACT)
        self._out_of_credit = isinstance(outcome, RetryLater) and outcome.no_credit
        return outcome

    async def _has_credit_again(self) -> bool:
        try:
            self._out_of_credit = await balance(self._client) <= 0
        except NoUsableAnswer:
            self._out_of_credit = False  # the next message finds out
        return not self._out_of_credit

    def _name_for(self, message: Outgoing) -> str:
        """Returns the sender name, where it is allowed and nobody is asked for a reply: none can reach it."""
        allowed = digits(message.to).startswith(_SENDER_NAMES_IN) and message.to.startswith("+")
        return self._name if allowed and not _ASKS.search(message.text) else ""
