"""Tests what is published, and what is brought back, is in force within two seconds, in the real service."""

import asyncio
import re
from html import unescape
from pathlib import Path
from time import monotonic

import httpx
import pytest

from tests.acceptance.live_system import live_system, shipped
from tests.bench.beside_consoles import browser

pytestmark = [pytest.mark.anyio, pytest.mark.timing]
FILE = "templates/opening_hours.fr.txt"
WITHIN = 2.0  # seconds


async def published(anna: httpx.AsyncClient) -> tuple[float, str]:
    """Publishes the draft; when it was asked for, and what was live before."""
    page = (await anna.get("/console/rules/draft")).text
    version = re.search(r'name="version" value="(\d+)"', page)
    assert version
    asked = monotonic()
    done = await anna.post("/console/rules/publish", data={"version": version[1]})
    before = re.search(r'name="fingerprint" value="([^"]+)"', done.text)
    assert done.status_code == 200 and before
    return asked, before[1]


async def answers(anna: httpx.AsyncClient, words: str, *, since: float, there: bool = True) -> float:
    """Seconds until what is live answers with these words, or no longer does."""
    while monotonic() - since < 20:
        page = unescape((await anna.post("/console/rules/try", data={"text": "Quels sont vos horaires ?"})).text)
        if (words in page) is there:
            return monotonic() - since
        await asyncio.sleep(0.1)
    raise AssertionError(f"not in force after 20 s: {words}")


async def test_what_is_published_and_brought_back_is_in_force_within_two_seconds(tmp_path: Path) -> None:
    with live_system(tmp_path, shipped()) as place:
        async with browser(place) as anna:
            form = {"name": FILE, "version": "0", "text": "Demandez à Zoé."}
            await anna.post("/console/rules/file", data=form)
            asked, before = await published(anna)
            took = await answers(anna, "Demandez à Zoé.", since=asked)
            await anna.post("/console/rules/history", data={"fingerprint": before, "version": "0"})
            asked, _ = await published(anna)
            back = await answers(anna, "Demandez à Zoé.", since=asked, there=False)
    print(f"in force after {took:.2f} s, back after {back:.2f} s")
    assert max(took, back) <= WITHIN, (took, back)
