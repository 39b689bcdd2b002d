"""All that decides and sends over one store, in this process and on a clock moved by hand: what is due is let in,
decided, claimed and sent as the service does it, without a socket."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.gateways.base import Accepted, Outcome, Outgoing, RetryLater
from responder.processing.turns import AfterTurn, Intake
from responder.runtime import InForce
from responder.scheduler.trigger_loop import TriggerLoop
from responder.sending.rate_gate import rate_gate_for
from responder.sending.send_loop import Pace, SendTerms, drain
from responder.store.database.opening import open_store
from responder.store.inbox.events import record
from tests.builders import ACCOUNT

LOOKS_EVERY = timedelta(hours=6)  # though nothing is due; the service looks every ten seconds
PATIENT = Pace(paused_look=300.0)  # seconds between looks at a pause that lasts for hours


@dataclass(frozen=True, slots=True)
class Departure:
    """A message the phone took."""

    at: datetime
    message: int
    to: str
    text: str


@dataclass
class Phone:
    """Takes every message, unless it is away."""

    clock: Callable[[], datetime]
    departures: list[Departure] = field(default_factory=list)
    away: bool = False

    async def send(self, message: Outgoing) -> Outcome:
        if self.away:
            return RetryLater("the phone is away")
        self.departures.append(Departure(self.clock(), message.id, message.to, message.text))
        return Accepted(f"g{len(self.departures)}", message.text)

    async def close(self) -> None: ...


class Alarm:
    """Lanes that note when they are to be emptied."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.at: datetime | None = clock()

    async def start(self) -> None: ...

    def wake(self, account: str, at: datetime | None = None) -> None:
        at = at or self.clock()
        self.at = at if self.at is None else min(self.at, at)

    async def stop(self) -> None: ...

    def rings(self) -> bool:
        return self.at is not None and self.at <= self.clock()


class InProcessService:
    """`now` is moved by `goes_on_until`, which stops wherever something is due."""

    def __init__(self, database: str, rulebook: Rulebook, at: datetime) -> None:
        self.database, self.rulebook, self.now = database, rulebook, at.astimezone(UTC)
        self.phone = Phone(lambda: self.now)
        self.paused = self.off = False
        self.starts()

    def starts(self) -> None:
        """Starts as after any end: nothing is known but what the database holds."""
        self.store = open_store(self.database)
        self.alarm = Alarm(lambda: self.now)
        self.intake = Intake(
            self.store, InForce(rulebook=lambda: self.rulebook), AfterTurn(lanes=self.alarm), lambda: self.now
        )
        every = LOOKS_EVERY.total_seconds()
        self.moments = TriggerLoop(
            self.store, InForce(rulebook=lambda: self.rulebook), lambda: self.now, [ACCOUNT], every=every
        )
        self.heard = True
        self.store.when_recorded(self._hears)

    def ends(self) -> None:
        self.store.close()

    async def receives(self, event: Event) -> None:
        await record(self.store, event, dated=True, received=self.now)

    async def goes_on_until(self, at: datetime) -> None:
        while True:
            look = self.now + timedelta(seconds=await self._settles())
            soonest = min(look, self.alarm.at or look)
            if soonest >= at:
                break
            self.now = max(soonest, self.now + timedelta(seconds=1))
        self.now = at

    async def _settles(self) -> float:
        """Runs until nothing is due just now; returns the seconds until something may be."""
        while True:
            wait = await self.moments.look()
            if not await self._decides() and not self.alarm.rings():
                return wait
            if self.alarm.rings():
                await self._sends()

    async def _decides(self) -> bool:
        """Decides what is recorded; tells whether anything was."""
        some = False
        while self.heard:
            self.heard = False
            turn = await self.intake.turn()
            some = some or bool(turn.decided)
            self.heard = self.heard or turn.more
        return some

    async def _sends(self) -> None:
        self.alarm.at = None
        rate_gate = rate_gate_for(lambda: self.rulebook.business)
        again = await drain(
            ACCOUNT,
            self.store,
            self.phone,
            lambda: self.now,
            terms=SendTerms(paused=lambda: self.paused, rate_gate=rate_gate, pace=PATIENT, chance=lambda: 0.5),
        )
        if again is not None:
            self.alarm.wake(ACCOUNT, max(again, self.now + timedelta(seconds=1)))

    def _hears(self) -> None:
        self.heard = True
