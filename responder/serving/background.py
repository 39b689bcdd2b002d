"""Background tasks: gateway tasks, calendars, contact lookup. Started and stopped by `runtime`."""

from collections.abc import Callable, Mapping

from responder.calendars.sources.fetch import Login
from responder.calendars.sync.polling import Polling
from responder.domain.model.rules import Rulebook
from responder.gateways.base import Connection
from responder.sending.lanes import Clock
from responder.sending.upkeep.contact_lookup import Introductions
from responder.sending.upkeep.gateway_tasks import Errands, Ways
from responder.settings import Mode, Settings
from responder.store.database.engine import Store


class Backroom:
    """`ready` is called when somebody who was asked after can be answered; nothing is done outside while `paused`."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        connections: Mapping[str, Connection],
        rulebook: Callable[[], Rulebook],
        clock: Clock,
        ready: Callable[[], None],
        paused: Callable[[], bool],
    ) -> None:
        live = settings.mode is Mode.LIVE
        books = {login: each.find_contact for login, each in connections.items() if each.find_contact}
        ways = {
            login: Ways(each.save_contact, each.dial, settings.provider_of(login).display_name)
            for login, each in (connections if live else {}).items()
        }
        self.introductions = Introductions(store, books, clock, ready)
        cadences = settings.cadences
        self.errands = Errands(
            store,
            ways,
            clock,
            paused=paused,
            sweep_every=cadences.errand_sweep,
            paused_look=cadences.paused_look,
        )
        own = settings.own_networks
        logins = {"": Login(networks=own)}
        logins |= {each.name: Login(each.login, each.password, own) for each in settings.calendar_logins}
        self.calendars = Polling(
            store,
            lambda: rulebook().business,
            logins,
            clock,
            every=cadences.calendars,
            look_every=cadences.calendars_look,
            tells=live,
        )

    async def close(self) -> None:
        """The errands and the reading of calendars have been stopped before."""
        self.calendars.close()
        await self.introductions.stop()
