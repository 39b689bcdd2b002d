"""The samples of the API page, one call after the other: each request as its cURL makes it, each answer as it shows it.

The page is that of SMS-iT's control panel and of the panels that are the same under other names; it shows an answer a
call, mostly of an error. Values are ours.
"""

from typing import Any

import httpx
import pytest

from responder.domain.model.events import Report
from responder.gateways.base import Accepted, Latest, Refused
from responder.gateways.smsit import groups, passcodes, reports
from responder.gateways.smsit.contacts import ContactList, Membership
from responder.gateways.smsit.groups import GroupMessage
from tests.gateways.smsit.accounts import ANNA, KEY, OWN, answered, message, simulated

pytestmark = pytest.mark.anyio

NOBODY = {"from": "33644440000", "to": "33612345678", "message": "Bonjour"}
CALLS: list[tuple[str, dict[str, str], Any]] = [
    ("addcontact", {"group": "Responder", "number": "33612345670", "name": "Anna", "email": "a@b.fr",
                    "bday": "1974-03-23"}, {"status": "0"}),
    ("addcontact", {"group": "Responder", "number": "33612345678"}, {"status": "-7"}),
    ("addcontact", {"group": "Nobody", "number": "33612345678"}, {"status": "-5"}),
    ("getcontacts", {"number": "33612345679"}, {"status": "-7"}),
    ("getcontacts", {"subscribed": "2"}, {"status": "-4"}),
    ("smscontact", NOBODY, {"status": "0"}),
    ("smscontact", NOBODY | {"from": "33699999999"}, {"status": "-3"}),
    ("smscontact", NOBODY | {"to": "33612345679"}, {"status": "-6"}),
    ("smscontact", NOBODY | {"alphasender": "trop long pour eux"}, {"status": "-7"}),
    ("smscontact", NOBODY | {"recurring": "1", "repeat": "Weekly", "frequency": "1"}, {"status": "-11"}),
    ("smsgroup", NOBODY | {"to": "Responder", "rotate": "1"}, {"status": "101"}),
    ("smsgroup", NOBODY | {"to": "Responder", "sendondate": "24-12-2030 18:00"}, {"status": "0"}),
    ("getcontactsmsdeliveryreport", {"number": "33612345679"}, {"status": "-3"}),
    ("getbulksmsdeliveryreport", {"groupsmsid": ""}, {"status": "-2"}),
    ("getcreditbalance", {"type": "1"}, {"creditbalancenumber": "1000"}),
    ("getcreditbalance", {"type": "3"}, {"status": "-2"}),
    ("addappointment", {"number": "33612345678", "apptdate": "20-03-2026 19:30", "status": "1"}, {"status": "0"}),
    ("addappointment", {"apptdate": "20-03-2026 19:30", "status": "1"}, {"status": "-2"}),
    ("generateOTP", {}, {"status": "Success"}),
    ("validateOtp", {"otp": "000000"}, {"status": "-2"}),
    ("validateOtp", {"OTP": "000000"}, {"status": "-2"}),
]  # fmt: skip


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(("call", "fields", "wanted"), CALLS, ids=[f"{call}-{n}" for n, (call, *_) in enumerate(CALLS)])
async def test_each_call_of_the_page_is_answered_by_get_and_by_post(
    method: str, call: str, fields: dict[str, str], wanted: dict[str, str]
) -> None:
    async with simulated(credits=1000) as (_, sim), httpx.AsyncClient(base_url=sim.url, trust_env=False) as client:
        whole = {"apikey": KEY, **fields}
        way = {"params": whole} if method == "GET" else {"data": whole}
        answer = await client.request(method, f"/apis/{call}/", **way)  # type: ignore[arg-type]
        assert answer.status_code == 200 and answer.json().items() >= wanted.items()
        way = {"params": whole | {"apikey": "x"}} if method == "GET" else {"data": whole | {"apikey": "x"}}
        assert (await client.request(method, f"/apis/{call}/", **way)).json()["status"] == "-1"  # type: ignore[arg-type]


async def test_the_answers_that_the_page_shows_are_read() -> None:
    async with answered({"status": "-7", "msg": "Number is already subscribed for home"}) as account:
        assert await ContactList(account.client).add(ANNA) == Accepted("")
    person = {"id": "23", "name": "John Doe", "birthday": "1974-03-23", "email": "john@shop.fr",
              "number": "33612345678", "group": "Group One", "subscriber": "Yes", "source": "SMS", "carrier": "Sprint",
              "date": "2017-03-12 11:02:04"}  # fmt: skip
    async with answered({"status": "-7"}, {"status": "0", "contacts": [person]}) as account:
        assert await ContactList(account.client).membership(ANNA) is Membership.SUBSCRIBED
    why = "The 'from' number passed in doesn't exist in your account or isn't SMS-enabled."
    async with answered({"status": "-3", "msg": why}) as account:
        found = await account.connection.send(message())
        assert isinstance(found, Refused) and found.account and "SMSIT_LOGIN" in found.why
    async with answered({"smsstatus": "delivered", "errormsg": ""}) as account:
        assert await reports_of(account) == Latest(Report.DELIVERED)
    async with answered({"successful": "145", "failed": "7"}) as account:
        assert await reports.figures(account.client, "12") == reports.GroupFigures(145, 7)
    async with answered({"creditbalancenumber": "145", "msg": "Your credit balance is returned"}) as account:
        assert [each.says for each in await account.connection.probe()][1] == "145 SMS are left."  # type: ignore[misc]
    async with answered({"status": "Success", "msg": "OTP", "otp": "94b87b"}) as account:
        assert await passcodes.generate(account.client) == "94b87b"
    async with answered({"status": "12", "msg": "SMS sent"}) as account:
        assert await groups.send_to_group(account.client, GroupMessage(group="Home", text="Hi")) == Accepted("12")


async def reports_of(account: Any) -> Latest:
    assert account.connection.report_of is not None and OWN
    found: Latest = await account.connection.report_of(ANNA)
    return found
