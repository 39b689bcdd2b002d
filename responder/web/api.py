"""HTTP API for programs. The pages for FastAPI's own documentation are off: nothing about this service is for
strangers."""

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST

from responder.monitoring.health import ServiceHealth
from responder.monitoring.measurements import Measured
from responder.web.metrics import exposition, may_ask


def api(
    standing: Callable[[], Awaitable[ServiceHealth]],
    measured: Callable[[], Awaitable[Measured]],
    lifespan: Any,
    *,
    metrics_token: str = "",
) -> FastAPI:
    """The application; `lifespan` starts and stops what works behind it."""
    app = FastAPI(
        title="Responder", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan, redirect_slashes=False
    )

    @app.get("/health")
    async def health(request: Request) -> JSONResponse:
        """200 while events are taken and decided; 503 while they are not. `problems` are sentences for the owner,
        also about what stops nothing: strangers hear only whether it is ready."""
        found = await standing()
        content = found.as_object() if may_ask(request, metrics_token) else {"live": True, "ready": found.ready}
        return JSONResponse(content, status_code=200 if found.ready else 503)

    @app.get("/health/live")
    async def live() -> JSONResponse:
        """That this process answers at all: whoever finds it does not, starts it again."""
        return JSONResponse({"live": True})

    @app.get("/health/ready")
    async def ready(request: Request) -> JSONResponse:
        found = await standing()
        told = not found.ready and may_ask(request, metrics_token)
        content = {"ready": False, "problems": found.problems()} if told else {"ready": found.ready}
        return JSONResponse(content, status_code=200 if found.ready else 503)

    @app.get("/metrics")
    async def metrics(request: Request) -> Response:
        """To strangers it is a path there is nothing at."""
        if not may_ask(request, metrics_token):
            return JSONResponse({"detail": "Not Found"}, status_code=404)
        return Response(exposition(await measured()), media_type=CONTENT_TYPE_LATEST)

    return app
