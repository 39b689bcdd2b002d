"""Webhooks of gateways: `GET /hooks/<gateway>/<token>?message={...}`, or what else a provider is called with.

A plain ASGI application, because it is the hot path: an event is read, written down, and only then answered.
The token is all that tells a gateway from the rest of the world, so nothing here shows or logs it. Where it is one
account's own, it says whose event it is.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from functools import reduce
from hmac import compare_digest
from time import perf_counter
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from responder.dataclass import dataclass
from responder.domain.model.events import Event
from responder.domain.wire.tokens import check_token
from responder.gateways.base import Provider
from responder.gateways.incoming import HOOKS, Accounts, HookReader, Incoming, RawHook, Several, UnreadableHook, Why
from responder.gateways.providers import GATEWAYS
from responder.languages.catalogue import Told, sentence
from responder.store import StoreUnavailable
from responder.web.access_log import Kind, shown_hook

if TYPE_CHECKING:  # which needs a server that fits; without one, the hooks are an ASGI application all the same
    from responder.web.fast_path import Exchange

_PREFIX = HOOKS.encode()
_MOST_REMEMBERED = 64

log = structlog.get_logger(__name__)

Record = Callable[[Incoming], Awaitable[bool | None]]
RecordFor = Callable[[Event, datetime, "PendingAnswer"], None]


class Quarantine(Protocol):
    def __call__(self, told: Told, query: str, **about: str) -> Awaitable[None]: ...


_Answer = tuple[Message, Message]


async def not_found(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers as FastAPI does for a path it does not have."""
    if scope["type"] == "http":
        await _send(send, _NOT_FOUND)
    elif scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1000})


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptEvents:
    """Functions that keep what hooks bring. `record` and `quarantine` return when what they were given is safe on disk,
    and raise StoreUnavailable when it is not. `quarantine` gets a problem and the query (never the path), and as far as
    they are known the contact, the account, what it was taken as, and `of_ours` (see `UnreadableHook`). `record_for` is
    `record` for somebody who is told when it is done: with it, and a server that hands requests over directly, an
    ordinary event needs no task."""

    record: Record
    quarantine: Quarantine
    record_for: RecordFor | None = None


class Hooks:
    """Takes the requests that bring a valid token; all others, wrong tokens among them, are `otherwise`'s.

    `accounts` are those of each gateway, `whose` the accounts of tokens that are one account's own.
    Serve it in front of the FastAPI application (`otherwise=app`), or mount it there under any path: it looks at the
    whole path.
    `note` is told of each hook for the access log, with the milliseconds it took.
    """

    def __init__(
        self,
        tokens: Sequence[str],
        accounts: Mapping[str, Accounts],
        kept: KeptEvents,
        clock: Callable[[], datetime],
        *,
        otherwise: ASGIApp = not_found,
        note: Callable[[Kind, float], None] = lambda kind, took: None,
        whose: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        if problem := _wrong_with(tokens):
            raise ValueError(problem)
        self._tokens = [token.encode() for token in tokens]
        self._whose = {token.encode(): login for token, login in whose.items()}
        self.serve_accounts(accounts)
        self._kept = kept
        self._clock = clock
        self._otherwise = otherwise
        self._note = note
        self._foreign_accounts: set[str] = set()

    def serve_accounts(self, accounts: Mapping[str, Accounts]) -> None:
        """From now on: the business's file may have given another zone or country."""
        self._ways = {
            (gateway.encode(), token): _Way(GATEWAYS[gateway], found)
            for gateway, all_of_it in accounts.items()
            for token in self._tokens
            if (found := _of_one(all_of_it, self._whose.get(token, ""))) is not None
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        way = self._way_of_scope(scope) if scope["type"] == "http" else None
        if way is None:
            await self._otherwise(scope, receive, send)
        else:
            start = perf_counter()
            answer = await self._answer(scope, receive, way)
            await _send(send, answer)
            self._note((scope["method"], way.shown, answer[0]["status"]), (perf_counter() - start) * 1000)

    async def _answer(self, scope: Scope, receive: Receive, way: "_Way") -> "_Answer":
        if scope["method"] not in way.provider.hook_methods:
            return way.not_allowed
        if scope["method"] == "GET":
            return await self._take(RawHook(scope["query_string"]), way)
        body = await _body(receive, way.provider.largest_body)
        if body is None:
            return _TOO_LARGE
        return await self._take(RawHook(scope["query_string"], body, dict(scope["headers"])), way)

    def take_directly(self, path: bytes, query: bytes, exchange: "Exchange") -> bool:
        """See `TakeDirectly`. Events that are dated and ours, which nearly all are; not what wants a second
        look, or cannot be read."""
        way = self._way_of(path)
        record_for = self._kept.record_for
        if record_for is None or way is None or "GET" not in way.provider.hook_methods:
            return False
        start, received = perf_counter(), self._clock()
        outcome = way.read(RawHook(query), way.accounts, received)
        if not isinstance(outcome, Incoming) or _wants_a_look(outcome):
            return False
        waiting = PendingAnswer(exchange, start, self._note, way.shown)
        try:
            record_for(outcome.event, received, waiting)
        except Exception as error:  # noqa: BLE001 - its text may hold the event's; nothing was promised yet
            waiting.set_exception(error)
        return True

    def _way_of_scope(self, scope: Scope) -> "_Way | None":
        # The raw path: another spelling of the token (%2d, a slash more) is another path.
        return self._way_of(scope.get("raw_path") or scope["path"].encode())

    def _way_of(self, path: bytes) -> "_Way | None":
        """Finds the way an event comes in by; None where the path holds no token of ours, or that of another
        gateway."""
        if not path.startswith(_PREFIX):
            return None
        gateway, _, given = path[len(_PREFIX) :].partition(b"/")
        # Every one is compared, in a time that depends on no letter of it: time tells nothing but the length.
        found = b""
        for known in self._tokens:
            if compare_digest(given, known):
                found = known
        return self._ways.get((gateway, found))

    async def _take(self, raw: RawHook, way: "_Way") -> _Answer:
        outcome, query = way.read(raw, way.accounts, self._clock()), raw.body or raw.query
        try:
            if isinstance(outcome, Several):
                # The writer commits together what waits together; sent again after a fault, each is the same event.
                read = [item for item in outcome.items if isinstance(item, Incoming)]
                await asyncio.gather(*(self._take_one(item, query) for item in read))
                await self._put_aside_once([item for item in outcome.items if isinstance(item, UnreadableHook)], query)
                return _TAKEN
            return await self._take_one(outcome, query)
        except Exception as error:  # noqa: BLE001 - its text may hold the event's; nothing was promised yet
            return _not_recorded(error)

    async def _take_one(self, outcome: Incoming | UnreadableHook, query: bytes) -> _Answer:
        if isinstance(outcome, UnreadableHook):
            log.warning("hook quarantined", why=outcome.why.value)
            about = {"contact": outcome.contact, "account": outcome.account, "of_ours": outcome.of_ours}
            await self._put_aside(outcome.told, query, about)
            status = 401 if outcome.why is Why.NOT_SIGNED else 200
            return _answer(status, {"ok": False, "problem": outcome.problem})
        if outcome.foreign_account:
            self._tell_once(outcome.foreign_account)
        await self._kept.record(outcome)
        if outcome.taken:
            log.warning("hook with an unknown title taken", taken=outcome.taken)
            event = outcome.event
            about = {"contact": event.contact, "account": event.account, "taken": outcome.taken}
            told = sentence("Its title is documented nowhere: taken as {what}.", what=sentence(outcome.taken))
            await self._put_aside(told, query, about)
        return _TAKEN

    async def _put_aside_once(self, unreadable: Sequence[UnreadableHook], query: bytes) -> None:
        """Keeps a request once for each contact whom it names, however many of its events cannot be read."""
        kept: dict[tuple[str, str], list[Told]] = {}
        for each in unreadable:
            problems = kept.setdefault((each.account, each.contact), [])
            if each.told not in problems:
                problems.append(each.told)
        for why in dict.fromkeys(each.why for each in unreadable):
            log.warning("hook quarantined", why=why.value, events=sum(each.why is why for each in unreadable))
        for (account, contact), problems in kept.items():
            told = reduce(lambda before, then: sentence("{before} {then}", before=before, then=then), problems)
            await self._put_aside(told, query, {"contact": contact, "account": account})

    async def _put_aside(self, told: Told, query: bytes, about: Mapping[str, str]) -> None:
        known = {name: value for name, value in about.items() if value}
        await self._kept.quarantine(told, query.decode("ascii", "backslashreplace"), **known)

    def _tell_once(self, name: str) -> None:
        if name not in self._foreign_accounts and len(self._foreign_accounts) < _MOST_REMEMBERED:
            self._foreign_accounts.add(name)
            log.warning("hook of another account taken for ours", named=name)


class PendingAnswer:
    """Receiver of the outcome of recording, without a task: gets the answer as soon as that is done. As much of a
    `Future` as whoever records it asks for."""

    __slots__ = ("_exchange", "_note", "_shown", "_start")

    def __init__(self, exchange: "Exchange", start: float, note: Callable[[Kind, float], None], shown: str) -> None:
        self._exchange, self._start, self._note, self._shown = exchange, start, note, shown

    def done(self) -> bool:
        return self._exchange.response_complete

    def set_result(self, _: None) -> None:
        self._exchange.answer(200, _TAKEN_HEAD, _TAKEN_BODY)
        self._note(("GET", self._shown, 200), (perf_counter() - self._start) * 1000)

    def set_exception(self, error: BaseException) -> None:
        start, content = _not_recorded(error)
        self._exchange.answer(start["status"], _lines(start), content["body"])
        self._note(("GET", self._shown, start["status"]), (perf_counter() - self._start) * 1000)


def _not_recorded(error: BaseException) -> _Answer:
    why = "store unavailable" if isinstance(error, StoreUnavailable) else type(error).__name__
    log.error("hook not recorded", why=why)
    return _UNAVAILABLE


class _Way:
    """Way in for events: by one gateway, with one token."""

    __slots__ = ("accounts", "not_allowed", "provider", "read", "shown")

    def __init__(self, provider: Provider, accounts: Accounts) -> None:
        self.provider, self.accounts, self.shown = provider, accounts, shown_hook(provider.name)
        self.read: HookReader = provider.hook_reader()
        allowed = ", ".join(sorted(provider.hook_methods)).encode()
        self.not_allowed = _answer(405, {"detail": "Method Not Allowed"}, (b"allow", allowed))


async def _body(receive: Receive, largest: int) -> bytes | None:
    """Reads the body; None where it is larger than that; nothing more of it is read then, nor where the caller has
    gone."""
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if len(body) > largest:
            return None
        if message["type"] != "http.request" or not message.get("more_body"):
            return bytes(body)


def _wants_a_look(incoming: Incoming) -> bool:
    """Checks whether more is to be done or asked than to record an event."""
    return bool(incoming.foreign_account or incoming.taken or incoming.earlier_key) or not incoming.dated


def _of_one(accounts: Accounts, login: str) -> Accounts | None:
    """Gives an event to the account whose own token it came over, whatever it names; None if it is no account of
    these."""
    if not login:
        return accounts
    if login not in accounts.logins:
        return None
    return Accounts((login,), accounts.secret, accounts.country, accounts.zone, options=accounts.options)


def _wrong_with(tokens: Sequence[str]) -> str | None:
    if not tokens:
        return "No hook token is set: nobody could bring a valid one."
    return next((str(wrong) for wrong in map(check_token, tokens) if wrong), None)


def _answer(status: int, content: object, *headers: tuple[bytes, bytes]) -> _Answer:
    body = json.dumps(content, separators=(",", ":")).encode()
    length = (b"content-length", str(len(body)).encode())
    start = {
        "type": "http.response.start",
        "status": status,
        "headers": [length, (b"content-type", b"application/json"), *headers],
    }
    return start, {"type": "http.response.body", "body": body}


async def _send(send: Send, answer: _Answer) -> None:
    await send(answer[0])
    await send(answer[1])


def _lines(start: Message) -> bytes:
    return b"".join(b"%b: %b\r\n" % header for header in start["headers"])


_TAKEN = _answer(200, {"ok": True})
_TAKEN_HEAD, _TAKEN_BODY = _lines(_TAKEN[0]), _TAKEN[1]["body"]
_NOT_FOUND = _answer(404, {"detail": "Not Found"})
_TOO_LARGE = _answer(413, {"ok": False, "problem": "The request is longer than any event."})
_UNAVAILABLE = _answer(
    503,
    {"ok": False, "problem": "It could not be written down just now. Please send it again."},
    (b"retry-after", b"5"),
)
