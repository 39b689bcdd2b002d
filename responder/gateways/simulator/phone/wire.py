"""Wire of one gateway on the phone: the calls it answers, how it spells webhooks and texts, what can go wrong."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from responder.gateways.simulator.phone.happenings import Happening
from responder.gateways.simulator.phone.http_answers import Answer, Ask
from responder.gateways.simulator.phone.model import Sms
from responder.gateways.simulator.phone.webhooks import Hook, Sender

if TYPE_CHECKING:
    from responder.gateways.simulator.phone.simulator import Simulator

Answers = Callable[["Simulator", Ask], Awaitable[Answer]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """`calls`: by method and path. `help`: its part of the help page, with {url}. `hook_kinds`: each has a callback
    address of its own. `faults`: by target, each with what it does. `spell(happening, sender, older)` is None where the
    gateway tells nobody of it; `as_sent` gives an SMS the text that leaves. `keeps_ids`: the id a client gives its SMS
    is the SMS's."""

    display_name: str
    calls: Mapping[tuple[str, str], Answers]
    help: str
    hook_kinds: tuple[str, ...]
    faults: Mapping[str, Mapping[str, str]]
    spell: Callable[[Happening, Sender, bool], Hook | None]
    as_sent: Callable[["Simulator", Sms, str], str]
    keeps_ids: bool = False
