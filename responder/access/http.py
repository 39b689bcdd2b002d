"""Sends HTTP requests to addresses that an owner wrote down: one network policy, on every hop. Calendars are read with
`exchange`, in a thread that may be ended; posts and alerts leave with `send_once`, on the loop.

A name is looked up once, all that it leads to is checked, and one of these addresses is connected to: a name that
leads elsewhere a moment later changes nothing. HomeLogin belong to one scheme, host and port and go nowhere else;
https is never followed to http.
"""

import asyncio
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from types import TracebackType

import httpx

from responder.dataclass import dataclass
from responder.domain.wire.hosts import OWN_NETWORKS, Network, is_this_machine, why_forbidden
from responder.languages.catalogue import msgid, sentence
from responder.languages.worded_error import WordedError

CONNECT, READ = 10.0, 20.0  # seconds
WHOLE = 60.0  # seconds for one exchange, redirects among it, however it drips
LARGEST = 20 * 1024 * 1024  # bytes
REDIRECTS = 3
_MOVES = frozenset({301, 302, 303, 307, 308})
_READS = frozenset({"GET", "HEAD", "OPTIONS", "PROPFIND", "REPORT"})

Resolve = Callable[[str, int], Sequence[str]]
Origin = tuple[str, str, int]  # scheme, host, port


TOO_LARGE = msgid("It is larger than {megabytes} MB: use a calendar for appointments alone.")


class Forbidden(WordedError):
    """The address leads where it must not; the text says why and names no more than a host."""


class TooMuch(WordedError):
    """The answer is larger or slower than is reasonable; the text says which."""


def looked_up(host: str, port: int) -> Sequence[str]:
    return [str(address[4][0]) for address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True)
class Policy:
    """`networks` may be reached though they are private: the owner has them in `setting`. `here`: so may this machine,
    where the address written down names it. `resolve` gives all addresses of a name."""

    networks: tuple[Network, ...] = ()
    resolve: Resolve = looked_up
    trust: ssl.SSLContext | None = None
    here: bool = True
    setting: str = OWN_NETWORKS

    def leads_here(self, url: httpx.URL) -> bool:
        """Checks whether this machine may be asked by who was told of this address."""
        return self.here and is_this_machine(_host(url))

    def check(self, url: httpx.URL, addresses: Sequence[str], *, here: bool) -> None:
        """Raises Forbidden. One address that is private makes a name suspect, whatever the others are."""
        for address in addresses:
            why = why_forbidden(_host(url), address, url.scheme, self.networks, here=here, setting=self.setting)
            if why:
                raise Forbidden(why)


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    status: int
    headers: httpx.Headers
    body: bytes
    url: httpx.URL


@dataclass(frozen=True, slots=True)
class HomeLogin:
    """Login for `home` only; for the origin of the address that is asked if it is not said."""

    auth: httpx.Auth
    home: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Limits of an exchange: `whole` seconds, redirects among them, however it drips; bytes of an answer."""

    whole: float = WHOLE
    largest: int = LARGEST


BOUNDS = Bounds()


def exchange(
    method: str,
    address: str,
    policy: Policy,
    *,
    headers: Mapping[str, str] | None = None,
    content: bytes = b"",
    login: HomeLogin | None = None,
    bounds: Bounds = BOUNDS,
) -> HttpAnswer:
    """Sends a request from the calling thread and follows redirects. Raises Forbidden, TooMuch, OSError or
    httpx.HTTPError."""
    url, deadline = without_login(httpx.URL(address)), time.monotonic() + bounds.whole
    home, here = (login and login.home) or origin_of(url), policy.leads_here(url)
    for _ in range(REDIRECTS + 1):
        auth = login.auth if login is not None and origin_of(url) == home else None
        answer = _one(method, url, _Guarded(policy, here), headers or {}, content, auth, (deadline, bounds.largest))
        target = _target(answer) if answer.status in _MOVES else None
        if target is None:
            return answer
        _check_followed(url, target, method, open_too=bool(policy.networks))
        url, method = target, "GET" if answer.status == 303 else method
    raise Forbidden(sentence("Its address leads from one place to the next without an end."))


async def send_once(
    method: str,
    address: str,
    policy: Policy,
    *,
    headers: Mapping[str, str],
    content: bytes,
    connect: float = CONNECT,
) -> int:
    """Posts, and returns the status of the answer, of which nothing more is read; redirects are not followed. Raises
    Forbidden, OSError, httpx.HTTPError or httpx.InvalidURL. Whoever calls says how long it may take: only connecting is
    bounded here."""
    url = without_login(httpx.URL(address))
    request = httpx.Request(
        method, url, headers=dict(headers), content=content, extensions={"timeout": {"connect": connect}}
    )
    _, host, port = origin_of(url)
    addresses = await asyncio.get_running_loop().run_in_executor(None, policy.resolve, host, port)
    policy.check(url, addresses, here=policy.leads_here(url))
    problem: Exception = OSError("no address")
    # A connection of its own: one kept open belongs to an address, and two hosts may share that.
    async with httpx.AsyncHTTPTransport(verify=policy.trust or _trusted(), retries=0, trust_env=False) as wire:
        for each in addresses:
            try:
                answer = await wire.handle_async_request(_pinned(request, each, host))
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                problem = error
            else:
                await answer.aclose()
                return answer.status_code
    raise problem


def origin_of(url: httpx.URL) -> Origin:
    return url.scheme, _host(url), url.port or (443 if url.scheme == "https" else 80)


def without_login(url: httpx.URL) -> httpx.URL:
    """httpx takes what stands before @ for a login, wherever the address came from."""
    return url.copy_with(userinfo=b"")


def _body(pieces: Iterable[bytes], deadline: float, largest: int) -> bytes:
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > largest:
            raise TooMuch(sentence(TOO_LARGE, megabytes=largest // 1024 // 1024))
        if time.monotonic() > deadline:
            raise TooMuch(sentence("Its server sends it too slowly."))
    return bytes(body)


def _one(
    method: str,
    url: httpx.URL,
    transport: "_Guarded",
    headers: Mapping[str, str],
    content: bytes,
    auth: httpx.Auth | None,
    bounds: tuple[float, int],
) -> HttpAnswer:
    """`bounds`: until when, on the monotonic clock, and how many bytes."""
    deadline, largest = bounds
    left = deadline - time.monotonic()
    if left <= 0:
        raise TooMuch(sentence("Its server sends it too slowly."))
    patience = httpx.Timeout(min(READ, left), connect=min(CONNECT, left))
    # A client for each hop: nothing (a cookie, a header of the login) goes from one to the next.
    with (
        httpx.Client(transport=transport, timeout=patience, trust_env=False, headers=dict(headers)) as client,
        client.stream(method, url, content=content or None, auth=auth, follow_redirects=False) as answer,
    ):
        body = _body(answer.iter_bytes(), deadline, largest)
        return HttpAnswer(answer.status_code, answer.headers, body, url)


def _target(answer: HttpAnswer) -> httpx.URL | None:
    place = answer.headers.get("location", "")
    if not place:
        return None
    try:
        return without_login(answer.url.join(place))
    except (httpx.InvalidURL, ValueError):
        raise Forbidden(sentence("Its address leads to one that cannot be read.")) from None


def _check_followed(here: httpx.URL, there: httpx.URL, method: str, *, open_too: bool) -> None:
    """`open_too`: there are networks of the owner's own, where plain http may lead from one machine to another."""
    elsewhere = _host(here) != _host(there) and not is_this_machine(_host(there)) and not open_too
    if there.scheme not in ("http", "https") or not there.host:
        raise Forbidden(sentence("Its address leads to something that is no web address."))
    if there.scheme != "https" and (here.scheme == "https" or elsewhere):
        raise Forbidden(sentence("Its address leads to another one that is not protected (https)."))
    if method not in _READS and origin_of(here) != origin_of(there):
        raise Forbidden(sentence("Its address leads to another server: write down the one it leads to."))


def _host(url: httpx.URL) -> str:
    return url.raw_host.decode("ascii").strip("[]").rstrip(".").lower()


class _Guarded(httpx.BaseTransport):
    """Looks a name up, checks every address, and connects to one of these and to no other."""

    def __init__(self, policy: Policy, here: bool) -> None:
        self._policy, self._here = policy, here
        self._wire = httpx.HTTPTransport(verify=policy.trust or _trusted(), retries=0, trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        _, host, port = origin_of(request.url)
        addresses = self._policy.resolve(host, port)
        self._policy.check(request.url, addresses, here=self._here)
        problem: Exception = OSError("no address")
        for address in addresses:
            try:
                return self._wire.handle_request(_pinned(request, address, host))
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                problem = error
        raise problem

    def close(self) -> None:
        self._wire.close()

    def __exit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        self.close()


def _pinned(request: httpx.Request, address: str, host: str) -> httpx.Request:
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,  # with the name in Host
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": host},
    )


@cache
def _trusted() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)
