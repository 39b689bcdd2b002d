"""Delivery status, asked for: of the latest SMS to a number, and of a message to a group.

POST /apis/getcontactsmsdeliveryreport/   apikey=...&number=33612345678
    {"smsstatus": "delivered", "errormsg": ""}
POST /apis/getbulksmsdeliveryreport/   apikey=...&groupsmsid=123
    {"successful": "145", "failed": "7"}
"""

import re
from collections.abc import Mapping

from responder.dataclass import dataclass
from responder.domain.model.events import Report
from responder.gateways.base import Latest, RetryLater
from responder.gateways.smsit.answers import number_in
from responder.gateways.smsit.client import Client, NoUsableAnswer, digits
from responder.gateways.smsit.codes import AGAIN, NOTHING_SENT_THERE
from responder.languages.catalogue import sentence

# One word of these is documented; the others are those of the network behind such panels. Any other is not final.
WORDS: Mapping[str, Report] = {
    "sent": Report.SENT,
    "delivered": Report.DELIVERED,
    "undelivered": Report.FAILED,
    "failed": Report.FAILED,
}
_LONGEST_REASON = 80


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """Figures of a message to a group; `known` is false where SMS-iT knows no such message (or it is scheduled)."""

    successful: int = 0
    failed: int = 0
    known: bool = True


async def latest(client: Client, number: str) -> Latest:
    """Raises Trouble."""
    said = await client.ask("getcontactsmsdeliveryreport", {"number": digits(number)})
    if said.status == NOTHING_SENT_THERE:
        return Latest(anything=False)
    word = said.text("smsstatus").casefold()
    if not word:
        raise NoUsableAnswer(
            RetryLater(sentence("SMS-iT told no delivery status (status {status}).", status=said.shown), AGAIN)
        )
    return Latest(WORDS.get(word), why=_reason(said.text("errormsg")))


async def figures(client: Client, group_message: str) -> GroupFigures:
    """Raises Trouble."""
    said = await client.ask("getbulksmsdeliveryreport", {"groupsmsid": group_message})
    if said.status == NOTHING_SENT_THERE:
        return GroupFigures(known=False)
    successful, failed = number_in(said.text("successful")), number_in(said.text("failed"))
    if successful is None or failed is None:
        raise NoUsableAnswer(
            RetryLater(sentence("SMS-iT told no figures of the message (status {status}).", status=said.shown), AGAIN)
        )
    return GroupFigures(successful, failed)


def _reason(text: str) -> str:
    """Cuts a reason, without digits: a number may stand in it."""
    return re.sub(r"\d{5,}", "…", " ".join(text.split()))[:_LONGEST_REASON]
