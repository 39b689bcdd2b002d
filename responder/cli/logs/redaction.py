"""A last guard on what libraries log: whatever they are told to say, it holds no token, no number and no words.

Our own lines are made of ids and reasons. These are for everybody else's: an access log with its query, a traceback
whose exception quotes a text, a statement with its parameters.
"""

import logging
import re
import sys
import threading
import traceback
from contextlib import suppress
from types import TracebackType
from typing import Any

from responder.supervision import describe

# What logs statements with their values, or bytes as they go over the wire, however loud it was set.
_TOO_TALKATIVE = ("sqlalchemy", "aiosqlite", "psycopg", "httpcore", "hpack", "watchfiles", "websockets")

_HOOK = re.compile(r"/hooks\b[^\s\"'\\]*", re.IGNORECASE)
_QUERY = re.compile(r"\?[^\s\"']+")
_NUMBER = re.compile(r"(?:\+|%2B|00)?\d(?:[\s.\-()]|%20)?(?:\d(?:[\s.\-()]|%20)?){6,14}\d", re.IGNORECASE)
_SECRET = re.compile(r"\b(?:whsec_[\w+/=]+|(?=[\w-]*\d)[A-Za-z0-9_-]{24,})")


def redacted(text: str) -> str:
    """Returns a text without what looks like a hook's path, a query, a secret or a phone number."""
    text = _QUERY.sub("?…", _HOOK.sub("/hooks/…", text))
    return _NUMBER.sub("…", _SECRET.sub("…", text))


class Redaction(logging.Filter):
    """Changes records in place and keeps the shape of their arguments: uvicorn's own formatter counts them."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno < logging.WARNING and record.name.startswith(_TOO_TALKATIVE):
            return False
        if record.exc_info:
            record.exc_text, record.exc_info = _in_short(record.exc_info), None
        record.msg = redacted(record.msg) if isinstance(record.msg, str) else redacted(str(record.msg))
        if isinstance(record.args, tuple):
            record.args = tuple(_argument(each) for each in record.args)
        elif isinstance(record.args, dict):
            record.args = {name: _argument(each) for name, each in record.args.items()}
        return True


def guard() -> None:
    """Puts the guard on every handler of the root logger, and on what Python itself prints of errors."""
    for handler in logging.getLogger().handlers:
        if not any(isinstance(each, Redaction) for each in handler.filters):
            handler.addFilter(Redaction())
    sys.excepthook = _uncaught
    threading.excepthook = lambda hook: _uncaught(hook.exc_type, hook.exc_value, hook.exc_traceback)
    sys.unraisablehook = lambda hook: _uncaught(hook.exc_type, hook.exc_value, hook.exc_traceback)


def _argument(value: Any) -> Any:
    """Numbers stay what they are: %d is for them."""
    if value is None or isinstance(value, int | float):
        return value
    return redacted(value if isinstance(value, str) else str(value))


def _in_short(exc_info: Any) -> str:
    """Renders where it went wrong, without the exception's own words, which may be somebody's."""
    error = exc_info[1] if isinstance(exc_info, tuple) else sys.exc_info()[1]
    if error is None:
        return ""
    frames = traceback.extract_tb(error.__traceback__)
    places = (f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}' for frame in frames)
    return "\n".join((*places, describe(error)))


def _uncaught(kind: type[BaseException], error: BaseException | None, place: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    where = _in_short((kind, error, place)) if error is not None else kind.__name__
    with suppress(OSError, ValueError):  # nobody may be there to read it
        sys.stderr.write(f"Uncaught error:\n{where}\n")
