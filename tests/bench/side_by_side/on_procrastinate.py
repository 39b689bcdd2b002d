"""procrastinate over PostgreSQL: the web app defers a job, a worker decides and sends, and tries again what failed.
Durable: every commit waits for the disk, and what a dead worker had in hand is taken up again."""

import asyncio
from functools import cache

import procrastinate
from flask import Flask, request

from tests.bench.side_by_side.office import DURABLE, WHERE, Office

_AT_ONCE = 8
_SILENT = 2  # seconds without a heartbeat
_options = "" if DURABLE else "-c synchronous_commit=off"
app = Flask(__name__)
web = procrastinate.App(connector=procrastinate.SyncPsycopgConnector(conninfo=WHERE, kwargs={"options": _options}))
jobs = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=WHERE, kwargs={"options": _options}))
_office = cache(Office)
_opened = cache(web.open)


@jobs.task(name="answer", retry=procrastinate.RetryStrategy(max_attempts=4, wait=1))
def answer(message: str) -> None:
    _office().answer(message)


@app.get("/hook")
def hook() -> str:
    _opened()
    web.configure_task("answer").defer(message=request.args["message"])
    return "OK"


async def _take_up() -> None:
    while DURABLE:
        for job in await jobs.job_manager.get_stalled_jobs(seconds_since_heartbeat=_SILENT):
            await jobs.job_manager.retry_job(job)
        await asyncio.sleep(1)


async def main() -> None:
    async with jobs.open_async():
        taking_up = asyncio.create_task(_take_up())
        await jobs.run_worker_async(concurrency=_AT_ONCE, update_heartbeat_interval=0.5, stalled_worker_timeout=_SILENT)
        taking_up.cancel()


async def lay_out() -> None:
    async with jobs.open_async():
        await jobs.schema_manager.apply_schema_async()


if __name__ == "__main__":
    asyncio.run(main())
