"""Set-up of an account of SMS-iT. The login is the number it sends from, because the key alone names an account
to nobody. `alpha_fallback`: a message whose sender name SMS-iT refuses goes out under the number, or not at all."""

from responder.gateways.base import AccountSettings
from responder.languages.catalogue import sentence

GROUP, ALPHA_SENDER, WEBHOOK_KEY = "group", "alpha_sender", "webhook_key"
USUAL_GROUP = "Responder"

SETTINGS = AccountSettings(
    base_url="https://decontrolpanel.smsit.ai",
    prefix="SMSIT_",
    login=sentence("the number that your SMS-iT account sends from, such as +33644440000"),
    key_page=sentence("the API page of your SMS-iT control panel"),
    callback_page="Webhook, in the settings of the Android gateway (smsit.ai/smsgateway)",
    callback_fields=("Webhook URL",),
    login_form=r"\+[1-9][0-9]{6,14}",
    options={"alpha_fallback": ("yes", "no")},
    texts={
        GROUP: f"the group of the control panel that contacts are added to ({USUAL_GROUP} unless said)",
        ALPHA_SENDER: "a sender name of 1 to 11 letters and digits, for texts that want no reply",
        WEBHOOK_KEY: "the API key of the Android gateway, which signs what comes in",
    },
)
