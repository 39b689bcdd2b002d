"""Asks gateways now and then whether each account has credit and its phone is there: both are alerts while they are
not. Where a gateway does not tell, nothing is said.
"""

import asyncio
from collections.abc import Mapping, Sequence

import structlog
from sqlalchemy import Connection

from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import because
from responder.gateways.base import Connection as Gateway
from responder.gateways.findings import About, ConnectionFinding, FindingState, NotLooked
from responder.sending.lanes import Clock
from responder.settings.values import Settings
from responder.store import alerts
from responder.store.alerts import AlertKind
from responder.store.database.engine import Store
from responder.supervision import keep_looking

log = structlog.get_logger(__name__)


class AccountsWatch:
    """Checks accounts for one process, over connections that belong to whoever made them."""

    def __init__(self, settings: Settings, store: Store, connections: Mapping[str, Gateway], clock: Clock) -> None:
        self._store, self._clock, self._cadences = store, clock, settings.cadences
        self._names = {login: settings.provider_of(login).display_name for login in connections}
        self._probes = {login: each.probe for login, each in connections.items() if each.probe}

    async def run(self) -> None:
        """Runs until cancelled."""
        await asyncio.sleep(self._cadences.accounts_first)
        names = " and ".join(dict.fromkeys(self._names.values()))
        await keep_looking(f"asking {names} about its accounts", self.look, self._cadences.accounts)

    async def look(self) -> None:
        """At every account once."""
        for login, probe in self._probes.items():
            try:
                findings = await probe()
            except NotLooked as problem:
                log.info("an account was not looked at", why=str(problem))
                continue
            await self._tell(login, findings)

    async def _tell(self, login: str, findings: Sequence[ConnectionFinding]) -> None:
        now = self._clock()

        def work(conn: Connection) -> None:
            for finding in findings:
                if finding.about not in _ALERTS:
                    continue
                kind, code = _ALERTS[About(finding.about)]
                if finding.state is FindingState.FAILS:
                    told = because(code, gateway=self._names[login], found=finding.told)
                    alerts.raise_(conn, kind, login, told, now)
                elif finding.state is FindingState.WORKS:
                    alerts.clear(conn, kind, login, now)

        await self._store.write(work)


_ALERTS = {
    About.CREDIT: (AlertKind.NO_CREDIT, AlertCode.CREDIT),
    About.PHONE: (AlertKind.PHONE_OFFLINE, AlertCode.PHONE),
}
