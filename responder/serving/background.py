"""Background tasks: gateway tasks, calendars, contact lookup. Started and stopped by `runtime`."""

from collections.abc import Callable

from responder.calendars.sources.fetch import Login
from responder.calendars.sync.polling import Polling
from responder.domain.model.rules import Rulebook
from responder.gateways.base import Named
from responder.gateways.insim.deeds import InsimDeeds
from responder.gateways.insim.people import find_person
from responder.gateways.insim.v2 import V2
from responder.sending.lanes import Clock
from responder.sending.upkeep.contact_lookup import AddressBook, Introductions
from responder.sending.upkeep.gateway_tasks import Errands
from responder.settings import Mode, Settings
from responder.store.database.engine import Store


class Backroom:
    """`ready` is called when somebody who was asked after can be answered; nothing is done outside while `paused`."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        rulebook: Callable[[], Rulebook],
        clock: Clock,
        ready: Callable[[], None],
        paused: Callable[[], bool],
    ) -> None:
        with_key = [account for account in settings.accounts if account.access_key]
        self._v2 = {each.login: V2(each.login, each.access_key, each.base_url) for each in with_key}
        self._deeds = {
            each.login: InsimDeeds(each.login, each.access_key, each.base_url)
            for each in (with_key if settings.mode is Mode.LIVE else [])
        }
        books = {login: _address_book(v2, rulebook) for login, v2 in self._v2.items()}
        self.introductions = Introductions(store, books, clock, ready)
        cadences = settings.cadences
        self.errands = Errands(
            store,
            self._deeds,
            clock,
            paused=paused,
            sweep_every=cadences.errand_sweep,
            paused_look=cadences.paused_look,
        )
        own = settings.own_networks
        logins = {"": Login(networks=own)}
        logins |= {each.name: Login(each.login, each.password, own) for each in settings.calendar_logins}
        live = settings.mode is Mode.LIVE
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
        for v2 in self._v2.values():
            await v2.close()
        for deeds in self._deeds.values():
            await deeds.close()


def _address_book(v2: V2, rulebook: Callable[[], Rulebook]) -> AddressBook:
    async def look_up(number: str) -> Named | None:
        return await find_person(v2, number, rulebook().business.country)

    return look_up
