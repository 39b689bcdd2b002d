"""A Flask app that answers inside of the request. Durable: each event is committed first, under a key of its own, and
one that is there already is not answered again."""

import sqlite3
from threading import local

from flask import Flask, request

from tests.bench.side_by_side.office import DURABLE, FOLDER, Office

app, office, _own = Flask(__name__), Office(), local()


@app.get("/hook")
def hook() -> str:
    message = request.args["message"]
    if not DURABLE or _is_new(message):
        office.answer(message)
    return "OK"


def _is_new(message: str) -> bool:
    if not hasattr(_own, "conn"):
        _own.conn = sqlite3.connect(FOLDER / "inline.db", isolation_level=None, timeout=30)
        _own.conn.execute("PRAGMA journal_mode = WAL")
        _own.conn.execute("PRAGMA synchronous = FULL")
        _own.conn.execute("CREATE TABLE IF NOT EXISTS events (message TEXT PRIMARY KEY)")
    return bool(_own.conn.execute("INSERT OR IGNORE INTO events VALUES (?)", (message,)).rowcount)
