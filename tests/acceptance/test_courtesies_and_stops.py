"""No courtesy and no idiom opts anybody out; whoever wants no more reminders is opted out. On the shipped rules."""

import pytest

from responder.domain.model.decision import Reason
from tests.evaluation.outcomes import BUSINESSES, decision_on

pytestmark = pytest.mark.only_over("insim", "it asks no gateway")

ALL = tuple(BUSINESSES)
# fmt: off
COURTESIES = {
    "fr": [
        "merci bonne fin de journée", "Merci à vous, bonne fin de semaine", "bonne fin de soirée !",
        "bonne fin d'année",
        "merci et bonne fin de weekend", "belle fin de journée", "bonne fin d'après-midi",
        "merci, à la fin de la semaine",
        "en fin de journée c'est mieux", "fin de matinée si possible", "enfin libre, merci", "c'est la fin du mois",
        "stop, je descends", "stop j'arrive", "je m'arrête en bas", "arrêt de bus devant chez vous",
        "un arrêt de travail",
        "j'arrête pas de tousser", "ne vous arrêtez pas", "sans arrêt merci", "on annule pas hein",
        "je quitte le bureau",
        "je quitte à 18h", "je vais quitter le travail", "effacer le tatouage c'est possible ?",
        "supprimer les points noirs",
        "merci de supprimer la frange", "j'ai cessé de fumer", "résilier mon abonnement gym",
        "plus de rappel cette fois ?",
        "plus de sms de rappel ? j'en ai pas reçu", "vous ne m'envoyez plus de rappel ?", "pas de SMS, appelez-moi",
        "spam mes photos pas grave", "au stop à gauche ?", "après le stop c'est où", "non stop le samedi ?",
        "c'est fini merci",
        "fin prêt, à demain", "merci de ne pas arrêter", "bonne journée", "à bientôt", "bises", "merci infiniment",
    ],
    "en": [
        "thanks, have a great end of the week", "enjoy the rest of your day", "at the end of the day is fine",
        "end of week?",
        "see you at the end of the month", "I quit smoking!", "quit worrying :)", "quite happy with it", "the end",
        "can you remove the gel first", "please remove my nail polish", "it's the bus stop opposite",
        "next stop is yours",
        "I can't stop smiling", "stop it, you're too kind", "I'll stop by tomorrow", "stopping at the shop first",
        "stopped for petrol", "nonstop rain here", "full stop", "weekend", "have a good weekend",
        "no reminders came this time?",
        "no more texts from you lately?", "don't text, call me", "pls don't stop", "thanks for the reminder",
        "end up early?",
        "my car ended up in the garage", "to be continued", "legend!", "all ends well", "send help lol", "spend",
        "depends",
        "friend of mine comes too", "cheers", "ta", "take care", "have a lovely day", "all the best", "bye for now",
    ],
    "de": [
        "schönes Wochenende", "Ende der Woche", "am Ende der Straße?", "Ende gut alles gut", "schönen Feierabend",
        "bin am Ende des Monats da", "zu Ende gedacht", "Stopp, ich bin schon da", "stop ich komme runter",
        "Bushaltestelle",
        "Schluss für heute, bis morgen", "zum Schluss noch föhnen bitte", "ich habe gekündigt, jetzt hab ich Zeit",
        "die Kündigung ist durch", "können Sie beenden was Sie begonnen haben", "hör auf :)",
        "aufhören zu rauchen ist schwer",
        "es regnet ununterbrochen", "keine SMS, bitte anrufen", "bekomme ich keine Erinnerung mehr?",
        "danke für die Erinnerung",
        "keine Erinnerung bekommen?", "danke und schönen Tag noch", "alles Gute", "liebe Grüße", "bis dann", "bis bald",
        "schönen Abend noch", "vielen Dank", "gern geschehen", "tschüss", "guten Rutsch", "frohe Weihnachten",
        "gute Besserung",
        "machen Sie sich keinen Stress", "alles klar danke", "mach Schluss mit dem Regen", "Wochenende wäre besser",
        "servus",
        "schöne Ferien", "Ende Mai", "zu Ende",
    ],
    "es": [
        "gracias, buen fin de semana", "feliz fin de semana!", "por fin", "en fin, gracias", "al final voy",
        "fin de mes",
        "a fin de mes", "el fin justifica", "buen finde", "para, que ya bajo", "voy a parar a por pan",
        "sin parar de llover",
        "la parada del bus", "planta baja", "en la planta baja", "bajo ahora", "la tensión baja",
        "estoy de baja médica",
        "de baja hasta mayo", "no me llegan los recordatorios", "¿no hay más recordatorios?",
        "gracias por el recordatorio",
        "basta con un corte", "basta y sobra", "con eso basta", "stop que llego", "feliz día", "buenas noches",
        "buen día",
        "un abrazo", "besos", "hasta luego", "nos vemos", "que tenga buen día", "cuídese", "igualmente", "de nada",
        "muchas gracias", "feliz año", "felices fiestas", "no hace falta SMS, llámeme", "hasta el fin",
    ],
    "it": [
        "grazie, buon fine settimana", "buona fine giornata", "buona fine serata", "alla fine vengo", "a fine mese",
        "infine",
        "fine settimana prossimo?", "va tutto fine", "basta che ci sia parcheggio", "basta così, grazie",
        "mi basta un taglio",
        "basta e avanza", "ho smesso di fumare", "non smette di piovere", "smettere di fumare è dura",
        "fermi tutti, sono giù",
        "la fermata del bus", "stop, scendo", "senza sosta", "grazie del promemoria", "non arrivano più promemoria?",
        "nessun promemoria questa volta?", "niente sms, mi chiami", "buona giornata", "buona serata", "buon weekend",
        "a presto",
        "un abbraccio", "baci", "cordiali saluti", "grazie mille", "altrettanto", "di nulla", "buone feste",
        "buon anno",
        "buon natale", "ci vediamo", "a domani", "saluti", "buon lavoro", "stia bene",
        "tutto bene quel che finisce bene",
    ],
}
REMINDERS = {
    "fr": [
        "stop les rappels", "plus de rappels", "plus de rappels svp", "arrêtez les rappels de rdv",
        "arrêtez vos rappels",
        "arrêtez de m'envoyer des rappels", "je ne veux plus de rappels", "je ne veux plus recevoir de rappel",
        "stop rappel",
        "stop aux rappels par sms", "merci de ne plus m'envoyer de sms de rappel", "cessez les rappels",
    ],
    "en": [
        "stop the reminders", "no more reminders please", "stop sending me reminders",
        "don't send me reminders anymore",
        "please stop your appointment reminders", "stop reminders", "i don't want any more reminders",
        "quit the reminders",
        "unsubscribe from reminders", "no more appointment reminders", "stop texting me reminders", "end reminders",
    ],
    "de": [
        "keine Erinnerungen mehr", "keine Erinnerungen mehr bitte", "Stop mit den Erinnerungen",
        "keine Terminerinnerungen mehr",
        "bitte schicken Sie mir keine Erinnerungen mehr", "hören Sie auf mit den Erinnerungen",
        "keine weiteren Erinnerungen",
        "ich möchte keine Erinnerungen mehr bekommen", "keine Erinnerungs-SMS mehr", "Schluss mit den Erinnerungen",
    ],
    "es": [
        "no más recordatorios", "dejen de enviarme recordatorios", "basta de recordatorios", "stop recordatorios",
        "no quiero más recordatorios", "no quiero recibir más recordatorios", "no me envíen más recordatorios",
        "paren los recordatorios", "ya no más recordatorios por favor", "deje de mandarme recordatorios",
    ],
    "it": [
        "basta promemoria", "non mandatemi più promemoria", "stop ai promemoria", "smettetela di inviarmi promemoria",
        "non voglio più promemoria", "non voglio ricevere altri promemoria", "niente più promemoria", "stop promemoria",
        "non inviatemi più promemoria", "basta con i promemoria",
    ],
}
STOPS = [
    "STOP", "stop svp", "Stop.", "ARRET", "FIN", "fin svp", "END", "QUIT", "unsubscribe", "désabonner", "abmelden",
    "beenden",
    "BAJA", "baja por favor", "basta", "basta grazie", "disiscrivimi", "arrêtez", "STOP merci", "Not interested. STOP",
    "STOP wrong number", "stop, je ne veux plus de messages", "stop: ne m'écrivez plus", "S T O P", "Ende",
]
# fmt: on


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in COURTESIES.items() for text in texts])
def test_a_courtesy_or_an_idiom_opts_nobody_out(language: str, text: str) -> None:
    for languages in (BUSINESSES[language], ALL):
        assert "opt out" not in decision_on(text, languages=languages).actions


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in REMINDERS.items() for text in texts])
def test_who_wants_no_more_reminders_is_opted_out(language: str, text: str) -> None:
    assert decision_on(text, languages=BUSINESSES[language]).reason is Reason.OPT_OUT


@pytest.mark.parametrize("text", STOPS)
def test_a_stop_is_heard_whatever_language_a_business_speaks(text: str) -> None:
    assert all(decision_on(text, languages=each).reason is Reason.OPT_OUT for each in set(BUSINESSES.values()))
