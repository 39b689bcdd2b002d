"""One-time codes of an account (`generateOTP`, `validateOtp`: the page spells them so).

A code belongs to the account and is texted to nobody: an auto-responder has no use for it, whoever writes a program
over this client may.
"""

from responder.gateways.base import Refused, RetryLater
from responder.gateways.smsit.client import Client, NoUsableAnswer
from responder.gateways.smsit.codes import AGAIN, no_credit
from responder.languages.catalogue import sentence

_NO_CREDIT, _WRONG = -2, -2


async def generate(client: Client) -> str:
    """Has a code made. Raises Trouble."""
    said = await client.ask("generateOTP")
    if code := said.text("otp"):
        return code
    if said.status == _NO_CREDIT:
        raise NoUsableAnswer(Refused(no_credit(_NO_CREDIT)))
    raise NoUsableAnswer(RetryLater(sentence("SMS-iT made no code (status {status}).", status=said.shown), AGAIN))


async def is_valid(client: Client, code: str) -> bool:
    """Checks a code. Its success is documented nowhere: whatever is not negative counts. Raises Trouble."""
    said = await client.ask("validateOtp", {"otp": code})
    if said.status is None:
        raise NoUsableAnswer(RetryLater(sentence("SMS-iT did not say whether the code is right."), AGAIN))
    return said.status != _WRONG and said.status >= 0
