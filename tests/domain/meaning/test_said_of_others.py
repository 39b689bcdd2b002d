"""Tests that praise, assent to a remark, orders and moods say no yes to the appointment, and their neighbours do."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow

AGREES_TO_NOTHING_HERE = [
    # what goes with a remark
    "C'est clair",
    "grave !!",
    "ah ouais...",
    "Ha oui quand même",
    "t'as raison",
    "oui trop",
    "ouais vite fait",
    "un peu oui",
    "that's true",
    "so true haha",
    "I know right",
    # what is praised
    "trop cool ton nouveau chien",
    "c'est trop beau",
    "a super little place",
    "my sister is great",
    "you're awesome",
    "haha cool",
    "une super soirée",
    "la note était salée",
    # how one feels
    "I'm fine thanks",
    "m fine",
    "I am good and you",
    # who is told to come, or comes
    "come get us at the station",
    "please be on time",
    "viens me chercher",
    # what is done, and by nobody in particular
    "je l'ai passé hier",
    "ça va vite passer",
    "je m'en passe très bien",
    # what is about now, or promised
    "see you in a bit",
    "coming soon!!",
    "will confirm with you tonight",
    "let's see",
    # much else beside a yes
    "oui tout le monde en a un comme ça chez eux",
    "yes you should have seen it the other one too",
]
AGREES = [
    "oui c'est clair pour moi",
    "ah oui j'y serai demain",
    "oui bien sûr",
    "ok super merci",
    "parfait",
    "super, à demain",
    "I'm fine with that",
    "I'm good for tomorrow",
    "that sounds good to me",
    "That's great, thanks",
    "yes that is correct",
    "I'll be there, thanks",
    "je viens demain",
    "je l'ai bien noté",
    "ça me va, bonne soirée à vous aussi",
    "yes, see you tomorrow at 3",
]


@pytest.mark.parametrize("text", AGREES_TO_NOTHING_HERE)
def test_what_agrees_with_something_else_confirms_nothing(text: str) -> None:
    assert Meaning.YES not in tomorrow(text, "fr", "en"), tomorrow(text, "fr", "en")


@pytest.mark.parametrize("text", AGREES)
def test_what_agrees_to_the_visit_still_confirms_it(text: str) -> None:
    assert Meaning.YES in tomorrow(text, "fr", "en"), tomorrow(text, "fr", "en")
