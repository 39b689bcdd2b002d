"""Bringing an alert out of the house: by e-mail, or to another program. The owner's phone is `crier`'s."""

import asyncio
import json
import smtplib
import ssl
from collections.abc import Sequence
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from typing import Protocol

import httpx

from responder.access.http import Forbidden, Policy, send_once
from responder.domain.wire.hosts import Network, is_this_machine
from responder.settings.alerting import Alerting, Mail
from responder.store.alerts.alert_lifecycle import Phase, Telling
from responder.store.alerts.kinds import TITLES

_PATIENCE = 20.0  # seconds


class NotBrought(Exception):
    """It will be tried again. The text says why, for people, and holds no secret."""


class Channel(Protocol):
    async def bring(self, telling: Telling, business: str) -> None:
        """Raises NotBrought."""
        ...

    async def close(self) -> None: ...


def channels(alerting: Alerting, networks: Sequence[Network] = ()) -> dict[str, Channel]:
    """Returns the channels that are set; the webhook may lead to `networks` though they are private."""
    found: dict[str, Channel] = {}
    if alerting.mail is not None:
        found["email"] = ByMail(alerting.mail)
    if alerting.webhook:
        found["webhook"] = ByWebhook(alerting.webhook, Policy(tuple(networks)))
    return found


class ByMail:
    def __init__(self, mail: Mail) -> None:
        self._mail = mail

    async def bring(self, telling: Telling, business: str) -> None:
        try:
            await asyncio.to_thread(_send, self._mail, _letter(self._mail, telling, business))
        except (OSError, smtplib.SMTPException) as error:
            raise NotBrought(f"the mail server did not take it ({type(error).__name__})") from error

    async def close(self) -> None:
        """Does nothing: each letter has its own connection."""


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
            async with asyncio.timeout(_PATIENCE):
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


def _letter(mail: Mail, telling: Telling, business: str) -> EmailMessage:
    letter = EmailMessage()
    catalogue, title = telling.catalogue, telling.catalogue.gettext(TITLES[telling.alert.kind])
    over = telling.phase is Phase.OVER
    letter["Subject"] = "Responder: " + (catalogue.gettext("{title} (over)", title=title) if over else title)
    letter["From"], letter["To"] = mail.sender, mail.to
    letter["Date"], letter["Message-ID"] = formatdate(localtime=True), make_msgid(domain="responder.invalid")
    about = [catalogue.gettext("About: {about}", about=telling.alert.about)] if telling.alert.about else []
    since = catalogue.gettext("Since: {since} UTC", since=f"{telling.alert.raised_at:%Y-%m-%d %H:%M}")
    lines = [telling.words, "", *about, since, business]
    letter.set_content("\n".join(lines).strip() + "\n")
    return letter


def _send(mail: Mail, letter: EmailMessage) -> None:
    trust = ssl.create_default_context()
    server: smtplib.SMTP
    if mail.implicit_tls:
        server = smtplib.SMTP_SSL(mail.host, mail.port, timeout=_PATIENCE, context=trust)
    else:
        server = smtplib.SMTP(mail.host, mail.port, timeout=_PATIENCE)
    with server:
        if not mail.implicit_tls and not is_this_machine(mail.host):
            server.starttls(context=trust)  # raises where the server has none: a password is never sent in the open
        if mail.login:
            server.login(mail.login, mail.password)
        server.send_message(letter)
