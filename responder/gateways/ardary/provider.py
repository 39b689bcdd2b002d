"""Ardary SMS as a provider: its row in the table of gateways."""

from responder.gateways.ardary.settings import SETTINGS
from responder.gateways.base import ConnectionPart, Provider, connect_of, hook_reader_of
from responder.languages.catalogue import sentence

ARDARY = Provider(
    name="ardary",
    display_name="Ardary SMS",
    settings=SETTINGS,
    parts=frozenset({ConnectionPart.SAVE_CONTACT, ConnectionPart.PROBE}),
    hook_reader=hook_reader_of(__package__),
    connect=connect_of(__package__),
    remarks=(
        sentence("Ardary SMS tells neither of credit nor whether the phone is there: look into your account."),
        sentence(
            "Some accounts of Ardary SMS tell of calls without saying which were missed: `missed call` in a rule then "
            "never happens. See whether a test call comes in as missed (responder log)."
        ),
        sentence(
            "Who asked Ardary SMS itself for no more messages gets none, whatever they write to you later: only Ardary "
            "SMS can lift that."
        ),
    ),
)
