"""HTTP connections kept open, and the one distinction that matters when one breaks: had the request left?

One httpx pool that holds many connections looks at every one of them on every request (1.2 ms of CPU a request
with 16 in use, 2.2 ms with 64). So each connection lives in a pool of its own, and the pools wait on a shelf: 0.3 ms
whatever their number. The one used last is taken first, the others grow old and close by themselves.
"""

import asyncio
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass

import httpx


class NothingSent(Exception):
    """No byte of the request left this machine; the text says why, for people."""


class MaybeSent(Exception):
    """The request, or a part of it, left and no whole answer came back; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds, and how much to read, in bytes."""

    connect: float = 5.0  # for the name and the connection, and again for the TLS handshake
    place: float = 5.0  # for one of the connections to come free
    whole: float = 30.0  # for the whole exchange by the wall clock, however the answer drips
    # Apache closes an idle connection after 5 s by default. Writing on one that is being closed costs the
    # knowledge of whether the request arrived, a new handshake costs milliseconds.
    idle: float = 3.0
    largest: int = 256 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: httpx.Headers
    body: bytes


class Connections:
    """At most `most` exchanges at once; more wait their turn."""

    def __init__(self, *, most: int = 32, patience: Patience | None = None) -> None:
        self.patience = patience or Patience()
        self._places = asyncio.Semaphore(most)
        self._shelf: list[httpx.AsyncHTTPTransport] = []
        self._trust = httpx.create_ssl_context(trust_env=False)
        self._closed = False

    async def exchange(self, request: httpx.Request) -> Answer:
        """One request, one answer, one attempt. Raises NothingSent or MaybeSent."""
        deadline = asyncio.get_running_loop().time() + self.patience.whole
        await self._take_place(request)
        try:
            transport = self._shelf.pop() if self._shelf else self._open()
            try:
                answer = await self._over(transport, request, deadline)
            except BaseException:
                await transport.aclose()
                raise
            await self._put_back(transport)
        finally:
            self._places.release()
        return answer

    async def close(self) -> None:
        self._closed = True
        while self._shelf:
            await self._shelf.pop().aclose()

    async def _take_place(self, request: httpx.Request) -> None:
        if not self._places.locked():
            await self._places.acquire()  # at once
            return
        try:
            async with asyncio.timeout(self.patience.place):
                await self._places.acquire()
        except TimeoutError:
            raise NothingSent(f"Too many requests to {request.url.host} were under way already.") from None

    def _open(self) -> httpx.AsyncHTTPTransport:
        """A pool of one connection. A bare transport follows no redirect, keeps no cookie, reads no environment."""
        limits = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=self.patience.idle)
        return httpx.AsyncHTTPTransport(verify=self._trust, limits=limits, retries=0, trust_env=False)

    async def _put_back(self, transport: httpx.AsyncHTTPTransport) -> None:
        if self._closed:
            await transport.aclose()
        else:
            self._shelf.append(transport)

    async def _over(self, transport: httpx.AsyncHTTPTransport, request: httpx.Request, deadline: float) -> Answer:
        host = request.url.host
        request.extensions["timeout"] = {"connect": self.patience.connect, "pool": self.patience.place}
        try:
            async with asyncio.timeout_at(deadline):
                return await _exchange(transport, request, self.patience.largest)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as problem:
            raise NothingSent(_why_unreached(problem, host)) from problem
        except TimeoutError as problem:
            raise MaybeSent(f"{host} gave no whole answer in {self.patience.whole:g} seconds.") from problem
        except MaybeSent:
            raise
        except Exception as problem:  # whatever else breaks does so after the first byte may have left
            raise MaybeSent(f"The connection to {host} broke before the whole answer came.") from problem


async def _exchange(transport: httpx.AsyncHTTPTransport, request: httpx.Request, largest: int) -> Answer:
    response = await transport.handle_async_request(request)
    try:
        body = bytearray()
        async for piece in _pieces(response):
            body += piece
            if len(body) > largest:
                raise MaybeSent(f"The answer of {request.url.host} was longer than {largest // 1024} KB.")
    finally:
        await response.aclose()
    return Answer(response.status_code, response.headers, bytes(body))


def _pieces(response: httpx.Response) -> httpx.AsyncByteStream:
    """The body as it comes, never unpacked: a few bytes of gzip can hold gigabytes."""
    if not isinstance(response.stream, httpx.AsyncByteStream):
        raise TypeError("an asynchronous transport answered with a synchronous body")
    return response.stream


def _why_unreached(problem: Exception, host: str) -> str:
    causes = list(_causes(problem))
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return (
            f"{host} showed a certificate that this machine does not trust: check the address and this machine's date."
        )
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return f"No secure connection to {host} could be made: check the address, it must be an https server."
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return f"The name {host} could not be found: check the internet connection and the address."
    return f"{host} could not be reached: check the internet connection."


def _causes(problem: BaseException | None) -> Iterator[BaseException]:
    seen = 0
    while problem is not None and seen < 20:
        yield problem
        problem, seen = problem.__cause__ or problem.__context__, seen + 1
