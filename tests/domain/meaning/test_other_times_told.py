"""Another day or hour that is told among other things asks for no other time, and what asks for it still does."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import tomorrow
from tests.sweeps import all_hold

ALL = ("fr", "en", "de", "es", "it")

TOLD = {
    "much else is told": (
        "Oui dimanche, mais bon le match du cousin commençait trop tard, on a regardé le replay chez Léon",
        "Haha yeah Saturday, but honestly the drummer was dreadful and the queue went round the corner twice",
        "Ja Samstag, aber das dauert ewig, man grillt, planscht, lacht und albert, bis alles verregnet",
    ),
    "a friend is asked to come": (
        "tu peux passer vers 16h ?",
        "tu peux venir samedi si tu veux",
        "kannst du um 16 Uhr kommen?",
    ),
    "plans of one's own": (
        "Je dois être à la gare à 11h30",
        "je dois prendre le 12",
        "I have to get ready for tonight",
        "I must take the kids home by 6",
        "ich muss am Samstag packen",
    ),
    "a visit of one's own": ("J'ai cours demain soir", "non j'ai rdv 17h", "ho lezione alle 18"),
    "what the other has then": (
        "do you have class on Friday?",
        "vous avez prévu un truc pour ce soir ?",
        "btw Friday you got class?",
    ),
    "a date that is corrected": (
        "non c'est vendredi",
        "mais non c'est pour lundi prochain",
        "no it's Friday",
        "nein es ist am Freitag",
    ),
    "a part of the day that is refused": (
        "can't make it tomorrow evening, I have a meeting",
        "demain soir je serai pas là",
    ),
    "something else is done then": ("non, ce soir je mange chez Mamie", "nope, tonight I babysit"),
    "a reason": ("super, parce que le matin c'est galère", "great, because in the evening I babysit"),
    "what a friend does": ("désolée je viens pas. tu fais quoi demain soir ?",),
    "months": ("non en février", "c'est pour début janvier"),
    "before and after something": ("I need to go home after that", "then we gotta eat after that"),
    "an invitation": (
        "vendredi soir ça te dit ?",
        "hey wanna meet for dinner later?",
    ),
    "days that are talked of": (
        "then Friday was fun?",
        "alors samedi c'était bien ?",
        "so Thursday you are off?",
        "meet the band at 9?",
    ),
    "an hour that is guessed": ("should be there by 10", "haha should be next Saturday"),
    "where the other will be": ("will you be home tonight?", "you can get it in an hour"),
    "things handed over": ("je peux te les passer dans la semaine ?", "able to give it to me on Monday?"),
    "where one is": ("non, samedi je suis chez Paul",),
    "nothing that is on": ("non rien de prévu vendredi", "Friday got nothing lah"),
    "a change that is told": (
        "our dinner changes to Friday",
        "I need to rearrange a time with her",
        "to cancel or change your appointment please call us",
    ),
    "to come, and to go by": (
        "I can only make it for dinner",
        "je peux passer à la poste demain ?",
        "I need to change after dinner",
    ),
    "what others do": ("non, Hugo vient à 18h", "désolée, samedi c'est mort", "j'attends plutôt à l'avant"),
    "events of others": ("can we have a party tonight?", "t'es libre vendredi pour le ciné ?"),
    "what must be": ("do we need to meet earlier?", "do I have to come on Friday?"),
    "a change that others make": ("I asked Eve to postpone it to Friday", "we decided to move it to June"),
    "slips": ("je vais à decatlon",),
    "French que": ("j'espère que ça ira ce soir", "j'espère que ce soir ça ira mieux", "vu que je finis à 18h30"),
}

ASKED = {
    "bare": ("10h ça te va ?", "20h plutôt", "Thurs can?", "how about Friday?", "non, vendredi", "no, 5pm"),
    "only then": ("je peux que lundi", "je suis dispo qu'à partir de 18h", "only free on Friday", "can only come at 5"),
    "by a verb": ("on peut décaler à jeudi ?", "can we change it to Friday?", "make it 5pm please"),
    "with a reason": (
        "je peux pas demain, ma grand-mère déménage, jeudi plutôt ?",
        "can we do Friday instead? the plumber is coming",
        "vendredi ça serait mieux car demain j'ai cours",
    ),
    "as clients ask": (
        "vous pouvez venir jeudi plutôt ?",
        "je peux passer à 18h ?",
        "passer à jeudi, c'est possible ?",
        "I need another day, the car broke down",
        "Brauche einen neuen Termin, liege mit Gips auf dem Sofa",
        "Thursday should be fine",
        "je dois venir plutôt jeudi",
        "tu peux me prendre à 18h plutôt ?",
        "j'ai un rdv chez le dentiste à 15h, on peut faire 17h ?",
        "Bonjour, mon chien a mangé une chaussette, on file chez le véto, on peut remettre à lundi ?",
        "sorry my boiler burst and the plumber can only come tomorrow, could we move it to Thursday please?",
        "the kids have a party tomorrow, can we do Friday?",
        "I can only make it after 5",
        "tengo que trabajar, puede ser el viernes?",
        "ho lezione alle 15, possiamo fare alle 17?",
    ),
    "proposed in few words": (
        "ok then Thursday night?",
        "Would Thursday work instead?",
        "Would Friday suit you?",
        "ok.. then 5pm on Sunday?",
        "d'accord alors jeudi soir ?",
        "ok dann Freitag?",
        "meet 9pm?",
        "hi can I meet you at 11?",
        "let's set it 7pm?",
        "I come over on Sunday can?",
    ),
    "second thoughts": ("oui mais plutôt 17h", "yes but rather 5pm please"),
}


@pytest.mark.parametrize("kind", TOLD)
def test_another_time_that_is_told_asks_for_none(kind: str) -> None:
    def check(text: str) -> None:
        assert Meaning.ANOTHER_TIME not in tomorrow(text, *ALL)

    all_hold(TOLD[kind], check)


@pytest.mark.parametrize("kind", ASKED)
def test_another_time_that_is_asked_for_is_wished(kind: str) -> None:
    def check(text: str) -> None:
        assert Meaning.ANOTHER_TIME in tomorrow(text, *ALL)

    all_hold(ASKED[kind], check)


A_WEEK_OR_TWO_LATER = (
    "ok pour mercredi en quinze", "oui mercredi en 15", "oui mercredi en huit", "ok a demain en quinze",
    "ok demain en huit",
    "d'accord pour mercredi en 8", "yes wednesday week", "ok wednesday fortnight", "yes see you tomorrow week",
    "ja mittwoch in 14 tagen", "ja, Mittwoch in vierzehn Tagen", "ok mittwoch in acht tagen",
    "ok Mittwoch in einer Woche",
)  # fmt: skip


@pytest.mark.parametrize("text", A_WEEK_OR_TWO_LATER)
def test_a_yes_to_the_same_weekday_of_another_week_confirms_nothing(text: str) -> None:
    assert Meaning.YES not in tomorrow(text, *ALL).sure
