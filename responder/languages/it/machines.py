"""Italian: patterns of texts that no person wrote, on folded text."""

from responder.languages.patterns import MachinePatterns

MACHINES = MachinePatterns(
    automatic=(
        r"\b(?:risposta|messaggio|risponditore|sms) automatic[oa]\b",
        r"\b(?:generato|inviato) automaticamente\b",
        r"\bnon rispondere a questo\b",
        r"\bnotifiche silenziate\b",
        r"\bnon ricevo notifiche\b",
        r"\bgentile cliente\b",
        r"\bquesto (?:numero|telefono)\b.{0,10}\bnon (?:e presidiato|riceve|accetta|legge)\b",
        r"\ble (?:recordamos su|ricordiamo (?:il suo|la sua|l'appuntamento))\b",
    ),
    away=(
        r"\bfuori (?:dall'|in )?(?:ufficio|sede)\b",
        r"\bin ferie\b",
        r"\bsto guidando\b",
        r"\balla guida\b",
        r"\bnon (?:sono |e )?(?:disponibile|raggiungibile)\b",
        r"\bnon posso (?:parlare|rispondere)\b",
        r"\bgrazie per (?:averci|averla|il tuo|il suo|la tua|la sua) ?\w*\b",
    ),
    coming_back=(
        r"\bfino al",
        r"\blasci(?:a|ate|are)? (?:un|il tuo|il suo) messaggio",
        (
            r"\b(?:ti|la|vi) (?:richiamo|richiamero|rispondo|rispondero|ricontatto|ricontattero) (?:appena"
            r"|piu tardi|quando|al mio|dopo)"
        ),
        r"\bappena possibile",
        r"\bil prima possibile",
        r"\bdopo il segnale",
    ),
    notices=(
        r"\be'? (?:ora|di nuovo|nuovamente) raggiungibile\b",
        r"\bchiamat[ae] (?:persa|perse|da) (?:da )?\+?[0-9]",
        r"\bmessaggio non (?:e stato |puo essere |consegnat|recapitat|inviat)",
        r"\b(?:utente|cliente|numero) (?:da lei )?(?:chiamato|selezionato|desiderato)\b",
        r"\bhai ricevuto (?:una |[0-9]+ )?chiamat",
        r"\bnumero che hai (?:chiamato|cercato)\b",
        r"\b(?:il )?(?:suo|tuo) (?:volo|treno|autobus|traghetto)\b.{0,40}\b(?:cancellat|ritard|binario|soppress)\w*",
        r"\bnon (?:condividerl|comunicarl|divulgarl)",
        (
            r"(?:-|\bjusqu'a |\bup to |\bbis zu |\bhasta |\bfino al )?[0-9]{2} ?%.*(?:\b(?:today|only|shop"
            r"|sale|code|jusqu|offre|soldes?|promo|ventes?|rabatt|alles|nur|oferta|rebaja|solo|saldi"
            r"|sconto)\b|https?:)"
        ),
        (
            r"\b(?:suo|tuo|sua|tua) (?:appuntamento|prenotazione|visita)\b.*\b(?:e |confermat\w+|domani"
            r"|ricord\w+)"
        ),
    ),
    parcels=(
        r"\b(?:tuo|suo) (?:pacco|ordine|spedizione)\b",
        r"\b(?:tua|sua) (?:spedizione|consegna)\b",
    ),
    at_the_door=(
        r"\b(?:sono|siamo) (?:\w+ )?(?:sotto|fuori|davanti|qui|giu|al portone|alla porta)\b",
        r"\bscenda\b",
        r"\bapra\b",
        r"\bscendi\b",
        r"\bapri\b",
        r"\bnon risponde nessuno\b",
        r"\bnessuno (?:risponde|apre)\b",
    ),
    list_endings=(r"\binvia stop (?:al? )?[0-9]{4,9}\W*$",),
    first_person=(
        r"\bio\b",
        r"\bmi[oae]\b",
        r"\bmiei\b",
        r"\bnoi\b",
        r"\bho\b",
        r"\bvorrei\b",
        r"\bposso\b",
        r"\bdevo\b",
    ),
)
