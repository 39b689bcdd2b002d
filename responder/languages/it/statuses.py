"""Italian: how booking programs say how an appointment stands."""

from responder.languages.owners import StatusWords
from responder.languages.word_lists import phrases, words

STATUSES = StatusWords(
    exact={
        "confirmed": phrases("si"),
        "awaiting answer": phrases("in attesa, da confermare, richiesto"),
        "booked": phrases("nuova, nuovo, attivo, appuntamento"),
        "over": phrases("fatto"),
    },
    stems={
        "missed": phrases("non present, assente, non venu, non si e"),
        "cancelled": phrases("annul, cancel, storn, disdett, rifiut, elimin"),
        "over": phrases("complet, termin, arriv, eseguit, concluso, svolto, effettuat, evas, present"),
        "rescheduled": phrases("spostat, rinviat, rimandat, riprogramm"),
        "awaiting answer": phrases("attesa, conferma\\b, conferme, da conferm"),
        "confirmed": phrases("confermat"),
        "booked": phrases("programm, approv, prenot, accett, previst, creat, pagat"),
    },
    denials=words("non senza"),
    waiting_lists=(
        "lista d attesa",
        "in lista d attesa",
    ),
    yes=words("si s vero ok 1 x"),
    no=words("no n falso f nessuno 0"),
)
