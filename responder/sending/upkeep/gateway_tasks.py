"""Does what decisions ask for besides messages, one thing at a time an account."""

import asyncio
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

import structlog

from responder.dataclass import dataclass
from responder.gateways.base import AppointmentStanding, Dial, Outcome, Refused, SaveAppointment, SaveContact
from responder.gateways.leave_by import leaving_by, ticks
from responder.languages.catalogue import sentence
from responder.sending.lanes import Clock
from responder.sending.send_loop import never
from responder.settings.cadences import CADENCES
from responder.store.appointments.saved_elsewhere import is_something, queue
from responder.store.database.interfaces import SharedWriter
from responder.store.outbound.gateway_tasks import GatewayTask, GatewayTaskKind, claim, next_due, settle
from responder.supervision import describe, supervise

log = structlog.get_logger(__name__)

LEAVES_WITHIN = 10.0  # seconds from taking a task up to its request; far less than its lease


@dataclass(frozen=True, slots=True)
class Ways:
    """Lists the abilities of an account besides sending; None is refused, and the owner told."""

    save_contact: SaveContact | None = None
    dial: Dial | None = None
    gateway: str = "The gateway"  # its name, for people
    save_appointment: SaveAppointment | None = None


class Errands:
    """`ways` are the accounts' own; they belong to whoever made them."""

    def __init__(
        self,
        store: SharedWriter,
        ways: Mapping[str, Ways],
        clock: Clock,
        *,
        paused: Callable[[], bool] = never,
        sweep_every: float = CADENCES.errand_sweep,
        paused_look: float = CADENCES.paused_look,
        look_at_appointments: float = CADENCES.post_look_at_appointments,
    ) -> None:
        self._look_at_appointments = look_at_appointments
        self._store, self._ways, self._clock = store, ways, clock
        self._paused, self._sweep_every, self._paused_look = paused, sweep_every, paused_look
        self._news = {account: asyncio.Event() for account in ways}
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        self._tasks = [asyncio.create_task(self._run(account, way)) for account, way in self._ways.items()]

    def wake(self) -> None:
        """Something was asked for. To be called after the commit."""
        for news in self._news.values():
            news.set()

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        for end in await asyncio.gather(*self._tasks, return_exceptions=True):
            if isinstance(end, Exception):
                log.error("errands did not stop as they should", error=describe(end))
        self._tasks = []

    async def _run(self, account: str, way: Ways) -> None:
        look = partial(self._do_what_is_due, account, way)
        await supervise("errands", look, news=self._news[account], account=account)

    async def _do_what_is_due(self, account: str, way: Ways) -> float:
        """Seconds until the next look."""
        every = self._sweep_every if way.save_appointment is None else self._look_at_appointments
        while not self._paused():
            if way.save_appointment is not None:
                await self._queue_appointments(account)
            begun = ticks()
            errand = await self._store.write(lambda conn: claim(conn, account, self._clock()))
            if errand is None:
                due = await self._store.write(lambda conn: next_due(conn, account))
                wait = every if due is None else (due - self._clock()).total_seconds()
                return min(every, max(0.01, wait))
            with leaving_by(begun + LEAVES_WITHIN):  # whoever stood still since then does nothing to anybody
                await self._do(errand, way)
        return self._paused_look

    async def _queue_appointments(self, account: str) -> None:
        """Writes down which appointments became final: whoever changes one tells nobody."""
        while await self._store.write(lambda conn: is_something(conn, account)):
            await self._store.write(lambda conn: queue(conn, account, self._clock()))

    async def _do(self, errand: GatewayTask, way: Ways) -> None:
        """Cancelled in the middle, it is settled when its lease is over: as far as anybody can know."""
        outcome = await _DEEDS[errand.kind](way, errand)
        standing = await self._store.write(lambda conn: settle(conn, errand, outcome, self._clock()))
        log.info("errand", id=errand.id, kind=errand.kind.value, standing=standing.value, attempts=errand.attempts)


async def _save(way: Ways, errand: GatewayTask) -> Outcome:
    last_name = errand.name.removeprefix(errand.first_name).strip()
    if way.save_contact is None:
        return Refused(sentence("{gateway} takes no contacts.", gateway=way.gateway))
    return await way.save_contact(errand.number, errand.first_name, last_name)


async def _call(way: Ways, errand: GatewayTask) -> Outcome:
    if way.dial is None:
        return Refused(sentence("{gateway} cannot dial a number.", gateway=way.gateway))
    return await way.dial(errand.number)


async def _save_appointment(way: Ways, errand: GatewayTask) -> Outcome:
    if way.save_appointment is None:
        return Refused(f"{way.gateway} keeps no appointments.")
    content = json.loads(errand.content)
    return await way.save_appointment(
        errand.number, datetime.fromisoformat(content["at"]), AppointmentStanding(content["standing"])
    )


_DEEDS = {
    GatewayTaskKind.SAVE_CONTACT: _save,
    GatewayTaskKind.CALL_BACK: _call,
    GatewayTaskKind.SAVE_APPOINTMENT: _save_appointment,
}
