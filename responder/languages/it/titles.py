"""Italian: how titles of events say that they are cancelled."""

from responder.languages.patterns import TitlePatterns

TITLES = TitlePatterns(
    cancelled=("annullat[oaie]", "annullamento", "disdett[oa]", "cancellat[oaie]", "appuntamento annullato"),
    first_words=("D(?:ISDETT|isdett)[OAoa]", "A(?:NNULLAMENTO|nnullamento)", "A(?:NNULLAT|nnullat)[OAoa]"),
    last_words=("annullat[oa]", "disdett[oa]"),
    occasions=("appuntamento", "appto", "seduta", "lezione", "visita", "prenotazione", "invito", "evento"),
    denials=("non",),
    lengths=("durata",),
    during=("durante",),
)
