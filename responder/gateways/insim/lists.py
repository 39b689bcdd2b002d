"""inSIM's lists of SMS and calls, over API v2."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, tzinfo
from functools import partial
from typing import Any

from responder.domain.delivery.incoming_rows import IncomingList, Row
from responder.domain.delivery.reconciliation import Listing
from responder.gateways.insim.listings import Reader, holds_a_list
from responder.gateways.insim.paging import Pager
from responder.gateways.insim.v2 import V2, V2Busy, V2Problem, V2Refused
from responder.gateways.lists import NoList
from responder.languages.catalogue import sentence

_BUSY = 60.0  # seconds: inSIM says to wait a minute


class InsimLists:
    """`place` tells the country and the zone of the account, which the business's file may change."""

    def __init__(
        self, v2: V2, place: Callable[[], tuple[str, tzinfo]], clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._v2, self._place, self._clock = v2, place, clock
        self._sms, self._calls = Pager(partial(self._ask, "/sms")), Pager(partial(self._ask, "/calls"))

    async def sent(self, since: datetime) -> Listing:
        reader = self._reader()  # its time is that of asking: what leaves meanwhile need not be in the answer
        paged = await self._sms.texts(reader, since, direction="outbound")
        return reader.outbound({"messages": list(paged.rows)})

    async def received(self, since: datetime) -> IncomingList:
        reader = self._reader()
        texts = await self._sms.texts(reader, since, direction="inbound", all_that_is=True)
        calls = await self._calls.calls(reader, since)
        rows: tuple[Row, ...] = (
            *reader.inbound({"messages": list(texts.rows)}),
            *reader.calls({"calls": list(calls.rows)}),
        )
        cut = [each.since for each in (texts, calls) if each.since is not None]
        return IncomingList(rows, max(cut, default=None))

    async def close(self) -> None:
        await self._v2.close()

    def _reader(self) -> Reader:
        country, zone = self._place()
        return Reader(country, zone, self._clock())

    async def _ask(self, path: str, fields: Mapping[str, Any]) -> Any:
        try:
            content = await self._v2.call(path, **fields)
        except V2Busy as busy:
            raise NoList(busy.told, wait=max(_BUSY, busy.wait)) from busy
        except V2Refused as no:
            raise NoList(no.told, refused=True) from no
        except V2Problem as problem:
            raise NoList(problem.told) from problem
        if not holds_a_list(content):
            raise NoList(sentence("inSIM answers, and gives no list."))
        return content
