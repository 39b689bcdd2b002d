"""Celery over Redis: the web app enqueues, a worker decides and sends, and tries again what failed. Durable: Redis
writes each command to the disk, and a task is acknowledged after it was done."""

from functools import cache

from celery import Celery
from flask import Flask, request

from tests.bench.side_by_side.office import DURABLE, WHERE, Office

app = Flask(__name__)
celery = Celery("side_by_side", broker=WHERE)
celery.conf.update(
    task_ignore_result=True,
    task_acks_late=DURABLE,
    task_reject_on_worker_lost=DURABLE,
    worker_prefetch_multiplier=1 if DURABLE else 4,
    broker_connection_retry_on_startup=True,
    broker_transport_options={"visibility_timeout": 5} if DURABLE else {},  # seconds until what died is given again
)
_office = cache(Office)


@celery.task(autoretry_for=(Exception,), retry_backoff=1, max_retries=3)
def answer(message: str) -> None:
    _office().answer(message)


@app.get("/hook")
def hook() -> str:
    answer.delay(request.args["message"])
    return "OK"
