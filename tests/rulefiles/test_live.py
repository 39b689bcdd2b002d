"""Rules edited while the service runs: the last good rulebook stays until a right one is there."""

import asyncio
import os
import shutil
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from responder.rulefiles import live as live_module
from responder.rulefiles.live import LiveRulebook, NoRulebook
from responder.rulefiles.load import Loaded
from responder.rulefiles.reporting.problems import Problem, Severity
from tests.rulefiles.golden import NOW, lay_out
from tests.watching import watching

pytestmark = pytest.mark.anyio


def errors(live: LiveRulebook) -> list[Problem]:
    return [each for each in live.problems if each.severity is Severity.ERROR]


def rules(text: str, name: str = "A rule") -> str:
    return f"rules:\n  - name: {name}\n    when: sms\n    says: rdv\n    reply: {text}\n"


@asynccontextmanager
async def watched(salon: Path, first: str = rules("Un")) -> AsyncIterator[LiveRulebook]:
    lay_out(salon, {"rules/salon.yaml": first})
    async with watching(LiveRulebook(Path("rules"), Path("templates"), clock=lambda: NOW)) as live:
        await asyncio.sleep(0.1)  # the watch is set
        yield live


async def becomes(condition: Callable[[], bool], within: float = 3) -> float:
    """Waits until it holds; how long it took."""
    start = time.monotonic()
    while not condition():
        assert time.monotonic() - start < within, "it never came"
        await asyncio.sleep(0.01)
    return time.monotonic() - start


def says(live: LiveRulebook) -> str:
    return live.rulebook.rules[0].replies[""][0].render({})


async def test_a_right_edit_takes_effect_within_a_second(salon: Path) -> None:
    async with watched(salon) as live:
        lay_out(salon, {"rules/salon.yaml": rules("Deux")})
        assert await becomes(lambda: says(live) == "Deux") < 1


async def test_an_edited_template_takes_effect(salon: Path) -> None:
    lay_out(salon, {"templates/greeting.txt": "Bonjour"})
    async with watched(salon, rules("greeting.txt")) as live:
        lay_out(salon, {"templates/greeting.txt": "Salut"})
        await becomes(lambda: says(live) == "Salut")


async def test_a_wrong_edit_keeps_the_last_good_rulebook_and_shows_the_problem_until_it_is_mended(salon: Path) -> None:
    async with watched(salon) as live:
        before = live.rulebook
        lay_out(salon, {"rules/salon.yaml": rules("'l'été'")})
        await becomes(lambda: bool(errors(live)))
        assert live.rulebook is before
        assert errors(live)[0].place.line == 5
        lay_out(salon, {"rules/salon.yaml": rules("L'été")})
        await becomes(lambda: says(live) == "L'été")
        assert errors(live) == []


async def test_a_file_that_is_saved_in_pieces_is_read_when_it_is_whole(salon: Path) -> None:
    async with watched(salon) as live:
        whole = rules("Deux") + rules("Trois", "B rule").removeprefix("rules:\n")
        seen = []
        with (salon / "rules" / "salon.yaml").open("w") as file:
            for start in range(0, len(whole), 20):
                file.write(whole[start : start + 20])
                file.flush()
                await asyncio.sleep(0.02)
                seen.append(len(live.rulebook.rules))
        await becomes(lambda: len(live.rulebook.rules) == 2)
        assert set(seen) == {1}
        assert errors(live) == []


async def test_a_file_that_an_editor_swaps_in_is_read_and_what_it_leaves_is_not(salon: Path) -> None:
    async with watched(salon) as live:
        lay_out(salon, {"rules/.salon.yaml.swp": "not rules", "rules/salon.yaml~": "x: y: z"})
        lay_out(salon, {"rules/salon.yaml.tmp": rules("Deux")})
        (salon / "rules" / "salon.yaml.tmp").replace(salon / "rules" / "salon.yaml")
        await becomes(lambda: says(live) == "Deux")
        assert errors(live) == []


async def test_a_deleted_file_keeps_the_last_rulebook_and_a_new_one_is_read(salon: Path) -> None:
    async with watched(salon) as live:
        (salon / "rules" / "salon.yaml").unlink()
        await becomes(lambda: bool(errors(live)))
        assert says(live) == "Un"
        lay_out(salon, {"rules/other.yaml": rules("Deux")})
        await becomes(lambda: says(live) == "Deux")


async def test_a_folder_that_goes_away_and_comes_back_is_followed_again(salon: Path) -> None:
    async with watched(salon) as live:
        shutil.rmtree(salon / "rules")
        await becomes(lambda: bool(errors(live)))
        assert says(live) == "Un"
        lay_out(salon, {"rules/salon.yaml": rules("Deux")})
        await becomes(lambda: says(live) == "Deux")


async def test_the_files_are_followed_on_whatever_a_look_breaks_on(
    salon: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks = [MemoryError("no room for the rules"), ValueError("never thought of")]
    reads = live_module.load_gently

    def broken(*arguments: Any) -> Loaded:
        if breaks:
            raise breaks.pop()
        return reads(*arguments)

    monkeypatch.setattr(live_module, "load_gently", broken)
    async with watched(salon) as live:
        lay_out(salon, {"rules/salon.yaml": rules("Deux")})
        await becomes(lambda: says(live) == "Deux")
        assert breaks == []


async def test_folders_that_cannot_be_asked_for_a_while_are_followed_on(
    salon: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asks, away = Path.is_dir, list[bool]()

    def is_dir(path: Path) -> bool:
        if away and path.name == "rules":
            raise PermissionError(13, "Permission denied")
        return asks(path)

    monkeypatch.setattr(Path, "is_dir", is_dir)
    lay_out(salon, {"rules/salon.yaml": rules("Un")})
    live = LiveRulebook(Path("rules"), Path("templates"), clock=lambda: NOW, look_every=0.05)
    async with watching(live):
        away.append(True)
        await asyncio.sleep(0.6)
        away.clear()
        lay_out(salon, {"rules/salon.yaml": rules("Deux")})
        await becomes(lambda: says(live) == "Deux")


async def test_two_saves_in_a_moment_end_with_the_second(salon: Path) -> None:
    async with watched(salon) as live:
        lay_out(salon, {"rules/salon.yaml": rules("Deux")})
        await asyncio.sleep(0.03)
        lay_out(salon, {"rules/salon.yaml": rules("Trois")})
        await becomes(lambda: says(live) == "Trois")
        await asyncio.sleep(0.6)
        assert says(live) == "Trois"


async def test_a_save_of_the_same_size_and_second_is_seen(salon: Path) -> None:
    async with watched(salon) as live:
        path = salon / "rules" / "salon.yaml"
        stat = path.stat()
        lay_out(salon, {"rules/next.tmp": rules("Ab")})
        os.utime(salon / "rules" / "next.tmp", ns=(stat.st_atime_ns, stat.st_mtime_ns))
        (salon / "rules" / "next.tmp").replace(path)
        await becomes(lambda: says(live) == "Ab")


async def test_whoever_asked_is_given_every_new_rulebook(salon: Path) -> None:
    lay_out(salon, {"rules/salon.yaml": rules("Un")})
    given: list[object] = []
    live = LiveRulebook(Path("rules"), Path("templates"), clock=lambda: NOW, exchanged=given.append)
    assert not await live.look()
    lay_out(salon, {"rules/salon.yaml": rules("Deux")})
    assert await live.look()
    assert given == [live.rulebook]


async def test_files_that_are_wrong_from_the_start_are_told_and_nothing_is_served(salon: Path) -> None:
    lay_out(salon, {"rules/salon.yaml": rules("{{ x }}")})
    with pytest.raises(NoRulebook) as told:
        LiveRulebook(Path("rules"), Path("templates"), clock=lambda: NOW)
    assert told.value.problems[0].code == "unquoted-template"


@pytest.mark.slow
async def test_a_reload_of_five_thousand_rules_hardly_stalls_the_serving_loop(salon: Path) -> None:
    async with watched(salon) as live:
        for file in range(10):
            each = "".join(
                f"  - {{name: R{file} {n}, when: sms, says: [mot{file}x{n}, autre{n}],"
                " reply: 'R {{ contact.name }}'}\n"
                for n in range(499)
            )
            lay_out(salon, {f"rules/many{file}.yaml": "rules:\n" + each})
        late: list[float] = []
        while len(live.rulebook.rules) < 4_990:
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            late.append(time.perf_counter() - before - 0.005)
            assert len(late) < 10_000, live.problems[:1]
        late.sort()
        assert late[int(len(late) * 0.99)] < 0.05
