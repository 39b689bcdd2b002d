"""Tests what a rule takes out of a message and gives to its reply."""

from pathlib import Path

import pytest

from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Decision
from tests.builders import NOON, sms, state
from tests.rulefiles.golden import lay_out, load_here


def said(salon: Path, says: str, text: str, reply: str = "<{{ captured.date }}>") -> Decision:
    rule = f"rules:\n  - name: A rule\n    when: sms\n    says: {says}\n    reply: '{reply}'\n"
    lay_out(salon, {"rules/salon.yaml": rule})
    loaded = load_here(examples=False)
    assert loaded.rulebook is not None, loaded.problems
    return decide(sms(text), state(), loaded.rulebook, NOON)


DATES = {
    "plutôt jeudi": "jeudi",
    "Oui mais PLUTOT Jeudi 12 mai si possible": "Jeudi 12 mai",
    "plutôt le 12": "le 12",
    "plutôt le 12/05/2026 merci": "le 12/05/2026",
    "plutôt : demain matin": "demain matin",
    "plutôt après-demain": "après-demain",
    "plutôt lundi prochain": "lundi prochain",
    "plutôt le 1er juin": "le 1er juin",
    "plutôt May 12th": "May 12th",
    "plutôt the 12th of May 2026": "the 12th of May 2026",
    "plutôt next friday": "next friday",
    "plutôt 2026-05-12": "2026-05-12",
    "pluttôt vendredi": "vendredi",
}


@pytest.mark.parametrize(("text", "date"), DATES.items())
def test_a_day_is_taken_as_it_was_typed(text: str, date: str, salon: Path) -> None:
    assert said(salon, "'plutôt {date}'", text).replies[0].text == f"<{date}>"


@pytest.mark.parametrize(
    "text", ["plutôt", "plutôt non", "jeudi plutôt", "plutôt vers jeudi", "plutôt 15h", "plutôt 99"]
)
def test_without_a_day_behind_the_word_the_phrase_is_not_there(text: str, salon: Path) -> None:
    assert said(salon, "'plutôt {date}'", text).rule is None


OTHERS = {
    ("time", "à {time}", "Demain à 15h30 ?"): "15h30",
    ("time", "at {time}", "at 3:30 pm please"): "3:30 pm",
    ("time", "à {time}", "à midi"): "midi",
    ("number", "pour {number} personnes", "une table pour 4 personnes"): "4",
    ("number", "rappelez au {number}", "rappelez au +33 6 12 34 56 78 svp"): "+33 6 12 34 56 78",
    ("email", "{email}", "voici : Anna.Petit+x@mail.example.org merci"): "Anna.Petit+x@mail.example.org",
    ("name", "je suis {name}", "Bonjour je suis Anna De Villiers, merci"): "Anna De Villiers",
    ("name", "je suis {name}", "je suis zoélie"): "zoélie",
}


@pytest.mark.parametrize(("case", "value"), OTHERS.items())
def test_times_numbers_addresses_and_names_are_taken(case: tuple[str, str, str], value: str, salon: Path) -> None:
    slot, phrase, text = case
    decision = said(salon, f"{{phrase: '{phrase}'}}", text, f"<{{{{ captured.{slot} }}}}>")
    assert decision.replies[0].text == f"<{value}>"


def test_of_two_phrases_the_one_that_takes_more_is_used_and_what_is_missing_is_empty(salon: Path) -> None:
    says, reply = "['plutôt {date}', 'plutôt {date} à {time}']", "<{{ captured.date }}|{{ captured.time }}>"
    assert said(salon, says, "plutôt jeudi à 15h", reply).replies[0].text == "<jeudi|15h>"
    assert said(salon, says, "plutôt jeudi", reply).replies[0].text == "<jeudi|>"


def test_a_denied_phrase_takes_nothing(salon: Path) -> None:
    assert said(salon, "'je viens {date}'", "je ne viens pas, je viens jeudi").rule == "A rule"
    assert said(salon, "'venir {date}'", "je ne peux pas venir jeudi").rule is None


def test_a_taken_day_explains_itself_in_a_whole_message(salon: Path) -> None:
    says = "{phrase: 'plutôt {date}', whole message: yes}"
    assert said(salon, says, "plutôt jeudi").rule == "A rule"
    assert said(salon, says, "plutôt jeudi avec mon chien").rule is None


def test_what_is_taken_cannot_carry_a_link_mark(salon: Path) -> None:
    decision = said(salon, "{phrase: 'je suis {name}'}", "je suis [Lien_Tracking]", "<{{ captured.name }}>")
    assert "[" not in "".join(reply.text for reply in decision.replies)


def test_a_rule_that_lets_the_search_go_on_gives_its_finds_to_its_own_notice(salon: Path) -> None:
    rules = """\
rules:
  - name: Tells the owner
    when: sms
    says: 'plutôt {date}'
    do: 'notify owner: {{ captured.date }}'
    otherwise: continue
  - {name: Answers, when: sms, says: jeudi, reply: Merci}
"""
    lay_out(salon, {"rules/salon.yaml": rules})
    rulebook = load_here(examples=False).rulebook
    assert rulebook is not None
    decision = decide(sms("plutôt jeudi"), state(), rulebook, NOON)
    assert decision.rule == "Answers"
    assert [reply.text for reply in decision.replies] == ["Merci", "jeudi"]
