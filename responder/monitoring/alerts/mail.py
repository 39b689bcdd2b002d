"""Brings alerts by e-mail."""

import asyncio
import smtplib
import ssl
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from responder.domain.wire.hosts import is_this_machine
from responder.monitoring.alerts.channel import PATIENCE, NotBrought
from responder.settings.alerting import Mail
from responder.store.alerts.alert_lifecycle import Phase, Telling
from responder.store.alerts.kinds import TITLES


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
        server = smtplib.SMTP_SSL(mail.host, mail.port, timeout=PATIENCE, context=trust)
    else:
        server = smtplib.SMTP(mail.host, mail.port, timeout=PATIENCE)
    with server:
        if not mail.implicit_tls and not is_this_machine(mail.host):
            server.starttls(context=trust)  # raises where the server has none: a password is never sent in the open
        if mail.login:
            server.login(mail.login, mail.password)
        server.send_message(letter)
