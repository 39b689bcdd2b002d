"""Transactions of the database, one for each piece of work."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    InterfaceError,
    NotSupportedError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as NoConnection

from responder.languages.catalogue import sentence
from responder.store import StoreUnavailable

T = TypeVar("T")

# Whoever brought the work is told of these: another try would end the same.
WORK_AT_FAULT = (IntegrityError, DataError, InterfaceError, ProgrammingError, NotSupportedError)


def transact(engine: Engine, work: Callable[[Connection], T]) -> T:
    try:
        with engine.begin() as conn:
            return work(conn)
    except WORK_AT_FAULT as error:
        if error.connection_invalidated:
            raise StoreUnavailable(
                sentence("The database went away: {error}", error=type(error.orig).__name__)
            ) from error
        raise
    except DBAPIError as error:
        raise StoreUnavailable(sentence("The database would not do it: {error}", error=error.orig)) from error
    except NoConnection as error:
        raise StoreUnavailable(sentence("The database does not keep up: every connection to it is busy.")) from error
