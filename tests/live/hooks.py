"""Webhooks as inSIM and its older selves spell them: one event, many requests."""

import json
import random
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

import httpx

from responder.gateways.simulator.phone.happenings import SmsArrived
from responder.gateways.simulator.phone.model import Sms
from responder.gateways.simulator.phone.webhooks import Sender
from responder.gateways.simulator.wires import WIRES
from tests.live.chosen_gateway import CHOSEN_GATEWAY, LOGIN, GatewayAccount

PARIS = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class Text:
    """An SMS on its way to the business. `at` has whole seconds: older hooks know no smaller ones."""

    sender: str
    text: str
    at: datetime
    account: str = LOGIN

    def query(self) -> str:
        """Writes it as inSIM does today."""
        return _encoded(self._current(), {"separators": (",", ":"), "ensure_ascii": False})

    def respelt(self, chance: random.Random) -> str:
        """Writes the same event in a spelling that some sender of the last years would use."""
        content = chance.choice((self._current, self._older))()
        names = list(content)
        chance.shuffle(names)
        style = chance.choice(
            (
                {"separators": (",", ":"), "ensure_ascii": False},
                {"separators": (", ", ": "), "ensure_ascii": True},
                {"indent": 2, "ensure_ascii": True},
            )
        )
        return _encoded({name: content[name] for name in names}, style, twice=chance.random() < 0.2)

    def _current(self) -> dict[str, Any]:
        return {
            "device_identification": self.account,
            "title": "incoming_sms",
            "from": self.sender,
            "message": self.text,
            "date": f"{self.at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z",
        }

    def _older(self) -> dict[str, Any]:
        return {
            "title": "incoming sms",
            "from": self.sender.replace("+", "00"),
            "body": self.text,
            "date": f"{self.at.astimezone(PARIS):%Y-%m-%d %H:%M:%S}",
        }


def as_the_gateway_says(text: Text, callback: str) -> httpx.Request:
    """Writes the webhook of the gateway that the run is over, signed where it signs."""
    return webhook_of(CHOSEN_GATEWAY.account, text, callback)


def webhook_of(account: GatewayAccount, text: Text, callback: str) -> httpx.Request:
    """Writes an SMS as the gateway of an account tells of it: its wire in the simulator spells and signs it."""
    sms = Sms(f"{text.sender} {text.at:%s} {text.text}", text.sender, text.text, text.at, outbound=False)
    hook = WIRES[account.name].spelling.hook(SmsArrived(sms), Sender(account.login, PARIS, account.webhook_key), False)
    assert hook is not None
    return hook.request(callback)


def _encoded(content: dict[str, Any], style: dict[str, Any], *, twice: bool = False) -> str:
    """`message=` and encodeURIComponent of the JSON; some samples encode it twice."""
    value = quote(json.dumps(content, **style), safe="-_.!~*'()")
    return f"message={quote(value, safe='') if twice else value}"
