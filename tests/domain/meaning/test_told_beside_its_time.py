"""Stories told beside a sentence that says yes to the visit's own time, and what takes such a yes back."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow

YES = Meaning.YES


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "C'est parfait demain, bises à Marco, dis lui que son équipe m'a bien fait rire"),
        ("fr", "Oui pour demain. Le bébé a fait sa première nuit, on revit"),
        ("fr", "ok pour demain ! le moteur siffle encore plus fort que l'autre jour"),
        ("en", "Sure thing, tomorrow works. The side gate sticks, give it a shove"),
        ("en", "yeah still ok for tomorrow. the clunking is twice as loud as a tractor"),
        ("en", "ya sure c u tomorrow! bringing the puppies' new jumpers"),
        ("de", "Ja, morgen passt. Der Motor klappert lauter als ein Traktor"),
        ("es", "Vale, mañana me va bien. El perro ladra como un loco con los truenos"),
        ("it", "Va bene per domani. Il gatto graffia tutte le poltrone"),
    ],
)
def test_a_story_takes_nothing_from_a_yes_to_the_own_time(language: str, text: str) -> None:
    assert YES in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Oui pour demain. Attends non, Marco a sa compétition"),
        ("fr", "ok pour demain, faut que je trouve une nounou"),
        ("fr", "oui pour demain si mon chef signe le papier"),
        ("fr", "à demain, sauf si la babysitter lâche"),
        ("fr", "c'est bon pour demain ? le moteur siffle"),
        ("fr", "oui demain. enfin plutôt vendredi, Marco joue"),
        ("fr", "ok pour demain, je dois demander au patron"),
        ("fr", "m'attends pas ce soir, bisous, à demain"),
        ("fr", "d'accord j'attends"),
        ("en", "ok for tomorrow, just need to sort a babysitter"),
        ("en", "yes tomorrow. oh wait, the recital"),
        ("en", "yes tomorrow, the nursery might be shut though"),
        ("en", "tomorrow is good, can we push it to the evening"),
        ("de", "Ja, morgen passt. Ach nein, der Umzug"),
        ("es", "Vale mañana, pero el perro está fatal"),
        ("it", "Va bene domani, devo chiedere al capo"),
    ],
)
def test_what_may_take_a_yes_back_leaves_it_to_a_person(language: str, text: str) -> None:
    assert YES not in tomorrow(text, language), tomorrow(text, language)
