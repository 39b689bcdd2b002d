"""Spanish: how booking programs say how an appointment stands."""

from responder.languages.owners import StatusWords
from responder.languages.word_lists import phrases, words

STATUSES = StatusWords(
    exact={
        "confirmed": phrases("si"),
        "awaiting answer": phrases("pendiente, sin confirmar, por confirmar, provisional, solicitado"),
        "booked": phrases("nuevo, activo, cita"),
        "over": phrases("hecho"),
    },
    stems={
        "missed": phrases("no presentad, no se present, ausente, no vino, incumplid, cerrad"),
        "cancelled": phrases("cancel, anulad, rechaz, elimin, desist, suprimid"),
        "over": phrases("complet, termin, realizad, finaliz, atendid, asisti, cumplid"),
        "rescheduled": phrases("reprogram, aplazad, pospuest"),
        "awaiting answer": phrases("pendient, confirmacion, provis, por confirmar, sin confirmar, solicitad"),
        "confirmed": phrases("confirmad"),
        "booked": phrases("reserv, planif, programad, acept, agend, previst, cread, proxim, pagad, aprob, activ, nuev"),
    },
    denials=words("no sin"),
    waiting_lists=(
        "lista de espera",
        "en lista de espera",
    ),
    yes=words("si s verdadero ok 1 x"),
    no=words("no n falso f ninguno 0"),
)
