"""Wire of one gateway on the phone: the calls it answers, how it spells webhooks and texts, what can go wrong."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from responder.gateways.simulator.phone.http_answers import Answer, Ask
from responder.gateways.simulator.phone.model import Sms
from responder.gateways.simulator.phone.spelling import Spelling

if TYPE_CHECKING:
    from responder.gateways.simulator.phone.simulator import Simulator

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
