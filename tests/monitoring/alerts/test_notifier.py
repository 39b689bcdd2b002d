"""Telling the owner: over the phone through the queue, by e-mail to a real mail server, to a program by HTTP."""

import email.policy
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from ipaddress import ip_network
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from sqlalchemy import Connection, insert, select

from responder.access.http import Policy
from responder.domain.deciding.waiting_reasons import Cause, WaitReason
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import because
from responder.domain.model.business import Business
from responder.languages.catalogue import catalogue_for, sentence
from responder.monitoring.alerts.channel import Channel, NotBrought
from responder.monitoring.alerts.channels import ByWebhook, channels
from responder.monitoring.alerts.notifier import DECIDED_WITHIN, MOST_AN_HOUR, RULE, Crier
from responder.settings.alerting import Alerting, Mail
from responder.store import alerts
from responder.store.alerts import AlertKind
from responder.store.alerts.alert_lifecycle import Alert, Phase, Telling, told
from responder.store.alerts.kinds import FORMS
from responder.store.database.engine import Store
from responder.store.review import waiting_list
from responder.store.tables import alerts as alerts_table
from responder.store.tables import caught_up, inbox, messages, tellings
from tests.builders import ANNA
from tests.live.processes import free_port
from tests.outgoing import ACCOUNT, NOW
from tests.sending.gate import http

pytestmark = [
    pytest.mark.anyio,
    # The server of the test is on this machine, as is the only kind we send a password to in the open.
    pytest.mark.filterwarnings("ignore:Requiring AUTH:UserWarning"),
]

OWNER, OTHER = "+33698765432", "other@example.org"
SALON = Business(name="Salon Anna", owner=OWNER)
NO_CREDIT = "There is no SMS credit left at inSIM: é."


class MailServer:
    """Keeps what it is given; `refusing`: it takes nothing."""

    def __init__(self) -> None:
        self.letters: list[Any] = []
        self.refusing = False

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.refusing:
            return "451 come again"
        self.letters.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 taken"


@contextmanager
def mail_server() -> Iterator[tuple[MailServer, Mail]]:
    kept = MailServer()

    def knows(*arguments: Any) -> AuthResult:
        data = arguments[-1]
        good = isinstance(data, LoginPassword) and (data.login, data.password) == (b"anna", b"secret")
        return AuthResult(success=good, handled=good)

    port = free_port()
    controller = Controller(
        kept, hostname="127.0.0.1", port=port, authenticator=knows, auth_required=True, auth_require_tls=False
    )
    controller.start()
    try:
        yield kept, Mail("owner@example.org", "salon@example.org", "127.0.0.1", port, False, "anna", "secret")
    finally:
        controller.stop()


class House:
    """A store and a crier over it, at a time moved by hand."""

    def __init__(self, store: Store, found: dict[str, Channel], accounts: list[str]) -> None:
        self.store, self.now, self.accounts = store, NOW, accounts
        self.crier = Crier(store, lambda: SALON, found, lambda: self.accounts, lambda: self.now)

    async def raises(self, kind: AlertKind = AlertKind.NO_CREDIT, about: str = ACCOUNT) -> None:
        await self.store.write(lambda conn: alerts.raise_(conn, kind, about, NO_CREDIT, self.now))

    async def clears(self, kind: AlertKind = AlertKind.NO_CREDIT, about: str = ACCOUNT) -> None:
        await self.store.write(lambda conn: alerts.clear(conn, kind, about, self.now))

    async def cries(self, after: timedelta = timedelta()) -> None:
        self.now += after
        await self.crier.cry()

    def queued(self) -> list[Any]:
        return self.store.read_now(lambda conn: list(conn.execute(select(messages).order_by(messages.c.id))))

    def tellings(self) -> list[Any]:
        return self.store.read_now(lambda conn: list(conn.execute(select(tellings))))


async def test_the_owner_gets_one_sms_and_one_when_it_is_over(store: Store) -> None:
    house = House(store, {}, [ACCOUNT, OTHER])
    await house.raises()
    for _ in range(3):
        await house.cries(timedelta(minutes=1))
    (row,) = house.queued()
    assert (row.number, row.text, row.rule, row.automatic) == (OWNER, NO_CREDIT, RULE, False)
    assert row.account == OTHER  # the account that is in trouble is not the one to say so
    await house.clears()
    for _ in range(3):
        await house.cries(timedelta(minutes=1))
    assert [each.text for each in house.queued()] == [NO_CREDIT, FORMS[AlertKind.NO_CREDIT].over]


async def test_the_database_keeps_the_code_and_the_owner_reads_their_language(store: Store) -> None:
    house = House(store, {}, [ACCOUNT])
    house.crier = Crier(
        store, lambda: SALON, {}, lambda: [ACCOUNT], lambda: house.now, catalogue=lambda: catalogue_for("fr")
    )
    told = because(AlertCode.CREDIT, gateway="inSIM", found=sentence("There is none left: nothing can be sent."))
    await store.write(lambda conn: alerts.raise_(conn, AlertKind.NO_CREDIT, ACCOUNT, told, NOW))
    kept = store.read_now(lambda conn: conn.execute(select(alerts_table.c.text)).scalar_one())
    assert '"alert.credit"' in kept and "SMS credit" not in kept
    await house.cries()
    await house.clears()
    await house.cries()
    assert [each.text for each in house.queued()] == [
        "Responder : crédit SMS de votre compte inSIM. Il n'en reste plus : rien ne peut etre envoyé.",
        "Il y a de nouveau du crédit.",
    ]


async def test_alerts_have_a_ceiling_of_their_own_on_the_phone(store: Store) -> None:
    house = House(store, {}, [ACCOUNT])
    for number in range(3 * MOST_AN_HOUR):
        await house.raises(about=f"account {number}")
        await house.cries(timedelta(minutes=1))
    assert len(house.queued()) == MOST_AN_HOUR
    assert {each.why for each in house.tellings()} == {"", "too many SMS of alerts already"}


async def test_a_rehearsal_sends_no_sms(store: Store) -> None:
    house = House(store, {}, [])
    await house.raises()
    await house.cries()
    assert house.queued() == []


async def test_an_e_mail_is_brought_once_over_a_server_that_wants_a_password(store: Store) -> None:
    with mail_server() as (server, mail):
        house = House(store, channels(Alerting(mail)), [])
        await house.raises()
        for _ in range(3):
            await house.cries(timedelta(minutes=1))
        (letter,) = server.letters
        assert (letter["to"], letter["from"]) == ("owner@example.org", "salon@example.org")
        assert letter["subject"] == "Responder: out of credit"
        assert NO_CREDIT in letter.get_content() and "Salon Anna" in letter.get_content()
        await house.clears()
        await house.cries()
        assert server.letters[1]["subject"] == "Responder: out of credit (over)"


async def test_a_mail_server_that_is_out_of_order_is_tried_again_and_again(store: Store) -> None:
    with mail_server() as (server, mail):
        house = House(store, channels(Alerting(mail)), [])
        server.refusing = True
        await house.raises()
        await house.cries()
        server.refusing = False
        await house.cries(timedelta(seconds=5))
        assert server.letters == []  # not at once
        await house.cries(timedelta(minutes=1))
        assert len(server.letters) == 1


async def test_a_wrong_password_is_no_end_of_it_and_is_not_written_down(store: Store) -> None:
    with mail_server() as (_, mail):
        wrong = Mail(mail.to, mail.sender, mail.host, mail.port, False, "anna", "canary-password")
        house = House(store, channels(Alerting(wrong)), [])
        await house.raises()
        await house.cries()
        (row,) = house.tellings()
        assert row.done_at is None and "SMTPAuthenticationError" in row.why and "canary" not in row.why


class Program:
    """Stands at the webhook's address and answers as told."""

    def __init__(self, *answers: bytes) -> None:
        self.answers, self.bodies = list(answers), list[bytes]()


@pytest.fixture
async def program(anyio_backend: str) -> AsyncIterator[tuple[str, Program]]:
    import asyncio

    found = Program()

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = next(int(line[15:]) for line in head.split("\r\n") if line.startswith("content-length:"))
        found.bodies.append(await reader.readexactly(length))
        writer.write(found.answers.pop(0))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(meet, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook", found
    server.close()
    await server.wait_closed()


async def test_a_program_is_told_once_it_takes_it_and_no_redirect_is_followed(
    store: Store, program: tuple[str, Program]
) -> None:
    import json

    url, there = program
    there.answers = [http(302, b"", f"Location: {url}"), http(500, b""), http(200, b"ok")]
    house = House(store, channels(Alerting(webhook=url)), [])
    await house.raises()
    for _ in range(6):
        await house.cries(timedelta(hours=1))
    assert there.answers == [] and len(there.bodies) == 3
    content = json.loads(there.bodies[-1])
    assert (content["kind"], content["phase"], content["about"]) == ("out of credit", "begun", ACCOUNT)
    assert content["text"] == f"Salon Anna: {NO_CREDIT}" and datetime.fromisoformat(content["since"]) == NOW
    for channel in house.crier._channels.values():
        await channel.close()


async def test_no_program_in_a_private_network_is_told_unless_it_is_one_s_own(program: tuple[str, Program]) -> None:
    url, there = program
    there.answers = [http(200, b"ok")]
    telling = Telling(Alert(1, AlertKind.NO_CREDIT, ACCOUNT, NO_CREDIT, NOW), Phase.BEGUN, "webhook", 0)
    address = url.replace("127.0.0.1", "crm.example")  # a name that leads to this machine
    for networks, taken in (((), False), ((ip_network("127.0.0.0/8"),), True)):
        webhook = ByWebhook(address, Policy(networks, lambda host, port: ["127.0.0.1"]))
        if taken:
            await webhook.bring(telling, "Salon")
        else:
            with pytest.raises(NotBrought, match="RESPONDER_OWN_NETWORKS"):
                await webhook.bring(telling, "Salon")
        assert len(there.bodies) == taken


async def test_one_that_was_told_over_one_channel_is_still_told_over_the_other(store: Store) -> None:
    with mail_server() as (server, mail):
        house = House(store, channels(Alerting(mail)), [ACCOUNT])
        await house.raises()
        due = await store.read(lambda conn: alerts.alert_lifecycle.due(conn, ["sms"], NOW))
        await store.write(lambda conn: told(conn, due[0], NOW))
        await house.cries()
        assert len(server.letters) == 1 and house.queued() == []


async def found_late(house: House, *, decided: bool = True, cause: Cause | None = None) -> None:
    """A text whose webhook never came, and who waits because of it."""

    def enter(conn: Connection) -> None:
        row = {
            "key": "k", "received_at": house.now, "account": ACCOUNT, "contact": ANNA, "kind": "sms", "at": house.now,
            "body": "{}", "decided_at": house.now if decided else None,
        }  # fmt: skip
        event = conn.execute(insert(inbox).returning(inbox.c.id), row).scalar_one()
        conn.execute(insert(caught_up).values(event=event, found_at=house.now))
        if cause is not None:
            waiting_list.enter(conn, [waiting_list.row_of("e", event, ANNA, ACCOUNT, WaitReason(cause), house.now)])

    await house.store.write(enter)
    await house.raises(AlertKind.LOST_WEBHOOKS)


async def test_texts_found_late_are_told_with_who_waits_and_not_twice(store: Store) -> None:
    house = House(store, {}, [ACCOUNT])
    await found_late(house, cause=Cause.TOO_LATE)
    await house.cries()
    assert (house.queued(), [each.why for each in house.tellings()]) == ([], ["told with who waits"])
    (item,) = store.read_now(lambda conn: waiting_list.to_tell(conn, house.now - timedelta(hours=1)))
    assert item.found_late


@pytest.mark.parametrize("cause", [None, Cause.CALL_BACK])
async def test_texts_found_late_that_nobody_waits_for_are_told_by_the_alert(store: Store, cause: Cause | None) -> None:
    house = House(store, {}, [ACCOUNT])
    await found_late(house, cause=cause)
    await house.cries()
    assert len(house.queued()) == 1


async def test_who_waits_is_known_when_the_texts_are_decided_and_the_alert_waits_so_long(store: Store) -> None:
    house = House(store, {}, [ACCOUNT])
    await found_late(house, decided=False)
    await house.cries()
    assert house.queued() == []
    await house.cries(DECIDED_WITHIN)
    assert len(house.queued()) == 1


async def test_an_owner_who_is_not_told_who_waits_gets_the_alert(store: Store) -> None:
    house = House(store, {}, [ACCOUNT])
    house.crier = Crier(store, lambda: replace(SALON, tell_owner=frozenset()), {}, lambda: [ACCOUNT], lambda: house.now)
    await found_late(house, cause=Cause.TOO_LATE)
    await house.cries()
    assert len(house.queued()) == 1
