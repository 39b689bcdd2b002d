"""Connection of an account to Ardary SMS: sending, and its address book. It has no lists."""

from collections.abc import Sequence

from responder.gateways.ardary.answers import account_refusal, codes_of, rows_of, tells_of_an_error
from responder.gateways.ardary.contacts import ArdaryContacts
from responder.gateways.ardary.outbound import ArdarySender
from responder.gateways.base import Connection, Credentials, Outgoing, Site
from responder.gateways.connections import MaybeSent, NothingSent
from responder.gateways.findings import ConnectionFinding, FindingState, NotLooked
from responder.gateways.json_answers import content_of
from responder.languages.catalogue import msgid, sentence

_API = msgid("Ardary SMS's API")
# In test mode nothing is sent; the number is one of those that France keeps for films.
_NOBODY = Outgoing(0, "+33199001234", "Test")


def connect(credentials: Credentials, site: Site) -> Connection:
    sender = ArdarySender(credentials, site)
    contacts = ArdaryContacts(sender.api, credentials)

    async def probe() -> Sequence[ConnectionFinding]:
        return [await _key_of(sender)]

    return Connection(send=sender.send, close=sender.api.close, save_contact=contacts.save, probe=probe)


async def _key_of(sender: ArdarySender) -> ConnectionFinding:
    """Checks login and key with a message in test mode, which is answered and not sent. Raises NotLooked."""
    try:
        answer = await sender.test(_NOBODY)
    except (NothingSent, MaybeSent) as problem:
        raise NotLooked(ConnectionFinding(_API, FindingState.FAILS, problem.told)) from problem
    if refusal := account_refusal(answer.status, answer.body):
        raise NotLooked(ConnectionFinding(_API, FindingState.FAILS, refusal))
    rows = rows_of(content_of(answer.body))
    if 200 <= answer.status < 300 and any(codes_of(row) or not tells_of_an_error(row) for row in rows):
        return ConnectionFinding(_API, FindingState.WORKS, sentence("The login and the key are right."))
    told = sentence(
        "The key could not be tried: the answer could not be understood (HTTP {status}).", status=answer.status
    )
    raise NotLooked(ConnectionFinding(_API, FindingState.OPEN, told))
