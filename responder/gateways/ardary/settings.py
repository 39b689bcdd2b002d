"""Sets up an account of Ardary SMS. `route`: over the account's own phone, or over Ardary's servers.
`header_form`: how requests hold the credentials; the vendor's pages show both, and `auto` takes what each path
shows."""

from responder.gateways.base import AccountSettings
from responder.languages.catalogue import sentence

SETTINGS = AccountSettings(
    base_url="https://www.ardary-sms.com",
    prefix="ARDARY_",
    login=sentence("the e-mail address of your Ardary SMS account"),
    key_page=sentence("Parameters > API in your Ardary SMS account"),
    callback_page="Parameters > API",
    callback_fields=("Incoming SMS", "Delivery status", "Link clicks", "Calls", "Call qualification"),
    options={"route": ("phone", "servers"), "header_form": ("auto", "object", "list")},
)
