"""Answers without code: what is filled in stands between brackets, its file stays as it was, nothing unknown leaves."""

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.deciding.template_values import VARIABLES
from responder.domain.model.business import Business
from responder.domain.model.rules import Place
from responder.languages.catalogue import SPOKEN
from responder.rulefiles.files.locations import shipped_templates
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.templates.checks import check_text
from responder.rulefiles.templates.filled_texts import Filler
from responder.rulefiles.templates.placeholders import (
    ANNOUNCED,
    PLACEHOLDERS,
    label_of,
    offered,
    variable_of,
    variables,
    written_for,
)
from responder.services.rules import drafts
from responder.services.rules.cards.plain_texts import ShownAs, shown, written
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon

AT_LUNCH = "/rules/rule?file=rules/missed_calls.yaml&rule=1"
LUNCH = {"file": "rules/missed_calls.yaml", "rule": "1"}
TEMPLATE = "templates/missed_call_lunch.fr.txt"
REPLY = '["rules", 1, "reply"]'

_spellings = st.sampled_from(
    [
        "{{ contact.first_name }}",
        "{{contact.first_name}}",
        "{{ contact.first_name or '' }}",
        '{{ contact.first_name or "" }}',
        "{{ appointment.date }}",
        "{{\tappointment.time }}",
        "{{ business.name }}",
        "{{ hours_on(day) }}",
        "{{ hours_on }}",
        "{{ business.hours_on }}",
        "{{ call.time | time }}",
        "[link]",
    ]
)
_code = st.sampled_from(
    [
        "{% if contact.name %}x{% endif %}",
        "{{ contact.name | upper }}",
        "{# no #}",
        "{{ contact.name or contact.number }}",
    ]
)
_words = st.text(st.sampled_from("abé ,.!'\n\r[](){}€<&"), max_size=12) | st.sampled_from(["[prénom]", "[First name]"])
_sources = st.lists(_words | _spellings, max_size=8).map("".join)
_any_sources = st.lists(_words | _spellings | _code, max_size=8).map("".join)
_languages = st.sampled_from(SPOKEN)


def as_a_browser_sends(text: str) -> str:
    """Ends of lines of a text field, which arrive as two signs and are read as one."""
    return re.sub("\r\n?|\n", "\r\n", text)


@given(_any_sources, _languages)
def test_what_is_shown_and_saved_unchanged_leaves_every_byte(source: str, language: str) -> None:
    box = shown(source, language).text
    assert written(as_a_browser_sends(box), source, language).text == source
    assert not written(box, source, language).unknown


@given(_any_sources, _languages, st.data())
def test_an_edit_leaves_every_other_byte(source: str, language: str, data: st.DataObject) -> None:
    box = shown(source, language)
    if box.how is not ShownAs.WORDS or "\r" in source:
        return
    holes = [each.span() for each in re.finditer(r"\[[^\[\]\n]+\]", box.text)]
    places = [at for at in range(len(box.text) + 1) if not any(start < at < end for start, end in holes)]
    at = data.draw(st.sampled_from(places))
    saved = written(f"{box.text[:at]}ZZ{box.text[at:]}", source, language).text
    assert saved.count("ZZ") == 1 and saved.replace("ZZ", "") == source


@given(_sources, _languages, _languages)
def test_what_was_saved_is_shown_as_it_was_typed(typed: str, spoken: str, language: str) -> None:
    first = written(typed, "", spoken).text
    box = shown(first, language)
    assert written(box.text, first, language).text == first
    again = shown(written(box.text + "!", first, language).text, language)
    if box.how is ShownAs.WORDS:
        assert again.text == (box.text + "!").replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("language", SPOKEN)
def test_every_shipped_answer_is_shown_without_code_and_clients_get_the_same(language: str) -> None:
    shipped = sorted(Path(shipped_templates()).glob("*.txt"))
    assert len(shipped) > 100
    for path in shipped:
        source = path.read_text("utf-8")
        box = shown(source, language)
        assert box.how is ShownAs.WORDS and "{" not in box.text, path
        assert written(box.text, source, language).text == source


def test_every_variable_has_a_name_of_its_own_in_each_language() -> None:
    assert set(variables()) == set(PLACEHOLDERS) and len(variables()) > len(VARIABLES)
    for language in SPOKEN:
        for variable in PLACEHOLDERS:
            found = variable_of(label_of(variable, language).upper())
            assert PLACEHOLDERS[found] == PLACEHOLDERS[variable], (language, variable, found)


@pytest.mark.parametrize("when", ["sms", "missed call", "missed calls at opening", "24h before appointment", ANNOUNCED])
def test_whatever_is_offered_can_be_sent(when: str) -> None:
    found = offered(when, "je viens le {date} à {time}")
    assert found
    for each in found:
        problems = Problems()
        text = check_text(f"A {each.written} B", Place("x", 1), problems)
        assert text is not None and not problems.found
        assert "<" not in Filler(Business()).longest(text, "fr") and each.meant


def test_what_a_rule_does_not_take_out_of_a_text_is_not_offered() -> None:
    assert written_for("captured.date") not in [each.written for each in offered("sms", "bonjour")]
    assert written_for("captured.date") in [each.written for each in offered("sms", "le {date}")]


@pytest.mark.parametrize(
    ("source", "how"),
    [
        ("{% if contact.name %}A{% endif %}", ShownAs.DECIDES),
        ("{{ contact.name | upper }}", ShownAs.CALCULATES),
        ("{{ contact.nom }}", ShownAs.CALCULATES),
        ("Bonjour [prénom]", ShownAs.HAS_BRACKETS),
        ("Bonjour [les amis] [link]", ShownAs.WORDS),
    ],
)
def test_what_cannot_be_shown_without_code_stands_as_it_is(source: str, how: ShownAs) -> None:
    box = shown(source, "fr")
    assert (box.how, box.text) == (how, source)


@pytest.mark.parametrize("typed", ["[prénom]", "[Prenom]", "[PRÉNOM]", "[first name]", "[ first  name ]"])
def test_a_name_is_taken_however_it_is_typed(typed: str) -> None:
    assert written(f"Bonjour {typed} !", "", "fr").text == 'Bonjour {{ contact.first_name or "" }} !'


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("Bonjour [prenon]", "prénom"),
        ("Bonjour [tout doux]", "( et )"),
        ("Voyez [lien]", "[link]"),
        ("Bonjour {prénom}", "[prénom]"),
        ("Bonjour {{ prénom }}", "[prénom]"),
        ("Bonjour [prénom", "]"),
    ],
)
def test_what_stands_for_nothing_is_told_and_what_was_there_is_kept(typed: str, advice: str) -> None:
    from responder.languages.catalogue import catalogue_for

    (unknown,) = written(typed, "", "fr").unknown
    assert advice in catalogue_for("fr").word(unknown.advice)
    assert not written(f"{typed}!", typed, "fr").unknown or "{" in typed


def test_a_file_that_has_a_name_between_brackets_is_warned_of() -> None:
    from responder.rulefiles.templates.checks import check_link_marks

    problems = Problems()
    text = check_text("Bonjour [prénom], voyez [link]", Place("x", 1), problems)
    assert text is not None
    check_link_marks(text, True, problems)
    (problem,) = problems.found
    assert problem.code == "bracketed-variable" and "contact.first_name" in problem.hint


# On the pages


@pytest.fixture
def french(anna: Browsing) -> Browsing:
    anna.http.headers["accept-language"] = "fr"
    return anna


def box_on(page: str, name: str = "text") -> str:
    found = re.search(rf'<textarea id="[^"]*" name="{re.escape(name)}"[^>]*>\n([^<]*)<', page)
    assert found is not None
    return unescape(found[1])


@pytest.mark.anyio
async def test_the_page_of_a_rule_shows_no_code_and_lists_what_may_be_put_in(french: Browsing) -> None:
    page = (await french.get(AT_LUNCH)).text
    assert box_on(page).startswith("Bonjour [prénom], nous sommes en pause")
    assert "{{" not in unescape(page).partition('id="source"')[0]
    assert re.search(
        r'data-insert="\[prénom\]" data-into="template-1">\[prénom\]</button> <span class="hint">le pr', page
    )


@pytest.mark.anyio
async def test_an_answer_saved_as_it_was_shown_makes_no_draft_and_one_word_changes_one_word(
    salon: Salon, french: Browsing
) -> None:
    path = salon.settings.templates / TEMPLATE.removeprefix("templates/")
    before = path.read_bytes()
    typed = as_a_browser_sends(box_on((await french.get(AT_LUNCH)).text))
    asked = {"name": TEMPLATE, "version": "0", "back": AT_LUNCH}
    assert (await french.post("/rules/file", None, **asked, text=typed)).status_code == 303
    assert salon.store.read_now(drafts.current) is None
    await french.post("/rules/file", None, **asked, text=typed.replace("pause", "[jour du rendez-vous]"))
    draft = salon.store.read_now(drafts.current)
    assert draft is not None
    assert draft.files[TEMPLATE] == before.replace(b"pause", b"{{ appointment.date }}")
    told = unescape((await french.get("/rules/draft")).text).partition('id="edits"')[2].partition("</ul>")[0]
    assert "[jour du rendez-vous]" in told and "{{" not in told


@pytest.mark.anyio
async def test_an_unknown_word_is_told_beside_its_box_and_not_saved(salon: Salon, french: Browsing) -> None:
    asked = {"name": TEMPLATE, "version": "0", "back": AT_LUNCH}
    answer = await french.post("/rules/file", None, **asked, text="Bonjour [prenon] !")
    page = unescape(answer.text)
    assert answer.status_code == 422 and "« [prénom] » ?" in page and box_on(answer.text) == "Bonjour [prenon] !"
    assert salon.store.read_now(drafts.current) is None


async def inline(french: Browsing, text: str) -> None:
    answer = await french.post("/rules/rule", None, **LUNCH, version="0", do="fields", **{REPLY: text})
    assert answer.status_code == 303, answer.text


@pytest.mark.anyio
async def test_an_answer_in_the_rule_itself_is_shown_and_kept_in_the_same_way(salon: Salon, french: Browsing) -> None:
    await inline(french, "Bonjour [prénom], [link]")
    draft = salon.store.read_now(drafts.current)
    assert draft is not None
    assert b'{{ contact.first_name or \\"\\" }}, [link]' in draft.files["rules/missed_calls.yaml"]
    page = (await french.get(AT_LUNCH)).text
    assert box_on(page, REPLY.replace('"', "&#34;")) == "Bonjour [prénom], [link]"


@pytest.mark.anyio
@pytest.mark.parametrize(
    "broken", ["Bonjour {{ contact.first_name }, à midi", "Bonjour {{ prenom }}", "Bonjour [prenon]"]
)
async def test_a_broken_answer_in_the_rule_is_refused_beside_its_box(
    broken: str, salon: Salon, french: Browsing
) -> None:
    await inline(french, "Bonjour !")
    answer = await french.post(
        "/rules/rule",
        None,
        **LUNCH,
        version="1",
        do="fields",
        **{REPLY: broken, '["rules", 1, "limit"]': "once per 2h"},
    )
    page = answer.text
    assert answer.status_code == 422 and 'aria-invalid="true"' in page and "n’est pas enregistrée" in unescape(page)
    draft = salon.store.read_now(drafts.current)
    assert draft is not None and draft.version == 1, "nothing was kept"
    field = re.search(r'name="\[&#34;rules&#34;, 1, &#34;limit&#34;\]"[^>]*>.*?</select>', page, re.DOTALL)
    assert field and 'value="once per 2h" selected' in field[0], "what else was chosen is kept"


@pytest.mark.anyio
async def test_a_broken_answer_in_the_text_of_a_rule_or_of_a_file_is_refused_with_its_line(
    salon: Salon, french: Browsing
) -> None:
    source = box_on((await french.get(AT_LUNCH)).text, "source")
    broken = source.replace("reply: missed_call_lunch.txt", 'reply: "Bonjour {{ contact.first_name }, à midi"')
    assert broken != source
    answer = await french.post("/rules/rule", None, **LUNCH, version="0", do="source", source=broken)
    whole = (salon.settings.rules / "missed_calls.yaml").read_text("utf-8")
    lines = whole.replace("reply: missed_call_lunch.txt", "reply: |\n      Bonjour {{ contact.nom }}").splitlines()
    line = next(number for number, each in enumerate(lines, 1) if "contact.nom" in each) - 1  # where the text begins
    other = await french.post("/rules/file", None, name=LUNCH["file"], version="0", text="\n".join(lines) + "\n")
    assert (answer.status_code, other.status_code) == (422, 422)
    assert "est ouvert et pas fermé" in unescape(answer.text) and "ligne 15 :" in answer.text
    assert f"ligne {line}" in other.text and "contact.nom" in other.text
    assert salon.store.read_now(drafts.current) is None


@pytest.mark.anyio
async def test_an_announcement_names_what_is_filled_in_and_keeps_it_as_variables(french: Browsing) -> None:
    page = (await french.get("/announcements/new")).text
    assert "<code>[prénom]</code>" in page and "{{" not in page and "[jour du rendez-vous]" not in page
    refused = await french.post("/announcements/new", None, text="Bonjour [prenon]", everybody="on")
    assert refused.status_code == 422 and "[prénom]" in refused.text


@pytest.mark.anyio
async def test_what_stands_between_brackets_is_explained_where_it_is_edited(anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "fr"
    cards = (await anna.get("/rules?of=calls")).text
    address = re.findall(r'href="/console(/rules/rule[^"]*)"', cards)
    pages = [unescape((await anna.get(unescape(each))).text) for each in address]
    (page,) = [each for each in pages if "<h1>Appel manqué hors ouverture" in each]
    assert "[link] : l’adresse web" in page
    assert "[nom de l’établissement] : le nom de votre établissement" in page
    text = unescape((await anna.get("/rules/file?name=templates/missed_call_closed.fr.txt")).text)
    assert "[link] : l’adresse web" in text
