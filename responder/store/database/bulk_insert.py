"""Rows of the inbox, many in one statement: the fast path under every webhook."""

import sqlite3
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any

Row = tuple[Any, ...]

# The columns of `inbox` a row has, in this order; times in microseconds since 1970.
COLUMNS = ("key", "received_at", "account", "contact", "kind", "at", "body")

MOST = 256  # rows a statement
# How many rows a statement is made for; the connection keeps each that it has compiled.
SIZES = (*range(1, 17), *range(20, 65, 4), *range(80, 129, 16), *range(160, MOST + 1, 32))


def insert_rows(driver: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """Inserts rows; those whose key exists are left out.

    One statement holds many rows, because each statement lets go of the interpreter's lock once and has to
    win it back from the loop that is taking in webhooks. The last row fills a statement up: given twice, it
    is there once.
    """
    for start in range(0, len(rows), MOST):
        some = list(rows[start : start + MOST])
        size = SIZES[bisect_left(SIZES, len(some))]
        some += some[-1:] * (size - len(some))
        driver.execute(_insert(size), tuple(chain.from_iterable(some)))


@cache
def _insert(rows: int) -> str:
    row = f"({', '.join('?' * len(COLUMNS))})"
    values = ", ".join([row] * rows)
    return f"INSERT INTO inbox ({', '.join(COLUMNS)}) VALUES {values} ON CONFLICT (key) DO NOTHING"  # noqa: S608
