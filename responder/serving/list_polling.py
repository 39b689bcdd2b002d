"""Looks for what nobody told us: messages whose fate nobody heard, events whose webhook never came, SMS that the owner
wrote by hand. Started and stopped by `running`."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from typing import Any

from responder.domain.delivery.message_ids import name_of
from responder.gateways.base import Connection, ListSent
from responder.gateways.lists import absent_list
from responder.runtime import Runtime
from responder.sending.lanes import Lanes
from responder.sending.upkeep.catch_up import IN_THE_AIR, CatchUp, ToldWith
from responder.sending.upkeep.daily_audit import Audit
from responder.sending.upkeep.opted_out_polling import OptedOutPolling
from responder.sending.upkeep.owner_messages import Attention
from responder.sending.upkeep.reconcile import Reconciliation, course_of
from responder.sending.upkeep.report_polling import ReportPolling
from responder.settings.values import OnUnknown


class Lookout:
    """Pollers of the serving process; `start` and `stop` belong to its loop."""

    def __init__(self, runtime: Runtime, connections: Mapping[str, Connection], lanes: Lanes) -> None:
        settings, store, clock = runtime.settings, runtime.store, runtime.clock
        self._work: list[Callable[[], Coroutine[Any, Any, None]]] = []
        self._tasks: list[asyncio.Task[None]] = []
        every, cadences = settings.recovery.catch_up_every, settings.cadences
        in_the_air = min(IN_THE_AIR, every / 3)
        received = {login: each.list_received for login, each in connections.items() if each.list_received}
        sent = {login: each.list_sent for login, each in connections.items() if each.list_sent}
        told_with = ToldWith(settings.gateway_of, lambda: runtime.business().zone)
        catch_up = CatchUp(store, received, clock, store.identity_key(), every, in_the_air, told_with)
        self._work.append(catch_up.run)
        opted_out = {login: each.list_opted_out for login, each in connections.items() if each.list_opted_out}
        polling = OptedOutPolling(store, opted_out, clock, every=cadences.opted_out_look)
        self._work.append(polling.run)
        for each in (
            Audit(store, sent, clock, cadences.audit_look),
            Attention(store, sent, clock, every, cadences.lists_look),
            self._reports(runtime, connections, lanes),
            self._reconciliation(runtime, sent, lanes),
        ):
            self._work.append(_once_live(runtime, each.run))

    def start(self) -> None:
        self._tasks = [asyncio.create_task(work()) for work in self._work]

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task

    def _reports(self, runtime: Runtime, connections: Mapping[str, Connection], lanes: Lanes) -> ReportPolling:
        return ReportPolling(
            runtime.store,
            {login: each.report_of for login, each in connections.items() if each.report_of},
            lanes.wake,
            runtime.clock,
            runtime.store.identity_key(),
            cadences=runtime.cadences,
            gateway_of=runtime.settings.gateway_of,
        )

    def _reconciliation(self, runtime: Runtime, sent: Mapping[str, ListSent], lanes: Lanes) -> Reconciliation:
        """Builds reconciliation for all accounts: where there is no list, reports and the owner settle what is in
        doubt."""
        settings, store = runtime.settings, runtime.store
        without = {each.login: absent_list(each.provider.display_name) for each in settings.accounts}
        recovery, secret = settings.recovery, store.identity_key()
        resend = recovery.on_unknown is OnUnknown.RESEND
        return Reconciliation(
            store,
            {**without, **sent},
            lanes.wake,
            runtime.clock,
            lambda message, number, text: name_of(secret, message, number, text),
            course_of(recovery.settle, recovery.patience, resend=resend, look=settings.cadences.doubt_look),
        )


def _once_live(
    runtime: Runtime, run: Callable[[], Coroutine[Any, Any, None]]
) -> Callable[[], Coroutine[Any, Any, None]]:
    """Begins when something may leave for the first time: before, nothing can be in doubt. What left before somebody
    went back to rehearsing is settled all the same."""

    async def work() -> None:
        while runtime.rehearsing:  # noqa: ASYNC110 - another process may go live
            await asyncio.sleep(runtime.cadences.watch)
        await run()

    return work
