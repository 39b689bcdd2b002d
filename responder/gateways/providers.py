"""The gateways that can be chosen: one row each, read by every command, so that nothing here connects to anything."""

from collections.abc import Mapping

from responder.gateways.ardary.provider import ARDARY
from responder.gateways.base import ConnectionPart, Provider, Tells
from responder.gateways.insim.provider import INSIM
from responder.gateways.smsit.provider import SMSIT
from responder.languages.catalogue import Told, msgid, sentence

GATEWAYS: Mapping[str, Provider] = {each.name: each for each in (INSIM, ARDARY, SMSIT)}
DEFAULT = INSIM.name
"""The gateway of an account that names none."""
PREFIXES = tuple(each.settings.prefix for each in GATEWAYS.values())
"""What names of settings of accounts begin with in the environment."""

_LACKS: Mapping[ConnectionPart, str] = {
    ConnectionPart.LIST_SENT: msgid(
        "has no list of what was sent: a message in doubt is settled by its delivery report, or by you "
        "(responder review)"
    ),
    ConnectionPart.LIST_RECEIVED: msgid(
        "has no list of what came in: what is sent while the service is down stays lost"
    ),
    ConnectionPart.SAVE_CONTACT: msgid("takes no contacts: `save contact` in a rule does nothing"),
    ConnectionPart.FIND_CONTACT: msgid("tells nobody's name: new contacts have none until you import them"),
    ConnectionPart.DIAL: msgid("cannot dial a number: `call back` in a rule does nothing"),
    ConnectionPart.PROBE: msgid("does not tell whether an account works"),
    ConnectionPart.SET_CALLBACKS: msgid(
        "lets no program set its callback addresses: type them by hand (responder connect --show-addresses)"
    ),
    # Nobody misses these where the gateway calls us, or where it keeps nothing of the kind.
    ConnectionPart.REPORT_OF: "",
    ConnectionPart.LIST_OPTED_OUT: "",
    ConnectionPart.SAVE_APPOINTMENT: "",
}
_TELLS_NOT: Mapping[Tells, str] = {
    Tells.SMS: msgid("tells of no incoming SMS: such an account can only send"),
    Tells.CALLS: msgid("tells of no calls: `missed call` in a rule never happens"),
    Tells.REPORTS: msgid("reports nothing by itself: Responder asks it what became of each message"),
    Tells.CLICKS: msgid(
        "tells of no clicks: links stand in the text in full, and `link clicked` in a rule never happens"
    ),
    Tells.NOTES: msgid("tells of no notes on calls: `call note` in a rule never happens"),
}
_NEVER_REPORTS = msgid("does not tell whether a message arrived: `delivered` in a rule never happens")


def what_lacks(provider: Provider) -> list[Told]:
    """Lists what a provider does not have, and what that means for the owner."""
    missing = [_lacks(provider, _LACKS[part]) for part in ConnectionPart if part not in provider.parts and _LACKS[part]]
    untold = [told_nothing(provider, event) for event in Tells if event not in provider.tells]
    return [*missing, *untold, *provider.remarks]


def told_nothing(provider: Provider, event: Tells) -> Told:
    """Says what it means that a provider does not tell of an event."""
    never = event is Tells.REPORTS and ConnectionPart.REPORT_OF not in provider.parts
    return _lacks(provider, _NEVER_REPORTS if never else _TELLS_NOT[event])


def _lacks(provider: Provider, what: str) -> Told:
    return sentence("{gateway} {lacks}.", gateway=provider.display_name, lacks=sentence(what))
