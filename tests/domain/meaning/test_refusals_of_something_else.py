"""Refusals of another day, another event, another person or anything else than the visit, and those beside them."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow

REFUSALS = (Meaning.CANCEL, Meaning.NOT_COMING)


def refuses(text: str, *languages: str) -> bool:
    return any(each in tomorrow(text, *languages) for each in REFUSALS)


@pytest.mark.parametrize(
    "text",
    [
        "je peux pas je vais à un mariage samedi",
        "Mon frère se marie samedi. Désolé, je peux pas venir",
        "je repars jeudi donc je serai pas là",
        "J'y vais pas ce soir, je peux pas... mais on se voit vite",
        "je viens pas ce soir, j'peux pas. Demain et après demain oui",
        "non jpeux pas je file dormir. Demain !",
        "I've got a wedding on Friday. Sorry I can't make it",
    ],
)
def test_a_refusal_without_a_day_is_of_the_day_named_before_it(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "je finis à 18h donc je pourrai pas venir",
        "j'ai eu un accident ce matin, je pourrai pas venir",
        "I'm ill today so I can't come, sorry",
        "I got called in this morning, sorry can't make it",
        "désolé on pourra pas venir, par contre faut qu'on se voie la semaine prochaine",
        "je peux pas venir, j'suis à Lille jusqu'à vendredi",
        "je peux pas venir demain, samedi j'ai déjà un mariage",
    ],
)
def test_hours_and_what_was_today_make_no_other_day_of_it(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je peux pas venir donc ?",
        "Parce que je serai pas là",
        "même si j'avais une voiture je pourrais pas venir",
        "this week I can't make it, unless tomorrow morning",
    ],
)
def test_a_refusal_that_asks_answers_a_why_or_has_a_condition_is_none(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Impossible ! Regarde la taille du truc",
        "Impossible ptdr",
        "mais impossible, comment elle a fait ça ?",
        "Non. Impossible. Sauf miracle peut-être",
    ],
)
def test_impossible_cried_out_at_something_else_refuses_nothing(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Impossible",
        "Impossible !",
        "Impossible, je bosse",
        "Impossible lol désolée",
        "non, impossible",
    ],
)
def test_impossible_alone_or_with_its_reason_refuses(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "je peux pas, j'ai piscine",
        "Peux pas je joue au tennis",
        "moi je peux pas, j'ai des examens obligatoires",
        "J'ai oral au lycée je pourrai pas",
        "I have exams so I can't",
        "je peux pas, vendredi non plus",
    ],
)
def test_a_bare_refusal_with_one_reason_of_ones_own_refuses(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "je peux pas, je conduis",
        "I can't, I'm driving",
        "je peux pas te dire, j'ai promis",
        "je peux pas attendre, j'ai trop faim",
        "je peux pas, tu m'as vexé",
        "je peux pas, il est trop lourd",
        "I can't find it, I looked everywhere",
        "can't talk, got visitors",
        "can't wait, I'm so excited",
        "cannot. Dear, which entrance?",
        "I can't, do you have a plunger?",
        "cannot. Only by registered mail no",
        "tu sais quoi, là je peux pas",
        "I have loads of stories to tell but I ain't gonna",
        "Cannot cannot, I'm already halfway through the cake",
    ],
)
def test_what_cannot_be_done_may_be_something_else(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "c'est pas la peine, j'en ai assez",
        "oui voilà c'est pas la peine",
        "so not required lah",
        "we decided not to lol",
        "ne m'attendez pas ce soir pour manger",
        "m'attends pas pour rentrer au village",
        "pas la peine de m'attendre demain devant la mairie",
        "je laisse tomber, je recopie tout à la main",
        "laisse tomber, ils comprennent rien",
        "two boys want to drop out",
        "lots of ppl pull out already, skip it",
        "ouais moi aussi je fais l'impasse",
    ],
)
def test_what_is_declined_or_given_up_may_be_anything(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "c'est pas la peine merci",
        "non c'est plus la peine",
        "no longer needed",
        "not needed anymore",
        "ne m'attendez pas",
        "ne m'attendez pas demain",
        "pas la peine de m'attendre pour le rdv",
        "on laisse tomber pour demain",
        "I'll give it a miss, thanks",
        "I want to pull out, sorry",
    ],
)
def test_a_visit_declined_or_given_up_is_refused(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "ich kann nicht, ich habe Prüfungen"),
        ("es", "no puedo, tengo exámenes"),
        ("it", "non posso, ho lezione di latino"),
        ("de", "ich kann nicht kommen, ich habe Prüfungen"),
    ],
)
def test_other_languages_refuse_with_a_reason(language: str, text: str) -> None:
    assert refuses(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "am Freitag ist Weihnachtsfeier. Sorry, ich kann nicht kommen"),
        ("es", "en mi pueblo hay fiesta el viernes, lo siento, no puedo ir"),
        ("it", "venerdì ho una festa. Mi dispiace, non posso venire"),
        ("de", "ich kann nicht, ich fahre gerade"),
        ("es", "no puedo, estoy conduciendo"),
        ("it", "non posso, sto guidando"),
    ],
)
def test_other_languages_refuse_another_day_or_the_phone(language: str, text: str) -> None:
    assert not refuses(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Bah Bruno viens plus",
        "Mia not coming too",
        "Kai cant make it for the course",
        "c'est cool mais ça fait pas tout passer",
        "chui parti donc ne passer pas",
        "je viens pas en cours je suis crevée",
        "je viens pas déjeuner avec vous",
        "finalement nous ne pouvons pas passer te prendre",
        "je peux venir n'importe où",
        "oui mais je n'irai plus",
        "on n'y arrivera pas ! Tu fais quoi ?",
        "I'm not coming for dinner",
    ],
)
def test_others_and_other_events_refuse_nothing(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "hi Mia can't come sorry",
        "Hello Karen can't make it",
        "vais pas venir",
        "je viens pas au cours",
        "je viendrai pas à la coupe",
        "I'm not coming to my massage",
        "j'irai pas",
        "j'irai pas au rdv",
        "je peux pas passer vous voir",
    ],
)
def test_ones_own_visit_is_refused_in_the_same_words(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Contretemps, dsl, à toute !",
        "Je suis bloquée au garage. Je prends du retard",
        "j'ai un contretemps, je serai en retard",
        "c'est mort pour toi aussi",
        "c'est foutu oui",
        "tous ces gens bizarres ! Mais les règles sont strictes donc c'est mort",
        "c'est pas possible de faire les deux, trop de travail",
        "c'est mort pour la Bretagne, désolé",
    ],
)
def test_what_delays_or_is_over_refuses_nothing(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "désolé de vous prévenir en retard, j'ai un empêchement",
        "Sorry for the late notice, something came up",
        "j'ai un empêchement, à bientôt",
        "c'est mort pour moi, je suis collé au boulot",
        "c'est mort désolé",
        "non c'est mort",
    ],
)
def test_a_hindrance_told_late_still_refuses(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nora, sorry, Ben and Liz also want pull out!",
        "Got 3 boys want to drop out",
        "my mate has to work tml",
        "we won't know yet, the builders are slow, the kitchen isn't finished so we don't need the extension, thx",
        "why can't she say hi? I decided not to anyway",
        "I told my parents I don't want dinner, they cook it anyhow and my brother eats everything lol",
        "Don't waste the vouchers. And very hard to call in and cancel",
        "Nah can't. This week a lot of things, can't gym",
        "Nope. Maybe I can't too. Got food poisoning",
        "Sorry today can't, tomorrow got work need hand in",
        "no need to come out lor, just pass me the bag... how about it?",
        "can't make it tomorrow evening, got class",
        "To cancel or change your appointment, pls call us",
        "nan plus possible de changer, elle a vraiment un entretien demain",
        "tu lui dis que je voulais venir mais que j'ai eu un empêchement, il comprendra",
    ],
)
def test_chat_about_others_and_today_refuses_nothing(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "I want to pull out of tomorrow, sorry",
        "tomorrow I need to drop out, sorry",
        "I don't need the haircut anymore",
        "we no longer need the appointment, thanks",
        "Nope, got food poisoning",
        "sorry I have to work tomorrow",
        "no need to come, my brother fixed the tap",
    ],
)
def test_the_visit_is_refused_in_the_same_words(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "so sorry can't go. My aunt is coming over",
        "won't be able to go. Heaps of homework",
        "Oh no then I cant go",
        "tmr can't go",
        "I can't go, got exams",
        "sorry guys I can't join you cos I got classes",
        "unable to join tomorrow",
    ],
)
def test_who_cannot_go_or_join_refuses(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "I can't go on like this",
        "sorry can't go to the party",
        "I can't go to sleep",
        "can't go wrong with that, sorry",
        "I can't go there alone",
        "you can't go tomorrow",
        "he can't go",
        "can't go tonight",
        "sorry can't join on Friday",
    ],
)
def test_going_elsewhere_or_on_refuses_nothing(text: str) -> None:
    assert not refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Moi non désolée, je garde mon petit frère",
        "non désolé, je travaille",
        "no sorry, I have work",
        "Malheureusement, c'est impossible",
        "je peut pas y aller dsl",
    ],
)
def test_a_no_with_regret_may_tell_its_reason(text: str) -> None:
    assert refuses(text), tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Non désolé, je sais pas",
        "Non désolé je viens",
        "Non désolée, j'ai pas de monnaie",
        "Non désolé j'ai confirmé hier",
        "non désolé je parlais à mon fils",
        "c'est impossible",
        "désolé c'est impossible à ouvrir",
        "no sorry I'm on my way",
    ],
)
def test_a_no_with_regret_that_answers_something_else_refuses_nothing(text: str) -> None:
    assert not refuses(text), tomorrow(text)
