"""Sending through inSIM's API v1: one message a call, one attempt, an answer that says what to do next."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import httpx

from responder import USER_AGENT
from responder.gateways.address import checked
from responder.gateways.base import Outcome, Outgoing, RetryLater, Unknown
from responder.gateways.connections import Connections, MaybeSent, NothingSent, Patience
from responder.gateways.insim.answers import CHECK_FIRST, outcome_of
from responder.gateways.insim.settings import SETTINGS
from responder.languages.catalogue import sentence

# The documentation's path; the vendor's Node client posts to the same with `.php`.
_PATH = b"/api/v1/sendsms"
_MOST_AT_ONCE = 32
_PARIS = ZoneInfo("Europe/Paris")


class InsimGateway:
    """Sender of an inSIM account. `zone` tells the account's, which the business's file may change: inSIM reads
    `date_to_send` as its local time. `name_of` gives a message an id of ours; nothing says that inSIM keeps it, and
    nothing here relies on that."""

    def __init__(
        self,
        login: str,
        access_key: str,
        base_url: str = SETTINGS.base_url,
        zone: Callable[[], tzinfo] = lambda: _PARIS,
        *,
        patience: Patience | None = None,
        name_of: Callable[[Outgoing], str] | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        base = checked(base_url, SETTINGS)
        self._url = base.copy_with(raw_path=base.raw_path.rstrip(b"/") + _PATH)
        self._zone, self._clock, self._name_of = zone, clock, name_of
        self._connections = Connections(most=_MOST_AT_ONCE, patience=patience)
        header = _encode({"login": login, "accessKey": access_key})
        self._before, self._after = b'{"header":' + header + b',"messages":[', b"]}"
        self._headers = [
            (b"host", self._url.netloc),
            (b"content-type", b"application/json"),
            (b"accept", b"application/json"),
            (b"accept-encoding", b"identity"),  # answers are read as they come, bounded, never unpacked
            (b"user-agent", USER_AGENT.encode()),
        ]

    async def send(self, message: Outgoing) -> Outcome:
        request = httpx.Request("POST", self._url, headers=self._headers, content=self._body(message))
        try:
            answer = await self._connections.exchange(request)
        except NothingSent as nothing:
            return RetryLater(sentence("{problem} Nothing was sent; it will be tried again.", problem=nothing.told))
        except MaybeSent as maybe:
            return Unknown(sentence("{problem} {check}", problem=maybe.told, check=CHECK_FIRST))
        return outcome_of(answer.status, answer.headers, answer.body, message.to, self._clock())

    async def close(self) -> None:
        await self._connections.close()

    def _body(self, message: Outgoing) -> bytes:
        # API v1 documents `[link]` for the place of the short URL: our own spelling.
        fields: dict[str, str | int] = {
            "phone_number": message.to,
            "message": message.text,
            "url": message.link,
            "priorite": message.priority,
        }
        if self._name_of is not None:
            fields["id_sms_api"] = self._name_of(message)
        if message.not_before is not None:
            fields["date_to_send"] = self._local(message.not_before)
        return self._before + _encode(fields) + self._after

    def _local(self, at: datetime) -> str:
        """Whole seconds, never sooner than asked. In the hour that an autumn night repeats, inSIM has to guess."""
        if at.microsecond:
            at = at.replace(microsecond=0) + timedelta(seconds=1)
        return at.astimezone(self._zone()).strftime("%Y-%m-%d %H:%M:%S")


def _encode(value: dict[str, str | int] | dict[str, str]) -> bytes:
    """ASCII JSON, so that no text can fail to be encoded."""
    return json.dumps(value, separators=(",", ":")).encode("ascii")
