"""Posts JSON to an address an owner wrote down: signed, once a call, and as the network policy of `access.http` has it.

Redirects are not followed. The answer is its status; nothing more of it is read.
"""

import asyncio
import base64
import hmac
import ssl
from collections.abc import Callable, Sequence
from datetime import datetime

import httpx
import structlog

from responder import USER_AGENT
from responder.access.http import Forbidden, Policy, Resolve, looked_up, send_once
from responder.dataclass import dataclass
from responder.domain.wire.hosts import POST_NETWORKS, Network
from responder.languages.catalogue import Told, sentence

log = structlog.get_logger(__name__)

WHOLE = 15.0  # seconds for one attempt, from the look-up to the status
_CONNECT = 5.0

_GONE = 410  # Standard Webhooks: the receiver wants no more of this


@dataclass(frozen=True, slots=True)
class Post:
    """`name` is the webhook-id: the same at every attempt. `body` is JSON."""

    name: str
    url: str
    body: str


@dataclass(frozen=True, slots=True)
class PostDone:
    """The receiver said that it has it."""


@dataclass(frozen=True, slots=True)
class TryLater:
    told: Told

    @property
    def why(self) -> str:
        return str(self.told)


@dataclass(frozen=True, slots=True)
class Hopeless:
    """Trying again would not help."""

    told: Told

    @property
    def why(self) -> str:
        return str(self.told)


PostOutcome = PostDone | TryLater | Hopeless


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
        self._secrets, self._clock, self._whole = tuple(secrets), clock, whole
        self._policy = Policy(tuple(networks), resolve, trust, here=False, setting=POST_NETWORKS)
        self._told = False

    async def send(self, post: Post) -> PostOutcome:
        """Attempts a POST once. Never raises."""
        if not self._secrets:
            self._tell_once()
            return TryLater(
                sentence("RESPONDER_POST_SECRETS is not set: posts are signed, and there is nothing to sign with.")
            )
        try:
            async with asyncio.timeout(self._whole):
                return _judged(await self._attempt(post))
        except Forbidden as reason:
            return Hopeless(reason.told)
        except TimeoutError:
            return TryLater(sentence("No answer within {seconds} seconds.", seconds=f"{self._whole:g}"))
        except OSError:
            return TryLater(sentence("The name of the address could not be found."))
        except httpx.TransportError as error:
            return TryLater(sentence("It could not be reached ({error}).", error=type(error).__name__))
        except (httpx.InvalidURL, UnicodeError):
            return Hopeless(sentence("It is no address."))

    def _tell_once(self) -> None:
        if not self._told:
            log.error("posts wait: RESPONDER_POST_SECRETS is not set")
        self._told = True

    async def _attempt(self, post: Post) -> int:
        body = post.body.encode()
        headers = self._headers(post.name, body)
        return await send_once("POST", post.url, self._policy, headers=headers, content=body, connect=_CONNECT)

    def _headers(self, name: str, body: bytes) -> dict[str, str]:
        """Builds the headers of Standard Webhooks: one signature for each secret."""
        moment = str(int(self._clock().timestamp()))
        signed = b".".join((name.encode(), moment.encode(), body))
        return {
            "content-type": "application/json",
            "user-agent": USER_AGENT,
            "accept-encoding": "identity",
            "webhook-id": name,
            "webhook-timestamp": moment,
            "webhook-signature": " ".join(f"v1,{_signature(secret, signed)}" for secret in self._secrets),
        }


def _judged(status: int) -> PostOutcome:
    if 200 <= status < 300:
        return PostDone()
    if 300 <= status < 400:
        return Hopeless(
            sentence("It answered {status}, a redirect: write down the address it leads to.", status=status)
        )
    if status == _GONE:
        return Hopeless(sentence("It answered {status}: it wants no more posts.", status=status))
    return TryLater(sentence("It answered {status}.", status=status))


def _signature(secret: bytes, signed: bytes) -> str:
    return base64.b64encode(hmac.new(secret, signed, "sha256").digest()).decode("ascii")
