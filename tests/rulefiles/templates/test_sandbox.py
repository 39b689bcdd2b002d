"""Reply texts: what fills them, what is refused, and how they come out."""

from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest

from responder.domain.deciding.template_values import VARIABLES, values_for
from responder.domain.model.rules import Place
from responder.domain.model.state import Contact
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.templates.checks import check_link_marks, check_text
from responder.rulefiles.templates.sandbox import TemplateText, tidy
from tests import builders
from tests.rulefiles.golden import lay_out, load_here

ANNA = Contact(builders.ANNA, name="Anna Petit", first_name="Anna", tags=frozenset({"vip"}))
MEETING = builders.appointment(who="Dr Martin")
VALUES = values_for(builders.sms("bonjour"), ANNA, MEETING, builders.SALON, "fr", builders.NOON)


def wording(source: str) -> TemplateText:
    problems = Problems()
    made = check_text(source, Place("t", 1), problems, Place("t", 1))
    assert made is not None, problems.found
    return made


def codes(source: str) -> list[str]:
    problems = Problems()
    check_text(source, Place("t", 1), problems, Place("t", 1))
    return [problem.code for problem in problems.sorted()]


RENDERED = {
    "Bonjour {{ contact.first_name }} !": "Bonjour Anna !",
    "{{ contact.name | upper }}": "ANNA PETIT",
    "{{ contact.name | default('vous') | title }}": "Anna Petit",
    "{{ business.phone | phone }}": "06 11 11 11 11",
    "Le {{ appointment.date | date }} à {{ appointment.time | time }}": "Le mercredi 11 mars à 10h",
    "{{ appointment.date | date('d MMM') }}": "11 mars",
    "{{ appointment.date | weekday }}": "mercredi",
    "{{ appointment.date }}, {{ appointment.time }}": "11/03/2026, 10h",
    "{% if appointment.who %}avec {{ appointment.who }}{% else %}seul{% endif %}": "avec Dr Martin",
    "{{ contact.tags | join(', ') }}": "vip",
    "{{ 'oui' if contact.name else 'non' }} {{ contact.first_name ~ '!' }}": "oui Anna!",
    "{{ message }}": "bonjour",
    "no hole at all": "no hole at all",
    "l'été & <b>": "l'été & <b>",
    "{{ now | time }}": "12h",
}


@pytest.mark.parametrize(("source", "text"), RENDERED.items())
def test_a_text_comes_out_in_the_contacts_language(source: str, text: str) -> None:
    assert wording(source).render(VALUES) == text


def test_dates_and_times_are_english_for_an_english_contact() -> None:
    values = values_for(builders.sms("hi"), ANNA, MEETING, builders.SALON, "en", builders.NOON)
    source = "{{ appointment.date | date }} at {{ appointment.time | time }}"
    assert wording(source).render(values) == "Wednesday, March 11 at 10:00"


NAMELESS = {
    'Bonjour {{ contact.first_name or "" }}, merci': "Bonjour, merci",
    'Merci {{ contact.first_name or "" }} .': "Merci.",
    'Merci {{ contact.first_name or "" }} !': "Merci !",
    'Bien {{ contact.first_name or "" }} reçu': "Bien reçu",
    "{{ contact.first_name }}, bonjour": "bonjour",
    "Bonjour {{ contact.first_name }}\nmerci": "Bonjour\nmerci",
    "{{ appointment.place }}Voilà ...": "Voilà ...",
}


@pytest.mark.parametrize(("source", "text"), NAMELESS.items())
def test_a_missing_name_leaves_no_hole_in_the_text(source: str, text: str) -> None:
    values = values_for(
        builders.sms("hi"), replace(ANNA, name="", first_name=""), MEETING, builders.SALON, "fr", builders.NOON
    )
    assert wording(source).render(values) == text


def test_every_variable_of_the_table_passes_the_check_and_renders_without_appointment_and_call() -> None:
    names = [f"{name}.{each}" for name, attributes in VARIABLES.items() for each in attributes]
    names += [name for name, attributes in VARIABLES.items() if not attributes and name != "captured"]
    empty = values_for(builders.sms(""), Contact(""), None, builders.SALON, "fr", builders.NOON)
    for name in names:
        for source in (
            f"{{{{ {name} }}}}",
            f"{{{{ {name} | date }}}}",
            f"{{{{ {name} | time }}}}",
            f"{{{{ {name} | phone }}}}",
        ):
            assert isinstance(wording(source).render(empty), str)


REFUSED = {
    "{{ contact.fist_name }}": "unknown-variable",
    "{{ nothing }}": "unknown-variable",
    "{{ contact }}": "unknown-variable",
    "{{ message.upper }}": "unknown-variable",
    "{{ contact.name.upper() }}": "template-not-allowed",
    "{{ contact.__class__ }}": "unknown-variable",
    "{{ contact['name'] }}": "template-not-allowed",
    "{{ range(9) }}": "template-not-allowed",
    "{{ 2 ** 99 }}": "template-not-allowed",
    "{{ 'x' * 99 }}": "template-not-allowed",
    "{{ '%0500000000d' % 1 }}": "template-not-allowed",
    "{{ ['a'] }}": "template-not-allowed",
    "{% for x in contact.tags %}{% endfor %}": "template-not-allowed",
    "{% set x = 1 %}": "template-not-allowed",
    "{% include 'x' %}": "template-not-allowed",
    "{% import 'x' as y %}": "template-not-allowed",
    "{% extends 'x' %}": "template-not-allowed",
    "{% macro x() %}{% endmacro %}": "template-not-allowed",
    "{% block x %}{% endblock %}": "template-not-allowed",
    "{{ contact.name | center(500000000) }}": "unknown-filter",
    "{{ contact.name | attr('x') }}": "unknown-filter",
    "{{ contact.name is divisibleby 3 }}": "unknown-filter",
    "{{ contact.name": "template-syntax",
    "{% if message %}": "template-syntax",
    "{% mail %}": "template-syntax",
    "Bonjour {contact.name}": "single-brace",
    "   ": "empty-text",
    "x" * 4_001: "too-long",
    "{{ (" + "~".join(["message"] * 15) + ") " + "| title" * 16 + " }}": "template-too-much",
    "{{ captured.dat }}": "unknown-variable",
}


@pytest.mark.parametrize(("source", "code"), REFUSED.items())
def test_what_a_text_must_not_do_is_refused_by_name(source: str, code: str) -> None:
    assert code in codes(source)


@pytest.mark.parametrize("filters", ["|join(message)|join(message)", "|title" * 20, "|upper" * 20])
def test_no_text_calculates_for_long_however_long_the_sms(filters: str) -> None:
    text = wording("{{ (message ~ message ~ message)" + filters + " | truncate(99) }}")
    text.render({"message": "a", "language": "fr"})  # compiled
    start = process_time()
    assert len(text.render({"message": "a " * 1_000, "language": "fr"})) <= 99
    assert process_time() - start < 0.1


def test_a_name_is_written_with_capitals_and_an_sms_is_left_as_it_is() -> None:
    values = {"message": "anna d'alsace", "language": "fr"}
    assert wording("{{ message | title }}").render(values) == "Anna D'alsace"
    assert wording("{{ message | title }}").render(values | {"message": "a" * 300}) == "a" * 300
    assert wording("{{ message | join(', ') }}").render(values) == "anna d'alsace"


def test_a_text_may_calculate_as_much_as_takes_milliseconds() -> None:
    assert not codes("{{ (" + "~".join(["message"] * 15) + ") " + "| title" * 15 + " }}")


def test_the_place_of_a_mistake_in_a_template_file_is_its_line_and_column() -> None:
    problems = Problems()
    check_text("Bonjour,\nvoici {{ contact.fist_name }}", Place("t", 1), problems, Place("t", 1))
    [problem] = problems.found
    assert problem.place == Place("t", 2, 10)
    assert problem.hint == 'did you mean "contact.first_name"?'


def test_what_a_contact_wrote_cannot_carry_a_link_mark_or_a_hole() -> None:
    values = values_for(
        builders.sms("[link] {{ contact.name }} [Lien_Tracking]"), ANNA, None, builders.SALON, "fr", builders.NOON
    )
    text = wording("Vous disiez : {{ message }}").render(values)
    assert "[" not in text
    assert "{{ contact.name }}" in text


def test_a_link_without_a_mark_gets_one_at_the_end() -> None:
    problems = Problems()
    assert check_link_marks(wording("Réservez ici\n"), True, problems).render({}) == "Réservez ici [link]"
    assert not problems.found


def test_a_text_with_its_mark_keeps_it_where_it_is() -> None:
    marked = check_link_marks(wording("Voyez [link], merci"), True, Problems())
    assert marked.render({}) == "Voyez [link], merci"


def test_two_wordings_of_one_text_are_equal_wherever_they_stand() -> None:
    assert TemplateText("a", Place("x", 1)) == TemplateText("a", Place("y", 9))


def test_tidying_keeps_line_breaks_and_numbers() -> None:
    assert tidy("a  b \n c , d . e .5 ... 3 .") == "a b\nc, d. e .5 ... 3."


def test_a_template_kept_by_language_is_found_by_its_plain_name(salon: Path) -> None:
    lay_out(salon, {"rules/a.yaml": "rules:\n  - {name: A, when: sms, says: '{thanks}', reply: thanks.txt}\n"})
    rulebook = load_here().rulebook
    assert rulebook is not None
    assert sorted(rulebook.rules[0].replies) == ["en", "fr"]


def test_the_owners_opt_out_text_replaces_the_shipped_one(salon: Path) -> None:
    lay_out(
        salon,
        {
            "rules/a.yaml": "rules:\n  - {name: A, when: sms, says: oui, reply: Merci}\n",
            "templates/opted_out.fr.txt": "C'est fini.\n",
        },
    )
    rulebook = load_here().rulebook
    assert rulebook is not None
    assert rulebook.safety_wordings["opted out"]["fr"].render({}) == "C'est fini."
    assert rulebook.safety_wordings["opted out"]["en"].render({}) == "You get no more messages."
