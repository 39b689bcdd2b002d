"""What programs may ask of the service over HTTP. The pages for FastAPI's own documentation are off: nothing
about this service is for strangers."""

from collections.abc import Callable, Sequence
from typing import Any

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from sqlalchemy import Connection, text

from responder.core.rulebook import Rulebook
from responder.language.problems import Problem, Severity
from responder.store import StoreUnavailable
from responder.store.engine import Store
from responder.store.inbox import count_undecided


def api(
    rulebook: Callable[[], Rulebook],
    problems: Callable[[], Sequence[Problem]],
    store: Store,
    mode: str,
    lifespan: Any,
) -> FastAPI:
    """The application; `lifespan` starts and stops what works behind it."""
    app = FastAPI(title="Responder", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)

    @app.get("/health")
    async def health() -> JSONResponse:
        """200 while events are taken and decided by rules as they are on disk; 503 while they are not taken.
        `problems` are sentences for the owner."""
        wrong = [str(problem) for problem in problems() if problem.severity is Severity.ERROR]
        said = [f"The rules on disk have mistakes, the last good ones are in use. First: {wrong[0]}"] if wrong else []
        undecided: int | None = None
        try:
            undecided = await store.read(_look)
        except StoreUnavailable as outage:
            said.append(str(outage))
        ready = undecided is not None
        return JSONResponse(
            {
                "live": True,
                "ready": ready,
                "mode": mode,
                "rules": len(rulebook().rules),
                "rulebook": rulebook().fingerprint,
                "undecided": undecided,
                "problems": said,
            },
            status_code=200 if ready else 503,
        )

    return app


def _look(conn: Connection) -> int:
    conn.execute(text("SELECT 1"))
    return count_undecided(conn)
