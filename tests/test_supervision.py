"""Tests what is looked at again and again goes on being looked at, whatever one look comes to."""

import asyncio
from contextlib import suppress

import pytest

from responder.supervision import keep_looking, supervise, until_done

pytestmark = pytest.mark.anyio


async def test_a_look_that_fails_is_said_once_with_nobodys_words_and_followed_by_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    looks, enough = 0, asyncio.Event()

    async def look() -> None:
        nonlocal looks
        looks += 1
        if looks in (2, 3):
            raise ValueError("a secret between us")
        if looks == 5:
            enough.set()

    task = asyncio.create_task(keep_looking("looking", look, 0.001))
    async with asyncio.timeout(5):
        await enough.wait()
    task.cancel()
    said = "".join(capsys.readouterr())
    assert said.count("looking failed") == 1 and said.count("looking works again") == 1
    assert "ValueError" in said and "secret" not in said


async def test_a_look_says_when_the_next_is_and_news_bring_it_forward() -> None:
    looks, news, looked = 0, asyncio.Event(), asyncio.Event()

    async def look() -> float | None:
        nonlocal looks
        looks += 1
        looked.set()
        return 0.001 if looks == 1 else None

    task = asyncio.create_task(supervise("looking", look, news=news))
    async with asyncio.timeout(5):
        while looks < 2:  # noqa: ASYNC110 - the second comes by itself
            await asyncio.sleep(0.001)
        await asyncio.sleep(0.05)
        assert looks == 2, "None is for ever"
        looked.clear()
        news.set()
        await looked.wait()
    task.cancel()
    assert looks == 3


async def test_news_that_come_while_a_look_is_under_way_are_looked_at_afterwards() -> None:
    looks, news = 0, asyncio.Event()

    async def look() -> float | None:
        nonlocal looks
        looks += 1
        if looks == 1:
            news.set()
        return None

    task = asyncio.create_task(supervise("looking", look, news=news))
    async with asyncio.timeout(5):
        while looks < 2:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.001)
    task.cancel()


async def test_a_look_that_was_well_for_long_begins_its_outage_anew(capsys: pytest.CaptureFixture[str]) -> None:
    looks = 0

    async def look() -> None:
        nonlocal looks
        looks += 1
        if looks > 3:
            await asyncio.Event().wait()
        raise ConnectionError

    task = asyncio.create_task(supervise("looking", look, well_after=-1.0))
    async with asyncio.timeout(5):
        while looks < 4:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.001)
    task.cancel()
    assert "".join(capsys.readouterr()).count("looking failed") == 3


async def test_work_is_begun_again_until_it_comes_to_its_end() -> None:
    begun = 0

    async def work() -> None:
        nonlocal begun
        begun += 1
        if begun < 3:
            raise ConnectionError

    async with asyncio.timeout(5):
        await until_done("working", work)
    assert begun == 3


class Gone(Exception):
    """Stands for what a library makes of being told to end while it asks."""


async def ends(task: asyncio.Task[None]) -> bool:
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.wait([task], timeout=2)
    return task.cancelled()


async def test_who_is_told_to_end_ends_although_a_library_makes_an_error_of_its_own_of_it() -> None:
    async def ask() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError as error:
            raise Gone from error

    assert await ends(asyncio.create_task(keep_looking("looking", ask, 0.001)))
    assert await ends(asyncio.create_task(until_done("writing", ask)))


async def test_who_is_told_to_end_ends_although_the_look_passes_over_it() -> None:
    async def ask() -> None:
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()

    assert await ends(asyncio.create_task(keep_looking("looking", ask, 0.001)))


async def test_a_look_that_gives_up_after_its_own_time_was_not_told_to_end() -> None:
    looks = 0

    async def ask() -> None:
        nonlocal looks
        looks += 1
        async with asyncio.timeout(0.001):
            await asyncio.Event().wait()

    task = asyncio.create_task(supervise("looking", ask))
    async with asyncio.timeout(5):
        while looks < 2:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.001)
    assert await ends(task)
