"""Connection of an account to SMS-iT."""

from collections.abc import Sequence

from responder.gateways.base import Connection, Credentials, Latest, Refused, Site
from responder.gateways.findings import ConnectionFinding
from responder.gateways.lists import NoList
from responder.gateways.smsit import credit, reports
from responder.gateways.smsit.appointments import AppointmentBook
from responder.gateways.smsit.client import Client, NoUsableAnswer
from responder.gateways.smsit.contacts import ContactList
from responder.gateways.smsit.outbound import SmsitSender


def connect(credentials: Credentials, site: Site) -> Connection:
    client = Client(credentials, site)
    contacts = ContactList(client)

    async def probe() -> Sequence[ConnectionFinding]:
        return await credit.look(client)

    async def report_of(number: str) -> Latest:
        try:
            return await reports.latest(client, number)
        except NoUsableAnswer as trouble:
            raise _no_list(trouble) from trouble

    async def list_opted_out() -> Sequence[str]:
        try:
            return await contacts.unsubscribed()
        except NoUsableAnswer as trouble:
            raise _no_list(trouble) from trouble

    return Connection(
        send=SmsitSender(client, contacts).send,
        close=client.close,
        save_contact=contacts.save,
        find_contact=contacts.named,
        probe=probe,
        report_of=report_of,
        list_opted_out=list_opted_out,
        save_appointment=AppointmentBook(client, contacts).save,
    )


def _no_list(trouble: NoUsableAnswer) -> NoList:
    wait = getattr(trouble.outcome, "wait", None)
    return NoList(trouble.outcome.told, wait=wait, refused=isinstance(trouble.outcome, Refused))
