"""Puts each gateway between the simulated phone and the service: settings, addresses, requests, faults."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from responder.gateways.simulator import WIRES
from tests.live.hooks import Text
from tests.live.load import request
from tests.live.phones import ACCESS_KEY, LOGIN, Phones
from tests.live.processes import free_port
from tests.live.salons import write_salon
from tests.live.service import Service

_NO_OTHER = dict.fromkeys(("INSIM_LOGIN", "INSIM_ACCESS_KEY", "INSIM_BASE_URL"), "")
# Never answered, or told to wait: an ordeal would take minutes for each.
_SLOW = {"no-answer", "no-answer-after", "slow-drip", "late-answer", "rate-limit", "no-credit"}
# Against the whole account, or of an answer that no two gateways give alike.
_ENDING = {"not-activated", "no-api", "redirect"}


@dataclass(frozen=True, slots=True)
class GatewayWay:
    """One gateway, as ordeals need it."""

    name: str
    login: str = LOGIN
    further: Mapping[str, str] = field(default_factory=dict)

    @property
    def faults(self) -> tuple[str, ...]:
        """Faults of sending that strike one message and are over at once."""
        return tuple(name for name in WIRES[self.name].faults["send"] if name not in _SLOW | _ENDING)

    def settings(self, phones: Phones) -> dict[str, str]:
        prefix = self.name.upper()
        own = {"LOGIN": self.login, "ACCESS_KEY": ACCESS_KEY, "BASE_URL": phones.url}
        return _NO_OTHER | {f"{prefix}_{name}": value for name, value in own.items()} | dict(self.further)

    def request(self, token: str, text: Text) -> bytes:
        """The webhook of an SMS, as its gateway sends it."""
        path = f"/hooks/{self.name}/{token}"
        if self.name != "smsit":
            return request(path, text.query())
        fields = {"number": text.sender, "message": text.text, "date": text.at.isoformat()}
        body = urlencode(fields).encode("ascii")
        head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {len(body)}\r\n\r\n"
        return head.encode("ascii") + body

    @contextmanager
    def pair(self, folder: Path, rules: str, **settings: str) -> Iterator[tuple[Phones, Service]]:
        """A simulator and a service that know of each other, on an empty folder."""
        write_salon(folder, rules)
        port = free_port()
        phones = Phones(folder, gateway=self.name, login=self.login)
        with phones, Service(folder, phones.url, self.settings(phones) | settings, port=port) as service:
            phones.call_back(f"http://127.0.0.1:{port}/hooks/{self.name}/{service.token}")
            yield phones, service


WAYS = {
    each.name: each
    for each in (
        GatewayWay("insim"),
        GatewayWay("ardary"),
        GatewayWay("smsit", "+33644440000", {"RESPONDER_CADENCES": "report_first=0.3 report_look=0.1"}),
    )
}
