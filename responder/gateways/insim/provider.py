"""inSIM as a provider: its row in the table of gateways."""

from responder.gateways.base import Connection, ConnectionPart, Credentials, Provider, Site
from responder.gateways.incoming import HookReader
from responder.gateways.insim.settings import SETTINGS


def _hook_reader() -> HookReader:
    from responder.gateways.insim.inbound import read_raw

    return read_raw


def _connect(credentials: Credentials, site: Site) -> Connection:
    from responder.gateways.insim.connection import connect

    return connect(credentials, site)


INSIM = Provider(
    name="insim",
    display_name="inSIM",
    settings=SETTINGS,
    parts=frozenset(ConnectionPart)
    - {ConnectionPart.REPORT_OF, ConnectionPart.LIST_OPTED_OUT, ConnectionPart.SAVE_APPOINTMENT},
    hook_reader=_hook_reader,
    connect=_connect,
)
