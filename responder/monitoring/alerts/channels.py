"""Bringing an alert out of the house: by e-mail, or to another program. The owner's phone is `crier`'s."""

import asyncio
import json
import smtplib
import ssl
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from typing import Protocol

import httpx

from responder.domain.wire.hosts import is_this_machine
from responder.gateways.connections import Connections, MaybeSent, NothingSent, Patience
from responder.settings.alerting import Alerting, Mail
from responder.store.alerts.raised import Phase, Telling

_PATIENCE = 20.0  # seconds


class NotBrought(Exception):
    """It will be tried again. The text says why, for people, and holds no secret."""


class Channel(Protocol):
    async def bring(self, telling: Telling, business: str) -> None:
        """Raises NotBrought."""
        ...

    async def close(self) -> None: ...


def channels(alerting: Alerting) -> dict[str, Channel]:
    """Returns the channels that are set."""
    found: dict[str, Channel] = {}
    if alerting.mail is not None:
        found["email"] = ByMail(alerting.mail)
    if alerting.webhook:
        found["webhook"] = ByWebhook(alerting.webhook)
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
        """Each letter has its own connection."""


class ByWebhook:
    """One POST of JSON; redirects are refused, answers are bounded."""

    def __init__(self, url: str) -> None:
        self._url = httpx.URL(url)
        self._connections = Connections(most=2, patience=Patience(whole=_PATIENCE))

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
        headers = {"host": self._url.netloc.decode(), "content-type": "application/json", "accept-encoding": "identity"}
        request = httpx.Request("POST", self._url, headers=headers, content=json.dumps(content).encode())
        try:
            answer = await self._connections.exchange(request)
        except (NothingSent, MaybeSent) as error:
            raise NotBrought("the address could not be reached or gave no answer") from error
        if not 200 <= answer.status < 300:
            raise NotBrought(f"the address answered HTTP {answer.status}")

    async def close(self) -> None:
        await self._connections.close()


def _letter(mail: Mail, telling: Telling, business: str) -> EmailMessage:
    letter = EmailMessage()
    over = " (over)" if telling.phase is Phase.OVER else ""
    letter["Subject"] = f"Responder: {telling.alert.kind.value}{over}"
    letter["From"], letter["To"] = mail.sender, mail.to
    letter["Date"], letter["Message-ID"] = formatdate(localtime=True), make_msgid(domain="responder.invalid")
    about = [f"About: {telling.alert.about}"] if telling.alert.about else []
    lines = [telling.words, "", *about, f"Since: {telling.alert.raised_at:%Y-%m-%d %H:%M} UTC", business]
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
