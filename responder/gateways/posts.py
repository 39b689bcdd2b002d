"""Posting JSON to an address an owner wrote down: signed, once a call, and to nobody the address must not lead to.

A name is looked up once, what it leads to is checked, and that address is connected to: a name that leads elsewhere
a moment later changes nothing. Redirects are not followed. The answer is its status; nothing more of it is read.
"""

import asyncio
import base64
import hmac
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import httpx
import structlog

from responder.domain.wire.hosts import Network, is_public, why_forbidden

log = structlog.get_logger(__name__)

WHOLE = 15.0  # seconds for one attempt, from the look-up to the status
_CONNECT = 5.0

_GONE = 410  # Standard Webhooks: the receiver wants no more of this

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Post:
    """`name` is the webhook-id: the same at every attempt. `body` is JSON."""

    name: str
    url: str
    body: str


@dataclass(frozen=True, slots=True)
class Done:
    """The receiver said that it has it."""


@dataclass(frozen=True, slots=True)
class TryLater:
    why: str


@dataclass(frozen=True, slots=True)
class Hopeless:
    """Trying again would not help."""

    why: str


PostOutcome = Done | TryLater | Hopeless


class _Forbidden(Exception):
    """The address leads where posts must not go; the text says why."""


async def looked_up(host: str, port: int) -> Sequence[str]:
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[4][0]) for address in found]


class Poster:
    """`secrets` sign, all of them; `networks` may be posted to though they are private, and over plain http."""

    def __init__(
        self,
        secrets: Sequence[bytes],
        networks: Sequence[Network],
        clock: Callable[[], datetime],
        *,
        resolve: Resolve = looked_up,
        trust: ssl.SSLContext | None = None,
        whole: float = WHOLE,
    ) -> None:
        self._secrets, self._networks, self._clock = tuple(secrets), tuple(networks), clock
        self._resolve, self._trust, self._whole = resolve, trust, whole
        self._told = False

    async def send(self, post: Post) -> PostOutcome:
        """One attempt. Never raises."""
        if not self._secrets:
            self._tell_once()
            return TryLater("RESPONDER_POST_SECRETS is not set: posts are signed, and there is nothing to sign with.")
        try:
            async with asyncio.timeout(self._whole):
                return _judged(await self._attempt(post))
        except _Forbidden as reason:
            return Hopeless(str(reason))
        except TimeoutError:
            return TryLater(f"No answer within {self._whole:g} seconds.")
        except OSError:
            return TryLater("The name of the address could not be found.")
        except httpx.TransportError as error:
            return TryLater(f"It could not be reached ({type(error).__name__}).")
        except (httpx.InvalidURL, UnicodeError):
            return Hopeless("It is no address.")

    def _tell_once(self) -> None:
        if not self._told:
            log.error("posts wait: RESPONDER_POST_SECRETS is not set")
        self._told = True

    async def _attempt(self, post: Post) -> int:
        url = httpx.URL(post.url)
        address = await self._checked_address(url)
        body, host = post.body.encode(), url.netloc.decode("ascii")
        request = httpx.Request(
            "POST",
            url.copy_with(host=address),  # no second look-up: it might lead elsewhere
            headers={"host": host, **self._headers(post.name, body)},
            content=body,
            extensions={"sni_hostname": url.host, "timeout": {"connect": _CONNECT}},
        )
        self._trust = self._trust or httpx.create_ssl_context(trust_env=False)
        # A connection of its own: one kept open belongs to an address, and two hosts may share that.
        async with httpx.AsyncHTTPTransport(verify=self._trust, retries=0, trust_env=False) as transport:
            response = await transport.handle_async_request(request)
            await response.aclose()
        return response.status_code

    async def _checked_address(self, url: httpx.URL) -> str:
        port = url.port or (443 if url.scheme == "https" else 80)
        addresses = await self._resolve(url.host, port)
        for address in addresses:  # one that is private makes the name suspect, whatever the others are
            why = why_forbidden(url.host, address, url.scheme, self._networks, setting="RESPONDER_POST_NETWORKS")
            if why:
                raise _Forbidden(why)
        if not addresses:
            raise OSError("no address")
        return addresses[0]

    def _headers(self, name: str, body: bytes) -> dict[str, str]:
        """As Standard Webhooks has them: one signature for each secret."""
        moment = str(int(self._clock().timestamp()))
        signed = b".".join((name.encode(), moment.encode(), body))
        return {
            "content-type": "application/json",
            "user-agent": "insim-responder",
            "accept-encoding": "identity",
            "webhook-id": name,
            "webhook-timestamp": moment,
            "webhook-signature": " ".join(f"v1,{_signature(secret, signed)}" for secret in self._secrets),
        }


def _judged(status: int) -> PostOutcome:
    if 200 <= status < 300:
        return Done()
    if 300 <= status < 400:
        return Hopeless(f"It answered {status}, a redirect: write down the address it leads to.")
    if status == _GONE:
        return Hopeless(f"It answered {status}: it wants no more posts.")
    return TryLater(f"It answered {status}.")


def _signature(secret: bytes, signed: bytes) -> str:
    return base64.b64encode(hmac.new(secret, signed, "sha256").digest()).decode("ascii")


__all__ = ["Done", "Hopeless", "Network", "Post", "PostOutcome", "Poster", "TryLater", "is_public"]
