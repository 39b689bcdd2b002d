"""huey over SQLite: the web app enqueues, a consumer decides and sends, and tries again what failed. Durable: every
commit waits for the disk."""

from functools import cache

from flask import Flask, request
from huey import SqliteHuey

from tests.bench.side_by_side.office import DURABLE, FOLDER, Office

app = Flask(__name__)
huey = SqliteHuey(filename=str(FOLDER / "huey.db"), fsync=DURABLE, results=False)
_office = cache(Office)


@huey.task(retries=3, retry_delay=1)
def answer(message: str) -> None:
    _office().answer(message)


@app.get("/hook")
def hook() -> str:
    answer(request.args["message"])
    return "OK"
