"""Many requests alike share a line; none is left out of the count."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from structlog.testing import LogCapture

from responder.web import access_log
from responder.web.access_log import AccessLog

pytestmark = pytest.mark.anyio


@pytest.fixture
def lines() -> Iterator[list[Any]]:
    capture = LogCapture()
    before = structlog.get_config()
    structlog.configure(processors=[capture])
    yield capture.entries
    structlog.configure(**before)


async def answers(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 404 if "lost" in scope["path"] else 200, "headers": []})


async def request(app: AccessLog, path: str) -> None:
    async def ignore(*_: Any) -> Any: ...

    await app({"type": "http", "method": "GET", "path": path}, ignore, ignore)


async def test_the_first_has_its_line_at_once_and_the_rest_share_one(
    lines: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access_log, "ALIKE", 0.05)
    app = AccessLog(answers)
    for _ in range(50):
        await request(app, "/hooks/insim/secret")
    await request(app, "/lost")
    assert [(line["event"], line["path"], line["status"]) for line in lines] == [
        ("request", "/hooks/insim/…", 200),
        ("request", "/lost", 404),
    ]
    await asyncio.sleep(0.1)
    assert [(line["event"], line["times"]) for line in lines[2:]] == [("requests", 49)]
    await request(app, "/lost")
    assert lines[-1]["event"] == "request"


async def test_what_has_no_line_yet_gets_one_at_the_end(lines: list[Any]) -> None:
    app = AccessLog(answers)
    for _ in range(3):
        await request(app, "/health")
    await app({"type": "lifespan"}, None, None)  # type: ignore[arg-type]
    assert lines[-1]["event"] == "requests" and lines[-1]["times"] == 2
