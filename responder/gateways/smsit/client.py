"""Calls of SMS-iT's panel, each one POST of a form that holds the key.

POST /apis/smscontact/   apikey=...&from=33644440000&to=33612345678&message=Bonjour

Numbers are digits with the country code, without `+`; dates `DD-MM-YYYY HH:MM` in the account's own time.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from typing import Any

from responder.gateways.address import checked
from responder.gateways.base import Credentials, Outcome, Refused, RetryLater, Site, Unknown
from responder.gateways.connections import GatewayAnswer, MaybeSent, NothingSent
from responder.gateways.posted_api import FormApi
from responder.gateways.smsit.answers import CHECK_FIRST, OF_THE_ACCOUNT, SmsitAnswer, http_trouble, read
from responder.gateways.smsit.codes import AGAIN
from responder.gateways.smsit.settings import SETTINGS
from responder.languages.catalogue import sentence

_MOST_AT_ONCE = 16


class NoUsableAnswer(Exception):
    """A call that changes nothing and gave no answer we can use; `outcome` is what whoever asked does next."""

    def __init__(self, outcome: RetryLater | Refused) -> None:
        super().__init__(outcome.why)
        self.outcome = outcome


class Client:
    """The API of one account."""

    def __init__(self, credentials: Credentials, site: Site) -> None:
        base = checked(credentials.base_url or SETTINGS.base_url, SETTINGS)
        self._api = FormApi(base, "/apis", most=_MOST_AT_ONCE, patience=site.patience)
        self._key, self.site = credentials.access_key, site
        self.sender = digits(credentials.login)
        self.options = credentials.options

    async def close(self) -> None:
        await self._api.close()

    @property
    def zone(self) -> tzinfo:
        return self.site.place()[1]

    async def send(self, call: str, fields: Mapping[str, str]) -> SmsitAnswer | Outcome:
        """Makes a call that sends, or may: one attempt. An outcome where the answer was none."""
        try:
            answer = await self._post(call, fields)
        except NothingSent as nothing:
            return RetryLater(sentence("{problem} Nothing was sent; it will be tried again.", problem=nothing.told))
        except MaybeSent as maybe:
            return Unknown(sentence("{problem} {check}", problem=maybe.told, check=CHECK_FIRST))
        trouble = http_trouble(answer, self.site.clock())
        if trouble is not None:
            return trouble
        said = read(answer)
        if said is None or said.status is None:
            return Unknown(sentence("SMS-iT's answer could not be understood. {check}", check=CHECK_FIRST))
        if said.status in OF_THE_ACCOUNT:
            return Refused(OF_THE_ACCOUNT[said.status], account=True)
        return said

    async def ask(self, call: str, fields: Mapping[str, str] | None = None) -> SmsitAnswer:
        """Makes a call that may be repeated without harm. Raises Trouble."""
        try:
            answer = await self._post(call, fields or {})
        except (NothingSent, MaybeSent) as problem:
            raise NoUsableAnswer(RetryLater(problem.told)) from problem
        trouble = http_trouble(answer, self.site.clock())
        if isinstance(trouble, Refused | RetryLater):
            raise NoUsableAnswer(trouble)
        said = read(answer) if trouble is None else None
        if said is None:
            raise NoUsableAnswer(
                RetryLater(sentence("SMS-iT's answer to {call} could not be understood.", call=call), AGAIN)
            )
        if said.status is not None and said.status in OF_THE_ACCOUNT:
            raise NoUsableAnswer(Refused(OF_THE_ACCOUNT[said.status], account=True))
        return said

    async def _post(self, call: str, fields: Mapping[str, Any]) -> GatewayAnswer:
        return await self._api.post(f"/{call}/", {"apikey": self._key, **fields})


def meaning(call: str, said: SmsitAnswer, table: Mapping[int, Outcome]) -> Outcome:
    """Judges a code that is no success of its call; nobody knows of one that is in no table."""
    known = table.get(said.status) if said.status is not None else None
    return known or Unknown(
        sentence("SMS-iT answered {status} to {call}, which says nothing certain.", status=said.shown, call=call)
    )


def meaning_of_a_send(call: str, said: SmsitAnswer, table: Mapping[int, Outcome]) -> Outcome:
    """Judges a code of a call that sends: where nobody knows, a person looks."""
    outcome = meaning(call, said, table)
    if isinstance(outcome, Unknown):
        return Unknown(sentence("{problem} {check}", problem=outcome.told, check=CHECK_FIRST))
    return outcome


def digits(number: str) -> str:
    """Digits with the country code, as SMS-iT writes a number."""
    return "".join(mark for mark in number if mark in "0123456789")


def minute(at: datetime, zone: tzinfo) -> str:
    """DD-MM-YYYY HH:MM, never sooner than asked."""
    if at.second or at.microsecond:
        at = at.replace(second=0, microsecond=0) + timedelta(minutes=1)
    return at.astimezone(zone).strftime("%d-%m-%Y %H:%M")
