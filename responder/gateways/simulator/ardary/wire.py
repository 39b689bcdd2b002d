"""Ardary SMS as the simulator plays it, in one value."""

from responder.gateways.simulator.ardary import contacts, sending
from responder.gateways.simulator.ardary.callbacks import KINDS, SPELLING
from responder.gateways.simulator.ardary.faults import FAULTS
from responder.gateways.simulator.phone.simulator import Wire

ARDARY = Wire(
    display_name="Ardary SMS",
    login="demo@ardary.example",
    calls={
        ("POST", "/api/sendSmsSolo"): sending.send_over_phone,
        ("POST", "/api/sendSms"): sending.send_over_servers,
        ("POST", "/api/contact"): contacts.save,
        ("POST", "/api/addcontactSolo"): contacts.save,
        ("POST", "/api/addContact"): contacts.save,
    },
    help="The API, as www.ardary-sms.com has it: {url}/api/sendSmsSolo, /api/sendSms, /api/contact",
    hook_kinds=KINDS,
    faults=FAULTS,
    spelling=SPELLING,
    as_sent=sending.as_sent,
    keeps_ids=True,
)
