"""Two phones: pages say which one each thing came to, and an answer by hand goes out by that one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from responder.app import open_service
from responder.domain.model.state import BY_HAND
from responder.settings.values import Account, Mode, Settings
from responder.store.tables import messages
from tests.acceptance.timed import MovableClock
from tests.builders import NOON, sms
from tests.live.databases import address_of
from tests.live.salons import copy_shipped
from tests.web.console.conftest import TOKEN, Salon

pytestmark = pytest.mark.anyio

PARIS, LYON = "paris@insim.example", "lyon@insim.example"


@pytest.fixture
def logins() -> tuple[str, ...]:
    return PARIS, LYON


@pytest.fixture
def salon(tmp_path: Path, logins: tuple[str, ...]) -> Iterator[Salon]:
    """Serves a business with these phones."""
    copy_shipped(tmp_path)
    settings = Settings(
        accounts=tuple(Account(login, "key") for login in logins),
        hook_tokens=(TOKEN,),
        mode=Mode.LIVE,
        database_url=address_of(tmp_path),
        rules=tmp_path / "rules",
        templates=tmp_path / "templates",
    )
    clock = MovableClock(NOON)
    service = open_service(settings, clock)
    yield Salon(service, settings, clock)
    service.close()


def by_hand(salon: Salon) -> list[Any]:
    asked = select(messages.c.account).where(messages.c.rule == BY_HAND)
    return list(salon.store.read_now(lambda conn: conn.execute(asked).scalars().all()))


async def test_pages_say_which_phone_and_the_answer_leaves_by_it(salon: Salon) -> None:
    await salon.hears(replace(sms("Vous avez une place jeudi ?"), account=LYON))
    async with salon.signs_in() as anna:
        assert LYON in (await anna.get("/all")).text
        page = (await anna.get("/c/1")).text
        assert f"<option selected>{LYON}</option>" in page
        assert f"<option>{PARIS}</option>" in page
        answered = await anna.post("/c/1/answer", None, text="Oui, à 10 h.", request="r1", account=LYON)
        assert answered.status_code == 303, answer_problem(answered.text)
        assert by_hand(salon) == [LYON]
        assert (await anna.get("/c/1")).text.count(LYON) >= 3


async def test_where_no_phone_is_named_it_is_asked_and_nothing_leaves(salon: Salon) -> None:
    await salon.hears(replace(sms("Vous avez une place jeudi ?"), account=LYON))
    async with salon.signs_in() as anna:
        anna.http.headers["accept-language"] = "en"
        asked = await anna.post("/c/1/answer", None, text="Oui.", request="r2")
        assert asked.status_code == 422
        assert "Choose the phone that answers." in asked.text
        assert "Oui." in asked.text
        assert by_hand(salon) == []


@pytest.mark.parametrize("logins", [(LYON,)])
async def test_with_one_phone_no_page_names_it(salon: Salon) -> None:
    await salon.hears(replace(sms("Bonjour"), account=LYON))
    async with salon.signs_in() as anna:
        assert LYON not in (await anna.get("/all")).text
        assert LYON not in (await anna.get("/c/1")).text


def answer_problem(page: str) -> str:
    return page.partition("refused")[2][:300]
