"""Asks inSIM now and then whether each account has credit and its phone is there: both are alerts while they are not.

It needs a plan with API v2; where there is none, nothing is said.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog
from sqlalchemy import Connection

from responder.gateways.insim.v2 import V2, V2Problem
from responder.monitoring.connection_checks import Finding, State, credit_of, phone_of
from responder.sending.lanes import Clock
from responder.sending.outage_log import keep_looking
from responder.settings import Settings
from responder.store import alerts
from responder.store.alerts import Kind
from responder.store.database.engine import Store

log = structlog.get_logger(__name__)


class AccountsWatch:
    """Checks accounts for one process; `run` closes what it opened."""

    def __init__(self, settings: Settings, store: Store, clock: Clock) -> None:
        self._store, self._clock, self._cadences = store, clock, settings.cadences
        self._v2 = {
            each.login: V2(each.login, each.access_key, each.base_url) for each in settings.accounts if each.access_key
        }

    async def run(self) -> None:
        """Until cancelled."""
        try:
            await asyncio.sleep(self._cadences.accounts_first)
            await keep_looking("asking inSIM about its accounts", self.look, self._cadences.accounts)
        finally:
            await self.close()

    async def close(self) -> None:
        for v2 in self._v2.values():
            await v2.close()

    async def look(self) -> None:
        """At every account once."""
        for login, v2 in self._v2.items():
            try:
                content = await v2.call("/account")
            except V2Problem as problem:
                log.info("an account was not looked at", why=type(problem).__name__)
                continue
            account = content.get("account")
            await self._tell(login, account if isinstance(account, dict) else {})

    async def _tell(self, login: str, facts: Mapping[str, Any]) -> None:
        now = self._clock()
        found = {Kind.NO_CREDIT: credit_of(login, facts), Kind.PHONE_OFFLINE: phone_of(login, facts)}

        def work(conn: Connection) -> None:
            for kind, finding in found.items():
                if finding.state is State.FAILS:
                    alerts.raise_(conn, kind, login, _text(kind, finding), now)
                elif finding.state is State.WORKS:
                    alerts.clear(conn, kind, login, now)

        await self._store.write(work)


def _text(kind: Kind, finding: Finding) -> str:
    what = "SMS credit" if kind is Kind.NO_CREDIT else "the phone"
    return f"Responder: {what} of your inSIM account. {finding.says}"
