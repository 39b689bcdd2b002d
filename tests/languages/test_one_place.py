"""No module outside responder/languages/ holds words of a human language but English."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import responder
from responder.domain.text.folding import fold
from responder.languages import LANGUAGES
from responder.languages.common_words import common_words

ROOT = Path(responder.__file__).parent
EXCEPTIONS = {
    "calendars/ics/events.py": "names of properties as programs of calendars write them, whoever uses them",
    "cli/demo/guide.py": "what a client of the demo writes",
    "cli/demo/scripted_conversation.py": "the same",
    "cli/verbs/agenda/appointments.py": "an example in the help of an option",
    "cli/verbs/operations/demo.py": "a conversation of the demo, with names of persons",
    "domain/meaning/lexicon/words.py": "a part of the day in two words, made the one of `dates.parts_of_day`",
    "domain/screening/company_names.py": "names of networks and carriers: they write under them in any language",
    "domain/screening/device_signatures.py": "a phone writes its owner's language below any text: all forms are one",
    "domain/text/names/first_names.py": "names of persons are of no language: Lea lives in all of them",
    "domain/text/names/last_names.py": "the same",
    "domain/text/names/name_order.py": "the same",
    "gateways/ardary/outbound.py": "names of its wire",
    "gateways/simulator/ardary/sending.py": "the same",
    "gateways/simulator/insim/sending.py": "the same",
    "gateways/simulator/phone/app.py": "an example of a text",
    "gateways/simulator/phone/control.py": "the same",
    "gateways/simulator/smsit/contacts.py": "the words that the platform takes for a STOP",
    "imports/cells/zones.py": "abbreviations of time zones and the cities of their names",
    "imports/vcards.py": "types of numbers as address books write them",
    "rulefiles/fitting/fit_shipped_rules.py": "the page of the shipped rules, and an example in a comment",
    "rulefiles/fitting/present_answers.py": "the same page",
    "rulefiles/schema/business_keys.py": "examples of values",
    "rulefiles/schema/meaning_keys.py": "the same",
    "rulefiles/schema/rule_keys.py": "the same",
    "rulefiles/templates/checks.py": "markers of links as gateways write them",
    "rulefiles/templates/filled_texts.py": "the longest values that a text is measured with",
    "rulefiles/testing/conversation_files.py": "an example of a conversation",
    "web/console/me/view.py": "what a language calls itself",
}
# Words of the program itself that one language has as a word of its own.
OF_THE_PROGRAM = frozenset(
    [
        "responder",
        "sender",
        "dim",
        "dir",
        "typos",
        "ups",
        "net",
        "giga",
        "absences",
        "referer",
        "schemas",
        "sig",
        "signer",
    ]
    + ["sip", "todo", "clics", "envoi", "priorite"]  # with the fields of gateways' wires
)
OF_THE_CATALOGUE = frozenset(["sentence", "msgid", "gettext", "ngettext", "_", "told"])


@pytest.fixture(scope="module")
def own_words() -> dict[str, frozenset[str]]:
    """Returns the words of each language but English that no other one has."""
    words = {
        code: set(common_words(code)).union(*(words_of(path) for path in (ROOT / "languages" / code).rglob("*.py")))
        for code in LANGUAGES
    }
    return {
        code: frozenset(each).difference(*(words[other] for other in words if other != code))
        for code, each in words.items()
        if code != "en"
    }


def words_of(path: Path) -> set[str]:
    """Words of three letters and more in the literals of a module: no docstrings, no sentences of the catalogue."""
    return {
        word
        for text in _literals(ast.parse(path.read_text("utf-8")))
        for word in re.findall(r"[a-z]{3,}", fold(re.sub(r"\\[a-zA-Z]", " ", text)))
    }


def _literals(tree: ast.AST) -> Iterator[str]:
    left_out = {id(each) for node in ast.walk(tree) for root in _left_out(node) for each in ast.walk(root)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def _left_out(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.Call):
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if called in OF_THE_CATALOGUE:
            yield from node.args


def languages_in(words: set[str], own: dict[str, frozenset[str]]) -> dict[str, list[str]]:
    return {code: sorted(found) for code, each in own.items() if (found := words & each - OF_THE_PROGRAM)}


def test_words_of_a_language_stand_in_its_folder_alone(own_words: dict[str, frozenset[str]]) -> None:
    mixed = {
        str(path.relative_to(ROOT)): found
        for path in ROOT.rglob("*.py")
        if not path.is_relative_to(ROOT / "languages") and (found := languages_in(words_of(path), own_words))
    }
    assert {path: found for path, found in mixed.items() if path not in EXCEPTIONS} == {}, (
        "move the words to responder/languages/<code>/, with a field of language.py, patterns.py or owners.py"
    )
    assert sorted(EXCEPTIONS.keys() - mixed.keys()) == [], "holds none by now: take it out"


@pytest.mark.parametrize(
    "module",
    [
        'DAYS = {"lundi": 0, "montag": 0}',
        'PATTERN = r"\\b(?:mardi|dienstag)\\b"',
        'CLOSED = frozenset("geschlossen chiuso".split())',
        '_LINK_WORDS = ("lien", "url")',
        '_SIGNS = word_set("rendez vous")',
        'following == ["jusque", "demain"]',
        'pattern = r"(?:ma |meine )?"',
    ],
)
def test_a_new_word_is_found(module: str, tmp_path: Path, own_words: dict[str, frozenset[str]]) -> None:
    path = tmp_path / "module.py"
    path.write_text(module, encoding="utf-8")
    assert languages_in(words_of(path), own_words)


@pytest.mark.parametrize(
    "module",
    [
        '"""Reads "lundi" and "montag"."""\n',
        'HINT = sentence("write it like: lundi, montag")',
        'DAYS = {"monday": 0, "tuesday": 1}',
    ],
)
def test_examples_sentences_and_english_are_none(
    module: str, tmp_path: Path, own_words: dict[str, frozenset[str]]
) -> None:
    path = tmp_path / "module.py"
    path.write_text(module, encoding="utf-8")
    assert not languages_in(words_of(path), own_words)
