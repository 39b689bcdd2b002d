"""What is looked at again and again goes on being looked at, whatever one look comes to."""

import asyncio

import pytest

from responder.sending.outage_log import keep_looking

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
