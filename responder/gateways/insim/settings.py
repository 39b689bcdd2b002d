"""Sets up an account of inSIM, by environment and by hand."""

from responder.gateways.base import AccountSettings

SETTINGS = AccountSettings(
    base_url="https://www.insim.app",
    prefix="INSIM_",
    login="the e-mail address of your inSIM account",
    key_page="the API page of your inSIM account",
    callback_page="Parameters > API",
    callback_fields=("Incoming SMS", "Delivery status", "Link clicks", "Calls", "Call qualification"),
)
