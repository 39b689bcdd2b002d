"""Tests what a new version changes of the owner's rules: looked at, put into the draft, published, and brought back."""

import shutil
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import datetime
from html import unescape
from pathlib import Path

import pytest

from responder.services.rules import upgrade_rules
from responder.services.rules.trial_load import files_with_tests
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon, salon_in
from tests.web.console.test_rules import version_on

pytestmark = pytest.mark.anyio
LAST = Path(__file__).parents[2] / "last_version"


@pytest.fixture
def outdated(tmp_path: Path) -> Iterator[Salon]:
    """The last version's files, with a text of the owner's own."""
    for name in ("rules", "templates"):
        shutil.copytree(LAST / name, tmp_path / name)
    (tmp_path / "templates" / "thanks.fr.txt").write_text("Avec plaisir !", "utf-8")
    with salon_in(tmp_path) as opened:
        yield opened


@pytest.fixture
async def owner(outdated: Salon) -> AsyncIterator[Browsing]:
    async with outdated.signs_in() as browsing:
        browsing.http.headers["accept-language"] = "en"
        yield browsing


def files_of(salon: Salon) -> dict[str, bytes]:
    return dict(files_with_tests(salon.settings.rules, salon.settings.templates))


async def test_an_upgrade_is_looked_at_put_into_the_draft_and_published(outdated: Salon, owner: Browsing) -> None:
    before = files_of(outdated)
    planned = upgrade_rules.plan(before, outdated.clock())
    first = (await owner.get("/rules/upgrade")).text
    looked = unescape((await owner.post("/rules/upgrade", None, version=version_on(first))).text)
    assert f"{planned.texts} texts were decided with both; {len(planned.differences)} answers differ." in looked
    assert "Something else is done:" in looked and "is renewed" in looked
    assert files_of(outdated) == before, "nothing is written by looking"
    taken = await owner.post("/rules/upgrade", None, version=version_on(looked), do="take")
    assert taken.headers["location"] == "/console/rules/draft"
    assert files_of(outdated) == before, "nothing is live before it is published"
    draft = (await owner.get("/rules/draft")).text
    assert (await owner.post("/rules/publish", None, version=version_on(draft))).status_code == 200
    assert files_of(outdated) == planned.after, "as the command writes them"
    assert files_of(outdated)["templates/thanks.fr.txt"] == b"Avec plaisir !"
    again = (await owner.post("/rules/upgrade", None, version="0")).text
    assert "today&#39;s already" in again


async def test_a_shipped_test_that_today_has_no_more_goes_with_publishing(
    outdated: Salon, owner: Browsing, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, todays = files_of(outdated), upgrade_rules._todays

    def without_one(files: Mapping[str, bytes], now: datetime) -> dict[str, bytes]:
        return {name: each for name, each in todays(files, now).items() if name != "rules/tests/salon.yaml"}

    monkeypatch.setattr(upgrade_rules, "_todays", without_one)
    planned = upgrade_rules.plan(before, outdated.clock())
    gone = {name for name in before if name.startswith("rules/tests/")} - planned.after.keys()
    assert gone == {"rules/tests/salon.yaml"}
    first = (await owner.get("/rules/upgrade")).text
    await owner.post("/rules/upgrade", None, version=version_on(first), do="take")
    draft = unescape((await owner.get("/rules/draft")).text)
    assert all(f"Tests that come with it ({name.removeprefix('rules/tests/')}): gone" in draft for name in gone)
    assert gone <= files_of(outdated).keys()
    assert (await owner.post("/rules/publish", None, version=version_on(draft))).status_code == 200
    assert not gone & files_of(outdated).keys()


async def test_an_upgrade_made_from_another_draft_is_refused(outdated: Salon, owner: Browsing) -> None:
    answer = await owner.post("/rules/upgrade", None, version="7", do="take")
    assert answer.status_code == 409 and "Somebody else changed the draft" in answer.text
