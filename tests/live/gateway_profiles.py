"""Puts each gateway between the simulated phone and the service: settings, addresses, requests, faults."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from responder.gateways.simulator import WIRES
from tests.live.chosen_gateway import ACCOUNTS, GatewayAccount
from tests.live.hooks import Text, webhook_of
from tests.live.phones import Phones
from tests.live.processes import free_port
from tests.live.salons import write_salon
from tests.live.service import Service

_NO_OTHER = dict.fromkeys(("INSIM_LOGIN", "INSIM_ACCESS_KEY", "INSIM_BASE_URL"), "")
# Never answered, or told to wait: a run would take minutes for each.
_SLOW = {"no-answer", "no-answer-after", "slow-drip", "late-answer", "rate-limit", "no-credit"}
# Against the whole account, or of an answer that no two gateways give alike.
_ENDING = {"not-activated", "no-api", "redirect"}


@dataclass(frozen=True, slots=True)
class GatewayProfile:
    """A gateway, as the runs that kill the service need it."""

    account: GatewayAccount

    @property
    def name(self) -> str:
        return self.account.name

    @property
    def faults(self) -> tuple[str, ...]:
        """Faults of sending that strike one message and are over at once."""
        return tuple(name for name in WIRES[self.name].faults["send"] if name not in _SLOW | _ENDING)

    def request(self, token: str, text: Text) -> bytes:
        """Writes the webhook of an SMS as its gateway sends it, head and body."""
        request = webhook_of(self.account, text, self.account.hook("http://127.0.0.1", token))
        target: bytes = request.extensions.get("target", request.url.raw_path)
        head = [f"{request.method} {target.decode('ascii')} HTTP/1.1"]
        head += [f"{name}: {value}" for name, value in request.headers.items()]
        return "\r\n".join([*head, "", ""]).encode("ascii") + request.content

    @contextmanager
    def simulator_and_service(self, folder: Path, rules: str, **settings: str) -> Iterator[tuple[Phones, Service]]:
        """A simulator and a service that know of each other, on an empty folder."""
        write_salon(folder, rules)
        port = free_port()
        account = self.account
        phones = Phones(folder, gateway=account.name, login=account.login, webhook_key=account.webhook_key)
        own = _NO_OTHER | account.settings(phones.url) | settings
        with phones, Service(folder, phones.url, own, port=port) as service:
            phones.call_back(account.hook(f"http://127.0.0.1:{port}", service.token))
            yield phones, service


GATEWAY_PROFILES = {name: GatewayProfile(account) for name, account in ACCOUNTS.items()}
