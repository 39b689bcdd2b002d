"""`responder pause` where several machines share a PostgreSQL that somebody keeps locked."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest

from responder.cli.verbs.operations import pause
from responder.store.database.opening import open_store
from responder.store.outbound.switches.send_switches import Switch, thrown
from tests.cli.conftest import Responder
from tests.live.postgres import Postgres


@pytest.fixture
def url(postgres: Postgres) -> Iterator[str]:
    address = postgres.database()
    open_store(address, exclusive=False).close()
    yield address
    postgres.drop(address)


@contextmanager
def locked(url: str) -> Iterator[None]:
    with psycopg.connect(url.replace("+psycopg", ""), application_name="night backup") as conn:
        conn.execute("LOCK TABLE switches IN ACCESS EXCLUSIVE MODE")
        yield


def paused_everywhere(url: str) -> bool:
    store = open_store(url, exclusive=False)
    try:
        return Switch.PAUSE in store.read_now(thrown)
    finally:
        store.close()


def test_it_says_at_once_what_is_paused_and_then_what_it_waits_for(
    url: str, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("responder.store.database.postgres.store._TIMES", 1)
    with locked(url):
        ran = responder("pause", RESPONDER_DATABASE_URL=url)
    assert ran.code == 1 and ran.out.startswith("Sending is paused since")
    assert ran.err.count("\n") == 3, ran.err
    waits, fails, again = ran.err.splitlines()
    assert "at most 20 seconds. It is locked by night backup of" in waits
    assert fails.startswith("Only processes started in this folder are paused") and again.endswith("responder pause")
    assert not paused_everywhere(url)
    ran = responder("pause", RESPONDER_DATABASE_URL=url)
    assert (ran.code, ran.err) == (0, "") and "already" in ran.out and paused_everywhere(url)


def test_others_are_told_once_the_lock_is_gone(url: str, responder: Responder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pause, "_SAYS_AFTER", 0.05)
    with psycopg.connect(url) as conn:
        conn.execute("LOCK TABLE switches IN ACCESS EXCLUSIVE MODE")
        threading.Timer(2.0, conn.rollback).start()
        start = time.monotonic()
        ran = responder("pause", RESPONDER_DATABASE_URL=url)
        assert time.monotonic() - start >= 1.0
    assert ran.code == 0 and "Waiting for the database" in ran.err and paused_everywhere(url)
