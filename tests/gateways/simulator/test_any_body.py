"""Whatever is said to any call, the simulator answers; it never breaks."""

import json
from typing import Any

import pytest

from responder.gateways.simulator.insim.wire import INSIM
from responder.gateways.simulator.phone.app import calls_of
from tests.gateways.simulator.conftest import KEY, LOGIN, SimulatorClient

pytestmark = pytest.mark.anyio
FIELDS = """
    phone_number message messages webhooks sms_id sms_ids direction limit date_from date_to type call_id option_id
    notes search cursor sort order name mode fuzzy id_contact pro add remove list_id contact_ids contacts description
    phone_numbers priority campaign_id template_id recipients label from text kind seconds source id_sms_api wait to
    send report callback list times probability
""".split()
NASTY: list[Any] = [None, "", "x", 0, -1, 10**30, 1.5, True, [], [[]], [None], ["x"], {}, {"x": {}}, "\ud83d", "9" * 9]


@pytest.mark.parametrize("value", NASTY, ids=repr)
async def test_any_value_in_any_field_of_any_call_is_answered(simulator: SimulatorClient, value: Any) -> None:
    body = dict.fromkeys(FIELDS, value) | {"login": LOGIN, "accessKey": KEY}
    body |= {"header": {"login": LOGIN, "accessKey": KEY, "phone_number": value}}
    for method, path in calls_of(INSIM):
        simulator.sim.faults.ask({})
        answer = await simulator.client.request(method, path, content=json.dumps(body))
        assert answer.status_code < 500, path


async def test_any_single_wrong_field_is_answered(simulator: SimulatorClient) -> None:
    contact = simulator.sim.world.save_contact("+33612345678", first_name="Anna")
    sound = {"phone_number": contact.phone, "name": "x", "message": "x", "label": "x", "id_contact": contact.id}
    made = await simulator.v2("/lists/create", **sound)
    sound["list_id"] = made["list_id"]
    for field in FIELDS:
        values: tuple[object, ...] = ([], {}, -1, None)
        for value in values:
            body = sound | {"login": LOGIN, "accessKey": KEY, field: value}
            for path in ("/contacts/tags", "/lists/contacts/add", "/campaigns/create", "/sms", "/calls", "/contacts"):
                answer = await simulator.client.post(f"/api/v2{path}", json=body)
                assert answer.status_code < 500, (path, field, value)
                assert answer.json()["success"] or answer.json()["error_code"]
