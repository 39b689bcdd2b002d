"""Settings of alert channels besides the owner's phone; read by `loading`."""

from collections.abc import Sequence
from dataclasses import field
from urllib.parse import unquote

from responder.dataclass import dataclass
from responder.domain.wire.hosts import OWN_NETWORKS, Network, keeps_secrets, split, why_forbidden_as_written
from responder.languages.catalogue import Sentence, Told, sentence

_PORTS = {"smtp": 587, "smtps": 465}


@dataclass(frozen=True, slots=True)
class Mail:
    """An SMTP server and who gets what from whom. `smtps` is encrypted from the first byte; `smtp` asks for it,
    and does without on this machine only."""

    to: str
    sender: str
    host: str
    port: int
    implicit_tls: bool
    login: str = field(default="", repr=False)
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Alerting:
    mail: Mail | None = None
    webhook: str = field(default="", repr=False)  # its address is often all the secret it has
    metrics_token: str = field(default="", repr=False)


def read_alerting(
    to: str,
    smtp: str,
    sender: str,
    webhook: str,
    token: str,
    own: Sequence[Network],
    problems: list[Told],
) -> Alerting:
    """Adds a sentence to `problems` for what cannot be used, never with the value. `own`: private networks that the
    webhook may lead to."""
    if webhook and (problem := _wrong_with_webhook(webhook, own)):
        problems.append(problem)
    if token and len(token) < 16:
        problems.append(sentence("RESPONDER_METRICS_TOKEN is too short: 16 letters and digits or more."))
    return Alerting(_mail(to, smtp, sender, problems), webhook, token)


def _wrong_with_webhook(url: str, own: Sequence[Network]) -> Sentence | None:
    parts = split(url)
    if parts is None or not keeps_secrets(url, with_query=True):
        return sentence(
            "RESPONDER_ALERT_WEBHOOK must be an address that begins with https:// (http:// is for this machine only)."
        )
    if why_forbidden_as_written(parts.hostname or "", parts.scheme, own, here=True):
        return sentence(
            "RESPONDER_ALERT_WEBHOOK leads to a private address. If it is a machine of yours, add its network to "
            "{name}.",
            name=OWN_NETWORKS,
        )
    return None


def _mail(to: str, smtp: str, sender: str, problems: list[Told]) -> Mail | None:
    if not to and not smtp:
        return None
    server = split(smtp)
    if not to or "@" not in to:
        problems.append(sentence("RESPONDER_ALERT_EMAIL is missing: set it to the e-mail address that alerts go to."))
    if server is None or server.scheme not in _PORTS or not server.hostname:
        problems.append(
            sentence(
                "RESPONDER_ALERT_SMTP must be the address of your mail server: "
                "smtp://LOGIN:PASSWORD@mail.example.com:587 (with @ in the login written as %40), or smtps://... for "
                "port 465."
            )
        )
        return None
    return Mail(
        to=to,
        sender=sender or to,
        host=server.hostname,
        port=server.port or _PORTS[server.scheme],
        implicit_tls=server.scheme == "smtps",
        login=unquote(server.username or ""),
        password=unquote(server.password or ""),
    )
