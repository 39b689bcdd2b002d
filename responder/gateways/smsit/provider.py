"""SMS-iT as a provider: its row in the table of gateways."""

from responder.gateways.base import ConnectionPart, Provider, Tells, connect_of, hook_reader_of
from responder.gateways.smsit.settings import SETTINGS
from responder.languages.catalogue import sentence

SMSIT = Provider(
    name="smsit",
    display_name="SMS-iT",
    settings=SETTINGS,
    parts=frozenset(
        {
            ConnectionPart.SAVE_CONTACT,
            ConnectionPart.FIND_CONTACT,
            ConnectionPart.PROBE,
            ConnectionPart.REPORT_OF,
            ConnectionPart.LIST_OPTED_OUT,
            ConnectionPart.SAVE_APPOINTMENT,
        }
    ),
    hook_reader=hook_reader_of(__package__),
    connect=connect_of(__package__),
    hook_methods=frozenset({"GET", "POST"}),
    largest_body=256 * 1024,
    tells=frozenset({Tells.SMS}),
    remarks=(
        sentence(
            "SMS-iT's control panel tells of nothing that comes in: without its Android gateway the account can only "
            "send. With it, set webhook_key (SMSIT_WEBHOOK_KEY) to the API key of that gateway, which signs each SMS."
        ),
        sentence(
            "The delivery status at SMS-iT is that of the latest SMS to a number and names none: a second SMS to "
            "somebody waits until the first has arrived, ten minutes at most, and one in doubt is left to you "
            "(responder review)."
        ),
        sentence("Who unsubscribed at SMS-iT gets none, whatever they write to you later: only SMS-iT can lift that."),
        sentence("SMS-iT cannot change an appointment that it has: what becomes final is added beside it."),
    ),
)
