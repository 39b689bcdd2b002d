"""French: texts with a meaning, and texts without it."""

EXAMPLES = {
    "yes": (
        [
            "oui",
            "Ok bb",
            "c'est bon pour demain",
            "non non je n'annule pas, je viens",
            "on sera là avec Léo",
            "d'acc à demain",
        ],
        ["oui mais", "je pense que oui", "c'est bon ?", "oui si je finis", "maman c'est bon", "pas ok"],
    ),
    "cancel": (
        ["j'annule", "merci d'annuler mon rdv", "annuler svp", "plus besoin"],
        ["j'annule pas", "annuler mon abonnement", "le cours est annulé", "vous annulez ?"],
    ),
    "not coming": (
        ["je viens plus", "je pourrai pas venir demain", "mon fils est malade, il ne viendra pas"],
        ["Léa vient pas", "viens pas trop tard", "je peux pas répondre", "j'ai pas pu venir hier"],
    ),
    "another time": (
        ["on peut décaler ?", "pas 15h plutôt 17h", "un autre créneau ?"],
        ["l'autre jour j'ai parlé de toi", "vous décalez mon rdv ?", "déplacer ma voiture"],
    ),
    "late": (
        ["je suis dans les bouchons", "10 min de retard"],
        ["désolé pour la réponse tardive", "si je suis en retard ?"],
    ),
    "hours": (["vous êtes ouvert samedi ?"], ["oui"]),
    "price": (["c'est combien ?"], ["oui"]),
    "address": (["quelle est l'adresse ?"], ["oui"]),
    "a person": (["je veux parler à une personne"], ["oui"]),
    "call me": (["rappelez-moi"], ["je vous rappelle"]),
    "thanks": (["merci beaucoup, bonne fin de journée"], ["oui"]),
    "greeting": (["bonjour"], ["oui"]),
    "wrong number": (["vous vous trompez de numéro"], ["oui"]),
    "stop": (
        ["STOP", "plus de rappels"],
        ["merci, bonne fin de journée", "stop, je descends", "plus de sms de rappel ? j'en ai pas reçu"],
    ),
    "start": (["START"], ["oui"]),
    "question": (["vous annulez ?", "pourquoi"], ["oui"]),
    "no": (["non"], ["non non je viens"]),
    "illness": (["j'ai la grippe", "mon fils a de la fièvre"], ["ma femme est malade", "vous êtes malade ?"]),
    "party size": (["on sera 5 finalement", "nous viendrons à 4 personnes"], ["on sera là"]),
}
