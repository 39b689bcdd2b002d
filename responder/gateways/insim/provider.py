"""inSIM as a provider: its row in the table of gateways."""

from responder.gateways.base import ConnectionPart, Provider, connect_of, hook_reader_of
from responder.gateways.insim.settings import SETTINGS

INSIM = Provider(
    name="insim",
    display_name="inSIM",
    settings=SETTINGS,
    parts=frozenset(ConnectionPart)
    - {ConnectionPart.REPORT_OF, ConnectionPart.LIST_OPTED_OUT, ConnectionPart.SAVE_APPOINTMENT},
    hook_reader=hook_reader_of(__package__),
    connect=connect_of(__package__),
)
