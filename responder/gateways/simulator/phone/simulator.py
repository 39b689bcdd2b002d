"""Simulated account: its phone, everybody who has a phone too, and the wire of its gateway."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from responder.dataclass import dataclass
from responder.gateways.simulator.phone.faults import Fault, Faults
from responder.gateways.simulator.phone.happenings import (
    CallEnded,
    CallNoted,
    Happening,
    LinkClicked,
    Reported,
    SmsArrived,
)
from responder.gateways.simulator.phone.http_answers import Answer, Ask
from responder.gateways.simulator.phone.model import Call, Note, Sms, World
from responder.gateways.simulator.phone.options import Options
from responder.gateways.simulator.phone.spelling import Spelling
from responder.gateways.simulator.phone.times import moment
from responder.gateways.simulator.phone.webhooks import Delivered, Sender, Webhooks

TAKEN_ITSELF = "the gateway took it itself and told nobody"
Answers = Callable[["Simulator", Ask], Awaitable[Answer]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """`login`: of an account of which nothing else is said. `calls`: by method and path. `help`: its part of the help
    page, with {url}. `hook_kinds`: each has a callback address of its own. `faults`: by target, each with what it does.
    `as_sent` gives an SMS the text that leaves, `cost` says what it costs. `keeps_ids`: the id a client gives its SMS
    is the SMS's. `takes_itself`: a text to the business that the gateway acts on, and tells nobody of. `begins`: what
    its account has from the start. `webhook_key`: the setting of an account that holds the key which signs its
    webhooks, "" where none does."""

    display_name: str
    login: str
    calls: Mapping[tuple[str, str], Answers]
    help: str
    hook_kinds: tuple[str, ...]
    faults: Mapping[str, Mapping[str, str]]
    spelling: Spelling
    as_sent: Callable[["Simulator", Sms, str], str]
    cost: Callable[[str], int] = lambda text: 1
    keeps_ids: bool = False
    takes_itself: Callable[["Simulator", Sms], bool] = lambda sim, sms: False
    begins: Callable[["Simulator"], None] = lambda sim: None
    webhook_key: str = ""


class Simulator:
    """`url` is where it listens, once it does."""

    def __init__(
        self, wire: Wire, options: Options | None = None, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ):
        self.wire, self.options = wire, options or Options()
        self.url = ""
        self.closing = asyncio.Event()
        chance = random.Random(self.options.seed)  # noqa: S311 - ids and chances of a simulation
        self.world = World(chance)
        self.credits = self.options.credits
        self.stopped: set[str] = set()  # numbers that asked the gateway itself for no more SMS
        self.forbidden = ""  # a word that the gateway does not send, where it minds
        self.connected = True  # the phone to its gateway; what it cannot send meanwhile leaves when it is back
        self.frozen_at: datetime | None = None  # the listings, by a fault
        self.drifting_since: datetime | None = None  # the clock of the listings, by another
        self._held: list[Sms] = []
        self.faults = Faults(chance, wire.faults)
        if self.options.faults:
            self.faults.ask(dict(self.options.faults))
        sender = Sender(self.options.login, self.options.zone, self.options.webhook_key)
        self.webhooks = Webhooks(
            sender,
            older=self.options.older,
            retries=self.options.retries,
            patience=self.options.listener_patience,
        )
        self.set_callback(self.options.callback)
        self.now = clock
        wire.begins(self)

    def set_callback(self, url: str) -> None:
        self.webhooks.addresses = dict.fromkeys(self.wire.hook_kinds, url)

    async def close(self) -> None:
        self.closing.set()
        await self.webhooks.close()

    def knows(self, login: Any, access_key: Any) -> bool:
        return bool(login == self.options.login and access_key == self.options.access_key)

    def accept(
        self, phone: str, text: str, url: str = "", priority: Any = None, date_to_send: Any = None, own_id: Any = None
    ) -> Sms:
        """Takes one SMS to send, now or at its `date_to_send`."""
        now = self.now()
        keeps = self.options.echo_ids or self.wire.keeps_ids
        kept = own_id if keeps and isinstance(own_id, str) and own_id else ""
        name = kept or self.world.new_id()
        sms = Sms(name, phone, text, now, url=url, priority=priority, date_to_send=date_to_send)
        sms.text = self.wire.as_sent(self, sms, text)
        self.credits -= self.wire.cost(sms.text)
        sms.due = moment(date_to_send, self.options.zone)
        self.world.sms[sms.id] = sms
        wait = (sms.due - now).total_seconds() if sms.due else 0.0
        if wait <= 0:
            self._leave(sms)
        else:
            asyncio.get_running_loop().call_later(wait, self._leave, sms)
        return sms

    def texts(self, phone: str, text: str) -> asyncio.Future[Delivered]:
        """Somebody texts the business."""
        sms = Sms(self.world.new_id(), phone, text, self.now(), outbound=False, status="delivered")
        self.world.sms[sms.id] = sms
        if self.wire.takes_itself(self, sms):
            untold: asyncio.Future[Delivered] = asyncio.get_running_loop().create_future()
            untold.set_result(Delivered(None, TAKEN_ITSELF))
            return untold
        return self._tell(phone, SmsArrived(sms))

    def calls(self, phone: str, kind: str, seconds: int = 0) -> asyncio.Future[Delivered]:
        call = Call(self.world.new_id(), kind, phone, self.now(), seconds)
        self.world.calls[call.id] = call
        return self._tell(phone, CallEnded(call))

    def clicks(self, sms: Sms) -> asyncio.Future[Delivered]:
        at = self.now()
        sms.clicks.append(at)
        return self._tell(sms.phone, LinkClicked(sms, at))

    def notes(self, phone: str, text: str, source: str, call: str = "", option: str = "") -> asyncio.Future[Delivered]:
        note = Note(self.world.new_id(), phone, text, self.now(), call, option)
        self.world.notes[note.id] = note
        return self._tell(phone, CallNoted(note, source))

    def short_link(self, sms: Sms) -> str:
        """Makes a tracked link to the address of an SMS."""
        code = self.world.new_id(12)
        sms.short_url = f"{self.url}/l/{code}"
        self.world.links[code] = sms
        return sms.short_url

    def _tell(self, phone: str, happening: Happening) -> asyncio.Future[Delivered]:
        return self._put(phone, happening, self.faults.draw("callback"))

    def _put(self, phone: str, happening: Happening, fault: Fault | None) -> asyncio.Future[Delivered]:
        return self.webhooks.put(phone, lambda sender, older: self.wire.spelling.hook(happening, sender, older), fault)

    def connect(self, connected: bool) -> None:
        """Takes the phone's gateway away, or gives it back: then all that waited leaves in a burst."""
        self.connected = connected
        held, self._held = (self._held, []) if connected else ([], self._held)
        for sms in held:
            self._leave(sms)

    def _leave(self, sms: Sms) -> None:
        if self.closing.is_set():
            return
        if not self.connected:
            self._held.append(sms)
            return
        self.world.reaches_handset(sms, self.now())
        fault = self.faults.draw("report")
        loop, options = asyncio.get_running_loop(), self.options
        first, second = ("received", "sent") if fault and fault.name == "reversed" else ("sent", "received")
        loop.call_later(options.sent_after, self._report, sms, first, fault)
        loop.call_later(options.received_after, self._report, sms, second, fault)

    def _report(self, sms: Sms, status: str, fault: Fault | None) -> None:
        if self.closing.is_set():
            return
        at = self.now()
        if sms.status != "delivered":
            sms.status = "delivered" if status == "received" else "sent"
        said = sms
        if fault and fault.name == "unknown-id":
            said = Sms(self.world.new_id(), sms.phone, sms.text, sms.at)
        self._put(sms.phone, Reported(said, status, at), fault)
