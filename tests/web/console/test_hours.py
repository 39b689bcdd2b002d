"""Opening hours in the console: a week, days that differ, a draft and publishing, without a line of YAML."""

import re

import pytest

from responder.services.console.console_access import Role
from responder.services.rules import drafts
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon
from tests.web.console.test_rules import version_on

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def english(anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "en"


def fields_on(page: str) -> dict[str, list[str]]:
    """The times of the week's form, as a browser sends them back."""
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r'name="((?:from|until)-\d)" value="([^"]*)"', page):
        found.setdefault(name, []).append(value)
    return found


async def saved(anna: Browsing, **fields: object) -> int:
    page = (await anna.get("/rules/hours")).text
    answer = await anna.post("/rules/hours", None, version=version_on(page), **fields)  # type: ignore[arg-type]
    return answer.status_code


def business(salon: Salon) -> str:
    return (salon.settings.rules / "business.yaml").read_text("utf-8")


async def test_a_sunday_is_opened_published_and_taken_back(salon: Salon, anna: Browsing) -> None:
    before = business(salon)
    week = fields_on((await anna.get("/rules/hours")).text)
    assert week["from-0"] == ["09:00", "14:00"] and week["from-6"] == ["", ""]
    assert await saved(anna, do="week", **week | {"from-6": ["10:00", ""], "until-6": ["16:00", ""]}) == 303
    page = (await anna.get("/rules/hours")).text
    assert "10 am-4 pm" in page.partition("Sunday")[2][:200] or "10" in page.partition("Sunday")[2][:200]
    assert business(salon) == before
    published = await anna.post("/rules/publish", None, version=version_on(page))
    assert 'sunday: "10:00-16:00"' in business(salon)
    await salon.service.live.look()
    undo = re.search(r'name="fingerprint" value="([0-9a-f]{12})"', published.text)
    assert undo is not None, "one tap takes it back"
    assert (await anna.post("/rules/history", None, version="0", fingerprint=undo[1])).status_code == 303
    await anna.post("/rules/publish", None, version="1")
    assert business(salon) == before


async def test_a_day_off_is_added_and_taken_away(salon: Salon, anna: Browsing) -> None:
    asked = {"kind": "closed", "first": "2026-12-24", "last": "", "from": "", "until": ""}
    assert await saved(anna, do="add", **asked) == 303
    page = (await anna.get("/rules/hours")).text
    assert "Thursday 24 December" in page
    assert await saved(anna, do="take away", kind="closed", written="2026-12-24") == 303
    assert salon.store.read_now(drafts.current) is None


@pytest.mark.parametrize(
    "asked",
    [
        {"do": "add", "kind": "open", "first": "31.12.", "from": "10:00", "until": "16:00"},
        {"do": "add", "kind": "open", "first": "2026-12-20", "from": "10:00", "until": ""},
        {"do": "week", "from-0": "09:00", "until-0": ""},
    ],
)
async def test_what_cannot_be_read_is_said_and_changes_nothing(
    salon: Salon, anna: Browsing, asked: dict[str, str]
) -> None:
    assert await saved(anna, **asked) == 422
    assert salon.store.read_now(drafts.current) is None


async def test_hours_the_wrong_way_round_are_named_and_what_was_typed_stays(salon: Salon, anna: Browsing) -> None:
    asked = {"do": "add", "kind": "open", "first": "2026-12-13", "last": "", "from": "16:00", "until": "10:00"}
    form = (await anna.get("/rules/hours")).text
    page = (await anna.post("/rules/hours", None, version=version_on(form), **asked)).text
    assert "16:00-10:00" in page.partition('role="alert"')[2].partition("</p>")[0]
    opened = page.partition("<details open>")[2].partition("</details>")[0]
    for name in ("first", "from", "until"):
        assert re.search(rf'name="{name}" value="{asked[name]}"', opened), name
    assert page.count("<details open>") == 1
    assert salon.store.read_now(drafts.current) is None


async def test_staff_sees_the_hours_and_changes_none(salon: Salon) -> None:
    async with salon.signs_in("Ben", Role.STAFF) as ben:
        page = await ben.get("/rules/hours")
        assert page.status_code == 200 and "<button" not in page.text.partition("<main")[2]
        assert (await ben.post("/rules/hours", None, version="0", do="week")).status_code == 403


async def test_the_region_is_chosen_by_name_and_its_holidays_count(salon: Salon, anna: Browsing) -> None:
    assert re.search(r'<option value="57">Moselle', (await anna.get("/rules/hours")).text)
    assert await saved(anna, do="region", region="57") == 303
    page = (await anna.get("/rules/hours")).text
    assert '<option value="57" selected>' in page
    assert (await anna.post("/rules/publish", None, version=version_on(page))).status_code == 200
    assert re.search(r"^region: \"?57\b", business(salon), re.M)
    assert await saved(anna, do="region", region="none") == 303
    assert await saved(anna, do="region", region="no such") == 404
