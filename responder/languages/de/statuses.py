"""German: how booking programs say how an appointment stands."""

from responder.languages.owners import StatusWords
from responder.languages.word_lists import phrases, words

STATUSES = StatusWords(
    exact={
        "confirmed": phrases("ja"),
        "awaiting answer": phrases("offen, unbestatigt, angefragt, option, vorlaufig"),
        "booked": phrases("neu, aktiv, normal, termin, online, vorgemerkt"),
        "over": phrases("fertig"),
    },
    stems={
        "missed": phrases("absen, nicht erschien, nichterschien, versaumt, ferngeblieben, ausgeblieben"),
        "cancelled": phrases("absag, abgesagt, storn, abgelehnt, gelosch, entschuldig, ausgefall, entfall"),
        "over": phrases(
            "erledigt, abgeschloss, wahrgenommen, erschien, vergangen, stattgefunden, durchgefuhrt, angekomm"
        ),
        "rescheduled": phrases("verschob, verleg, umgebucht"),
        "awaiting answer": phrases("ausstehend, bestatigung, unbestatigt, wartet, warteliste, anfrage"),
        "confirmed": phrases("bestatigt, zugesagt"),
        "booked": phrases(
            "gebucht, geplant, vereinbart, angenommen, akzeptiert, vorgesehen, bevorsteh, fix, bezahlt, "
            "unbezahlt, eingeplant"
        ),
    },
    denials=words("nicht"),
    waiting_lists=("warteliste",),
    yes=words("wahr ja j ok 1 x an"),
    no=words("nein falsch keine aus 0"),
)
