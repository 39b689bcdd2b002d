"""Every meaning that rules know is named in the owner's language, once for cards and explanations."""

from responder.domain.explanations.meaning_names import MEANINGS, meaning_in_words, name_of
from responder.domain.model.meanings import Meaning
from responder.languages.catalogue import catalogue_for
from responder.services.rules.cards.rule_words import CHOICES


def test_every_meaning_of_the_rules_has_a_name() -> None:
    assert {str(each) for each in Meaning} == MEANINGS.keys()


def test_cards_and_explanations_name_a_meaning_from_one_table() -> None:
    assert CHOICES["means"] is MEANINGS
    french = catalogue_for("fr")
    assert french.word(name_of(Meaning.YES)) == "«\u00a0oui\u00a0»"
    assert french.word(name_of(Meaning.ANOTHER_TIME)) == "«\u00a0un autre moment, svp\u00a0»"


def test_no_french_name_repeats_the_key_of_rule_files() -> None:
    french = catalogue_for("fr")
    told = {each: french.word(meaning_in_words(each)) for each in Meaning}
    assert [name for each, name in told.items() if f"({each})" in name] == []


def test_a_meaning_of_the_owners_own_keeps_its_name() -> None:
    assert meaning_in_words("parking") == "parking"
