"""Tests what a text costs, as it is told when rules are checked."""

from pathlib import Path

import pytest

from responder.domain.model.rules import Place
from responder.domain.text.sms_parts import gsm7, parts_of
from responder.rulefiles.reporting.problems import Problem, Severity
from responder.rulefiles.templates.filled_texts import Filler
from responder.rulefiles.templates.sandbox import TemplateText
from tests.builders import SALON
from tests.rulefiles.golden import lay_out, load_here


def told(salon: Path, reply: str, rule: str = "") -> list[Problem]:
    lay_out(salon, {"rules/salon.yaml": f"rules:\n  - {{name: A, when: missed call, reply: a.txt{rule}}}\n"})
    lay_out(salon, {"templates/a.txt": reply})
    return list(load_here().problems)


LENGTHS = {
    "a" * 160: None,
    "a" * 306: None,
    "a" * 307: ("sms-parts", Severity.WARNING),
    "a" * 612: ("sms-parts", Severity.WARNING),
    "a" * 613: ("sms-parts", Severity.ERROR),
    "ê" * 70: None,
    "a" * 100 + "ê": ("sms-alphabet", Severity.WARNING),
    "a" * 134 + "ê": ("sms-parts", Severity.WARNING),
    "a" * 268 + "ê": ("sms-parts", Severity.ERROR),
    "{{ contact.name or '' }}" * 8: None,
    "{{ contact.name or '' }}" * 11: ("sms-parts", Severity.WARNING),
    "{{ contact.first_name or 'M or Mme' }}" * 19: None,
    "{{ contact.name or 'x' or contact.first_name }}" * 11: ("sms-parts", Severity.WARNING),
    "{% if contact.name %}{{ contact.name }}{% endif %}" * 11: ("sms-parts", Severity.WARNING),
}


@pytest.mark.parametrize(("reply", "expected"), LENGTHS.items())
def test_more_than_two_parts_are_a_warning_and_more_than_four_an_error(
    reply: str, expected: tuple[str, Severity] | None, salon: Path
) -> None:
    found = [(each.code, each.severity) for each in told(salon, reply)]
    assert [each for each in found if each[0] != "empty-text"] == ([expected] if expected else [])


def test_the_letter_that_makes_a_text_dear_is_named_in_its_word_with_a_cheaper_one(salon: Path) -> None:
    text = "Bonjour,\nvous êtes attendue à l’institut… " + "a" * 110
    [problem] = told(salon, text)
    assert (problem.place.file, problem.place.line, problem.place.column) == ("templates/a.txt", 2, 6)
    assert '"ê" in "êtes"' in problem.message
    assert 'write "etes" for "êtes"' in problem.hint
    assert problem.hint.endswith("then it takes 1 SMS")


def test_the_link_counts_as_long_as_it_will_be(salon: Path) -> None:
    assert told(salon, "[link] " + "a" * 135, ", link: https://example.com/a/very/long/address") == []
    assert parts_of("https://insim.app/abcdefg " + "a" * 135).count == 2


def test_a_text_whose_filter_does_not_fit_its_variable_is_told_and_nothing_breaks(salon: Path) -> None:
    found = told(salon, "Bonjour {{ contact.name < 3 }}")
    assert [each.code for each in found] == ["cannot-fill"]


def test_a_text_that_may_come_out_empty_is_told(salon: Path) -> None:
    assert [each.code for each in told(salon, '{{ contact.name or "" }}')] == ["empty-text"]
    [never] = told(salon, "{{ '' }}")
    assert never.severity is Severity.ERROR


LETTERS = {
    "êtes": "etes",
    "Ça va": "Ça va",
    "ça": "ca",
    "l’été": "l'été",
    "« oui »": '" oui "',
    "…": "...",
    "œuf": "oeuf",
}


@pytest.mark.parametrize(("text", "cheap"), (LETTERS | {"👍 ok": " ok", "naïve": "naive", "Łódź": "Lodz"}).items())
def test_a_text_is_put_into_the_cheap_letters_nearest_to_its_own(text: str, cheap: str) -> None:
    assert gsm7(text) == cheap
    assert not parts_of(cheap).beyond


@pytest.mark.parametrize(
    ("hole", "filled"),
    [
        ("{{ contact.first_name or 'M or Mme' }}", "M or Mme"),
        ("{{ contact.first_name or 'Sir or Madam' }}", "Sir or Madam"),
        ('{{ contact.name or contact.first_name or "or" }}', "or"),
        ("{{ contact.name or '' or 'cliente or cliente' }}", "cliente or cliente"),
        ("{{ 'Orléans or Tours' or contact.name }}", "Orléans or Tours"),
        ("{{ contact.name or 'Kunde' }}", "Kunde"),
        ("{{ contact.name or '' }}", ""),
    ],
)
def test_a_word_between_quotes_parts_no_alternatives(hole: str, filled: str) -> None:
    assert Filler(SALON).emptiest(TemplateText(hole, Place("t", 1)), "fr") == filled
