"""The fast path switches itself off where uvicorn works otherwise inside; the webhooks are served all the same."""

import sys
from collections.abc import Callable
from typing import Any

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send
from structlog.testing import capture_logs
from uvicorn.protocols.http import httptools_impl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from responder.web import bounded_http, fast_path
from responder.web.bounded_http import BoundedHttp
from responder.web.connection_limit import room
from responder.web.fast_path import FastPath
from responder.web.server import server_config
from tests.web.serving import other_uvicorn, serving


class App:
    """Answers by ASGI; `taken` counts what it was handed directly."""

    def __init__(self) -> None:
        self.taken = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"4")]})
        await send({"type": "http.response.body", "body": b"fine"})

    def take_directly(self, path: bytes, query: bytes, exchange: Any) -> bool:
        self.taken += 1
        exchange.answer(200, b"content-length: 4\r\n", b"fine")
        return True


async def plain(scope: Scope, receive: Receive, send: Send) -> None: ...


def protocol_of(app: Any) -> object:
    with other_uvicorn():
        return server_config(app, "127.0.0.1", 0).http


def test_this_uvicorn_is_as_expected() -> None:
    assert (fast_path.why_not(), bounded_http.why_not()) == ("", "")
    assert protocol_of(App()) is FastPath
    assert protocol_of(plain) is BoundedHttp, "what takes nothing directly needs no fast path"


def test_what_fits_is_handed_over() -> None:
    app = App()
    with other_uvicorn(), serving(app) as wire:
        assert wire.get("/").body == b"fine"
    assert app.taken == 1


Patch = pytest.MonkeyPatch
_init, _begin = HttpToolsProtocol.__init__, HttpToolsProtocol.on_message_begin
_answered = HttpToolsProtocol.on_response_complete


def no_status_lines(patch: Patch) -> None:
    patch.setattr(fast_path, "STATUS_LINE", {})


def another_status_line(patch: Patch) -> None:
    patch.setattr(httptools_impl, "STATUS_LINE", httptools_impl.STATUS_LINE | {200: b"HTTP/1.1 200 \r\n"})


def no_cycle(patch: Patch) -> None:
    """Keeps the request that is under way under another name."""

    def begun(self: Any, *given: Any) -> None:
        _init(self, *given)
        del self.cycle

    patch.setattr(HttpToolsProtocol, "__init__", begun)


def no_pipeline(patch: Patch) -> None:
    def begun(self: Any, *given: Any) -> None:
        _init(self, *given)
        del self.pipeline

    patch.setattr(HttpToolsProtocol, "__init__", begun)


def more_to_write(patch: Patch) -> None:
    """Adds a line that we know nothing of to uvicorn's answers."""
    run = RequestResponseCycle.run_asgi

    async def running(self: Any, app: Any) -> None:
        self.default_headers = [*self.default_headers, (b"x-new", b"1")]
        await run(self, app)

    patch.setattr(RequestResponseCycle, "run_asgi", running)


def more_to_count(patch: Patch) -> None:
    def answered(self: Any) -> None:
        _answered(self)
        self.server_state.total_requests += 1

    patch.setattr(HttpToolsProtocol, "on_response_complete", answered)


def headers_kept_elsewhere(patch: Patch) -> None:
    def begun(self: Any) -> None:
        _begin(self)
        self.headers = None

    patch.setattr(HttpToolsProtocol, "on_message_begin", begun)


@pytest.mark.parametrize(
    "change",
    [
        no_status_lines,
        another_status_line,
        no_cycle,
        no_pipeline,
        more_to_write,
        more_to_count,
        headers_kept_elsewhere,
    ],
)
def test_another_uvicorn_switches_it_off(change: Callable[[Patch], None], monkeypatch: Patch) -> None:
    change(monkeypatch)
    with capture_logs() as logs:
        assert protocol_of(App()) is not FastPath
    told = [each for each in logs if "fast path" in each["event"] or "bounded" in each["event"]]
    assert told and told[0]["uvicorn"] == uvicorn.__version__ and told[0]["why"]


def test_where_it_does_not_fit_all_goes_the_way_of_asgi(monkeypatch: Patch) -> None:
    another_status_line(monkeypatch)
    app = App()
    with other_uvicorn(), serving(app) as wire:
        answer = wire.get("/")
    assert (answer.status, answer.body, app.taken) == (200, b"fine", 0)


def no_refusal(patch: Patch) -> None:
    patch.delattr(HttpToolsProtocol, "send_400_response")


def another_refusal(patch: Patch) -> None:
    """Refuses a request without writing anything or hanging up."""
    patch.setattr(HttpToolsProtocol, "send_400_response", lambda self, told: None)


def never_said_to_be_answered(patch: Patch) -> None:
    """Forgets what is under way as soon as it is begun, so that all connections seem idle."""
    begun = HttpToolsProtocol.on_headers_complete

    def forgetting(self: Any) -> None:
        begun(self)
        self.cycle = None

    patch.setattr(HttpToolsProtocol, "on_headers_complete", forgetting)


@pytest.mark.parametrize("change", [no_refusal, another_refusal, never_said_to_be_answered])
def test_a_uvicorn_whose_connections_cannot_be_bounded_serves_with_its_own_bounds(
    change: Callable[[Patch], None], monkeypatch: Patch
) -> None:
    change(monkeypatch)
    assert bounded_http.why_not()
    app = App()
    with other_uvicorn(), capture_logs() as logs:
        config = server_config(app, "127.0.0.1", 0)
    assert (config.http, config.limit_concurrency) == ("auto", room())
    assert [each["why"] for each in logs if "bounded" in each["event"]]
    monkeypatch.undo()
    with other_uvicorn(), serving(app) as wire:  # mended, it is bounded again
        assert wire.get("/").body == b"fine"


@pytest.mark.parametrize("gone", ["uvicorn.protocols.http.httptools_impl", "httptools"])
def test_a_server_without_that_protocol_serves_with_its_own(gone: str, monkeypatch: Patch) -> None:
    """uvicorn then falls back by itself, and how many requests it holds is bounded by its own means."""
    for name in ("responder.web.fast_path", "responder.web.bounded_http", httptools_impl.__name__):
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("responder.web.fast_path")
    monkeypatch.delattr("responder.web.bounded_http")
    monkeypatch.setitem(sys.modules, gone, None)
    with other_uvicorn(), capture_logs() as logs:
        config = server_config(App(), "127.0.0.1", 0)
    assert (config.http, config.limit_concurrency) == ("auto", room())
    assert [each["why"] for each in logs] == ["ModuleNotFoundError"]
