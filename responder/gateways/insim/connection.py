"""Connection of an account to inSIM: sending over API v1, everything that is listed or looked up over API v2."""

from functools import partial

from responder.gateways.base import Connection, Credentials, Named, Site
from responder.gateways.insim.account import look_at_account, register
from responder.gateways.insim.gateway_tasks import InsimDeeds
from responder.gateways.insim.lists import InsimLists
from responder.gateways.insim.outbound import InsimGateway
from responder.gateways.insim.people import find_person
from responder.gateways.insim.settings import SETTINGS
from responder.gateways.insim.v2 import V2


def connect(credentials: Credentials, site: Site) -> Connection:
    account = (credentials.login, credentials.access_key, credentials.base_url or SETTINGS.base_url)
    way_out = InsimGateway(*account, lambda: site.place()[1], patience=site.patience, name_of=site.name_of)
    v2 = V2(*account, patience=site.patience, clock=site.clock)
    deeds = InsimDeeds(*account, patience=site.patience)
    lists = InsimLists(v2, site.place, site.clock)

    async def find_contact(number: str) -> Named | None:
        return await find_person(v2, number, site.place()[0])

    async def close() -> None:
        await v2.close()
        await deeds.close()
        await way_out.close()

    return Connection(
        send=way_out.send,
        close=close,
        list_sent=lists.sent,
        list_received=lists.received,
        save_contact=deeds.save_contact,
        find_contact=find_contact,
        dial=deeds.call,
        probe=partial(look_at_account, v2),
        set_callbacks=partial(register, v2),
    )
