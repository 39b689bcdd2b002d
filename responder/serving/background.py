"""Background tasks: gateway tasks, calendars, contact lookup. Started and stopped by `running`."""

from collections.abc import Callable, Mapping

from responder.calendars.sources.fetch import Login
from responder.calendars.sync.polling import Polling
from responder.gateways.base import Connection
from responder.runtime import Runtime
from responder.sending.upkeep.contact_lookup import ContactLookup
from responder.sending.upkeep.gateway_tasks import Errands, Ways


class Backroom:
    """`ready` is called when somebody who was asked after can be answered; nothing is done outside while `paused`."""

    def __init__(
        self,
        runtime: Runtime,
        connections: Mapping[str, Connection],
        *,
        ready: Callable[[], None],
        paused: Callable[[], bool],
    ) -> None:
        settings, store, clock = runtime.settings, runtime.store, runtime.clock
        books = {login: each.find_contact for login, each in connections.items() if each.find_contact}
        ways = {
            login: Ways(each.save_contact, each.dial, settings.provider_of(login).display_name, each.save_appointment)
            for login, each in connections.items()
        }
        self.introductions = ContactLookup(store, books, clock, ready)
        cadences = runtime.cadences
        self.errands = Errands(
            store,
            ways,
            clock,
            paused=paused,
            sweep_every=cadences.errand_sweep,
            paused_look=cadences.paused_look,
            look_at_appointments=cadences.post_look_at_appointments,
        )
        own = settings.own_networks
        logins = {"": Login(networks=own)}
        logins |= {each.name: Login(each.login, each.password, own) for each in settings.calendar_logins}
        self.calendars = Polling(
            store,
            runtime.business,
            logins,
            clock,
            cadences=cadences,
            tells=lambda: not runtime.rehearsing,
        )

    async def close(self) -> None:
        """Does nothing: the errands and the reading of calendars have been stopped before."""
        self.calendars.close()
        await self.introductions.stop()
