"""Ardary SMS as a provider: its row in the table of gateways."""

from responder.gateways.ardary.settings import SETTINGS
from responder.gateways.base import Connection, ConnectionPart, Credentials, Provider, Site
from responder.gateways.incoming import HookReader
from responder.languages.catalogue import sentence


def _hook_reader() -> HookReader:
    from responder.gateways.ardary.inbound import read_raw

    return read_raw


def _connect(credentials: Credentials, site: Site) -> Connection:
    from responder.gateways.ardary.connection import connect

    return connect(credentials, site)


ARDARY = Provider(
    name="ardary",
    display_name="Ardary SMS",
    settings=SETTINGS,
    parts=frozenset({ConnectionPart.SAVE_CONTACT, ConnectionPart.PROBE}),
    hook_reader=_hook_reader,
    connect=_connect,
    remarks=(
        sentence("Ardary SMS tells neither of credit nor whether the phone is there: look into your account."),
        sentence(
            "Some accounts of Ardary SMS tell of calls without saying which were missed: `missed call` in a rule then "
            "never happens. See whether a test call comes in as missed (responder log)."
        ),
        "Who asked Ardary SMS itself for no more messages gets none, whatever they write to you later: only Ardary SMS "
        "can lift that.",
    ),
)
