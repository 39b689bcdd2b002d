"""Files that nobody reads are told of, and a mistake in business.yaml is told where it is and nowhere else."""

from pathlib import Path

import pytest

from responder.rulefiles.reporting.problems import Problem
from tests.rulefiles.golden import BUSINESS, lay_out, load_here, small_business

RULES = """\
rules:
  - name: Hello
    when: sms
    says: {exactly: bonjour, typos: none}
    if: {hours: open}
    do: "notify owner: somebody says hello"
    reply: hello.txt
"""


@pytest.fixture
def salon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    small_business(tmp_path, {"rules/salon.yaml": RULES})
    return tmp_path


def told(code: str) -> list[Problem]:
    return [problem for problem in load_here().problems if problem.code == code]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("rules/tarif.yml.txt", "rename it to tarif.yaml, or move it to another folder"),
        ("rules/tarif.txt", "rename it to tarif.yaml, or move it to another folder"),
        ("rules/tarif", "rename it to tarif.yaml, or move it to another folder"),
        ("rules/tarif.yaml.docx", "save it as plain text with the name tarif.yaml, or move it to another folder"),
        ("rules/words/fr.yaml.txt", "rename it to fr.yaml, or move it to another folder"),
        ("rules/tests/first.txt", "rename it to first.yaml, or move it to another folder"),
        ("templates/hello.fr.rtf", "save it as plain text with the name hello.fr.txt, or move it to another folder"),
        ("templates/hello.fr.txt.txt", "rename it to hello.fr.txt"),
    ],
)
def test_a_file_that_an_editor_named_otherwise_is_told_of(salon: Path, name: str, hint: str) -> None:
    lay_out(salon, {name: "Bonjour"})
    assert [(each.place.file, each.hint) for each in told("not-read")] == [(name, hint)]


@pytest.mark.parametrize("name", ["rules/README.md", "rules/salon.yaml~", "rules/.salon.yaml.swp", "rules/notes.txt"])
def test_backups_and_files_that_explain_are_no_mistakes(salon: Path, name: str) -> None:
    lay_out(salon, {name: "not: rules"})
    assert load_here().problems == ()


@pytest.mark.parametrize("name", ["salon.YAML", "salon.Yml"])
def test_capitals_in_the_ending_make_no_difference(salon: Path, name: str) -> None:
    (salon / "rules/salon.yaml").unlink()
    lay_out(salon, {f"rules/{name}": RULES})
    loaded = load_here()
    assert (loaded.rules, loaded.problems) == (1, ())


def test_a_business_file_with_a_capital_is_the_business(salon: Path) -> None:
    (salon / "rules/business.yaml").rename(salon / "rules/Business.yaml")
    loaded = load_here()
    assert loaded.rulebook and loaded.rulebook.business.name == "Salon Anna"


@pytest.mark.parametrize(
    "business",
    [
        BUSINESS.replace("name: Salon Anna", 'name: "Salon Anna'),
        BUSINESS.replace('"+33698765432"', "moi"),
        BUSINESS.replace("hours: {", "hours {"),
        BUSINESS.encode("cp1252").replace(b"Anna", b"\xc9lo\xefse"),
    ],
    ids=["a quote", "the owner", "a colon", "an encoding"],
)
def test_a_mistake_in_business_yaml_is_not_told_of_the_rules_that_lean_on_it(
    salon: Path, business: str | bytes
) -> None:
    lay_out(salon, {"rules/business.yaml": business})
    loaded = load_here()
    assert loaded.rulebook is None
    assert {problem.place.file for problem in loaded.problems} == {"rules/business.yaml"}


def test_what_a_right_business_yaml_does_not_say_is_told_where_it_is_missed(salon: Path) -> None:
    lay_out(salon, {"rules/business.yaml": "zone: Europe/Paris\n"})
    assert {problem.code for problem in load_here().problems} == {"no-owner", "no-hours"}


def test_a_misspelt_template_is_named_as_rules_name_it(salon: Path) -> None:
    lay_out(salon, {"rules/salon.yaml": RULES.replace("hello.txt", "thank.txt")})
    assert [problem.hint for problem in told("no-template")] == ['did you mean "thanks.txt"?']


def test_dear_letters_of_the_name_are_told_once_and_dear_letters_of_a_text_where_they_are(salon: Path) -> None:
    named = BUSINESS.replace("Salon Anna", "« Salon Anna »")
    lay_out(salon, {"rules/business.yaml": named, "templates/hello.txt": "Ici {{ business.name }} !" + " mot" * 20})
    assert [problem.place.file for problem in told("sms-alphabet")] == ["rules/business.yaml"]
    lay_out(salon, {"templates/hello.txt": "Ici {{ business.name }}, êtes-vous là ?" + " mot" * 20})
    files = [problem.place.file for problem in told("sms-alphabet")]
    assert files == ["rules/business.yaml", "templates/hello.txt"]


def test_a_text_that_is_too_dear_with_the_name_in_it_is_still_refused(salon: Path) -> None:
    named = BUSINESS.replace("Salon Anna", "« Salon Anna »")
    lay_out(salon, {"rules/business.yaml": named, "templates/hello.txt": "Ici {{ business.name }} !" + " mot" * 70})
    assert load_here().rulebook is None
    assert [problem.place.file for problem in told("sms-parts")] == ["templates/hello.txt"]
