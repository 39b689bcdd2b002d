"""Looks for what nobody told us: messages whose fate nobody heard, events whose webhook never came, SMS that the owner
wrote by hand. Started and stopped by `assembly`."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import tzinfo
from typing import Any

from responder.domain.delivery.message_ids import name_of
from responder.domain.model.rules import Rulebook
from responder.gateways.insim.lists import InsimLists
from responder.gateways.insim.v2 import V2
from responder.sending.lanes import Clock, Lanes
from responder.sending.upkeep.catch_up import IN_THE_AIR, CatchUp
from responder.sending.upkeep.daily_audit import Audit
from responder.sending.upkeep.owner_messages import Attention
from responder.sending.upkeep.reconcile import Reconciliation, course_of
from responder.settings import Account, Mode, OnUnknown, Settings
from responder.store.database.engine import Store


class Lookout:
    """Pollers of the serving process; `start` and `stop` belong to its loop."""

    def __init__(
        self, settings: Settings, store: Store, rulebook: Callable[[], Rulebook], lanes: Lanes, clock: Clock
    ) -> None:
        def place() -> tuple[str, tzinfo]:
            business = rulebook().business
            return business.country, business.zone

        with_key = [account for account in settings.accounts if account.access_key]
        self._lists = {account.login: _lists(account, place, clock) for account in with_key}
        self._work: list[Callable[[], Coroutine[Any, Any, None]]] = []
        self._tasks: list[asyncio.Task[None]] = []
        every, cadences = settings.recovery.catch_up_every, settings.cadences
        in_the_air = min(IN_THE_AIR, every / 3)
        catch_up = CatchUp(store, self._lists, clock, store.identity_key(), every, in_the_air)
        self._work.append(catch_up.run)
        if settings.mode is Mode.LIVE:  # a rehearsal sends nothing that could be in doubt
            self._work.append(Audit(store, self._lists, clock, cadences.audit_look).run)
            self._work.append(Attention(store, self._lists, clock, every, cadences.lists_look).run)
            self._work.append(self._reconciliation(settings, store, lanes, clock).run)

    def start(self) -> None:
        self._tasks = [asyncio.create_task(work()) for work in self._work]

    async def close(self) -> None:
        for lists in self._lists.values():
            await lists.close()

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task

    def _reconciliation(self, settings: Settings, store: Store, lanes: Lanes, clock: Clock) -> Reconciliation:
        recovery, secret = settings.recovery, store.identity_key()
        resend = recovery.on_unknown is OnUnknown.RESEND
        return Reconciliation(
            store,
            self._lists,
            lanes.wake,
            clock,
            lambda message, number, text: name_of(secret, message, number, text),
            course_of(recovery.settle, recovery.patience, resend=resend, look=settings.cadences.doubt_look),
        )


def _lists(account: Account, place: Callable[[], tuple[str, tzinfo]], clock: Clock) -> InsimLists:
    return InsimLists(V2(account.login, account.access_key, account.base_url, clock=clock), place, clock)
