"""Background tasks: gateway tasks, calendars, contact lookup. Started and stopped by `running`."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from responder.calendars.sync.on_demand import CalendarsOnDemand
from responder.gateways.base import Connection
from responder.runtime import Runtime
from responder.sending.upkeep.contact_lookup import ContactLookup
from responder.sending.upkeep.gateway_tasks import Errands, Ways

if TYPE_CHECKING:
    from responder.calendars.sync.polling import Polling


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
        self.calendars = CalendarsOnDemand(
            store, runtime.business, clock, lambda: _polling_of(runtime), cadences=cadences
        )

    async def close(self) -> None:
        """Does nothing: the errands and the reading of calendars have been stopped before."""
        self.calendars.close()
        await self.introductions.stop()


def _polling_of(runtime: Runtime) -> "Polling":
    from responder.calendars.sources.fetch import Login
    from responder.calendars.sync.polling import Polling  # see CalendarsOnDemand

    settings, own = runtime.settings, runtime.settings.own_networks
    logins = {"": Login(networks=own)}
    logins |= {each.name: Login(each.login, each.password, own) for each in settings.calendar_logins}
    return Polling(
        runtime.store,
        runtime.business,
        logins,
        runtime.clock,
        cadences=runtime.cadences,
        tells=lambda: not runtime.rehearsing,
    )
