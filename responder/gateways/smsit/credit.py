"""Credit of an account: also the check of its key, because nothing is sent by it.

POST /apis/getcreditbalance/   apikey=...&type=1
    {"creditbalancenumber": "145", "msg": "..."}
"""

from collections.abc import Sequence

from responder.gateways.base import Refused, RetryLater
from responder.gateways.findings import About, ConnectionFinding, FindingState, NotLooked
from responder.gateways.smsit.answers import number_in
from responder.gateways.smsit.client import Client, NoUsableAnswer
from responder.gateways.smsit.codes import AGAIN
from responder.languages.catalogue import msgid, sentence

_API = msgid("SMS-iT's API")
_SMS = "1"  # 2 is voice


async def balance(client: Client) -> int:
    """Asks for the SMS that are left. Raises Trouble."""
    said = await client.ask("getcreditbalance", {"type": _SMS})
    left = number_in(said.text("creditbalancenumber").partition(".")[0])
    if left is None:
        raise NoUsableAnswer(
            RetryLater(
                sentence("SMS-iT did not say how much credit is left (status {status}).", status=said.shown), AGAIN
            )
        )
    return left


async def look(client: Client) -> Sequence[ConnectionFinding]:
    """Checks key and credit. Raises NotLooked."""
    try:
        left = await balance(client)
    except NoUsableAnswer as trouble:
        state = (
            FindingState.FAILS
            if isinstance(trouble.outcome, Refused) or trouble.outcome.wait is None
            else FindingState.OPEN
        )
        raise NotLooked(ConnectionFinding(_API, state, trouble.outcome.told)) from trouble
    key = ConnectionFinding(_API, FindingState.WORKS, sentence("The key is right."))
    if left <= 0:
        return [key, ConnectionFinding(About.CREDIT, FindingState.FAILS, sentence("There is no SMS credit left."))]
    return [key, ConnectionFinding(About.CREDIT, FindingState.WORKS, sentence("{left} SMS are left.", left=left))]
