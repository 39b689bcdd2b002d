"""`responder simulate` as a process, and what one asks of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import httpx

from tests.live.chosen_gateway import ACCESS_KEY, CHOSEN_GATEWAY, LOGIN
from tests.live.processes import Running, clean_environment, free_port, responder, until

__all__ = ["ACCESS_KEY", "LOGIN", "Phones", "Received"]


@dataclass(frozen=True, slots=True)
class Received:
    """An SMS as a handset shows it. `at` is when the gateway took it, ISO, UTC."""

    id: str
    to: str
    text: str
    short_url: str
    url: str
    accepted_at: str
    priority: Any


class Phones:
    """The simulated gateway with everybody's phones. A context manager: leaving it ends the process."""

    def __init__(
        self,
        folder: Path,
        *,
        callback: str = "",
        plan: str = "pro",
        login: str = "",
        echo_ids: bool = False,
        gateway: str = "",
        webhook_key: str = "",
    ) -> None:
        if not gateway:  # that of the run
            account = CHOSEN_GATEWAY.account
            gateway, login, webhook_key = account.name, login or account.login, webhook_key or account.webhook_key
        login = login or LOGIN
        self.port, self.login = free_port(), login
        self.url = f"http://127.0.0.1:{self.port}"
        arguments = (
            "--gateway",
            gateway,
            "--port",
            str(self.port),
            "--login",
            login,
            "--access-key",
            ACCESS_KEY,
            "--plan",
            plan,
        )
        heard = (*(("--callback", callback) if callback else ()), *(("--echo-ids",) if echo_ids else ()))
        heard = (*heard, *(("--webhook-key", webhook_key) if webhook_key else ()))
        command = responder("simulate", *arguments, *heard)
        self.process = Running(
            command, environment=clean_environment({}), log=folder / f"simulate-{self.port}.log", folder=folder
        )
        self._http = httpx.Client(base_url=self.url, timeout=60, trust_env=False)
        try:
            until(self._answers, f"`responder simulate` answers\n{self.process.output()}")
        except BaseException:
            self.close()  # nobody leaves what was never entered
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        self.close()

    def close(self) -> None:
        self._http.close()
        self.process.stop()

    def sms(self, sender: str, text: str, *, wait: bool = True) -> dict[str, Any]:
        return self._post("/_phone/sms", {"from": sender, "text": text, "wait": wait})

    def call(self, sender: str, kind: str = "missed", seconds: int = 0) -> dict[str, Any]:
        return self._post("/_phone/call", {"from": sender, "kind": kind, "seconds": seconds})

    def click(self, message_id: str) -> dict[str, Any]:
        return self._post("/_phone/click", {"id_sms_api": message_id})

    def hear(self, callback: str) -> None:
        """From now on every webhook goes there."""
        kinds = ("incoming_sms", "delivery_status", "link_clicks", "call_events", "call_qualifications")
        body = {"login": self.login, "accessKey": ACCESS_KEY, "webhooks": dict.fromkeys(kinds, callback)}
        self._post("/api/v2/account/webhooks", body)

    def call_back(self, callback: str) -> None:
        """From now on every webhook goes there, whatever the gateway."""
        self._post("/_phone/account", {"callback": callback})

    def fail(self, **fault: Any) -> None:
        """`fail(send="500-after", times=2)`, or `fail(send="html", probability=0.1)` until `heal`."""
        self._post("/_faults", fault)

    def heal(self) -> None:
        self._post("/_faults", {})

    def struck(self) -> dict[str, int]:
        """Returns how often each fault happened."""
        answer: dict[str, int] = self._http.get("/_faults").raise_for_status().json()["struck"]
        return answer

    def outbox(self, to: str = "") -> list[Received]:
        """Returns what the handsets received, in order."""
        answer = self._http.get("/_phone/outbox", params={"to": to} if to else {}).raise_for_status()
        return [_received(row) for row in answer.json()]

    def _answers(self) -> bool:
        if not self.process.alive():
            raise AssertionError(f"`responder simulate` ended:\n{self.process.output()}")
        try:
            return self._http.get("/_phone/outbox").status_code == 200
        except httpx.TransportError:
            return False

    def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = self._http.post(path, json=body)
        assert answer.is_success, f"{path} answered {answer.status_code}: {answer.text}"
        content: dict[str, Any] = answer.json()
        return content


def _received(row: dict[str, Any]) -> Received:
    return Received(
        id=row["id_sms_api"],
        to=row["to"],
        text=row["text"],
        short_url=row["short_url"],
        url=row["url"],
        accepted_at=row["accepted_at"],
        priority=row["priorite"],
    )
