"""Gateway that a test stands over which names none: the default one, or `pytest --gateway=NAME`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from responder.gateways.base import ConnectionPart, Tells
from responder.gateways.providers import DEFAULT, GATEWAYS
from responder.settings.values import Account

LOGIN = "salon@example.org"
ACCESS_KEY = "canary-access-key-5d41402abc4b2a76"


@dataclass(frozen=True, slots=True)
class GatewayAccount:
    """The salon's account. `webhook_key` signs what comes in, where it is signed; `further` are settings of the
    service."""

    name: str
    login: str = LOGIN
    webhook_key: str = field(default="", repr=False)
    further: Mapping[str, str] = field(default_factory=dict)

    def variable(self, name: str) -> str:
        """The name of a setting of the account in the environment."""
        return GATEWAYS[self.name].settings.variable(name)

    @property
    def tells(self) -> frozenset[Tells]:
        return GATEWAYS[self.name].tells

    @property
    def parts(self) -> frozenset[ConnectionPart]:
        return GATEWAYS[self.name].parts

    def hook(self, url: str, token: str) -> str:
        """Returns where the gateway calls a service."""
        return f"{url}/hooks/{self.name}/{token}"

    def account(self, url: str) -> Account:
        return Account(self.login, ACCESS_KEY, url, self.name, self._options)

    def settings(self, url: str) -> dict[str, str]:
        """Returns its settings as the environment of a service."""
        own = {"LOGIN": self.login, "ACCESS_KEY": ACCESS_KEY, "BASE_URL": url}
        own |= {name.upper(): value for name, value in self._options.items()}
        return {self.variable(name): value for name, value in own.items()} | dict(self.further)

    @property
    def _options(self) -> dict[str, str]:
        return {"webhook_key": self.webhook_key} if self.webhook_key else {}


ACCOUNTS = {
    each.name: each
    for each in (
        GatewayAccount("insim"),
        GatewayAccount("ardary"),
        GatewayAccount(
            "smsit",
            "+33644440000",
            "canary-webhook-key-a87ff679",
            {"RESPONDER_CADENCES": "report_first=0.2 report_look=0.1 opted_out_look=0.2"},
        ),
    )
}


class ChosenGateway:
    """Chosen once for a whole run."""

    name = DEFAULT

    @property
    def account(self) -> GatewayAccount:
        return ACCOUNTS[self.name]


CHOSEN_GATEWAY = ChosenGateway()

# What tests ask for that a gateway has not
WITH_CALLS = pytest.mark.not_over("smsit", "it tells of no calls")
WITH_CLICKS = pytest.mark.not_over("smsit", "it tells of no clicks: links stand in the text in full")
WITH_ITS_STOP = pytest.mark.not_over("smsit", "it takes STOP itself, and only it can lift that")
