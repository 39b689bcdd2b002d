"""French: who wants no SMS, in the headings and cells of tables."""

from responder.languages.column_words import PermissionWords
from responder.languages.word_lists import ranked, words

PERMISSIONS = PermissionWords(
    refused=words("refus bloqu oppos desabonn desinscri desactiv"),
    agreed=words("accept autori abonn accord souhait recevoir activ"),
    to_contact=words("contact envoy derang"),
    channels=words("sms texto textos message messages"),
    mails=words("courriel courriels"),
    polite=words("merci"),
    denials=words("sans ne"),
    denials_apart=words("non jamais"),
    not_said=("en attente", "inconnue?"),
    nothing=("non (?:encore )?", "pas (?:encore )?(?:de |d )?", "sans "),
    known=("rens", "precis", "connu", "demand", "repon", "indiq", "donnee"),
    refusing=("ne (?:pas|plus) (?:contacter|relancer|envoyer)", "sans sms", "pas de sms", "liste noire"),
    messages=words("sms texto textos message messages"),
    letters=words("courriel courriels"),
    consenting=(),
    reminding=words(
        "rappel rappels notification notifications alerte alertes envoi envoyer preference preferences "
        "confirmations par"
    ),
    ways=ranked(
        "preference contact",
        "preferences contact",
        "preference communication",
        "preferences communication",
        "preference notification",
        "preferences notification",
        "preferences notifications",
        "preference rappel",
        "preferences rappel",
        "mode contact",
        "moyen contact",
        "canal contact",
        "canal communication",
        "canal prefere",
        "canal notification",
        "canal rappel",
        "contact prefere",
        "mode communication",
        "rappel par",
        "rappels par",
        "notifier par",
        "contacter par",
    ),
    other_ways=words("courrier lettre appel appels vocal"),
    unclear_ways=words("telephone tel portable mobile"),
    tracked=words(
        "envoye envoyes envoyee envoyees date heure heures jour jours avant delai dernier derniere nombre nb "
        "numero modele corps livre recu recus id echec cout prix le"
    ),
)
