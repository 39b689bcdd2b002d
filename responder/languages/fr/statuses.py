"""French: how booking programs say how an appointment stands."""

from responder.languages.owners import StatusWords
from responder.languages.word_lists import phrases, words

STATUSES = StatusWords(
    exact={
        "cancelled": phrases("absent excuse, absente excusee, absence excusee"),
        "confirmed": phrases("ok, oui, v, present prevu"),
        "move asked": phrases("report demande, demande de report, autre moment demande"),
        "awaiting answer": phrases(
            "attend une reponse, non confirme, a confirmer, en attente, pas confirme, provisoire, demande, "
            "option, sans reponse, en attente de validation"
        ),
        "booked": phrases(
            "nouveau, nouvelle, active, actif, ouvert, occupe, rdv, rendez vous, public, en ligne, paye, non "
            "paye, valide, validee"
        ),
        "over": phrases("fait, clos, archive, vu"),
    },
    stems={
        "missed": phrases("absen, vu\\b, manque, non present, lapin, ne s est pas, pas venu, non venu"),
        "cancelled": phrases("annul, decommand, declin, refus, rejet, supprim, retire, desist, expire, excus"),
        "over": phrases(
            "complet, honor, termin, arriv, realis, effectu, venu, facture, passe, encaiss, present, clotur"
        ),
        "rescheduled": phrases("deplac, report, reprogram, decale, replanif"),
        "awaiting answer": phrases(
            "attente, message laisse, relance, a confirmer, reconfirmer, confirmation, provis, confirmer, a valider"
        ),
        "confirmed": phrases("confirme, confirms, accepte par le"),
        "booked": phrases(
            "accept, prevu, reserv, valid, planif, programm, pris, agend, enregistr, cree, a venir, fix, attribu, "
            "approuv, regle, actif, active, rappel, notifi, pay"
        ),
    },
    denials=words("non pas jamais"),
    waiting_lists=("liste d attente",),
    yes=words("vrai oui o v ok confirme confirmee x 1 on"),
    no=words("non n faux f 0 aucun aucune"),
)
