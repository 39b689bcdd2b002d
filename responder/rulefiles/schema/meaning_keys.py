"""The meanings there are, what people call them, and the keys of one in `rules/meanings.yaml`."""

from responder.domain.model.meanings import Meaning
from responder.domain.syntax.key import Key, Shape

MEANINGS = tuple(each.value for each in Meaning)
ANY_MEANING = "^.+$"  # of rules/meanings.yaml
MEANINGS_BY_OTHER_NAMES = {
    other: meaning
    for meaning, others in {
        "yes": "oui, ok, confirm, confirms, confirmed, confirmer, confirme, ja, si, true",
        "no": "non, nein, false",
        "not coming": "absent, cannot come, can't come, pas venir, ne vient pas, empeche, no show, unavailable",
        "cancel": "annuler, annule, annulation, cancelled, cancellation, absagen, cancelar, annullare",
        "another time": "reschedule, move, deplacer, reporter, autre jour, autre heure, other time, another day",
        "late": "retard, en retard, delay, delayed, verspatung",
        "hours": "horaires, opening hours, open, heures",
        "price": "prix, tarif, tarifs, cost, prices, how much",
        "address": "adresse, where, location, directions",
        "a person": "person, human, humain, personne, une personne, agent, somebody",
        "call me": "call, call back, rappel, rappeler, rappelez moi, callback",
        "thanks": "merci, thank you, danke, gracias, grazie",
        "greeting": "bonjour, hello, greetings, salut, hi",
        "wrong number": "mauvais numero, erreur, faux numero, wrong person",
        "stop": "unsubscribe, opt out, desabonner, arret",
        "start": "subscribe, opt in",
        "question": "questions, asks, ?",
    }.items()
    for other in others.split(", ")
}

MEANING = (
    Key(
        "also",
        Shape.TEXTS,
        "Words and phrases that mean it too, for a meaning that comes with the program.",
        '[banco, "ça roule ma poule"]',
        others=("aussi", "add", "plus", "synonyms", "auch"),
    ),
    Key(
        "never",
        Shape.TEXTS,
        "A text that holds one of these words or phrases never means it.",
        '["oui mais"]',
        others=("jamais", "not", "without", "sans", "except", "sauf", "nie"),
    ),
    Key(
        "words",
        Shape.TEXTS,
        "For a meaning of your own: any of these words or phrases, not denied.",
        "[parking, garer, stationner]",
        others=("mots", "says", "keywords", "word"),
    ),
    Key(
        "examples",
        Shape.TABLE,
        "Texts that must, and must not, mean it, tried at every load with an appointment tomorrow at 10 that awaits an "
        "answer.",
        '{yes: ["où se garer ?"], no: ["je me gare et j\'arrive"]}',
        inside="examples",
        others=("exemples", "example", "exemple", "tests"),
    ),
)
