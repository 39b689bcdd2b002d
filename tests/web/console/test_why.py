"""Why: what settled an event stands first, in the words of whoever reads."""

import re
from datetime import timedelta
from html import unescape

import pytest

from tests.builders import ANNA, call, sms
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon
from tests.web.console.test_agenda import entered

pytestmark = pytest.mark.anyio


async def why_of_last(anna: Browsing) -> list[str]:
    """The lines under "Why?" of the newest event, what and because, in their order; the folded ones after "---"."""
    anna.http.headers["accept-language"] = "fr"
    page = (await anna.get("/c/1")).text
    trace = page.partition('<details class="trace"><summary>Pourquoi ?</summary>')[2].partition("</details>")[0]
    lines = re.findall(r"<d[td]>([^<]*)</d[td]>|(<summary>)", trace)
    return [unescape(words).replace("\xa0", " ") if words else "---" for words, _ in lines]


async def test_the_rule_that_answered_stands_first_then_the_meaning_then_the_rest(salon: Salon, anna: Browsing) -> None:
    entered(salon)
    await salon.hears(sms("oui"))
    salon.clock.move(timedelta(minutes=2))  # what they may add to it is waited for
    await salon.hears()
    lines = await why_of_last(anna)
    assert lines[:4] == [
        "Rendez-vous confirmé",
        "cela veut dire « oui » (« oui »)",
        "Cela veut dire",
        "« oui » : « oui »",
    ]
    assert "---" in lines and "Rendez-vous confirmé" not in lines[lines.index("---") :]


async def test_what_took_a_text_that_no_rule_was_sure_of_is_said_so(salon: Salon, anna: Browsing) -> None:
    await salon.hears(sms("Bonjour, vous faites aussi les mèches ?"))
    lines = await why_of_last(anna)
    assert lines[:2] == ["Confié à une personne", "aucune autre règle n’était sûre de ce que veut dire le texte"]


async def test_a_missed_call_is_told_by_what_its_rule_is_for(salon: Salon, anna: Browsing) -> None:
    await salon.hears(call())
    lines = await why_of_last(anna)
    assert lines[0].startswith("Appel manqué") and lines[1] == "elle est faite pour cela : Appel manqué"


async def test_the_reason_of_silence_stands_first(salon: Salon, anna: Browsing) -> None:
    await salon.hears(sms("Quels sont vos horaires ?", key="1"))
    await salon.hears(sms("Quels sont vos horaires ?", key="2"))
    lines = await why_of_last(anna)
    assert lines[0] == "Pas de réponse : la règle lui a répondu il y a peu"
    assert lines[2].startswith("elle a répondu à ce contact il y a peu"), lines
    assert "(garde)" not in lines and ANNA not in lines


async def test_meanings_are_named_in_the_owners_words_only(salon: Salon, anna: Browsing) -> None:
    entered(salon)
    await salon.hears(sms("je ne peux pas demain, plutôt jeudi ?"))
    salon.clock.move(timedelta(minutes=2))
    await salon.hears()
    told = " ".join(await why_of_last(anna))
    assert "dire « un autre moment, svp »" in told, told
    assert "another time" not in told, told
