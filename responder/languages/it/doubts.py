"""Italian: patterns of a yes that is put in doubt, and who is spoken of, on folded text."""

from responder.languages.patterns import DoubtPatterns

DOUBTS = DoubtPatterns(
    doubts=(
        r"\bcambiato idea\b",
        r"\btroppo (?:presto|in fretta)\b",
        r"\bmi sono sbagliat[oa]\b",
        r"\bper (?:errore|sbaglio)\b",
        r"\blasci \w+ stare\b",
        r"\bnon (?:sono|so|siamo) (?:piu )?(?:tanto )?(?:sicur[oaie]|se )\b",
        r"\bforse non\b",
        r"\bnon so se\b",
        r"\b(?:credo|penso|temo) (?:di |che )?non\b",
        r"\bnon (?:potro|posso|riesco|riusciro|ce la faccio)\b",
        r"\b(?:devo|dovrei|mi faccia) (?:prima )?(?:vedere|controllare|chiedere|verificare)\b",
        r"\b(?:ti|le|vi) (?:faccio|so) (?:sapere|dire)\b",
        r"\b(?:chiedo|controllo|verifico) (?:prima|a|con|e)\b",
        r"\bdevo lavorare\b",
        r"\bpensavo (?:che )?(?:fosse|era)\b",
        r"\btemo\b",
        r"\balla fine\b.{0,60}\bnon?\b",
        r"^\W*(?:euh |ah |oh |non |mince |pardon |mais )*aspett[aio]\b",
    ),
    hedges=(
        r"\bforse\b",
        r"\bmagari\b",
        r"\bprobabilmente\b",
        r"\b(?:penso|credo|temo)(?: che| di)\b",
        r"\bmi sa\b",
    ),
    obstacles=(
        r"\bdifficile\b",
        r"\bcovid\b",
        r"\bproblema\b",
        r"\bimprevisto\b",
        r"\bcontrattempo\b",
        r"\bemergenza\b",
        r"\bcomplicato\b",
        r"\bimpossibile\b",
        r"\bmalat[oa]\b",
        r"\bfebbre\b",
        r"\binfluenza\b",
        r"\bospedale\b",
        r"\bincidente\b",
        r"\bguasto\b",
        r"\bin panne\b",
        r"\bsciopero\b",
    ),
    lacking=(
        r"senza",
        r"nessun",
    ),
    troubles=(
        r"problema",
        r"problemi",
    ),
    other_things=(
        r"\blink\b",
        r"\bsito\b",
        r"\bpagamento\b",
        r"\bcarta\b",
        r"\bparcheggi\w*\b",
        r"\bfattura\b",
        r"\bindirizzo\b",
        r"\btrovare\b",
        r"\binternet\b",
        r"\bapp\b",
        r"\bmail\b",
        r"\bemail\b",
    ),
    our_lateness=(
        (
            r"\b(?:siete|avete|c'e|ci sono|il dottore|la dottoressa|il medico)\b.{0,25}\b(?:ritardo|ritardi"
            r"|tardi|orario)\b"
        ),
    ),
    own_words=(
        r"\bmi\b",
        r"\bio\b",
        r"\bmio\b",
        r"\bmia\b",
        r"\bsono\b",
        r"\bsaro\b",
        r"\barrivo\b",
        r"\bfaro\b",
        r"\bho\b",
    ),
    coming=(
        r"\bconferm\w+\b",
        r"\bvengo\b",
        r"\bveniamo\b",
        r"\bverro\b",
        r"\bverremo\b",
        r"\bci saro\b",
        r"\bci saremo\b",
        r"\bpartecip\w+\b",
    ),
    clause_openings=(
        r"\bperche\b",
        r"\bquindi\b",
        r"\bma(?= (?:io|non|noi|posso|vengo)\b)\b",
    ),
    own_subjects=(
        r"\bio\b",
        r"\bnoi\b",
    ),
    third_persons=(
        (
            r"\bnon (?:mi |ti |ci |ce la )?(?:puo|possono|potra|potranno|viene|vengono|verra|verranno|riesce"
            r"|riescono|ce la fa)(?: a)?(?: venire| essere| esserci| partecipare)?\b"
        ),
    ),
    impersonal_subjects=(),
    own_absence=(r"\bnon (?:posso|possiamo|vengo|veniamo|riesco|riusciamo|potro|potremo|ci saro|ci saremo)\b",),
    unreachable=(
        r"\bposso (?:ri)?(?:chiamar|scriver)(?:ti|la|le|vi|e)?\b",
        r"\bnon posso (?:usare il telefono|risponderti|risponderle|parlarti)\b",
        r"\bnon (?:sono |e )?(?:disponibile|raggiungibile)\b",
        r"\bnon posso (?:parlare|rispondere)\b",
        r"\bindisponibile\b",
    ),
    reached_by_phone=(
        r"\bsms\b",
        r"\bchiam\w*\b",
        r"\brichiam\w*\b",
        r"\bmessaggi\w*\b",
        r"\bscriv\w*\b",
        r"\bsegreteria\b",
    ),
    reachable_now=(
        r"\badesso\b",
        r"\bal momento\b",
        r"\bin questo momento\b",
        r"\bora\b",
        r"\bfino alle\b",
    ),
    our_acts=(
        (
            r"\b(?:avete|ha|hai) (?:\w+ )?(?:annullato|disdetto|spostato|cambiato|cancellato"
            r"|rinviato)\b.{0,40}\?"
        ),
        r"\be stat[oa] (?:annullat|disdett|spostat|cambiat|cancellat|rinviat)[oa]\b",
    ),
    another_visit=(r"\b(?:l'|il mio |mio )altr[oa] (?:appuntamento|prenotazione|visita|seduta)\b",),
    parents=(
        r"papa",
        r"mamma",
        r"babbo",
        r"nonna",
        r"nonno",
    ),
    before_parents=(
        r"ok",
        r"non",
        r"si",
        r"va bene",
        r"certo",
        r"grazie",
        r"ciao",
    ),
    wrong_address=(
        r"\b(?:numero|persona) sbagliat[oa]\b",
        r"\b(?:ha|avete|hai) sbagliato (?:numero|persona)\b",
        r"\bnon ho (?:nessun[ao]? |alcun )?(?:appuntament|prenotazion)\w*",
        r"\bchi (?:e|siete|scrive|parla)\b",
    ),
    own_parents=(r"mia",),
    behind_parents=(),
)
