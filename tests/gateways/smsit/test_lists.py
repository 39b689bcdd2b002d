"""Tests what SMS-iT is asked for besides sending: who unsubscribed, reports, credit, appointments, groups, one-time
codes."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from structlog.testing import capture_logs

from responder.domain.model.events import Report
from responder.gateways.base import Accepted, AppointmentStanding, Latest, Outcome, Refused, RetryLater, Unknown
from responder.gateways.findings import About, FindingState, NotLooked
from responder.gateways.lists import NoList
from responder.gateways.smsit import groups, passcodes, reports
from responder.gateways.smsit.client import NoUsableAnswer
from responder.gateways.smsit.groups import GroupMessage, GroupRepeat, Schedule
from tests.gateways.smsit.accounts import ANNA, BRUNO, Account, answered, message, simulated

pytestmark = pytest.mark.anyio

AT = datetime(2026, 7, 1, 12, 30, tzinfo=UTC)


async def test_everybody_who_unsubscribed_is_found_over_all_pages() -> None:
    numbers = [f"+336120000{place:02d}" for place in range(90)] + [f"+336130000{place:02d}" for place in range(60)]
    async with simulated(members=numbers) as (account, sim):
        sim.stopped |= set(numbers[::2]) | {BRUNO}  # who is in no list is nobody's contact
        found = await account.connection.list_opted_out()  # type: ignore[misc]
        assert set(found) == set(numbers[::2]) and len(found) == 75
        sim.faults.ask({"contacts": "same-page", "times": None})
        assert len(await account.connection.list_opted_out()) == 50  # type: ignore[misc]


@pytest.mark.parametrize("fault", ["500", "no-answer"])
async def test_a_list_that_cannot_be_had_is_no_empty_list(fault: str) -> None:
    async with simulated(whole=0.5 if fault == "no-answer" else 20.0) as (account, sim):
        sim.faults.ask({"contacts": fault})
        with pytest.raises(NoList):
            await account.connection.list_opted_out()  # type: ignore[misc]


async def test_numbers_are_read_as_the_panel_or_its_owner_wrote_them() -> None:
    rows = [{"id": str(place), "number": number, "subscriber": "No"} for place, number in enumerate(
        ["33612345678", "+447481340516", "0612345679", 33612345680, "", None, "abc"])]  # fmt: skip
    async with answered({"status": "0", "contacts": rows}, {"status": "-7"}) as account:
        found = await account.connection.list_opted_out()  # type: ignore[misc]
        assert set(found) == {ANNA, "+447481340516", BRUNO, "+33612345680"}


async def test_what_waits_at_the_gateway_has_no_report() -> None:
    async with simulated(sent_after=3600) as (account, _):
        await account.connection.send(message())
        assert await account.connection.report_of(ANNA) == Latest()  # type: ignore[misc]


async def test_the_status_of_the_latest_message_is_asked_by_number() -> None:
    async with simulated() as (account, sim):
        report_of = account.connection.report_of
        assert report_of is not None and await report_of(ANNA) == Latest(anything=False)
        await account.connection.send(message())
        async with asyncio.timeout(20):
            while await report_of(ANNA) != Latest(Report.DELIVERED):  # noqa: ASYNC110 - it is asked
                await asyncio.sleep(0.02)
        sim.faults.ask({"outcome": "failed"})
        await account.connection.send(message("Encore"))
        assert await report_of(ANNA) == Latest(Report.FAILED, why="Handset off")


@pytest.mark.parametrize(
    ("word", "report"),
    [("Delivered", Report.DELIVERED), (" delivered ", Report.DELIVERED), ("UNDELIVERED", Report.FAILED),
     ("failed", Report.FAILED), ("sent", Report.SENT), ("queued", None), ("sending", None), ("accepted", None)],
)  # fmt: skip
async def test_words_of_a_status_are_folded_and_unknown_ones_are_not_final(word: str, report: Report | None) -> None:
    async with answered({"smsstatus": word, "errormsg": "of 33612345678"}) as account:
        found = await account.connection.report_of(ANNA)  # type: ignore[misc]
        assert found.report is report and "33612345678" not in found.why


@pytest.mark.parametrize("content", [b"", b"<html>", {"status": "-2"}, {"smsstatus": ""}, {"status": "0"}])
async def test_no_status_is_none_where_none_is_told(content: Any) -> None:
    async with answered(content) as account:
        with pytest.raises(NoList):
            await account.connection.report_of(ANNA)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("content", "states"),
    [({"creditbalancenumber": "145"}, [FindingState.WORKS, FindingState.WORKS]), ({"creditbalancenumber": 145},
    [FindingState.WORKS] * 2),
     ({"creditbalancenumber": "0"}, [FindingState.WORKS, FindingState.FAILS])],
)  # fmt: skip
async def test_credit_is_told(content: Any, states: list[FindingState]) -> None:
    async with answered(content) as account:
        findings = await account.connection.probe()  # type: ignore[misc]
        assert [each.state for each in findings] == states and findings[1].about == About.CREDIT


@pytest.mark.parametrize(("content", "state"), [({"status": "-1"}, FindingState.FAILS), ({"status": "-20"},
FindingState.FAILS),
                                                (b"<html>", FindingState.OPEN), ({"status": "-2"},
                                                FindingState.OPEN)])  # fmt: skip
async def test_an_account_that_cannot_be_looked_at_says_why(content: Any, state: FindingState) -> None:
    async with answered(content) as account:
        with pytest.raises(NotLooked) as told:
            await account.connection.probe()  # type: ignore[misc]
        assert told.value.finding.state is state


async def save(account: Account, standing: AppointmentStanding = AppointmentStanding.CONFIRMED) -> Outcome:
    assert account.connection.save_appointment is not None
    return await account.connection.save_appointment(ANNA, AT, standing)


@pytest.mark.parametrize(("standing", "status"), [(AppointmentStanding.OPEN, "0"), (AppointmentStanding.CONFIRMED, "1"),
                                                  (AppointmentStanding.CANCELLED, "2"),
                                                  (AppointmentStanding.MOVED, "3")])  # fmt: skip
async def test_an_appointment_is_saved_in_the_accounts_own_time(standing: AppointmentStanding, status: str) -> None:
    async with answered({"status": "0"}) as account:
        assert await save(account, standing) == Accepted("")
        wanted = {"number": "33612345678", "apptdate": "01-07-2026 14:30", "status": status}
        assert account.asked() == [("addappointment", wanted)]


@pytest.mark.parametrize(
    ("code", "kind"),
    [("-8", Accepted), ("-9", RetryLater), ("-2", Refused), ("-6", Refused), ("-1", Refused), ("-44", RetryLater)],
)
async def test_each_code_of_an_appointment_has_its_outcome(code: str, kind: type) -> None:
    async with answered({"status": code}) as account:
        assert isinstance(await save(account), kind)


async def test_that_one_of_that_minute_cannot_be_changed_is_told_once() -> None:
    with capture_logs() as logs:
        async with answered({"status": "-8"}) as account:
            assert [await save(account, each) for each in AppointmentStanding] == [Accepted("")] * len(
                AppointmentStanding
            )
    assert len(logs) == 1 and "stays as it was saved first" in logs[0]["event"]


async def test_an_appointment_of_somebody_unknown_adds_them_and_of_somebody_who_left_does_not() -> None:
    async with simulated(members=()) as (account, sim):
        assert isinstance(await save(account), Accepted) and len(sim.world.appointments) == 1
    none, gone = {"status": "-7"}, {"status": "0", "contacts": [{"number": "33612345678", "subscriber": "No"}]}
    async with answered(none, gone) as account:
        assert isinstance(await save(account), Refused)
        assert [call for call, _ in account.asked()] == ["addappointment", "getcontacts"]


async def test_a_name_is_found_by_its_number() -> None:
    async with simulated() as (account, sim):
        find = account.connection.find_contact
        assert find is not None and await find(ANNA) is None
        sim.world.save_contact(ANNA, first_name="Anna", last_name="Martin")
        found = await find(ANNA)
        assert found is not None and found.name == "Anna Martin"


ONE_OF_TWO = reports.GroupFigures(1, 0)


async def test_a_message_to_a_group_is_sent_once_and_its_figures_are_asked_by_its_id() -> None:
    async with simulated(members=(ANNA, BRUNO)) as (account, sim):
        sim.stopped.add(BRUNO)
        found = await groups.send_to_group(account.client, GroupMessage(group="Responder", text="Fermé le 24."))
        assert isinstance(found, Accepted) and found.gateway_id
        async with asyncio.timeout(20):
            while await reports.figures(account.client, found.gateway_id) != ONE_OF_TWO:  # noqa: ASYNC110 - it is asked
                await asyncio.sleep(0.02)
        assert [sms.phone for sms in sim.world.received] == [ANNA]
        assert not (await reports.figures(account.client, "999")).known


async def test_a_schedule_repeats_until_its_end_at_the_hour_of_its_beginning() -> None:
    schedule = Schedule(first=AT, repeat=GroupRepeat.WEEKLY, frequency=2, until=datetime(2026, 12, 24, tzinfo=UTC))
    async with answered({"status": "0"}) as account:
        asked = GroupMessage(group="Clients", text="Bonjour", schedule=schedule, throttle=3, rotate=True)
        assert await groups.send_to_group(account.client, asked) == Accepted("")
        [(call, fields)] = account.asked()
        assert call == "smsgroup" and fields == {
            "from": "33644440000", "to": "Clients", "message": "Bonjour", "rotate": "1", "throttle": "3",
            "sendondate": "01-07-2026 14:30", "recurring": "1", "repeat": "Weekly", "frequency": "2",
            "enddate": "24-12-2026 14:30",
        }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "kind"),
    [("-12", Refused), ("-14", RetryLater), ("-15", Refused), ("-16", Unknown), ("-6", Refused), ("-1", Refused),
     ("-13", Refused), ("512", Accepted)],
)  # fmt: skip
async def test_codes_of_a_group_are_not_those_of_a_contact(code: str, kind: type) -> None:
    async with answered({"status": code}) as account:
        found = await groups.send_to_group(account.client, GroupMessage(group="Clients", text="Bonjour"))
        assert isinstance(found, kind) and not getattr(found, "no_credit", code == "-14") is not (code == "-14")


@pytest.mark.parametrize("code", ["-2", "-6", "-7", "-8", "-9", "-10", "-11", "-12", "-13", "-15"])
async def test_the_simulated_panel_knows_the_codes_of_a_group(code: str) -> None:
    wrong: dict[str, dict[str, str]] = {
        "-2": {"from": ""}, "-6": {"to": "Nobody"}, "-7": {"alphasender": "!"}, "-8": {"rotate": "2"},
        "-9": {"throttle": "7"}, "-10": {"recurring": "2"}, "-11": {"recurring": "1", "repeat": "weekly"},
        "-12": {"recurring": "1", "repeat": "Weekly", "frequency": "31"},
        "-13": {"recurring": "1", "repeat": "Weekly", "frequency": "1"}, "-15": {"to": "Responder"},
    }  # fmt: skip
    async with simulated(members=()) as (account, _):
        fields = {"from": "33644440000", "to": "Responder", "message": "Bonjour"} | wrong[code]
        said = await account.client.ask("smsgroup", fields)
        assert said.status == (int(code) if code != "-7" else -15)  # nobody is in the group: no name is looked at


async def test_one_time_codes_are_made_and_good_once() -> None:
    async with simulated() as (account, sim):
        code = await passcodes.generate(account.client)
        assert await passcodes.is_valid(account.client, code)
        assert not await passcodes.is_valid(account.client, code)
        sim.credits = 0
        with pytest.raises(NoUsableAnswer, match="credit"):
            await passcodes.generate(account.client)
