"""Rules over several processes: one set is live in all of them, and none decides by another."""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from responder.processing.turns import AfterTurn, Intake
from responder.rulebooks.agreement import AgreedRulebook
from responder.rulefiles.reporting.problems import has_errors
from responder.runtime import InForce
from responder.store.admin.rulebooks import newest
from responder.store.database.engine import Store
from responder.store.inbox.events import record
from tests.builders import NOON, sms
from tests.intake_harness import Woken
from tests.live.salons import write_salon
from tests.watching import watching

pytestmark = pytest.mark.anyio

RULES = """\
    rules:
      - name: {name}
        when: sms
        says: [{word}]
        reply: "Bien recu."
    """


def now() -> datetime:
    return datetime.now(UTC)


def write(folder: Path, name: str, word: str = "oui", *, at: datetime | None = None) -> Path:
    """The files of one machine, last changed then (by default, now)."""
    write_salon(folder, RULES.format(name=name, word=word))
    moment = (at or now()).timestamp()
    for file in folder.rglob("*.*"):
        os.utime(file, (moment, moment))
    return folder


def machine(folder: Path, store: Store) -> AgreedRulebook:
    return AgreedRulebook(folder / "rules", folder / "templates", store, clock=now)


def rule_of(machine: AgreedRulebook) -> str:
    return machine.rulebook.rules[0].name


async def test_an_edit_on_one_machine_is_live_on_all(tmp_path: Path, stores: tuple[Store, Store]) -> None:
    folders = [write(tmp_path / name, "First") for name in ("a", "b")]
    here, there = (machine(folder, store) for folder, store in zip(folders, stores, strict=True))
    write(folders[0], "Second")
    await here.look()
    await here.settle()
    await there.settle()
    assert (rule_of(here), rule_of(there)) == ("Second", "Second")
    assert here.rulebook.fingerprint == there.rulebook.fingerprint
    assert len(stores[0].read_now(lambda conn: newest(conn, 10))) == 2


async def test_a_process_that_has_not_loaded_what_is_live_decides_nothing(
    tmp_path: Path, stores: tuple[Store, Store]
) -> None:
    folders = [write(tmp_path / name, "First") for name in ("a", "b")]
    here, there = (machine(folder, store) for folder, store in zip(folders, stores, strict=True))
    in_force = InForce(rulebook=lambda: there.rulebook, agreed=there.is_in_force)
    intake = Intake(stores[1], in_force, AfterTurn(lanes=Woken()), lambda: NOON)
    write(folders[0], "Second")
    await here.look()
    await here.settle()
    await record(stores[1], sms("oui"), dated=True, received=NOON)
    turn = await intake.turn()
    assert turn.decided == [] and turn.elsewhere  # it will look again at once
    await there.settle()
    [decided] = (await intake.turn()).decided
    assert decided.decision.rule == "Second"


async def test_an_edit_that_is_wrong_is_live_nowhere(tmp_path: Path, stores: tuple[Store, Store]) -> None:
    folders = [write(tmp_path / name, "First") for name in ("a", "b")]
    here, there = (machine(folder, store) for folder, store in zip(folders, stores, strict=True))
    (folders[0] / "rules" / "salon.yaml").write_text("rules: [{name: half")
    await here.look()
    await here.settle()
    await there.settle()
    assert (rule_of(here), rule_of(there)) == ("First", "First")
    assert has_errors(here.problems) and not has_errors(there.problems)


@pytest.mark.parametrize(("changed", "live"), [(timedelta(hours=-1), "First"), (timedelta(hours=1), "Second")])
async def test_a_process_that_starts_follows_what_is_live_unless_its_files_are_newer(
    tmp_path: Path, stores: tuple[Store, Store], changed: timedelta, live: str, capsys: pytest.CaptureFixture[str]
) -> None:
    here = machine(write(tmp_path / "a", "First"), stores[0])
    there = machine(write(tmp_path / "b", "Second", at=now() + changed), stores[1])
    await here.settle()
    assert (rule_of(here), rule_of(there)) == (live, live)
    assert "not those of the files here" in "".join(capsys.readouterr())


async def test_who_watches_takes_over_by_itself(tmp_path: Path, stores: tuple[Store, Store]) -> None:
    folders = [write(tmp_path / name, "First") for name in ("a", "b")]
    machines = [machine(folder, store) for folder, store in zip(folders, stores, strict=True)]
    async with watching(machines[0]), watching(machines[1]), asyncio.timeout(20):
        await asyncio.sleep(0.3)
        write(folders[1], "Second")
        while {rule_of(each) for each in machines} != {"Second"}:  # noqa: ASYNC110 - it is told nobody
            await asyncio.sleep(0.05)


async def test_a_restart_with_the_same_files_is_no_news(tmp_path: Path, stores: tuple[Store, Store]) -> None:
    folder = write(tmp_path / "a", "First")
    for store in (*stores, *stores):
        machine(folder, store)
    assert len(stores[0].read_now(lambda conn: newest(conn, 10))) == 1
