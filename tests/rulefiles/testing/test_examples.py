"""Examples run through the whole rulebook, in a state in which their rule's `if` holds."""

import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.rulefiles import load as loading
from tests.rulefiles import golden
from tests.rulefiles.golden import NOW, lay_out, load_here
from tests.sweeps import examples

IFS = [
    "hours: open",
    "hours: closed",
    "hours: lunch",
    "hours: holiday",
    "days: sunday",
    "days: weekend, between: 22:00 and 23:00",
    "dates: 2027-02-14",
    "between: 03:00 and 04:00",
    "contact: known",
    "contact: new",
    "contact: tagged VIP",
    "number: landline",
    "language: en",
    "account: salon@example.org",
    "appointment: none",
    "appointment: today",
    "appointment: cancelled",
    "appointment: confirmed, not: {appointment: awaiting answer}",
    "after: A rule, within: 1h",
    "not: {after: A rule}",
    "answered by a person: yes",
    "answered by a person: no",
    "called back: yes",
    "calls: at least 3 in 1h",
    "not: {hours: open, days: monday-friday}",
]


@pytest.mark.parametrize("condition", IFS)
def test_a_state_is_found_in_which_the_if_of_a_rule_holds(condition: str, salon: Path) -> None:
    can_be_texted = "number: landline" not in condition
    rule = f"name: A rule, when: sms, says: rdv, if: {{{condition}}}, reply: Merci, examples: {{yes: [un rdv]}}"
    lay_out(salon, {"rules/salon.yaml": f"rules:\n  - {{{rule}}}\n"})
    codes = [problem.code for problem in load_here().problems]
    assert codes == ([] if can_be_texted else ["example-guarded"])


@settings(max_examples=examples(20), deadline=None)
@given(st.integers(0, 2_000).map(lambda days: NOW + timedelta(days=days, hours=days % 24)))
def test_examples_hold_or_not_whatever_the_day_they_are_run(day: datetime) -> None:
    rules = """\
rules:
  - {name: Sundays, when: sms, says: rdv, if: {days: sunday}, priority: high, reply: Fermé}
  - {name: Nights, when: sms, says: rdv, if: {hours: closed}, priority: high, reply: Fermé}
  - {name: Asked, when: sms, says: rdv, reply: Merci, examples: {yes: [un rdv], no: [bonjour]}}
"""
    with tempfile.TemporaryDirectory() as folder:
        golden.small_business(Path(folder), {"rules/salon.yaml": rules})
        loaded = loading.load(Path(folder, "rules"), Path(folder, "templates"), now=day)
    assert {problem.code for problem in loaded.problems} <= {"unused-template"}


def test_a_rule_that_only_acts_and_goes_on_counts_as_taken(salon: Path) -> None:
    rules = """\
rules:
  - name: Mark
    when: sms
    says: rdv
    do: tag asked
    otherwise: continue
    examples: {yes: [un rdv], no: [bonjour]}
  - {name: Answer, when: sms, says: rdv, reply: Merci, examples: {yes: [un rdv]}}
"""
    lay_out(salon, {"rules/salon.yaml": rules})
    assert load_here().problems == ()


def test_examples_are_not_run_where_they_are_not_asked_for(salon: Path) -> None:
    rules = "rules:\n  - {name: A, when: sms, says: rdv, reply: Merci, examples: {yes: [bonjour]}}\n"
    lay_out(salon, {"rules/salon.yaml": rules})
    assert load_here(examples=False).problems == ()
    assert [problem.code for problem in load_here().problems] == ["example-missed"]


def test_an_unclear_rule_has_examples_too(salon: Path) -> None:
    rules = (
        "rules:\n  - {name: Unclear, when: unclear, do: hand to a person, examples: {yes: [combien ?], no: [rdv]}}\n"
    )
    rules += "  - {name: A, when: sms, says: rdv, reply: Merci}\n"
    lay_out(salon, {"rules/salon.yaml": rules})
    assert load_here(now=NOW + timedelta(days=3)).problems == ()


BY_LANGUAGE = """\
rules:
  - name: A
    when: sms
    says: [rdv, termin]
    reply: Merci
    examples:
      yes: {fr: [un rdv], de: [ein Treffen]}
      no: {en: [hello], de: [ein Termin]}
"""


def test_examples_in_a_language_nobody_speaks_here_are_left_out(salon: Path) -> None:
    lay_out(salon, {"rules/salon.yaml": BY_LANGUAGE})
    loaded = load_here()
    assert loaded.problems == ()
    assert loaded.rulebook is not None
    assert [example.text for example in loaded.rulebook.rules[0].yes] == ["un rdv"]


def test_examples_in_a_language_of_the_business_are_tried(salon: Path) -> None:
    business = golden.BUSINESS.replace("[fr, en]", "[fr, en, de]")
    lay_out(salon, {"rules/salon.yaml": BY_LANGUAGE, "rules/business.yaml": business})
    found = [(problem.code, problem.place.line) for problem in load_here().problems if problem.code != "no-words"]
    assert found == [("example-missed", 7), ("example-unwanted", 8)]
