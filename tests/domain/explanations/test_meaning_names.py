"""Every meaning that rules know is named in the owner's language where a decision is explained."""

from responder.domain.explanations.meaning_names import NAMES, name_of
from responder.domain.model.meanings import Meaning
from responder.languages.catalogue import catalogue_for


def test_every_meaning_of_the_rules_has_a_name() -> None:
    assert {str(each) for each in Meaning} == NAMES


def test_a_french_explanation_names_a_meaning_in_french_beside_its_key() -> None:
    french = catalogue_for("fr")
    assert french.word(name_of(Meaning.YES)) == "oui"
    assert french.word(name_of(Meaning.ANOTHER_TIME)) == "un autre moment (another time)"


def test_a_meaning_of_the_owners_own_keeps_its_name() -> None:
    assert name_of("parking") == "parking"
