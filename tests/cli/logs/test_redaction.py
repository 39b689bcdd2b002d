"""Tests what libraries log, after the guard has read it."""

import io
import logging
import sys

import pytest
from uvicorn.logging import AccessFormatter

from responder.cli.logs.redaction import Redaction, redacted

TOKEN = "Qm9uam91ciBsZSBtb25kZQ-_x1"
CANARY = "canarymot"


@pytest.fixture
def log() -> logging.Logger:
    logger = logging.Logger("uvicorn.access", logging.DEBUG)
    logger.written = io.StringIO()  # type: ignore[attr-defined]
    handler = logging.StreamHandler(logger.written)  # type: ignore[attr-defined]
    handler.setFormatter(AccessFormatter('%(client_addr)s - "%(request_line)s" %(status_code)s', use_colors=False))
    handler.addFilter(Redaction())
    logger.addHandler(handler)
    return logger


def _written(log: logging.Logger) -> str:
    return str(log.written.getvalue())  # type: ignore[attr-defined]


def test_an_access_log_of_uvicorns_own_formatter_still_has_its_five_fields(log: logging.Logger) -> None:
    target = f"/hooks/insim/{TOKEN}?message={CANARY}"
    log.info('%s - "%s %s HTTP/%s" %d', "127.0.0.1:5", "GET", target, "1.1", 200)
    assert _written(log) == '127.0.0.1:5 - "GET /hooks/… HTTP/1.1" 200 OK\n'


@pytest.mark.parametrize(
    "text",
    [f"/hooks/insim/{TOKEN}", f"/HOOKS/{TOKEN}?x", f"GET /x?message={CANARY}", "+33612345678", "06 12 34 56 78"]
    + ["%2B33612345678", "0612345678", "whsec_QUJDREVGR0hJSktMTU5P", f"token {TOKEN} seen"],
)
def test_what_looks_like_a_secret_or_a_number_is_not_written(text: str) -> None:
    shown = redacted(f"before {text} after")
    assert shown.startswith("before ") and shown.endswith(" after")
    assert TOKEN not in shown and CANARY not in shown and "12" not in shown and "QUJD" not in shown


@pytest.mark.parametrize("text", ["Started server process [12345]", "listening on 127.0.0.1:8000", "took 0.25 s"])
def test_ordinary_lines_stay_as_they_are(text: str) -> None:
    assert redacted(text) == text


def test_a_traceback_keeps_its_places_and_loses_its_words() -> None:
    log, stream = logging.Logger("uvicorn.error"), io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(Redaction())
    log.addHandler(handler)
    try:
        raise ValueError(f"cannot read {CANARY} of +33612345678")
    except ValueError:
        log.exception("Exception in ASGI application")
    shown = stream.getvalue()
    assert "test_redaction.py" in shown and "ValueError" in shown
    assert CANARY not in shown and "612345678" not in shown


def test_statements_and_bytes_on_the_wire_are_not_written_however_loud() -> None:
    for name in ("sqlalchemy.engine.Engine", "httpcore.http11"):
        record = logging.LogRecord(name, logging.DEBUG, __file__, 1, "INSERT %s", (CANARY,), None)
        assert not Redaction().filter(record)
        record.levelno = logging.ERROR
        assert Redaction().filter(record)


def test_an_error_nobody_caught_is_told_without_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    from responder.cli.logs.redaction import _uncaught

    try:
        raise RuntimeError(CANARY)
    except RuntimeError as error:
        _uncaught(type(error), error, sys.exc_info()[2])
    said = capsys.readouterr().err
    assert "RuntimeError" in said and CANARY not in said
