"""Answers programs that watch the service: /health and /metrics. Nothing about this service is for strangers.

/metrics is answered to this machine only, and not where a proxy passes a stranger's request on; with a token
(`RESPONDER_METRICS_TOKEN`, as `Authorization: Bearer ...`) to whoever brings it.
"""

from collections.abc import Awaitable, Callable
from hmac import compare_digest
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from responder.domain.wire.hosts import is_this_machine
from responder.monitoring.health import ServiceHealth
from responder.monitoring.measurements import Measured
from responder.store import StoreUnavailable

_PASSED_ON = ("x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via")


def api(
    standing: Callable[[], Awaitable[ServiceHealth]],
    measured: Callable[[], Awaitable[Measured]],
    lifespan: Any,
    *,
    metrics_token: str = "",
) -> Starlette:
    """Builds the application; `lifespan` starts and stops what works behind it."""

    async def health(request: Request) -> JSONResponse:
        """200 while events are taken and decided; 503 while they are not. `problems` are sentences for the owner,
        also about what stops nothing: strangers hear only whether it is ready."""
        found = await standing()
        content = found.as_object() if may_ask(request, metrics_token) else {"live": True, "ready": found.ready}
        return JSONResponse(content, status_code=200 if found.ready else 503)

    async def live(_: Request) -> JSONResponse:
        """That this process answers at all: whoever finds it does not, starts it again."""
        return JSONResponse({"live": True})

    async def ready(request: Request) -> JSONResponse:
        found = await standing()
        told = not found.ready and may_ask(request, metrics_token)
        content = {"ready": False, "problems": found.problems()} if told else {"ready": found.ready}
        return JSONResponse(content, status_code=200 if found.ready else 503)

    async def metrics(request: Request) -> Response:
        """To strangers it is a path there is nothing at."""
        if not may_ask(request, metrics_token):
            return JSONResponse({"detail": "Not Found"}, status_code=404)
        from responder.web.metrics import CONTENT_TYPE, exposition  # Prometheus's library: only where it is asked for

        return Response(exposition(await measured()), media_type=CONTENT_TYPE)

    routes = [
        Route("/health", health),
        Route("/health/live", live),
        Route("/health/ready", ready),
        Route("/metrics", metrics),
    ]
    told = {HTTPException: _refused, StoreUnavailable: tell_of_an_outage}
    app = Starlette(routes=routes, lifespan=lifespan, exception_handlers=told)
    app.router.redirect_slashes = False
    return app


def may_ask(request: Request, token: str) -> bool:
    if token:
        given = request.headers.get("authorization", "")
        return compare_digest(given.encode(), f"Bearer {token}".encode())
    here = request.client is not None and is_this_machine(request.client.host)
    return here and not any(name in request.headers for name in _PASSED_ON)


async def _refused(_: Request, problem: Exception) -> Response:
    """Refuses in JSON, like all that programs are told."""
    assert isinstance(problem, HTTPException)  # noqa: S101 - it is registered for nothing else
    if problem.status_code in (204, 304):
        return Response(status_code=problem.status_code, headers=problem.headers)
    return JSONResponse({"detail": problem.detail}, problem.status_code, problem.headers)


async def tell_of_an_outage(_: Request, problem: Exception) -> JSONResponse:
    """503, and when to ask again."""
    return JSONResponse({"detail": "It cannot be written down just now: ask again later."}, 503, {"Retry-After": "5"})
