"""Tells the owner that nothing can be written down, over the channels that need no database, once each time."""

from collections.abc import Callable, Mapping
from datetime import datetime

import structlog

from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import because
from responder.languages.catalogue import ENGLISH_CATALOGUE, Catalogue
from responder.monitoring.alerts.channel import Channel, NotBrought
from responder.store import StoreUnavailable
from responder.store.alerts.alert_lifecycle import Alert, Phase, Telling
from responder.store.alerts.kinds import AlertKind

log = structlog.get_logger(__name__)

PATIENCE = 20.0  # seconds: a database that is busy for a moment is no news


class DatabaseAlarm:
    """`failed` and `over` are called at every look; `ticks` are seconds that only go on."""

    def __init__(
        self,
        channels: Mapping[str, Channel],
        business: Callable[[], str],
        clock: Callable[[], datetime],
        ticks: Callable[[], float],
        *,
        catalogue: Callable[[], Catalogue] = lambda: ENGLISH_CATALOGUE,
    ) -> None:
        self._catalogue = catalogue
        self._channels, self._business, self._clock, self._ticks = channels, business, clock, ticks
        self._since: float | None = None
        self._alert: Alert | None = None

    async def failed(self, error: Exception) -> None:
        if not isinstance(error, StoreUnavailable):
            return
        self._since = self._ticks() if self._since is None else self._since
        if self._alert is None and self._ticks() - self._since >= PATIENCE:
            told = because(AlertCode.DATABASE, why=error.told)
            self._alert = Alert(0, AlertKind.DATABASE, "", told, self._clock())
            log.error("the database takes nothing", why=str(error))
            await self._bring(self._alert, Phase.BEGUN)

    async def over(self) -> None:
        self._since = None
        if self._alert is not None:
            alert, self._alert = self._alert, None
            await self._bring(alert, Phase.OVER)

    async def _bring(self, alert: Alert, phase: Phase) -> None:
        for name, channel in self._channels.items():
            try:
                await channel.bring(Telling(alert, phase, name, 0, catalogue=self._catalogue()), self._business())
            except NotBrought as problem:
                log.warning("alert not brought", channel=name, kind=alert.kind.value, why=str(problem))
