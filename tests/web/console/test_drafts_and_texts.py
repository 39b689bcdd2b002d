"""Drafts tell what the edit brings apart from what was there; texts tell when they are used; pages name pages."""

import re
from html import unescape

import pytest

from responder.domain.model.rules import Place
from responder.rulefiles.reporting.problems import Problem, Severity
from responder.services.console.console_access import Role
from responder.services.rules.trial_load import split_problems
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon
from tests.web.console.test_rules import AT_LUNCH, LUNCH

pytestmark = pytest.mark.anyio

REPLY, LIMIT = '["rules", 1, "reply"]', '["rules", 1, "limit"]'


@pytest.fixture(autouse=True)
def french(anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "fr"


async def test_a_problem_on_another_line_is_the_same_one_and_a_second_one_is_new(salon: Salon) -> None:
    rules = salon.settings.rules
    live = Problem(Place(f"{rules.as_posix()}/a.yaml", 3), Severity.WARNING, "x", "said")
    moved = Problem(Place("rules/a.yaml", 9), Severity.WARNING, "x", "said")
    other = Problem(Place("rules/b.yaml", 3), Severity.WARNING, "x", "said")
    assert split_problems([moved, moved, other], [live], rules) == ([moved, other], [moved])


@pytest.mark.sqlite("with PostgreSQL a draft begins with the files that all processes agreed on, not with the folder")
async def test_the_draft_shows_apart_what_was_wrong_before(salon: Salon, anna: Browsing) -> None:
    (salon.settings.templates / "nobody_uses.fr.txt").write_text("Bonjour", "utf-8")
    await salon.service.live.look()
    await anna.post("/rules/rule", None, **LUNCH, version="0", do="fields", **{REPLY: "Bonjour [les amis]"})
    await anna.post("/rules/file", None, name="templates/help.fr.txt", version="0", text="Bonjour [prénom] !")
    page = unescape((await anna.get("/rules/draft")).text)
    fresh, _, known = page.partition('id="known"')
    assert "nobody_uses" in known and "nobody_uses" not in fresh


async def test_a_draft_with_mistakes_has_no_line_that_says_all_is_well(anna: Browsing) -> None:
    await anna.post("/rules/rule", None, **LUNCH, version="0", do="fields", **{LIMIT: "once a blue moon"})
    for path in (AT_LUNCH, "/rules/draft"):
        page = (await anna.get(path)).text
        assert re.search(r'<p class="refused" id="draft" role="status">1 erreur', page), path


async def test_a_mistake_in_the_draft_names_what_it_is_in_and_leads_there(anna: Browsing) -> None:
    await anna.post("/rules/rule", None, **LUNCH, version="0", do="fields", **{LIMIT: "once a blue moon"})
    listed = (await anna.get("/rules/draft")).text.partition('id="problems"')[2].partition("</ul>")[0]
    lunch = "/console/rules/rule?file=rules/missed_calls.yaml&amp;rule=1"
    assert f'<a href="{lunch}">Règle « Appel manqué à midi »</a>' in listed
    assert "ligne" not in listed, "a form has no lines"


@pytest.mark.sqlite("with PostgreSQL a draft begins with the files that all processes agreed on, not with the folder")
async def test_a_mistake_made_with_an_editor_is_led_to_and_told_in_french(salon: Salon, anna: Browsing) -> None:
    with (salon.settings.rules / "conversation.yaml").open("a", encoding="utf-8") as file:
        file.write("\n  - name: cassé\n   when: sms\n")
    await salon.service.live.look()
    assert 'href="/console/rules"' in (await anna.get("/")).text.partition('id="state"')[2].partition("<main")[0]
    listed = unescape((await anna.get("/rules")).text).partition('id="problems"')[2].partition("</ul>")[0]
    assert '<a href="/console/rules/file?name=rules/conversation.yaml">' in listed and "cette ligne" in listed
    text = (await anna.get("/rules/file?name=rules/conversation.yaml")).text
    assert "cette ligne" in unescape(text).partition('id="problems"')[2].partition("</ul>")[0]
    stands = unescape((await anna.get("/health")).text)
    assert "La première : rules/conversation.yaml, ligne" in stands and "this line" not in stands
    assert salon.settings.rules.parent.as_posix() not in stands, "no folder of this computer"


@pytest.mark.sqlite("with PostgreSQL a draft begins with the files that all processes agreed on, not with the folder")
async def test_a_mistake_of_the_files_counts_in_a_draft_made_of_them(salon: Salon, anna: Browsing) -> None:
    """Nothing can be published before it is mended, so it is not folded away with the remarks of before."""
    with (salon.settings.rules / "conversation.yaml").open("a", encoding="utf-8") as file:
        file.write("\n  - name: cassé\n   when: sms\n")
    await salon.service.live.look()
    await anna.post("/rules/rule", None, **LUNCH, version="0", do="fields", **{LIMIT: "once per 2h"})
    page = (await anna.get("/rules/draft")).text
    assert re.search(r'<p class="refused" id="draft" role="status">1 erreur', page)
    assert "conversation.yaml" in page.partition('id="problems"')[2].partition("</ul>")[0]


async def test_the_rules_name_the_versions_before_once(anna: Browsing) -> None:
    assert (await anna.get("/rules")).text.count('href="/console/rules/history"') == 1


async def test_each_text_says_when_it_is_used(salon: Salon, anna: Browsing) -> None:
    page = unescape((await anna.get("/rules")).text).partition('id="texts"')[2].partition("</details>")[0]
    uses = dict(re.findall(r'name=templates/(missed_call_\w+\.fr\.txt)">.*?<p class="hint">([^<]*)</p>', page, re.S))
    assert len(uses) == 5 and len(set(uses.values())) == 5, uses
    assert ".de.txt" not in page, "not a language of this business"
    alone = unescape((await anna.get("/rules/file?name=templates/missed_call_lunch.fr.txt")).text)
    assert "Part quand : Un appel est manqué, pendant la pause déjeuner" in alone


async def test_no_page_of_the_console_sends_an_owner_to_a_file(salon: Salon, anna: Browsing) -> None:
    for path in ("/go-live", "/announcements/new", "/health", "/more", "/agenda", "/rules"):
        shown = re.sub(
            r'<details class="card"><summary>Fichiers.*?</details>|href="[^"]*"',
            "",
            (await anna.get(path)).text,
            flags=re.S,
        )
        assert "business.yaml" not in shown, path


async def test_whoever_came_in_by_a_link_chooses_a_password_without_an_old_one(salon: Salon) -> None:
    browsing = salon.signs_in("Zoé", Role.OWNER)
    async with browsing as zoe:
        page = (await zoe.get("/me")).text
        assert 'id="old"' not in page and 'id="new"' in page
        assert (await zoe.post("/me/password", None, new="trois mots faciles")).status_code == 200
        after = (await zoe.get("/me")).text
        assert 'id="old"' in after
        assert (await zoe.post("/me/password", None, new="encore autre chose")).status_code == 403
