"""HTTP connections kept open, and the one distinction that matters when one breaks: had the request left?

Requests are written as `httpx` has them; what carries them is `httpcore`, the layer below it, a connection at a time
on a shelf. A pool of httpx looks at every connection it holds on every request, and a pool of one for each still
takes twice the processor time of the bare connection. The one used last is taken first, the others grow old.
"""

import asyncio
import socket
import ssl
from collections.abc import Iterator
from functools import cache

import httpcore
import httpx

from responder.dataclass import dataclass
from responder.gateways.leave_by import STOOD_STILL, is_bound, is_too_late
from responder.languages.catalogue import Sentence, sentence
from responder.languages.worded_error import WordedError


class NothingSent(WordedError):
    """No byte of the request left this machine; the text says why, for people."""


class MaybeSent(WordedError):
    """The request, or a part of it, left and no whole answer came back; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Bounds of a request: seconds to wait, bytes to read."""

    connect: float = 5.0  # for the name and the connection, and again for the TLS handshake
    place: float = 5.0  # for one of the connections to come free
    whole: float = 30.0  # for the whole exchange by the wall clock, however the answer drips
    # Apache closes an idle connection after 5 s by default. Writing on one that is being closed costs the
    # knowledge of whether the request arrived, a new handshake costs milliseconds.
    idle: float = 3.0
    largest: int = 256 * 1024


@dataclass(frozen=True, slots=True)
class GatewayAnswer:
    status: int
    headers: httpx.Headers
    body: bytes


_Place = tuple[bytes, bytes, int]  # scheme, host, port


@cache
def _trusted() -> ssl.SSLContext:
    """Reads the certificates that are trusted once a process: that takes fourteen milliseconds."""
    return httpx.create_ssl_context(trust_env=False)


class Connections:
    """At most `most` exchanges at once; more wait their turn."""

    def __init__(self, *, most: int = 32, patience: Patience | None = None) -> None:
        self.patience = patience or Patience()
        self._places = asyncio.Semaphore(most)
        self._shelf: dict[_Place, list[httpcore.AsyncHTTPConnection]] = {}
        self._trust = _trusted()
        self._network = httpcore.AnyIOBackend()
        self._closed = False

    async def exchange(self, request: httpx.Request) -> GatewayAnswer:
        """Sends a request and returns its answer: a single attempt. Raises NothingSent or MaybeSent."""
        deadline = asyncio.get_running_loop().time() + self.patience.whole
        await self._take_place(request)
        try:
            place = _place(request.url)
            written = _written(request, place, self.patience)
            connection = await self._connection(place)
            try:
                answer = await self._over(connection, written, deadline)
            except BaseException:
                await connection.aclose()
                raise
            await self._put_back(place, connection)
        finally:
            self._places.release()
        return answer

    async def close(self) -> None:
        self._closed = True
        while self._shelf:
            for each in self._shelf.popitem()[1]:
                await each.aclose()

    async def _take_place(self, request: httpx.Request) -> None:
        if not self._places.locked():
            await self._places.acquire()  # at once
            return
        try:
            async with asyncio.timeout(self.patience.place):
                await self._places.acquire()
        except TimeoutError:
            raise NothingSent(
                sentence("Too many requests to {host} were under way already.", host=request.url.host)
            ) from None

    async def _connection(self, place: _Place) -> httpcore.AsyncHTTPConnection:
        """Takes a connection that is still open, or opens a new one. It connects with its first request; it follows no
        redirect, keeps no cookie, reads no environment, and never tries again by itself."""
        shelf = self._shelf.get(place)
        while shelf:
            kept = shelf.pop()
            if kept.is_available() and not kept.has_expired():
                return kept
            await kept.aclose()
        return httpcore.AsyncHTTPConnection(
            httpcore.Origin(*place), self._trust, keepalive_expiry=self.patience.idle, network_backend=self._network
        )

    async def _put_back(self, place: _Place, connection: httpcore.AsyncHTTPConnection) -> None:
        if self._closed or not connection.is_available():
            await connection.aclose()
        else:
            self._shelf.setdefault(place, []).append(connection)

    async def _over(
        self, connection: httpcore.AsyncHTTPConnection, request: httpcore.Request, deadline: float
    ) -> GatewayAnswer:
        host = request.url.host.decode()
        _bind(connection, request)
        try:
            async with asyncio.timeout_at(deadline):
                return await _exchange(connection, request, self.patience.largest)
        except (httpcore.ConnectError, httpcore.ConnectTimeout, httpcore.ConnectionNotAvailable) as problem:
            raise NothingSent(_why_unreached(problem, host)) from problem
        except TimeoutError as problem:
            raise MaybeSent(
                sentence(
                    "{host} gave no whole answer in {seconds} seconds.", host=host, seconds=f"{self.patience.whole:g}"
                )
            ) from problem
        except (MaybeSent, NothingSent):
            raise
        except Exception as problem:  # whatever else breaks does so after the first byte may have left
            raise MaybeSent(
                sentence("The connection to {host} broke before the whole answer came.", host=host)
            ) from problem


def _bind(connection: httpcore.AsyncHTTPConnection, request: httpcore.Request) -> None:
    """Has the request leave in its time or not at all; one that connects first is looked at again after that. Raises
    NothingSent."""
    if is_too_late():
        raise NothingSent(STOOD_STILL)
    if is_bound() and not connection.is_available():
        request.extensions["trace"] = _look_before_it_leaves


async def _look_before_it_leaves(name: str, info: object) -> None:
    if name == "http11.send_request_headers.started" and is_too_late():
        raise NothingSent(STOOD_STILL)


async def _exchange(connection: httpcore.AsyncHTTPConnection, request: httpcore.Request, largest: int) -> GatewayAnswer:
    response = await connection.handle_async_request(request)
    try:
        body = bytearray()
        async for piece in response.aiter_stream():  # as it comes, never unpacked: a few bytes of gzip hold gigabytes
            body += piece
            if len(body) > largest:
                raise MaybeSent(
                    sentence(
                        "The answer of {host} was longer than {largest} KB.",
                        host=request.url.host.decode(),
                        largest=largest // 1024,
                    )
                )
    finally:
        await response.aclose()
    return GatewayAnswer(response.status, httpx.Headers(response.headers), bytes(body))


def _written(request: httpx.Request, place: _Place, patience: Patience) -> httpcore.Request:
    scheme, host, port = place
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=scheme, host=host, port=port, target=request.url.raw_path),
        headers=request.headers.raw,
        content=request.read(),
        extensions={**request.extensions, "timeout": {"connect": patience.connect}},  # `target`: as it is to be written
    )


def _place(url: httpx.URL) -> _Place:
    return url.raw_scheme, url.raw_host, url.port or (443 if url.scheme == "https" else 80)


def _why_unreached(problem: Exception, host: str) -> Sentence:
    causes = list(_causes(problem))
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return sentence(
            "{host} showed a certificate that this machine does not trust: check the address and this machine's date.",
            host=host,
        )
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return sentence(
            "No secure connection to {host} could be made: check the address, it must be an https server.", host=host
        )
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return sentence("The name {host} could not be found: check the internet connection and the address.", host=host)
    return sentence("{host} could not be reached: check the internet connection.", host=host)


def _causes(problem: BaseException | None) -> Iterator[BaseException]:
    seen = 0
    while problem is not None and seen < 20:
        yield problem
        problem, seen = problem.__cause__ or problem.__context__, seen + 1
