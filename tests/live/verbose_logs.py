"""`responder serve` with everything it uses told to say all it can: run as `python -m tests.live.verbose_logs`."""

import logging
import sys

import uvicorn
from starlette.types import ASGIApp
from uvicorn.logging import AccessFormatter

from responder.cli.logs import redaction
from responder.cli.logs.configuration import set_up_logs
from responder.cli.verbs.operations import serve
from responder.web.server import server_config

_LIBRARIES = ("uvicorn", "uvicorn.error", "uvicorn.access", "sqlalchemy", "httpx", "httpcore", "asyncio", "fastapi")


def _set_up_verbose_logs(level: int = logging.INFO) -> None:
    """Sets up logs as the program does, at the lowest level whatever is asked for."""
    set_up_logs(logging.DEBUG)
    log_everything()


def _uvicorns_own_access_log() -> None:
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(AccessFormatter('%(client_addr)s - "%(request_line)s" %(status_code)s', use_colors=False))
    access = logging.getLogger("uvicorn.access")
    access.addHandler(handler)
    handler.addFilter(redaction.Redaction())
    access.propagate = False


def log_everything() -> None:
    for name in ("", *_LIBRARIES):
        logging.getLogger(name).setLevel(logging.DEBUG)
    logging.getLogger("tests").debug("at my loudest")


def _verbose_config(app: ASGIApp, host: str, port: int) -> uvicorn.Config:
    config = server_config(app, host, port)
    config.access_log = True
    _uvicorns_own_access_log()
    log_everything()
    return config


if __name__ == "__main__":
    serve.set_up_logs = _set_up_verbose_logs  # type: ignore[attr-defined]
    serve.server_config = _verbose_config  # type: ignore[attr-defined]
    serve.serve(None, None, None)
