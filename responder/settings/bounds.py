"""Settings that bound something: how long things are kept, whom we post to, who may call. Read by `loading`."""

import base64
import binascii
from dataclasses import field
from datetime import timedelta
from ipaddress import ip_network

from responder.dataclass import dataclass
from responder.domain.wire.hosts import HERE, Network
from responder.languages.catalogue import Told, msgid, sentence

_SHORTEST_SECRET, _LONGEST_SECRET = 24, 64  # bytes, as Standard Webhooks has it
_MARK = "whsec_"
_NO_NETWORK = msgid("{name}: {written} is neither an address nor a network such as 192.0.2.0/24.")
_COMMAND = "python3 -c \"import base64, secrets; print('whsec_' + base64.b64encode(secrets.token_bytes(32)).decode())\""


@dataclass(frozen=True, slots=True)
class Keep:
    """Retention times: of texts, of everything else about them, and of unreadable webhooks."""

    bodies: timedelta = timedelta(days=30)
    metadata: timedelta = timedelta(days=396)
    unreadable: timedelta = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Posting:
    """`secrets` sign what `post URL` sends, all of them, so that one can be replaced by another. `networks` may be
    posted to though they are private, and over plain http."""

    secrets: tuple[bytes, ...] = field(default=(), repr=False)
    networks: tuple[Network, ...] = ()


@dataclass(frozen=True, slots=True)
class Callers:
    """`hooks`: the only networks hooks are taken from; empty for any. `proxies`: whose word we take for who called
    (X-Forwarded-For)."""

    hooks: tuple[Network, ...] = ()
    proxies: tuple[Network, ...] = HERE


def read_networks(name: str, written: str, problems: list[Told]) -> tuple[Network, ...]:
    """Reads addresses and networks with commas between them; one that is neither is added to `problems`."""
    found = []
    for each in written.replace(",", " ").split():
        try:
            found.append(ip_network(each, strict=False))
        except ValueError:
            problems.append(sentence(_NO_NETWORK, name=name, written=each))
    return tuple(found)


def read_secrets(name: str, written: str, problems: list[Told]) -> tuple[bytes, ...]:
    """Reads the secrets of Standard Webhooks, "whsec_...", several with commas between them. Those that are none are
    left out, and told of in `problems`."""
    secrets = [_secret(each) for each in written.replace(",", " ").split()]
    good = tuple(secret for secret in secrets if secret is not None)
    if len(good) < len(secrets):
        problems.append(
            sentence(
                "{name}: a secret is {mark} and {least} to {most} bytes in base64. Make one with: {command}",
                name=name,
                mark=_MARK,
                least=_SHORTEST_SECRET,
                most=_LONGEST_SECRET,
                command=_COMMAND,
            )
        )
    return good


def _secret(written: str) -> bytes | None:
    try:
        secret = base64.b64decode(written.removeprefix(_MARK), validate=True)
    except (binascii.Error, ValueError):
        return None
    return secret if _SHORTEST_SECRET <= len(secret) <= _LONGEST_SECRET else None
