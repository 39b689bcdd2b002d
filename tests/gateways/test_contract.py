"""Tests what every gateway promises, asked of each over a real socket, with the truth counted at the handsets."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest
from structlog.testing import capture_logs

from responder.domain.delivery.message_ids import name_of
from responder.domain.model.events import CallEnded, CallKind, DeliveryReported, LinkClicked, Report, SmsReceived
from responder.gateways.base import (
    Accepted,
    AppointmentStanding,
    Connection,
    ConnectionPart,
    Latest,
    Outcome,
    Outgoing,
    Provider,
    Refused,
    RetryLater,
    Site,
    Tells,
    Unknown,
)
from responder.gateways.connections import Patience
from responder.gateways.findings import ConnectionFinding, FindingState, NotLooked
from responder.gateways.incoming import Accounts, Incoming, Several
from responder.gateways.providers import GATEWAYS, what_lacks
from responder.gateways.simulator import WIRES, Simulator, running_simulator
from responder.gateways.simulator.phone.faults import OF_SENDING
from responder.settings.values import Account
from tests.gateways.servers import Listener, webhook_listener

pytestmark = pytest.mark.anyio

LOGIN, KEY = "salon@example.org", "canary-key-c4ca4238a0b923820dcc"
ANNA, OWN = "+33612345678", "+33644440000"
HOOK_KEY = "canary-webhook-key-a87ff679a2f3e71d"
SECRET = b"not a secret, but long enough"
PARIS = ZoneInfo("Europe/Paris")
SWIFT = Patience(connect=2.0, place=2.0, whole=2.0)


@dataclass(frozen=True, slots=True)
class Kind:
    """A way an account can be set up. `reports`: those of a message that arrives, in their order."""

    gateway: str
    options: tuple[tuple[str, str], ...] = ()
    login: str = LOGIN
    reports: tuple[Report, ...] = (Report.SENT, Report.DELIVERED)

    @property
    def provider(self) -> Provider:
        return GATEWAYS[self.gateway]

    def __str__(self) -> str:
        return " ".join((self.gateway, *(value for name, value in self.options if name != "webhook_key")))


KINDS = (
    Kind("insim"),
    Kind("ardary"),
    Kind("ardary", (("route", "servers"),)),
    Kind("ardary", (("header_form", "list"),)),
    Kind("ardary", (("route", "servers"), ("header_form", "object"))),
    Kind("smsit", (("webhook_key", HOOK_KEY),), OWN),
)
KNOW_STOPS = {"ardary", "smsit"}
"""Those that say of somebody that they asked the gateway itself for no more messages."""
every_kind = pytest.mark.parametrize("kind", KINDS, ids=str)


@dataclass
class Place:
    """A simulated gateway, somebody who hears its callbacks, and an account's connection to it."""

    kind: Kind
    sim: Simulator
    heard: Listener
    connection: Connection

    async def sends(self, text: str = "Bonjour", **more: Any) -> Outcome:
        given: dict[str, Any] = {"id": 1, "to": ANNA, "text": text}
        return await self.connection.send(Outgoing(**given | more))

    def received(self) -> int:
        return len(self.sim.world.received)

    async def hears(self, count: int = 1) -> list[Incoming]:
        """The first callbacks, as the provider reads them."""
        await self.heard.arrival(count)
        kind, read = self.kind, self.kind.provider.hook_reader()
        signed = not self.sim.options.older  # what other programs send in an older spelling has no signature
        accounts = Accounts((kind.login,), SECRET, options={kind.login: dict(kind.options) if signed else {}})
        answers = [read(hook, accounts, datetime.now(UTC)) for hook in self.heard.hooks[:count]]
        found = [item for each in answers for item in (each.items if isinstance(each, Several) else (each,))]
        assert all(isinstance(each, Incoming) for each in found), found
        return [each for each in found if isinstance(each, Incoming)]


@asynccontextmanager
async def place_of(kind: Kind, key: str = KEY, *, older: bool = False) -> AsyncIterator[Place]:
    options: dict[str, Any] = {
        "gateway": kind.gateway,
        "login": kind.login,
        "access_key": KEY,
        "plan": "pro",
        "seed": 1,
    }
    options |= {"older": older, "webhook_key": dict(kind.options).get("webhook_key", "")}
    async with webhook_listener() as heard, running_simulator(callback=heard.url, **options) as sim:
        connection = connected(kind, sim.url, key)
        sim.world.save_contact(ANNA)
        try:
            yield Place(kind, sim, heard, connection)
        finally:
            await connection.close()


def connected(kind: Kind, url: str, key: str = KEY) -> Connection:
    site = Site(
        place=lambda: ("FR", PARIS),
        clock=lambda: datetime.now(UTC),
        name_of=lambda message: name_of(SECRET, message.id, message.to, message.text),
        patience=SWIFT,
    )
    account = Account(kind.login, key, url, kind.gateway, dict(kind.options))
    return account.provider.connect(account.credentials, site)


def faults() -> Iterator[tuple[Kind, str]]:
    for kind in KINDS:
        yield from ((kind, name) for name in WIRES[kind.gateway].faults["send"])


def test_every_gateway_is_asked() -> None:
    assert {kind.gateway for kind in KINDS} == set(GATEWAYS) == set(WIRES)


@every_kind
async def test_a_message_reaches_its_handset_with_its_link(kind: Kind) -> None:
    async with place_of(kind) as place:
        outcome = await place.sends("Votre rendez-vous : [link]", link="https://shop.fr/rdv", priority=2)
        assert isinstance(outcome, Accepted)
        [sms] = place.sim.world.received
        assert sms.phone == ANNA and "[" not in sms.text
        if Tells.CLICKS not in kind.provider.tells:
            assert sms.text == "Votre rendez-vous : https://shop.fr/rdv"
            return
        assert (sms.url, sms.priority) == ("https://shop.fr/rdv", 2) and sms.short_url and sms.short_url in sms.text
        place.sim.clicks(sms)
        clicks = [each.event for each in await place.hears(3) if isinstance(each.event, LinkClicked)]
        assert [each.message_id for each in clicks] == [outcome.gateway_id]


@every_kind
async def test_what_became_of_a_message_is_reported_or_can_be_asked(kind: Kind) -> None:
    async with place_of(kind) as place:
        if (report_of := place.connection.report_of) is not None:
            assert await report_of(ANNA) == Latest(anything=False)
        outcome = await place.sends()
        assert isinstance(outcome, Accepted) and outcome.gateway_id
        if Tells.REPORTS in kind.provider.tells:
            events = [each.event for each in await place.hears(len(kind.reports))]
            reports = [each for each in events if isinstance(each, DeliveryReported)]
            assert tuple(each.report for each in reports) == kind.reports
            assert {each.message_id for each in reports} == {outcome.gateway_id}
        elif report_of is None:
            assert "does not tell whether a message arrived" in " ".join(map(str, what_lacks(kind.provider)))
        else:
            async with asyncio.timeout(5):
                while await report_of(ANNA) != Latest(Report.DELIVERED):  # noqa: ASYNC110 - nobody tells
                    await asyncio.sleep(0.02)


@pytest.mark.parametrize(("kind", "fault"), list(faults()), ids=str)
async def test_a_fault_is_never_called_sent_or_not_sent_against_the_truth(kind: Kind, fault: str) -> None:
    """Attempts once each, whatever happens; what may have left is in doubt, and the next message is sound."""
    async with place_of(kind) as place:
        place.sim.faults.ask({"send": fault, "seconds": 0.1})
        outcome, left = await place.sends(), place.received()
        assert left <= 1
        if isinstance(outcome, Accepted):
            assert left == 1
        if isinstance(outcome, RetryLater | Refused):
            assert left == 0
        assert place.sim.faults.struck == {f"send {fault}": 1}
        assert isinstance(await place.sends("Encore"), Accepted) and place.received() == left + 1


EXPECTED: dict[str, type[Outcome] | tuple[type[Outcome], ...]] = {
    "500-before": Unknown, "500-after": Unknown, "no-answer": Unknown, "no-answer-after": Unknown,
    "slow-drip": (Unknown, Accepted), "html": Unknown, "truncated": Unknown, "cut": Unknown, "redirect": Unknown,
    "other-phone": Unknown, "sent-0": Unknown, "rate-limit": RetryLater, "late-answer": Accepted,
}  # fmt: skip


@every_kind
@pytest.mark.parametrize("fault", EXPECTED)
async def test_what_the_caller_does_next_is_the_same_with_every_gateway(kind: Kind, fault: str) -> None:
    if fault not in WIRES[kind.gateway].faults["send"]:
        assert fault not in OF_SENDING  # which strike everywhere
        return
    async with place_of(kind) as place:
        place.sim.faults.ask({"send": fault, "seconds": 0.1})
        found = await place.sends()
        assert isinstance(found, EXPECTED[fault])
        if isinstance(found, RetryLater):
            assert found.wait and found.wait >= 60


@every_kind
async def test_where_nobody_listens_nothing_was_sent_and_it_is_tried_again(kind: Kind) -> None:
    connection = connected(kind, "http://127.0.0.1:9")
    outcome = await connection.send(Outgoing(1, ANNA, "Bonjour"))
    await connection.close()
    assert isinstance(outcome, RetryLater) and outcome.wait is None


@every_kind
async def test_a_wrong_key_is_refused_for_the_whole_account_and_shown_nowhere(kind: Kind) -> None:
    wrong = "canary-wrong-key-eccbc87e4b5ce2fe"
    with capture_logs() as logs:
        async with place_of(kind, wrong) as place:
            outcome = await place.sends()
            assert isinstance(outcome, Refused) and outcome.account and place.received() == 0
            said = [outcome.why, repr(place.connection), *await finding_of(place.connection)]
            if place.connection.save_contact is not None:
                saved = await place.connection.save_contact(ANNA, "Anna", "Martin")
                assert isinstance(saved, Refused) and [
                    each.first_name for each in place.sim.world.contacts.values()
                ] == [""]
                said.append(saved.why)
    assert wrong not in " ".join((*said, repr(logs)))


async def finding_of(connection: Connection) -> list[str]:
    if connection.probe is None:
        return []
    with pytest.raises(NotLooked) as told:
        await connection.probe()
    assert told.value.finding.state is FindingState.FAILS
    return [told.value.finding.says]


@every_kind
async def test_no_credential_is_in_any_sentence_or_log_of_any_fault(kind: Kind) -> None:
    said = []
    with capture_logs() as logs:
        async with place_of(kind) as place:
            for fault in WIRES[kind.gateway].faults["send"]:
                if not {"no-answer", "no-answer-after", "slow-drip"} & {fault}:
                    place.sim.faults.ask({"send": fault, "seconds": 0.1})
                    said.append(repr(await place.sends()))
            account = Account(kind.login, KEY, place.sim.url, kind.gateway, dict(kind.options))
            said += [repr(account), repr(account.credentials), repr(place.connection)]
    assert not [secret for secret in (KEY, HOOK_KEY) if secret in " ".join(said) + repr(logs)]


@every_kind
async def test_the_account_is_looked_at_without_sending_anything(kind: Kind) -> None:
    async with place_of(kind) as place:
        if place.connection.probe is None:
            assert ConnectionPart.PROBE not in kind.provider.parts
            return
        findings = await place.connection.probe()
        assert findings and all(
            isinstance(each, ConnectionFinding) and each.state is FindingState.WORKS for each in findings
        )
        await asyncio.sleep(0.3)
        assert place.received() == 0 and not place.heard.targets


@every_kind
@pytest.mark.parametrize("older", [False, True])
async def test_what_comes_in_is_read_in_both_spellings(kind: Kind, older: bool) -> None:
    async with place_of(kind, older=older) as place:
        await place.sim.texts(ANNA, "oui, à demain")
        told = await place.sim.calls(ANNA, "incoming", 20)
        if Tells.CALLS not in kind.provider.tells:
            assert told.status is None
        sms, *calls = [each.event for each in await place.hears(1 + (Tells.CALLS in kind.provider.tells))]
        assert isinstance(sms, SmsReceived)
        assert (sms.account, sms.contact, sms.text) == (kind.login, ANNA, "oui, à demain")
        assert abs(datetime.now(UTC) - sms.at) < timedelta(minutes=2)
        if not calls:
            return
        call = calls[0]
        assert isinstance(call, CallEnded) and (call.account, call.contact, call.kind) == (
            LOGIN,
            ANNA,
            CallKind.INCOMING,
        )
        assert abs(datetime.now(UTC) - call.at) < timedelta(minutes=2)


@every_kind
async def test_a_missed_call_is_read_where_the_gateway_tells_of_it(kind: Kind) -> None:
    async with place_of(kind) as place:
        told = await place.sim.calls(ANNA, "missed")
        if Tells.CALLS not in kind.provider.tells:
            assert told.status is None and "missed call" in " ".join(map(str, what_lacks(kind.provider)))
            return
        call = (await place.hears())[0].event
        assert isinstance(call, CallEnded) and call.kind is CallKind.MISSED


@every_kind
async def test_a_contact_is_saved_once_however_often_it_is_saved(kind: Kind) -> None:
    async with place_of(kind) as place:
        if place.connection.save_contact is None:
            assert ConnectionPart.SAVE_CONTACT not in kind.provider.parts
            return
        place.sim.world.contacts.clear()
        place.sim.world.contacts_by_phone.clear()
        for _ in range(2):
            assert isinstance(await place.connection.save_contact(ANNA, "Anna", "Martin"), Accepted)
        [contact] = place.sim.world.contacts.values()
        assert (contact.phone, contact.first_name, contact.last_name) == (ANNA, "Anna", "Martin")


@every_kind
async def test_a_list_has_what_was_sent_and_what_came_in(kind: Kind) -> None:
    async with place_of(kind) as place:
        since = datetime.now(UTC) - timedelta(hours=1)
        outcome = await place.sends()
        await place.sim.texts(ANNA, "oui")
        assert isinstance(outcome, Accepted)
        if place.connection.list_sent is not None:
            listing = await place.connection.list_sent(since)
            assert [outcome.gateway_id in row.names for row in listing.rows] == [True]
            assert listing.of == kind.provider.display_name
        if place.connection.list_received is not None:
            assert [row.number for row in (await place.connection.list_received(since)).rows] == [ANNA]


@every_kind
async def test_a_deferred_message_is_asked_for_in_the_accounts_own_time(kind: Kind) -> None:
    async with place_of(kind) as place:
        moment = datetime(2030, 7, 1, 7, 0, 0, 1, tzinfo=UTC)
        assert isinstance(await place.sends(not_before=moment), Accepted)
        [sms] = place.sim.world.sms.values()
        if sms.date_to_send is None:  # it takes no date: messages wait here, until they are due
            return
        written = {"smsit": "01-07-2030 09:01"}.get(kind.gateway, "2030-07-01 09:00:01")
        assert sms.date_to_send == written and place.received() == 0


@every_kind
async def test_a_deferred_message_follows_a_zone_that_is_set_right_while_the_service_runs(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(kind) as place:
        monkeypatch.setitem(globals(), "PARIS", UTC)
        assert isinstance(await place.sends(not_before=datetime(2030, 7, 1, 7, 0, tzinfo=UTC)), Accepted)
        [sms] = place.sim.world.sms.values()
        assert sms.date_to_send in (None, "2030-07-01 07:00:00", "01-07-2030 07:00")


async def test_the_simulators_answer_to_a_listener_is_told() -> None:
    async with place_of(KINDS[0]) as place, httpx.AsyncClient(base_url=place.sim.url, trust_env=False) as client:
        assert (await client.post("/_phone/sms", json={"from": ANNA, "text": "oui"})).json() == {"callback_status": 200}


@every_kind
async def test_whom_the_gateway_says_to_have_opted_out_gets_nothing_and_is_named(kind: Kind) -> None:
    async with place_of(kind) as place:
        place.sim.stopped.add(ANNA)
        if (list_opted_out := place.connection.list_opted_out) is not None:
            assert list(await list_opted_out()) == [ANNA]
        outcome = await place.sends()
        if kind.gateway not in KNOW_STOPS:
            assert isinstance(outcome, Accepted)
            return
        assert isinstance(outcome, Refused) and outcome.opted_out and not outcome.account and place.received() == 0


@every_kind
async def test_an_appointment_is_saved_where_the_gateway_keeps_any(kind: Kind) -> None:
    async with place_of(kind) as place:
        save, at = place.connection.save_appointment, datetime(2026, 7, 1, 12, 30, tzinfo=UTC)
        if save is None:
            assert ConnectionPart.SAVE_APPOINTMENT not in kind.provider.parts
            return
        for _ in range(2):
            assert isinstance(await save(ANNA, at, AppointmentStanding.CONFIRMED), Accepted)
        assert [(each.phone, each.status) for each in place.sim.world.appointments] == [(ANNA, "1")]
