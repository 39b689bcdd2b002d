"""Rows of the inbox, many in one statement: the fast path under every webhook."""

import sqlite3
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any

Row = tuple[Any, ...]

# The columns of `inbox` a row has, in this order; times in microseconds since 1970.
COLUMNS = ("key", "received_at", "account", "contact", "kind", "at", "body")

MOST = 64  # rows a statement; the connection keeps each size it has compiled


def insert_rows(driver: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """Those whose key is there already are left out.

    One statement holds many rows, because each statement lets go of the interpreter's lock once and has to
    win it back from the loop that is taking in webhooks.
    """
    for start in range(0, len(rows), MOST):
        some = rows[start : start + MOST]
        driver.execute(_insert(len(some)), tuple(chain.from_iterable(some)))


@cache
def _insert(rows: int) -> str:
    row = f"({', '.join('?' * len(COLUMNS))})"
    values = ", ".join([row] * rows)
    return f"INSERT INTO inbox ({', '.join(COLUMNS)}) VALUES {values} ON CONFLICT (key) DO NOTHING"  # noqa: S608
