"""`means` and `rules/meanings.yaml`, from the owner's files to what is decided."""

from pathlib import Path

import pytest

from responder.domain.deciding.decide import decide
from responder.domain.model.meanings import Meaning
from responder.domain.model.rules import Means
from responder.rulefiles.files.locations import rule_files
from responder.rulefiles.live import signature_of
from responder.rulefiles.snapshot import files_now
from tests import builders
from tests.rulefiles.golden import lay_out, load_here
from tests.rulefiles.test_load import load_rules, one_rule

PARKING = """\
yes:
  also: zouzou
  never: [oui mais]
parking:
  words: [parking, garer]
  examples: {yes: [où se garer ?], no: {fr: [je me gare], de: [Parkplatz]}}
"""
RULES = """\
rules:
  - {name: Confirmed, when: sms, means: yes, do: confirm appointment, reply: hello.txt}
  - {name: Parking, when: sms, means: parking, reply: hello.txt}
"""


@pytest.mark.parametrize(
    ("lines", "means"),
    [
        ("means: yes", Means(any_of=frozenset({"yes"}))),
        ("means: No", Means(any_of=frozenset({"no"}))),
        ("means: [cancel, not coming]", Means(any_of=frozenset({"cancel", "not coming"}))),
        ("means: cancel, not coming", Means(any_of=frozenset({"cancel", "not coming"}))),
        ("means: another  time", Means(any_of=frozenset({"another time"}))),
        (
            "means: late\nwithout meaning: [question, price]",
            Means(any_of=frozenset({"late"}), without=frozenset({"question", "price"})),
        ),
        ("says: rdv\nwithout meaning: question", Means(without=frozenset({"question"}))),
    ],
)
def test_a_meaning_is_taken_as_it_is_typed(lines: str, means: Means, salon: Path) -> None:
    assert one_rule(salon, f"when: sms\n{lines}\nreply: hello.txt").means == means


@pytest.mark.parametrize("meaning", Meaning)
def test_every_meaning_may_be_asked_for(meaning: Meaning, salon: Path) -> None:
    assert one_rule(salon, f"when: sms\nmeans: {meaning}\nreply: hello.txt").means == Means(any_of=frozenset({meaning}))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("zouzou", "Confirmed"),
        ("oui à demain", "Confirmed"),
        ("oui mais", None),
        ("où se garer ?", "Parking"),
    ],
)
def test_the_meanings_of_an_owner_decide(text: str, rule: str | None, salon: Path) -> None:
    rulebook = load_rules(salon, RULES, **{"rules/meanings.yaml": PARKING})
    known = builders.state(builders.appointment())
    assert decide(builders.sms(text), known, rulebook, builders.NOON).rule == rule


def test_the_file_of_meanings_is_no_rule_file_and_is_watched_and_kept(salon: Path) -> None:
    lay_out(salon, {"rules/salon.yaml": RULES})
    before = signature_of(Path("rules"), Path("templates"))
    lay_out(salon, {"rules/meanings.yaml": PARKING})
    assert signature_of(Path("rules"), Path("templates")) != before
    assert [path.name for path in rule_files(Path("rules"))] == ["salon.yaml"]
    assert files_now(Path("rules"), Path("templates"))["rules/meanings.yaml"] == PARKING.encode()


def test_another_file_of_meanings_is_another_rulebook(salon: Path) -> None:
    prints = {
        load_rules(salon, RULES, **{"rules/meanings.yaml": content}).fingerprint
        for content in (PARKING, PARKING.replace("zouzou", "tralala"))
    }
    assert len(prints) == 2


def test_examples_of_rules_are_tried_with_the_meanings_of_the_owner(salon: Path) -> None:
    tried = RULES.replace("means: yes,", "means: yes, examples: {yes: [zouzou]},")
    lay_out(salon, {"rules/salon.yaml": tried, "rules/meanings.yaml": PARKING.replace("zouzou", "tralala")})
    assert "example-missed" in [each.code for each in load_here().problems]
    lay_out(salon, {"rules/meanings.yaml": PARKING})
    assert "example-missed" not in [each.code for each in load_here().problems]
