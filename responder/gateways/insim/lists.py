"""inSIM's lists of SMS and calls, over API v2."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from responder.domain.delivery.incoming_rows import ListedCall, ListedText, Row
from responder.domain.delivery.reconciliation import Listing
from responder.gateways.insim.listings import Reader
from responder.gateways.insim.v2 import V2, V2Busy, V2Problem, V2Refused
from responder.gateways.lists import NoList

_MOST = 1_000  # rows asked for
_BUSY = 60.0  # seconds: inSIM says to wait a minute


class InsimLists:
    """`place` tells the country and the zone of the account, which the business's file may change."""

    def __init__(
        self, v2: V2, place: Callable[[], tuple[str, tzinfo]], clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._v2, self._place, self._clock = v2, place, clock

    async def sent(self, since: datetime) -> Listing:
        reader = self._reader()  # its time is that of asking: what leaves meanwhile need not be in the answer
        return reader.outbound(await self._ask("/sms", direction="outbound", limit=_MOST, date_from=self._day(since)))

    async def received(self, since: datetime) -> Sequence[Row]:
        return [*await self.came(since), *await self.called()]

    async def came(self, since: datetime) -> Sequence[ListedText]:
        reader = self._reader()
        content = await self._ask("/sms", direction="inbound", limit=_MOST, date_from=self._day(since))
        return list(reader.inbound(content))

    async def called(self) -> Sequence[ListedCall]:
        reader = self._reader()
        return list(reader.calls(await self._ask("/calls", type="all", limit=_MOST)))

    async def close(self) -> None:
        await self._v2.close()

    def _reader(self) -> Reader:
        country, zone = self._place()
        return Reader(country, zone, self._clock())

    def _day(self, since: datetime) -> str:
        """Two days earlier than asked: whose midnight it is, is not published, and an older row tells how far back
        the list goes."""
        return (since.astimezone(self._place()[1]) - timedelta(days=2)).date().isoformat()

    async def _ask(self, path: str, **fields: Any) -> Any:
        try:
            return await self._v2.call(path, **fields)
        except V2Busy as busy:
            raise NoList(busy.told, wait=max(_BUSY, busy.wait)) from busy
        except V2Refused as no:
            raise NoList(no.told, refused=True) from no
        except V2Problem as problem:
            raise NoList(problem.told) from problem
