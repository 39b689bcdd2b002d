"""The program's own sentences in the languages of owners."""

import ast
import io
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po, write_po
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from responder.domain.text.sms_parts import gsm7
from responder.languages.catalogue import (
    FOLDER,
    SPOKEN,
    Catalogue,
    catalogue_for,
    catalogue_for_pages,
    counted,
    pmsgid,
    sentence,
)
from responder.languages.choice import accepted_language, owner_language
from responder.languages.po_file import read_po_file
from tools.refresh_catalogues import all_sentences, as_file, missing_from, refresh

TRANSLATED = SPOKEN[1:]
FRENCH = Catalogue(
    "fr",
    {
        "{name} waits.": ("{name} attend.",),
        "an hour": ("une heure",),
        "late by {length}": ("en retard de {length}",),
        "{number} person waits": ("{number} personne attend", "{number} personnes attendent"),
    },
    lambda number: int(number > 1),
)


def test_english_is_the_sentence_itself() -> None:
    english = catalogue_for("en")
    assert english.gettext("{name} waits.", name="Anna") == "Anna waits."
    assert english.gettext("Braces {stand} for themselves where nothing is named.") == (
        "Braces {stand} for themselves where nothing is named."
    )


@pytest.mark.parametrize(("number", "said"), [(0, "0 people wait"), (1, "1 person waits"), (2, "2 people wait")])
def test_english_counts_in_two_forms(number: int, said: str) -> None:
    assert catalogue_for("en").ngettext("{number} person waits", "{number} people wait", number) == said
    assert str(counted("{number} person waits", "{number} people wait", number)) == said


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 personne attend"), (1, "1 personne attend"), (2, "2 personnes attendent")]
)
def test_french_counts_nobody_as_one(number: int, said: str) -> None:
    assert FRENCH.ngettext("{number} person waits", "{number} people wait", number) == said
    assert FRENCH.word(counted("{number} person waits", "{number} people wait", number)) == said


def test_a_sentence_is_worded_when_it_is_shown_with_the_sentences_inside_it() -> None:
    said = sentence("late by {length}", length=sentence("an hour"))
    assert (str(said), FRENCH.word(said)) == ("late by an hour", "en retard de une heure")


def test_what_a_catalogue_lacks_is_said_in_english() -> None:
    assert FRENCH.gettext("new: {what}", what="tea") == "new: tea"
    assert FRENCH.ngettext("{number} cup", "{number} cups", 0) == "0 cups"
    assert catalogue_for("xx").gettext("tea") == "tea"


def test_a_sentence_may_mean_something_else_in_another_context() -> None:
    read = read_po_file('msgid "taken"\nmsgstr "pris"\n\nmsgctxt "rule"\nmsgid "taken"\nmsgstr "retenue"\n')
    french = Catalogue("fr", read)
    assert (french.gettext("taken"), french.pgettext("rule", "taken")) == ("pris", "retenue")
    assert french.word(sentence(pmsgid("rule", "taken"))) == "retenue"
    assert (french.pgettext("seat", "taken"), catalogue_for("en").pgettext("rule", "taken")) == ("taken", "taken")


def test_what_a_person_wrote_is_no_place_for_arguments() -> None:
    assert FRENCH.gettext("{name} waits.", name="{name.__class__}") == "{name.__class__} attend."


def test_pages_word_and_escape() -> None:
    page = Environment(autoescape=True, extensions=["jinja2.ext.i18n"]).from_string(
        '{{ _("{name} waits.", name=name) }} {{ ngettext("{number} person waits", "{number} people wait", 2) }}'
    )
    said = page.render(name="<b>", **FRENCH.for_templates())
    assert said == "&lt;b&gt; attend. 2 personnes attendent"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("fr-CH, fr;q=0.9, en;q=0.8", "fr"),
        ("de, en;q=0.5, fr;q=0.7", "fr"),
        ("en-US,en;q=0.9,fr;q=0.1", "en"),
        ("FR", "fr"),
        ("fr;q=0, en;q=0.1", "en"),
        ("fr;q=often", "en"),
        ("*", "en"),
        ("", "en"),
    ],
)
def test_a_browser_is_answered_in_the_language_it_likes_best(header: str, language: str) -> None:
    assert accepted_language(header) == language


@given(st.text())
def test_any_header_chooses_a_language_there_is(header: str) -> None:
    assert accepted_language(header) in SPOKEN


@pytest.mark.parametrize(
    ("setting", "business", "language"),
    [("", ("fr", "en"), "fr"), ("en", ("fr",), "en"), ("", ("de", "fr"), "en"), ("", (), "en"), ("xx", ("fr",), "en")],
)
def test_an_owner_is_spoken_to_in_the_first_language_of_the_business(
    setting: str, business: tuple[str, ...], language: str
) -> None:
    assert owner_language(setting, business) == language


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), min_size=1)


@given(st.dictionaries(WORDS, WORDS))
def test_a_po_file_is_read_as_babel_wrote_it(translations: dict[str, str]) -> None:
    catalogue = Catalog(locale="fr", fuzzy=False)
    for original, translation in translations.items():
        catalogue.add(original, translation, locations=[("a.py", 1)], auto_comments=["said on Mondays"])
    written = io.BytesIO()
    write_po(written, catalogue, width=40)
    read = dict(read_po_file(written.getvalue().decode()))
    read.pop("")
    assert read == {original: (translation,) for original, translation in translations.items()}


def test_a_doubtful_or_missing_translation_is_not_used() -> None:
    file = '#, fuzzy\nmsgid "tea"\nmsgstr "café"\n\nmsgid "cup"\nmsgstr ""\n\n#~ msgid "old"\n#~ msgstr "vieux"\n'
    assert read_po_file(file) == {}


def test_each_language_spoken_has_its_catalogue() -> None:
    assert {path.parent.name for path in FOLDER.glob("*/catalogue.po")} == set(TRANSLATED)


@pytest.fixture(scope="module")
def sentences() -> Catalog:
    return all_sentences()


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_is_as_babel_reads_it(language: str) -> None:
    text = (FOLDER / language / "catalogue.po").read_text("utf-8")
    theirs = {_key(each): _forms(each) for each in read_po(io.StringIO(text), locale=language) if all(_forms(each))}
    assert {key: forms for key, forms in read_po_file(text).items() if key} == {k: v for k, v in theirs.items() if k}


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_is_what_make_catalogue_writes(language: str, sentences: Catalog) -> None:
    written = (FOLDER / language / "catalogue.po").read_bytes()
    assert as_file(refresh(written, language, sentences)).decode() == written.decode(), "run `make catalogue`"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_has_its_translation_and_none_is_doubtful(language: str, sentences: Catalog) -> None:
    assert list(missing_from(refresh((FOLDER / language / "catalogue.po").read_bytes(), language, sentences))) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_names_the_same_arguments(language: str) -> None:
    catalogue = read_po(io.BytesIO((FOLDER / language / "catalogue.po").read_bytes()), locale=language)
    wrong = {
        original: form
        for message in catalogue
        for form in _forms(message)
        for original in [_key(message)]
        if form and _arguments(form) - {"number"} != _arguments(original) - {"number"}
    }
    assert wrong == {}


STRAIGHT = re.compile(r"(?<=[^\W\d_])'(?=[^\W_]|[{«“`])")


@pytest.mark.parametrize("language", TRANSLATED)
def test_an_apostrophe_between_letters_is_a_typographic_one(language: str) -> None:
    """An SMS to an owner is written in letters of GSM-7 only, where it is a straight one."""
    messages = catalogue_for(language).messages
    assert [text for texts in messages.values() for text in texts if STRAIGHT.search(text)] == []
    assert gsm7("l\u2019heure") == "l'heure"


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_says_the_same_thing_twice(language: str) -> None:
    """Reads a file that was merged by hand, with the lines of both sides."""
    forms = {
        form for each in read_po_file((FOLDER / language / "catalogue.po").read_text("utf-8")).values() for form in each
    }
    assert [form for form in forms if len(form) > 20 and form in (form * 2)[1:-1]] == []


def test_sentences_are_found_in_code_and_pages(tmp_path: Path) -> None:
    (tmp_path / "responder").mkdir()
    (tmp_path / "responder" / "a.py").write_text(
        'gettext("one"); sentence("two {a}", a=1); counted("{number} x", "{number} xs", 2); TABLE = [msgid("three")]\n'
        'pmsgid("c", "six")\n'
    )
    (tmp_path / "responder" / "a.html").write_text('{{ _("four {b}", b=b) }}{{ ngettext("five", "fives", n) }}')
    found = {_key(each) for each in all_sentences(tmp_path) if each.id}
    assert found == {"one", "two {a}", "{number} x", "three", "four {b}", "five", pmsgid("c", "six")}


def test_commands_in_english_read_no_catalogue() -> None:
    code = (
        "import sys; from responder.languages.catalogue import catalogue_for; catalogue_for('en').gettext('a');"
        "sys.exit(any(name.startswith('babel') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _key(message: Message) -> str:
    original = message.id if isinstance(message.id, str) else message.id[0]
    return pmsgid(message.context, original) if message.context else original


def _forms(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, tuple | list) else (message.string or "",)


def _arguments(text: str) -> set[str]:
    """The names in braces; those of jinja's `{% trans %}` too."""
    if "%(" in text:
        return set(re.findall(r"%\((\w+)\)s", text))
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}
    except ValueError:  # braces that stand for themselves
        return set(re.findall(r"\{[^}]*\}", text))


def test_no_line_of_a_page_ends_inside_french_quotation_marks_or_before_a_mark_that_stands_apart() -> None:
    pages, elsewhere = catalogue_for_pages("fr"), catalogue_for("fr")
    texts = [text for forms in pages.messages.values() for text in forms]
    assert [each for each in texts if "« " in each or " »" in each or " ?" in each] == []
    assert pages.messages.keys() == elsewhere.messages.keys()
    assert pages.ngettext("{number} day", "{number} days", 2) == elsewhere.ngettext("{number} day", "{number} days", 2)


SPOKEN_BY = {"gettext", "ngettext", "msgid", "sentence"}


def _hidden_sentences(source: str) -> list[str]:
    """Sentences inside an f-string, where nothing collects them for translation."""
    return [
        ast.unparse(call)
        for text in ast.walk(ast.parse(source))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in SPOKEN_BY
        if call.args and isinstance(call.args[0], ast.Constant)
    ]


def test_no_sentence_hides_inside_another_text() -> None:
    assert _hidden_sentences("""a = f"{gettext('over')} {b}" """) == ["gettext('over')"]
    program = FOLDER.parent
    found = {
        str(path): hidden for path in program.rglob("*.py") if (hidden := _hidden_sentences(path.read_text("utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize("language", SPOKEN)
def test_nothing_is_worded_as_nothing_and_not_as_the_header_of_a_catalogue(language: str) -> None:
    for spoken in (catalogue_for(language), catalogue_for_pages(language)):
        assert (spoken.gettext(""), spoken.word(""), spoken.word(sentence(""))) == ("", "", "")


# "{number} rules": with one of them it is wrong, in every language.
COUNTED = "rules|rows|contacts|tests|reminders|appointments|mistakes|remarks|files|people"
COUNTS = re.compile(rf"\{{(?:number|count|total|many)\}} (?:{COUNTED})\b")


def test_what_a_page_counts_has_two_forms(sentences: Catalog) -> None:
    single = [
        each.id
        for each in sentences
        if isinstance(each.id, str) and COUNTS.search(each.id)
        if any(file.startswith(("web/", "services/")) for file, _ in each.locations)
    ]
    assert single == []
