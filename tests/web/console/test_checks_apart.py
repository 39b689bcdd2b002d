"""Checks of rules cost the process that takes webhooks next to nothing: they are done in another one."""

import asyncio
import os
from pathlib import Path

import pytest

from responder.child_process import Child, Ended
from responder.rulefiles.snapshot import files_now
from responder.services.rules import drafts
from responder.services.rules.drafts import Checked
from responder.services.rules.trial_answers import answer_of_files
from tests.acceptance.live_system import live_system, shipped
from tests.bench.beside_consoles import browser
from tests.builders import NOON
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Here, Salon

pytestmark = pytest.mark.anyio
_TICKS = os.sysconf("SC_CLK_TCK")
_CHECKS = 4


def seconds_of(pid: int) -> float:
    """The time of the processor that a process used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads a process's time from /proc")
async def test_checks_leave_the_process_that_takes_webhooks_alone(tmp_path: Path) -> None:
    with live_system(tmp_path, shipped()) as place:
        text = (place.service.folder / "rules" / "missed_calls.yaml").read_text("utf-8")
        form = {"name": "rules/missed_calls.yaml", "text": text.replace("limit:", "limti:", 1)}
        async with browser(place) as anna:
            first = await anna.post("/console/rules/problems", data=form)
            assert [each["code"] for each in first.json()["problems"]] == ["unknown-key"]
            assert place.service.process is not None
            before = seconds_of(place.service.process.pid)
            for _ in range(_CHECKS):
                assert (await anna.post("/console/rules/problems", data=form)).status_code == 200
            used = (seconds_of(place.service.process.pid) - before) / _CHECKS
        alone = await asyncio.to_thread(_cost_of_a_check, text.encode(), place.service.folder)
    assert used < 0.5 * alone, f"{used:.2f} s a check in the service, {alone:.2f} s are what it takes"


def _cost_of_a_check(content: bytes, folder: Path) -> float:
    files = {**files_now(folder / "rules", folder / "templates"), "rules/missed_calls.yaml": content}
    drafts.check(files, NOON)  # whatever is loaded once
    before = os.times()
    drafts.check(files, NOON)
    after = os.times()
    return after.user + after.system - before.user - before.system


async def test_what_it_finds_in_another_process_is_what_it_finds_here(salon: Salon) -> None:
    files = files_now(salon.settings.rules, salon.settings.templates)
    wrong = {**files, "rules/missed_calls.yaml": files["rules/missed_calls.yaml"].replace(b"limit:", b"limti:", 1)}
    apart = rules_process_of_its_own()
    try:
        for each in (files, wrong):
            found: Checked = await apart.call(drafts.check, each, NOON)
            assert found == drafts.check(each, NOON)
        assert await apart.call(answer_of_files, "oui", files, NOON) == answer_of_files("oui", files, NOON)
    finally:
        apart.end()


def rules_process_of_its_own() -> Child:
    """The real one: a salon of these tests has a thread in its place."""
    return Child(90.0, 60.0, nice=10)


async def test_a_check_that_comes_to_no_end_is_told_and_changes_nothing(
    salon: Salon, anna: Browsing, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ended(*_: object) -> None:
        raise Ended("it took too long")

    monkeypatch.setattr(Here, "call", ended)
    anna.http.headers["accept-language"] = "en"
    answer = await anna.post("/rules/problems", name="rules/missed_calls.yaml", text="rules: []\n")
    assert answer.status_code == 503
    assert "The rules could not be checked" in answer.text and "it took too long" in answer.text


async def test_whoever_opens_an_editor_finds_the_process_begun(
    salon: Salon, anna: Browsing, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    async def noted(_: Here, function: object, *given: object) -> Checked:
        asked.append(function)
        return Checked([])

    monkeypatch.setattr(Here, "call", noted)
    assert (await anna.get("/rules/file?name=rules/missed_calls.yaml")).status_code == 200
    await asyncio.sleep(0)
    assert asked == [drafts.check]
