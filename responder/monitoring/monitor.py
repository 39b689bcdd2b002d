"""Watches over the service while it runs: what may leave, what the owner should hear of, how things stand."""

import asyncio
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import structlog
from sqlalchemy import Connection

from responder.access.log_stream import trouble
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import Stored, because
from responder.gateways.base import Gateway
from responder.gateways.latest_outcomes import ListenedGateway
from responder.monitoring.alerts.channels import channels
from responder.monitoring.alerts.checks import LEAST_FREE, OF_THE_MACHINE, AlertFinding, Seen, findings, moving
from responder.monitoring.alerts.notifier import Crier
from responder.monitoring.alerts.progress_watch import ProgressWatch
from responder.monitoring.alerts.without_database import DatabaseAlarm
from responder.monitoring.health import ServiceHealth
from responder.monitoring.measurements import Latencies, Measured
from responder.monitoring.waiting_sms import OwnerWords
from responder.processing import circuit_breaker
from responder.rulefiles.reporting.problems import has_errors
from responder.runtime import Runtime
from responder.sending.lanes import Lanes
from responder.sending.rate_gate import RateGate, rate_gate_for
from responder.sending.send_hold import Hold, Steadiness
from responder.store import StoreUnavailable, alerts
from responder.store.appointments.calendar_state import CalendarState, states
from responder.store.database.address import parse_address, path_of
from responder.store.inbox.decision_counts import Tally
from responder.store.inbox.probes import try_to_write
from responder.store.outbound.departure_times import with_something_due
from responder.store.outbound.switches.pause_file import Paused, pause_file
from responder.store.outbound.switches.send_switches import Switch, Thrown, thrown
from responder.store.review.overview import Overview, latest_event, overview
from responder.supervision import keep_looking

log = structlog.get_logger(__name__)

T = TypeVar("T")


class Sentinel:
    """`hold` and `rate_gate` are what the lanes ask; `listen` to the gateways before they are given to the lanes; `run`
    belongs into every process, `cry` into one of those that share a database."""

    def __init__(self, runtime: Runtime) -> None:
        settings, store, clock, ticks = runtime.settings, runtime.store, runtime.clock, runtime.ticks
        self._settings, self._store, self._live, self._clock, self._ticks = settings, store, runtime.live, clock, ticks
        self._cadences = settings.cadences
        steadiness = Steadiness(clock(), ticks(), store.read_now(latest_event))
        self.hold = Hold(pause_file(settings.database_url), steadiness, clock, ticks)
        self._mode = runtime.mode
        self.rate_gate: RateGate = rate_gate_for(runtime.business, rehearsing=runtime.mode.rehearsing_in)
        self.latencies = Latencies()
        self._tally = Tally()
        store.read_now(self._tally.begin)
        self._gateways: dict[str, ListenedGateway] = {}
        self._channels = channels(settings.alerting, settings.own_networks)
        self._crier = Crier(
            store,
            runtime.business,
            self._channels,
            self._best_accounts,
            clock,
            gateway_of=runtime.settings.gateway_of,
            catalogue=runtime.catalogue,
        )
        self._owner_words = OwnerWords(
            store,
            runtime.business,
            self._best_accounts,
            clock,
            rehearsing=runtime.mode.rehearsing_in,
            login=settings.accounts[0].login,
        )
        self._database_alarm = DatabaseAlarm(
            self._channels, lambda: runtime.business().name, clock, ticks, catalogue=runtime.catalogue
        )
        self._progress = ProgressWatch()
        self._rules_wrong_since: datetime | None = None
        self._refused: list[tuple[str, bool]] = []

    def listen(self, gateways: Mapping[str, Gateway]) -> dict[str, Gateway]:
        """Wraps each gateway, so that its answers are heard."""
        self._gateways = {account: ListenedGateway(gateway, self._clock) for account, gateway in gateways.items()}
        return dict(self._gateways)

    async def run(self, lanes: Lanes) -> None:
        """Runs until cancelled."""
        checked, held = -self._cadences.checks, False

        async def look() -> None:
            nonlocal checked, held
            held = await self._tick(lanes, held)
            if self._ticks() - checked >= self._cadences.checks or self._refused != self._refusals():
                checked = self._ticks()
                await self._check()
                await self._database_alarm.over()

        async def told() -> None:
            try:
                await look()
            except Exception as error:
                await self._database_alarm.failed(error)
                raise

        await keep_looking("watching", told, self._cadences.watch, longest=0.0)

    async def cry(self) -> None:
        """Runs until cancelled."""
        try:
            await keep_looking("telling the owner", self._tell, self._cadences.alerts)
        finally:
            for channel in self._channels.values():
                await channel.close()

    async def _tell(self) -> None:
        steady = not self.hold.clock_wrong()
        if steady:  # else what is not over yet would be closed by its time, and nobody would hear of it
            await self._crier.let_pass()
        await self._crier.cry()
        if steady:
            await self._owner_words.look()

    async def standing(self) -> ServiceHealth:
        """Tells how things stand now, even where the store does not answer."""
        now, patience = self._clock(), self._cadences.health_patience
        written, read = await asyncio.gather(
            asyncio.wait_for(self._store.write(lambda conn: try_to_write(conn, now)), patience),
            asyncio.wait_for(self._store.read(lambda conn: (overview(conn, now), states(conn))), patience),
            return_exceptions=True,
        )
        found, calendars = (None, []) if isinstance(read, BaseException) else read
        outage = (
            _outage(written, _TAKES_NOTHING)
            or self._store.recording_trouble
            or _outage(read, because(AlertCode.NOT_READ))
        )
        return ServiceHealth(
            self._mode.mode.value,
            self._live.rulebook,
            self._live.problems,
            outage,
            found,
            self.hold.paused(),
            self.hold.clock_wrong(),
            self._troubles(found, calendars, now),
        )

    def _troubles(self, found: Overview | None, calendars: Sequence[CalendarState], now: datetime) -> list[Stored]:
        """Lists problems of this machine, whether or not the database can be read."""
        if found is not None:
            listed = findings(self._seen(found, calendars), now)
            told: list[Stored] = [each.told for each in listed if each.told and each.kind in OF_THE_MACHINE]
        else:
            free = self._free()
            full = free is not None and free < LEAST_FREE
            told = [because(AlertCode.LITTLE_ROOM, megabytes=(free or 0) // 1024 // 1024)] if full else []
            told.append(trouble())
        return [each for each in (self._store.file_trouble(), *told) if each]

    async def measured(self) -> Measured:
        standing = await self.standing()
        if standing.ready:
            await self._store.read(self._tally.count)
        latest_outcomes = [gateway.latest_outcomes for gateway in self._gateways.values()]
        return Measured(standing, self._tally.counts, latest_outcomes, self.latencies, self._clock())

    async def _tick(self, lanes: Lanes, held: bool) -> bool:
        """Updates what may leave, and wakes lanes that another process filled."""
        look = await self._store.read(lambda conn: (thrown(conn), with_something_due(conn, self._clock())))
        self.hold.shared = _as_pause(look[0].get(Switch.PAUSE))
        self._note_mode(look[0])
        if not circuit_breaker.SWITCHES.isdisjoint(look[0]):
            budgets = self._live.rulebook.business.budgets
            if await self._store.write(lambda conn: circuit_breaker.mend(conn, budgets, self._clock())):
                log.info("automatic messages leave again")
        now_held = self.hold()
        if now_held is not held:
            why = "paused" if self.hold.paused() else str(self.hold.clock_wrong())
            log.warning("sending is held" if now_held else "sending goes on", **({"why": why} if now_held else {}))
        for account in () if self.held() else look[1]:
            if account in self._gateways:
                lanes.wake(account)
        return now_held

    def _note_mode(self, switches: dict[Switch, Thrown]) -> None:
        before = self._mode.mode
        self._mode.note(switches)
        if self._mode.mode is not before:
            log.warning("the mode changed", mode=self._mode.mode.value)

    def held(self) -> bool:
        """Checks whether nothing may leave: a pause, a wrong clock, a rehearsal."""
        return self.hold() or self._mode.rehearsing

    async def _check(self) -> None:
        now = self._clock()
        wrong = has_errors(self._live.problems)
        self._rules_wrong_since = (self._rules_wrong_since or now) if wrong else None
        if trouble():  # where it can be written again, this line says so
            log.warning("lines of the log were lost")
        seen, calendars = await self._store.read(lambda conn: (overview(conn, now), states(conn)))
        self._refused = self._refusals()  # what is looked at next, nothing in between
        found = list(findings(self._seen(seen, calendars), now))
        raised = {(alert.kind, alert.about) for alert in seen.alerts}
        changed = [each for each in found if (each.told is not None) is not ((each.kind, each.about) in raised)]
        if changed:
            await self._store.write(lambda conn: _settle(conn, changed, now))
        else:
            await self._store.write(lambda conn: try_to_write(conn, now))

    def _refusals(self) -> list[tuple[str, bool]]:
        """Explains per account why its gateway takes nothing, and whether it was heard at all: what changes here is
        not left to the next look."""
        heard = (gateway.latest_outcomes for gateway in self._gateways.values())
        return [(latest_outcomes.refused, bool(latest_outcomes.outcomes)) for latest_outcomes in heard]

    def _seen(self, overview: Overview, calendars: Sequence[CalendarState]) -> Seen:
        gateways = {
            account: each.latest_outcomes for account, each in self._gateways.items() if each.latest_outcomes.outcomes
        }
        ours = {calendar.name for calendar in self._live.rulebook.business.calendars}
        seen = Seen(
            overview,
            gateways,
            self._rules_wrong_since,
            self._free(),
            self.hold.clock_wrong(),
            trouble(),
            self.hold() or self._mode.rehearsing,
            {each.name: each.read_at for each in calendars if each.name in ours and not each.failing_since},
            gateway_of=self._settings.gateway_of,
        )
        return replace(seen, unchanged=self._progress.look(moving(seen), self._ticks()))

    def _free(self) -> int | None:
        if self._store.shared:
            return None
        try:
            return shutil.disk_usage(self._database().parent).free
        except OSError:
            return None

    def _database(self) -> Path:
        """Returns the file, where it is one."""
        return path_of(parse_address(self._settings.database_url))

    def _best_accounts(self) -> list[str]:
        """Returns accounts a message to the owner may leave through, those that refuse us last."""
        if self._mode.rehearsing:
            return []
        return sorted(self._gateways, key=lambda account: bool(self._gateways[account].latest_outcomes.refused))


_TAKES_NOTHING = because(AlertCode.TAKES_NOTHING)


def _outage(outcome: object, late: Stored) -> Stored:
    """Explains why something could not be done, "" if it could. Raises what is no outage."""
    if isinstance(outcome, StoreUnavailable):
        return outcome.told or late
    if isinstance(outcome, TimeoutError):
        return late
    if isinstance(outcome, BaseException):
        raise outcome
    return ""


def _settle(conn: Connection, found: list[AlertFinding], now: datetime) -> None:
    for each in found:
        if each.told is not None:
            if alerts.raise_(conn, each.kind, each.about, each.told, now):
                log.warning("alert", kind=each.kind.value)
        elif alerts.clear(conn, each.kind, each.about, now):
            log.info("alert over", kind=each.kind.value)


def _as_pause(switch: Thrown | None) -> Paused | None:
    return Paused(switch.since, str(switch.why)) if switch else None
