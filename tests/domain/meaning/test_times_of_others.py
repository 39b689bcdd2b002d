"""Other times that are of others ask for no move, and proposals beside a bare refusal do; offers that are waved off."""

import pytest

from responder.domain.meaning.tagging.apostrophes import with_apostrophes
from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sunday got anything on?"),
        ("en", "you doing anything Friday?"),
        ("en", "I can fetch some later though"),
        ("en", "I can get you a few later"),
        ("en", "Oh I see. Priya will be home by 5?"),
        ("en", "Tim has practice till 8. Would that be too late for you?"),
        ("en", "can I get it off you later?"),
        ("en", "Can we take them from you later?"),
        ("en", "Nah don't feel like going out. Come my place tonight"),
        ("en", "No need to worry. All will be well tonight"),
        ("fr", "tu peux m'appeler samedi après-midi"),
        ("fr", "vous pouvez me rappeler demain soir"),
    ],
)
def test_what_others_do_then_asks_for_no_other_time(language: str, text: str) -> None:
    assert Meaning.ANOTHER_TIME not in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I can't. Sunday can"),
        ("en", "Tmr cannot. Friday can?"),
        ("en", "not free. Saturday is fine"),
        ("en", "I have a lecture until noon... can reach earliest 5pm"),
        ("en", "we meet at 1615 instead can?"),
        ("en", "can we make it at 1830 instead"),
        ("en", "sorry I can?t make it tmr.. How about the 28th?"),
        ("en", "can I come later?"),
        ("en", "No, come Friday instead?"),
        ("fr", "je peux pas, vendredi ça me va"),
        ("fr", "pas dispo. Samedi oui"),
    ],
)
def test_a_time_that_is_proposed_beside_a_refusal_or_instead_is_asked_for(language: str, text: str) -> None:
    assert Meaning.ANOTHER_TIME in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "it's ok! thanks anyway"),
        ("en", "Oh its okay sorry sorry"),
        ("en", "it's fine so far"),
        ("en", "hi! glad to meet you"),
        ("de", "ist gut, danke trotzdem"),
    ],
)
def test_an_offer_that_is_waved_off_confirms_nothing(language: str, text: str) -> None:
    assert Meaning.YES not in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "ok thanks anyway, see you tomorrow"),
        ("en", "yes it's okay"),
        ("en", "yes confirm that please"),
        ("en", "sorry for the delay, yes that's okay"),
        ("en", "so far so good, see you tomorrow"),
    ],
)
def test_a_yes_beside_the_same_words_confirms(language: str, text: str) -> None:
    assert Meaning.YES in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("can?t", "can't"),
        ("it?s ok", "it's ok"),
        ("D?accord, j?y serai", "D'accord, j'y serai"),
        ("qu?on vienne", "qu'on vienne"),
        ("ok?merci", "ok?merci"),
        ("can? thanks", "can? thanks"),
        ("demain?oui", "demain?oui"),
    ],
)
def test_a_question_mark_inside_an_elided_word_is_its_apostrophe(written: str, read: str) -> None:
    assert with_apostrophes(written) == read
