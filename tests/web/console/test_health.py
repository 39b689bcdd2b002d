"""The page that says how things stand: a rehearsal by its name, counts as the list has them, acts in words."""

import re
from datetime import timedelta

import pytest

from responder.web.console.wording import ACTS
from tests.builders import NOON, sms
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon

pytestmark = pytest.mark.anyio


async def test_in_rehearsal_the_page_says_that_nothing_is_sent_and_how_to_go_live(anna: Browsing) -> None:
    page = (await anna.get("/health")).text
    assert "Tout va bien" not in page
    assert "C’est une répétition" in page and "Comment mettre en service" in page
    assert re.search(r'id="state".*?href="/console/go-live"', page, re.DOTALL), "the banner leads here"


async def test_what_is_to_look_at_is_counted_as_it_is_listed(salon: Salon, anna: Browsing) -> None:
    await salon.hears(sms("STOP"))
    salon.clock.move(timedelta(minutes=1))
    await salon.hears(sms("Vous parlez klingon ?", at=NOON + timedelta(minutes=1)))
    page = (await anna.get("/health")).text
    (told,) = re.findall(r'href="/console/review">(\d+)<', page)
    listed = (await anna.get("/review")).text
    assert int(told) >= 1 and int(told) == listed.count('<div class="card">')


def test_acts_on_rules_have_words_in_the_catalogue() -> None:
    assert {"published the rules", "changed the draft of the rules", "threw the draft of the rules away"} <= set(ACTS)
