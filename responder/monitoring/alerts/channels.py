"""Bringing an alert out of the house: by e-mail, or to another program. The owner's phone is `crier`'s."""

import asyncio
import json
from collections.abc import Sequence

import httpx

from responder.access.http import Forbidden, Policy, send_once
from responder.domain.wire.hosts import Network
from responder.monitoring.alerts.channel import PATIENCE, Channel, NotBrought
from responder.settings.alerting import Alerting
from responder.store.alerts.alert_lifecycle import Telling


def channels(alerting: Alerting, networks: Sequence[Network] = ()) -> dict[str, Channel]:
    """Returns the channels that are set; the webhook may lead to `networks` though they are private."""
    found: dict[str, Channel] = {}
    if alerting.mail is not None:
        from responder.monitoring.alerts.mail import ByMail  # few want mails

        found["email"] = ByMail(alerting.mail)
    if alerting.webhook:
        found["webhook"] = ByWebhook(alerting.webhook, Policy(tuple(networks)))
    return found


class ByWebhook:
    """Alerts by a POST of JSON; redirects are refused, and no more than the status of the answer is read."""

    def __init__(self, url: str, policy: Policy) -> None:
        self._url, self._policy = url, policy

    async def bring(self, telling: Telling, business: str) -> None:
        alert = telling.alert
        content = {
            "text": f"{business}: {telling.words}" if business else telling.words,  # what chat programs show
            "kind": alert.kind.value,
            "about": alert.about,
            "phase": telling.phase.value,
            "since": alert.raised_at.isoformat(),
            "id": alert.id,
        }
        headers = {"content-type": "application/json", "accept-encoding": "identity"}
        try:
            async with asyncio.timeout(PATIENCE):
                body = json.dumps(content).encode()
                status = await send_once("POST", self._url, self._policy, headers=headers, content=body)
        except Forbidden as reason:
            raise NotBrought(str(reason)) from None
        except (OSError, httpx.HTTPError, httpx.InvalidURL) as error:
            raise NotBrought("the address could not be reached or gave no answer") from error
        if not 200 <= status < 300:
            raise NotBrought(f"the address answered HTTP {status}")

    async def close(self) -> None:
        """Does nothing: each post has its own connection."""
