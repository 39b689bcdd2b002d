"""The form of the business and its owner: read while it is typed, a draft, published and taken back without YAML."""

import re

import pytest

from responder.services.console.console_access import Role
from responder.services.rules import drafts
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon
from tests.web.console.test_rules import version_on

pytestmark = pytest.mark.anyio

FIELDS = {"name": "Salon Anna", "phones": "", "owner": "06 98 76 54 32", "told": "waiting"}


async def saved(anna: Browsing, **fields: str) -> int:
    page = (await anna.get("/rules/business")).text
    return (await anna.post("/rules/business", None, version=version_on(page), **FIELDS | fields)).status_code


def business(salon: Salon) -> str:
    return (salon.settings.rules / "business.yaml").read_text("utf-8")


async def test_the_owners_number_is_set_published_and_taken_back(salon: Salon, anna: Browsing) -> None:
    before = business(salon)
    assert await saved(anna) == 303
    page = (await anna.get("/rules/business")).text
    assert 'value="06 98 76 54 32"' in page and business(salon) == before
    draft = (await anna.get("/rules/draft")).text
    assert "+33698765432" in draft.partition('id="edits"')[2].partition("</ul>")[0], "what came is said"
    published = await anna.post("/rules/publish", None, version=version_on(page))
    assert 'owner: "+33698765432"' in business(salon) and "tell owner: [waiting]" in business(salon)
    await salon.service.live.look()
    undo = re.search(r'name="fingerprint" value="([0-9a-f]{12})"', published.text)
    assert undo is not None
    assert (await anna.post("/rules/history", None, version="0", fingerprint=undo[1])).status_code == 303
    await anna.post("/rules/publish", None, version="1")
    assert business(salon) == before


async def test_a_number_that_is_none_is_refused_and_kept_in_its_field(salon: Salon, anna: Browsing) -> None:
    page = (await anna.get("/rules/business")).text
    answer = await anna.post("/rules/business", None, version=version_on(page), **FIELDS | {"owner": "chez moi"})
    assert answer.status_code == 422 and 'value="chez moi"' in answer.text
    assert salon.store.read_now(drafts.current) is None


@pytest.mark.parametrize(
    ("field", "typed", "read"),
    [
        ("owner", "+33698765432", '<span class="hint">06 98 76 54 32'),
        ("owner", "069876", '<span class="wrong">« 069876 »'),
        ("phones", "0612345678, 12", '<span class="wrong">« 12 »'),
        ("owner", "", "Aucun numéro"),
    ],
)
async def test_a_number_is_read_while_it_is_typed(anna: Browsing, field: str, typed: str, read: str) -> None:
    assert read in (await anna.post(f"/rules/business/check?field={field}", None, **{field: typed})).text


async def test_staff_sees_it_and_changes_nothing(salon: Salon) -> None:
    async with salon.signs_in("Ben", Role.STAFF) as ben:
        page = await ben.get("/rules/business")
        assert page.status_code == 200 and "<button" not in page.text.partition("<main")[2]
        assert (await ben.post("/rules/business", None, version="0", **FIELDS)).status_code == 403


async def test_an_owner_without_a_number_is_led_to_the_form(anna: Browsing) -> None:
    assert 'href="/console/rules/business"' in (await anna.get("/go-live")).text
