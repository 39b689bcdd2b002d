"""State of an inSIM account, and the addresses that it calls.

POST /api/v2/account           {"success": true, "account": {"active": true, "plan": "pro", "sms_credits": 950,
                                "devices_connected": 1}}
POST /api/v2/account/webhooks  {..., "webhooks": {"incoming_sms": "https://...", ...}}
"""

from collections.abc import Mapping, Sequence
from typing import Any

from responder.gateways.findings import About, ConnectionFinding, FindingState, NotLooked
from responder.gateways.insim.v2 import V2, V2Problem
from responder.languages.catalogue import msgid, sentence

KINDS = ("incoming_sms", "delivery_status", "link_clicks", "call_events", "call_qualifications")
_API, _ADDRESSES, _ACCOUNT = msgid("inSIM's API"), msgid("callback addresses"), msgid("account")
_LITTLE_CREDIT = 50


async def look_at_account(v2: V2) -> Sequence[ConnectionFinding]:
    """Reads the account's state. Raises NotLooked."""
    try:
        content = await v2.call("/account")
    except V2Problem as problem:
        raise NotLooked(ConnectionFinding(_API, FindingState.FAILS, problem.told)) from problem
    account = content.get("account")
    facts: Mapping[str, Any] = account if isinstance(account, dict) else {}
    if not facts:
        silent = sentence("inSIM answers, and says nothing of the account: is INSIM_BASE_URL the address of inSIM?")
        return [ConnectionFinding(_API, FindingState.OPEN, silent)]
    return [
        ConnectionFinding(_API, FindingState.WORKS, sentence("The login and the key are right.")),
        _active(facts),
        _credit(facts),
        _phone(facts),
    ]


async def register(v2: V2, hook: str) -> ConnectionFinding:
    """Has inSIM call us there for everything that happens."""
    try:
        content = await v2.call("/account/webhooks", webhooks=dict.fromkeys(KINDS, hook))
    except V2Problem as problem:
        return ConnectionFinding(
            _ADDRESSES, FindingState.FAILS, sentence("They could not be set: {problem}", problem=problem.told)
        )
    kept = content.get("webhooks")
    wrong = [kind for kind in KINDS if isinstance(kept, dict) and kept.get(kind, hook) != hook]
    if wrong:
        return ConnectionFinding(
            _ADDRESSES, FindingState.FAILS, sentence("inSIM kept another address for {kinds}.", kinds=", ".join(wrong))
        )
    return ConnectionFinding(_ADDRESSES, FindingState.WORKS, sentence("All five are set to this service."))


def _active(facts: Mapping[str, Any]) -> ConnectionFinding:
    plan = facts.get("plan") or facts.get("product") or ""
    named = sentence(" (plan: {plan})", plan=plan) if isinstance(plan, str) and plan else ""
    if facts.get("active") is False:
        return ConnectionFinding(
            _ACCOUNT, FindingState.FAILS, sentence("inSIM says that it is not active{plan}.", plan=named)
        )
    return ConnectionFinding(_ACCOUNT, FindingState.WORKS, sentence("It is active{plan}.", plan=named))


def _credit(facts: Mapping[str, Any]) -> ConnectionFinding:
    found = [facts[name] for name in ("sms_credits", "credits") if _is_count(facts.get(name))]
    if not found:
        return ConnectionFinding(About.CREDIT, FindingState.OPEN, sentence("inSIM does not say how much is left."))
    left = int(found[0])
    if left <= 0:
        return ConnectionFinding(About.CREDIT, FindingState.FAILS, sentence("There is none left: nothing can be sent."))
    if left < _LITTLE_CREDIT:
        return ConnectionFinding(
            About.CREDIT, FindingState.WORKS, sentence("{left} are left. That is little.", left=left)
        )
    return ConnectionFinding(About.CREDIT, FindingState.WORKS, sentence("{left} are left.", left=left))


def _phone(facts: Mapping[str, Any]) -> ConnectionFinding:
    raw = facts.get("devices_connected", facts.get("connected"))
    count = len(raw) if isinstance(raw, list) else int(raw) if isinstance(raw, bool) or _is_count(raw) else None
    if count is None:
        return ConnectionFinding(
            About.PHONE, FindingState.OPEN, sentence("inSIM does not say whether it is connected.")
        )
    if count == 0:
        return ConnectionFinding(
            About.PHONE, FindingState.FAILS, sentence("It is not connected: switch it on and open the inSIM app.")
        )
    return ConnectionFinding(About.PHONE, FindingState.WORKS, sentence("It is connected."))


def _is_count(value: Any) -> bool:
    return (type(value) is int) or (isinstance(value, str) and value.strip().lstrip("-").isdecimal())
