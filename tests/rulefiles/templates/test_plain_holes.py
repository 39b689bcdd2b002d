"""Texts whose holes are plain variables are told right without a parser, and the parser agrees."""

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.model.rules import Place
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.templates import checks
from responder.rulefiles.templates.checks import MOST_STEPS, check_text
from responder.rulefiles.templates.plain_holes import are_holes_plain
from responder.rulefiles.templates.text_spots import TextSpot

PLAIN = [
    "Bonjour {{ contact.first_name }}, à {{appointment.time}}",
    'Bonjour {{ contact.first_name or "" }} {{ appointments }}',
    "{{ business.name }}\n{{ business.name }}",
]
NOT_PLAIN = [
    "{{ contact.nickname }}",
    "{{ nobody }}",
    "{{ contact }}",
    "{{ language.name }}",
    "{{ contact.first_name | upper }}",
    "{{ hours_on(day) }}",
    "{% if contact.name %}{{ contact.name }}{% endif %}",
    "{# {{ contact.name }} #}",
    "{{ contact.name }",
    "{{{ contact.name }}}",
    "{{ contact.name }} {name}",
    "{{ contact.name }} }}",
    "{{ {{ contact.name }} }}",
    "{{ contact.name or '' }}",
    '{{ contact.nameor "" }}',
    "{{ contact.name }} " * (MOST_STEPS + 1),
]
PIECES = [*PLAIN, *NOT_PLAIN, "{", "}", "{{", "}}", "{%", "%}", "{#", "#}", '"', "'", " ", "-", "or", "contact.name"]


def by_the_parser(source: str) -> list[str]:
    problems = Problems()
    checks._check_holes(source, TextSpot(Place("a.txt", 1), None), problems)
    return [each.code for each in problems.found]


@pytest.mark.parametrize("source", PLAIN)
def test_plain_variables_need_no_parser(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert by_the_parser(source) == []
    monkeypatch.setattr(jinja2.Environment, "parse", _never)
    problems = Problems()
    assert check_text(source, Place("a.txt", 1), problems) is not None
    assert problems.found == []


@pytest.mark.parametrize("source", NOT_PLAIN)
def test_whatever_else_there_is_goes_to_the_parser(source: str) -> None:
    assert not are_holes_plain(source, MOST_STEPS)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join))
def test_the_parser_finds_nothing_in_what_is_plain(source: str) -> None:
    if are_holes_plain(source, MOST_STEPS):
        assert by_the_parser(source) == []


def _never(*_: object, **__: object) -> None:
    raise AssertionError("parsed")
