"""Tests what one process does for all: by one, always by one, and by another when that is gone."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from time import monotonic

import pytest

from responder.sending.upkeep.leader_tasks import Work, alone, while_started
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from tests.live.postgres import Postgres

pytestmark = pytest.mark.anyio

EVERY = 0.1


class Chore:
    """Counts who is at it."""

    def __init__(self) -> None:
        self.at_it: list[str] = []
        self.most = 0

    def of(self, name: str) -> Work:
        async def work() -> None:
            self.at_it.append(name)
            self.most = max(self.most, len(self.at_it))
            try:
                await asyncio.Event().wait()
            finally:
                self.at_it.remove(name)

        return work

    async def until_somebody_is(self, *, other_than: str = "", seconds: float = 15.0) -> str:
        end = monotonic() + seconds
        while not self.at_it or self.at_it == [other_than]:
            assert monotonic() < end, f"at it: {self.at_it}"
            await asyncio.sleep(0.02)
        return self.at_it[0]


@pytest.fixture
def stores(postgres_database: str) -> Iterator[dict[str, Store]]:
    opened = {name: open_store(postgres_database) for name in ("a", "b", "c")}
    yield opened
    for store in opened.values():
        store.close()


@asynccontextmanager
async def running(store: Store, work: Work) -> AsyncIterator["asyncio.Task[None]"]:
    task = asyncio.create_task(alone(store, [work], every=EVERY))
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_of_several_processes_one_is_at_it_and_another_when_it_ends(stores: dict[str, Store]) -> None:
    chore = Chore()
    async with (
        running(stores["a"], chore.of("a")) as a,
        running(stores["b"], chore.of("b")) as b,
        running(stores["c"], chore.of("c")) as c,
    ):
        tasks = {"a": a, "b": b, "c": c}
        first = await chore.until_somebody_is()
        await asyncio.sleep(5 * EVERY)
        assert chore.at_it == [first]
        tasks[first].cancel()
        second = await chore.until_somebody_is(other_than=first)
        assert second != first
    assert chore.most == 1


async def test_a_process_whose_connection_is_gone_leaves_it_to_another(
    stores: dict[str, Store], postgres: Postgres
) -> None:
    chore = Chore()
    async with running(stores["a"], chore.of("a")):
        assert await chore.until_somebody_is() == "a"
        async with running(stores["b"], chore.of("b")):
            await asyncio.to_thread(postgres.crash)
            await asyncio.sleep(5 * EVERY)
            assert chore.at_it == []  # nobody knows whose it is
            await asyncio.to_thread(postgres.start)
            await chore.until_somebody_is()
            await asyncio.sleep(5 * EVERY)
            assert len(chore.at_it) == 1


async def test_a_chore_that_breaks_is_begun_again_and_takes_no_other_with_it(store: Store) -> None:
    begun: list[int] = []
    chore = Chore()

    async def breaks() -> None:
        begun.append(1)
        raise ZeroDivisionError

    task = asyncio.create_task(alone(store, [breaks, chore.of("other")]))
    end = monotonic() + 15
    while len(begun) < 3:
        assert monotonic() < end
        await asyncio.sleep(0.02)
    assert chore.at_it == ["other"]
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_on_a_file_it_is_done_at_once_and_ended_with_everything(store: Store) -> None:
    class Started:
        state = "new"

        def start(self) -> None:
            self.state = "started"

        async def stop(self) -> None:
            self.state = "stopped"

    thing = Started()
    async with running(store, while_started(thing)):
        await asyncio.sleep(0.05)
        assert thing.state == "started"
    assert thing.state == "stopped"


async def test_the_seat_of_a_process_that_stands_still_is_free_again(
    stores: dict[str, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its connection lives on: the kernel answers for it."""
    monkeypatch.setattr("responder.store.database.postgres.session_lock._KEPT", 1)
    assert stores["a"].take_seat() and not stores["b"].take_seat()
    for _ in range(4):  # whoever asks keeps it
        await asyncio.sleep(0.5)
        assert stores["a"].keeps_seat()
    await asyncio.sleep(2)
    assert stores["b"].take_seat() and not stores["a"].keeps_seat()
