"""SMS-iT as the simulator plays it, in one value."""

from responder.gateways.simulator.phone.model import parts
from responder.gateways.simulator.phone.simulator import Answers, Wire
from responder.gateways.simulator.smsit import contacts, sending
from responder.gateways.simulator.smsit.android_gateway import KINDS, SPELLING
from responder.gateways.simulator.smsit.faults import FAULTS
from responder.gateways.simulator.smsit.panel import Call, checked
from responder.gateways.smsit.settings import USUAL_GROUP, WEBHOOK_KEY

_CALLS: dict[str, Call] = {
    "smscontact": sending.to_contact,
    "smsgroup": sending.to_group,
    "getcontactsmsdeliveryreport": sending.delivery_status,
    "getbulksmsdeliveryreport": sending.group_figures,
    "getcreditbalance": sending.credit,
    "generateOTP": sending.one_time_code,
    "validateOtp": sending.check_code,
    "addcontact": contacts.add,
    "getcontacts": contacts.find,
    "addappointment": contacts.add_appointment,
}


def _answers() -> dict[tuple[str, str], Answers]:
    calls = {f"/apis/{name}/": checked(call) for name, call in _CALLS.items()}
    return {(method, path): call for path, call in calls.items() for method in ("GET", "POST")}


SMSIT = Wire(
    display_name="SMS-iT",
    login="+33644440000",
    calls=_answers(),
    help="The API, as the control panel has it: {url}/apis/smscontact/, /apis/getcontacts/ and so on",
    hook_kinds=KINDS,
    faults=FAULTS,
    spelling=SPELLING,
    as_sent=sending.as_sent,
    cost=parts,
    takes_itself=contacts.takes_stop,
    begins=lambda sim: contacts.make_group(sim, USUAL_GROUP),
    webhook_key=WEBHOOK_KEY,
)
