"""Sets up an account of inSIM, by environment and by hand."""

from responder.gateways.base import AccountSettings
from responder.languages.catalogue import sentence

SETTINGS = AccountSettings(
    base_url="https://www.insim.app",
    prefix="INSIM_",
    login=sentence("the e-mail address of your inSIM account"),
    key_page=sentence("the API page of your inSIM account"),
    callback_page="Parameters > API",
    callback_fields=("Incoming SMS", "Delivery status", "Link clicks", "Calls", "Call qualification"),
)
