"""inSIM as the simulator plays it, in one value."""

from responder.gateways.simulator.insim import v1, v2, v2_contacts, v2_office
from responder.gateways.simulator.insim.faults import FAULTS
from responder.gateways.simulator.insim.payloads import KINDS, SPELLING
from responder.gateways.simulator.insim.sending import as_sent
from responder.gateways.simulator.phone.simulator import Wire

INSIM = Wire(
    display_name="inSIM",
    login="demo@insim.example",
    calls={
        **{("POST", path): answer for path, answer in v1.PATHS.items()},
        **{
            ("POST", f"/api/v2{path}"): v2.checked(call)
            for path, call in (v2.PATHS | v2_contacts.PATHS | v2_office.PATHS).items()
        },
    },
    help="The API, as www.insim.app has it: {url}/api/v1/... and {url}/api/v2/...",
    hook_kinds=KINDS,
    faults=FAULTS,
    spelling=SPELLING,
    as_sent=as_sent,
)
