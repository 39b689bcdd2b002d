"""The rules in the console: cards, a form, a draft, publishing, and what was live before."""

import re
from html import unescape

import pytest

from responder.services.console.console_access import Role
from responder.services.rules import drafts
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon

pytestmark = pytest.mark.anyio

MISSED = "rules/missed_calls.yaml"
LUNCH = {"file": MISSED, "rule": "1"}
AT_LUNCH = f"/rules/rule?file={MISSED}&rule=1"
REPLY = '["rules", 1, "reply"]'


@pytest.fixture(autouse=True)
def english(anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "en"


def text_in(salon: Salon, name: str = MISSED) -> str:
    return (salon.settings.rules.parent / name).read_text("utf-8")


def version_on(page: str) -> str:
    found = re.search(r'name="version" value="(\d+)"', page)
    assert found is not None
    return found[1]


async def saved(anna: Browsing, **fields: str) -> str:
    """Saves a form of the rule at lunch, as its page has it; where that led."""
    page = (await anna.get(AT_LUNCH)).text
    answer = await anna.post("/rules/rule", None, **LUNCH, version=version_on(page), **fields)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


async def test_the_cards_stand_in_the_order_the_rules_are_tried(salon: Salon, anna: Browsing) -> None:
    page = unescape((await anna.get("/rules")).text)
    names = [rule.name for rule in salon.service.live.rulebook.rules]
    there = [page.index(f"<strong>{name}</strong>") for name in names]
    assert len(names) > 10
    assert there == sorted(there)


async def test_the_cards_are_narrowed_down_to_what_they_answer_to(anna: Browsing) -> None:
    calls, times = [unescape((await anna.get(f"/rules?of={of}")).text) for of in ("calls", "times")]
    assert "<strong>Missed call at lunch</strong>" in calls and "<strong>Wrong number</strong>" not in calls
    assert "<strong>Reminder</strong>" in times and "<strong>Missed call at lunch</strong>" not in times


async def test_a_card_shows_no_holes_of_a_template(anna: Browsing) -> None:
    cards = unescape((await anna.get("/rules")).text).partition('id="cards"')[2]
    assert "{{" not in cards and "{%" not in cards and "…, we are" in cards


async def test_answers_in_the_languages_of_the_business_come_first(anna: Browsing) -> None:
    page = unescape((await anna.get(AT_LUNCH)).text)
    places = [page.index(f"templates/missed_call_lunch.{code}.txt") for code in ("fr", "en", "de")]
    assert places == sorted(places)
    assert places[1] < page.index("The answer in other languages") < places[2]


async def test_a_change_waits_in_the_draft_until_it_is_published(salon: Salon, anna: Browsing) -> None:
    before = text_in(salon)
    await saved(anna, do="fields", **{REPLY: "À table !"})
    assert text_in(salon) == before
    draft = (await anna.get("/rules/draft")).text
    assert "reply: missed_call_lunch.txt" in draft
    published = await anna.post("/rules/publish", None, version=version_on(draft))
    assert published.status_code == 200
    assert text_in(salon) == before.replace("reply: missed_call_lunch.txt", 'reply: "À table !"')


async def test_a_draft_leads_nowhere_but_on_and_is_thrown_away_in_two_steps(salon: Salon, anna: Browsing) -> None:
    await saved(anna, do="fields", **{REPLY: "À table !"})
    draft = (await anna.get("/rules/draft")).text
    assert 'href="/console/rules/draft"' not in draft
    aside = draft.index('<details id="throw-away">')
    assert aside < draft.index('value="throw away"') < draft.index("</details>", aside)
    rules = (await anna.get("/rules")).text
    assert 'href="/console/rules/draft"' in rules
    assert rules.index('href="/console/rules/history"') < rules.index('action="/console/rules/try#tried"')


async def test_what_is_changed_back_leaves_no_draft(salon: Salon, anna: Browsing) -> None:
    await saved(anna, do="fields", **{REPLY: "À table !"})
    await saved(anna, do="fields", **{REPLY: "missed_call_lunch.txt"})
    assert salon.store.read_now(drafts.current) is None


async def test_a_rule_is_switched_off_and_on_again_without_a_trace(salon: Salon, anna: Browsing) -> None:
    await saved(anna, do="off")
    assert "active: no" in (await anna.get("/rules/draft")).text.replace("&#34;", '"')
    await saved(anna, do="on")
    assert salon.store.read_now(drafts.current) is None


async def test_the_name_of_a_shipped_rule_is_read_in_french_and_kept_as_it_is_written(
    salon: Salon, anna: Browsing
) -> None:
    page = unescape((await anna.get(AT_LUNCH, **{"accept-language": "fr"})).text)
    field = re.search(r'id="field-\d+" name="(\["rules", \d+, "name"\])" value="([^"]*)"', page)
    assert field and field[2] != "Missed call at lunch" and f"<h1>{field[2]}" in page
    anna.http.headers["accept-language"] = "fr"
    await saved(anna, do="fields", **{field[1]: field[2]})
    assert salon.store.read_now(drafts.current) is None, "what was not touched is not renamed"
    await saved(anna, do="fields", **{field[1]: "Ma pause"})
    draft = salon.store.read_now(drafts.current)
    assert draft is not None and b"name: Ma pause" in draft.files["rules/missed_calls.yaml"].replace(b'"', b"")


async def test_an_answer_is_shown_as_it_will_be_read_with_what_is_filled_in_named(salon: Salon, anna: Browsing) -> None:
    page = unescape((await anna.get(AT_LUNCH)).text)
    shown = re.search(r'<p class="bubble said-so">(.*?)</p>', page, re.DOTALL)
    assert shown and "<mark>first name</mark>" in shown[1] and "{{" not in shown[1], page
    assert salon.service.live.rulebook.business.name in shown[1] and "https://…" in shown[1]
    assert "Bonjour [first name], nous" in page, "what is edited is shown without code"


async def test_an_editor_that_was_faster_is_not_overwritten(salon: Salon, anna: Browsing) -> None:
    await saved(anna, do="fields", **{REPLY: "À table !"})
    path = salon.settings.rules / "missed_calls.yaml"
    path.write_text("# theirs\n" + path.read_text("utf-8"), "utf-8")
    draft = (await anna.get("/rules/draft")).text
    answer = await anna.post("/rules/publish", None, version=version_on(draft))
    assert answer.status_code == 409
    assert "Somebody else changed the live rules" in answer.text
    assert text_in(salon).startswith("# theirs\n")
    assert "À table" not in text_in(salon)


async def test_two_forms_at_once_never_overwrite_each_other(salon: Salon, anna: Browsing) -> None:
    await saved(anna, do="fields", **{REPLY: "À table !"})
    late = await anna.post("/rules/rule", None, **LUNCH, version="0", do="fields", **{REPLY: "Midi"})
    assert late.status_code == 409
    assert "Somebody else changed the draft" in late.text


async def test_a_mistake_is_told_on_its_rule_and_by_its_line_in_the_file(salon: Salon, anna: Browsing) -> None:
    await saved(anna, do="fields", **{'["rules", 1, "limit"]': "once a blue moon"})
    page = unescape((await anna.get(AT_LUNCH)).text)
    assert '"once a blue moon"' in page.partition('class="wrong"')[2], "beside the form"
    lines = text_in(salon).splitlines()
    name = next(number for number, line in enumerate(lines) if "Missed call at lunch" in line)
    limit = next(number for number, line in enumerate(lines) if number > name and "limit:" in line)
    assert f"line {limit + 1}<" in (await anna.get(f"/rules/file?name={MISSED}")).text
    draft = (await anna.get("/rules/draft")).text
    assert (await anna.post("/rules/publish", None, version=version_on(draft))).status_code == 409


async def test_the_text_of_a_rule_that_cannot_be_read_is_refused_and_kept_on_the_page(anna: Browsing) -> None:
    page = (await anna.get(AT_LUNCH)).text
    broken = '  - name: [Lunch\n    reply: "x'
    answer = await anna.post("/rules/rule", None, **LUNCH, version=version_on(page), do="source", source=broken)
    assert answer.status_code == 409
    assert "Nothing was changed" in answer.text
    assert broken in unescape(answer.text)


async def test_a_text_is_tried_against_what_is_live_and_against_the_draft(salon: Salon, anna: Browsing) -> None:
    page = (await anna.get(f"/rules/file?name={MISSED}")).text
    rule = "rules:\n  - name: Pandas\n    when: sms\n    says: {words: [panda]}\n    reply: Un panda !\n\n"
    text = text_in(salon).replace("rules:\n", rule, 1)
    await anna.post("/rules/file", None, name=MISSED, version=version_on(page), text=text.replace("\n", "\r\n"))
    answer = (await anna.post("/rules/try", None, text="panda")).text
    assert answer.index("Live") < answer.index("With the draft") < answer.index("Un panda !")


async def test_what_was_live_comes_back_as_a_draft(salon: Salon, anna: Browsing) -> None:
    first = text_in(salon)
    await saved(anna, do="fields", **{REPLY: "À table !"})
    draft = (await anna.get("/rules/draft")).text
    await anna.post("/rules/publish", None, version=version_on(draft))
    await salon.service.live.look()  # on PostgreSQL publishing has made it live already
    history = (await anna.get("/rules/history")).text
    back = await anna.post("/rules/history", None, version="0", fingerprint=salon_fingerprints(history)[-1])
    assert back.headers["location"] == "/console/rules/draft"
    await anna.post("/rules/publish", None, version="1")
    assert text_in(salon) == first


async def test_staff_see_the_rules_and_change_nothing(salon: Salon) -> None:
    async with salon.signs_in("Ben", Role.STAFF) as ben:
        ben.http.headers["accept-language"] = "en"
        page = (await ben.get(AT_LUNCH)).text
        assert "readonly" in page
        assert "Save in the draft" not in page
        assert (await ben.post("/rules/rule", None, **LUNCH, version="0", do="off")).status_code == 403
        assert (await ben.post("/rules/publish", None, version="0")).status_code == 403


@pytest.mark.parametrize("path", ["/rules/rule", "/rules/rule?file=x&rule=1", "/rules/file?name=../business.yaml"])
async def test_what_is_not_there_is_said_so(path: str, anna: Browsing) -> None:
    assert (await anna.get(path)).status_code == 404


def salon_fingerprints(history: str) -> list[str]:
    return re.findall(r"responder rollback ([0-9a-f]{12})<", history)


async def answer_of_lunch(anna: Browsing) -> tuple[str, str]:
    """The file of the first answer on the page of the rule, and what it says."""
    page = (await anna.get(AT_LUNCH)).text
    name = re.search(r'name="name" value="(templates/[^"]+)"', page)
    text = re.search(r'name="text"[^>]*>([^<]*)<', page)
    assert name is not None and text is not None
    return name[1], unescape(text[1])


async def test_an_answer_with_a_broken_placeholder_is_refused_beside_its_box_and_kept(anna: Browsing) -> None:
    name, _ = await answer_of_lunch(anna)
    typed = "Hello {{ contact.first_name }, we call you back"
    asked = {"name": name, "text": typed, "version": "0", "back": AT_LUNCH}
    answer = await anna.post("/rules/file", None, **asked)
    page = unescape(answer.text)
    assert answer.status_code == 422 and typed in page and 'aria-describedby="wrong-1"' in page
    assert "was not saved" in page and "opened and not closed" in page
    assert "Not live yet" not in (await anna.get(AT_LUNCH)).text, "no draft"
    alone = await anna.post("/rules/file", None, **asked | {"back": ""})
    assert alone.status_code == 422 and typed in unescape(alone.text) and "opened and not closed" in alone.text


@pytest.mark.parametrize("emptied", ["", "  \r\n"])
async def test_an_empty_answer_is_refused_beside_its_box(salon: Salon, anna: Browsing, emptied: str) -> None:
    name, _ = await answer_of_lunch(anna)
    asked = {"name": name, "version": "0", "text": emptied, "back": AT_LUNCH}
    refused = await anna.post("/rules/file", None, **asked)
    assert refused.status_code == 422
    assert "was not saved" in refused.text and "this text is empty (write what is to be sent)" in refused.text
    assert salon.store.read_now(drafts.current) is None


async def test_the_cost_of_an_answer_counts_what_clients_get_and_not_the_placeholders(anna: Browsing) -> None:
    name, _ = await answer_of_lunch(anna)
    text = "Hello " + "{% if contact.first_name %}{% endif %}" * 6 + "{{ contact.first_name }}"
    assert len(text) > 200
    await anna.post("/rules/file", None, name=name, text=text, version="0", back=AT_LUNCH)
    assert "1 SMS, filled in for somebody with a long name." in (await anna.get(AT_LUNCH)).text
