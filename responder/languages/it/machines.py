"""Italian: patterns of texts that no person wrote, on folded text."""

from responder.languages.patterns import MachinePatterns, MachineWords
from responder.languages.word_lists import words

_PLACES = (
    r"(?:studio|ufficio|negozio|salone|clinica|centro|ambulatorio|ristorante|farmacia|officina|"
    r"reception|scuola|segreteria|bottega|locale)"
)
# What a business tells whoever writes to it while it is closed.
_MEANWHILE = (
    r"(?:in caso di (?:emergenza|urgenza)|per (?:le )?(?:emergenze|urgenze)|chiam(?:i|ate) (?:il|lo)|"
    r"(?:i nostri|gli) orari|orari[o]? di apertura|riapr\w+|riaprir\w+|lasci(?:a|ate|"
    r"are)? un messaggio|(?:vi|la|le|ti) (?:risponderemo|richiameremo|ricontatteremo)|ci scusiamo|"
    r"grazie per la comprensione)"
)
_CLOSED = (
    (
        rf"\b(?:lo|il|la|l'|i nostri|il nostro|la nostra) ?{_PLACES}\b"
        rf"[^?]{{0,40}}\b(?:e|sara|resta\w*|rimane|rimarra) (?:\w+ )?chius[oaie]\b"
        rf"[^?]*\b{_MEANWHILE}"
    ),
    rf"^[^?]{{0,60}}\bsiamo (?:\w+ )?chiusi\b[^?]*\b{_MEANWHILE}",
)

MACHINES = MachinePatterns(
    automatic=(
        *_CLOSED,
        r"\bquesto numero non\b.{0,30}\b(?:sms|messaggi)\b",
        r"^\W*(?:\w+\W+){1,3}ha (?:silenziato|disattivato) (?:le |le sue )?notifiche\W*$",
        r"\b(?:risposta|messaggio|risponditore|sms) automatic[oa]\b",
        r"\b(?:generato|inviato) automaticamente\b",
        r"\bnon rispondere a questo\b",
        r"\bnotifiche silenziate\b",
        r"\bnon ricevo notifiche\b",
        r"\bgentile cliente\b",
        r"\bquesto (?:numero|telefono)\b.{0,10}\bnon (?:e presidiato|riceve|accetta|legge)\b",
        r"\ble (?:recordamos su|ricordiamo (?:il suo|la sua|l'appuntamento))\b",
        r"\bper urgenz[ae]\b,?",
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
        r"\bbenvenut[oaie] in \w+\b.{0,80}\b(?:roaming|chiamate|piano|offerta|giga|minuti)\b",
        r"^\W*ti (?:ho|ha) cercato\W{1,3}(?:\+|00)?[0-9]",
        r"\be'? (?:ora|di nuovo|nuovamente) raggiungibile\b",
        r"\bchiamat[ae] (?:persa|perse|da) (?:da )?\+?[0-9]",
        r"\bmessaggio non (?:e stato |puo essere |consegnat|recapitat|inviat)",
        r"\b(?:utente|cliente|numero) (?:da lei )?(?:chiamato|selezionato|desiderato)\b",
        r"\bhai ricevuto (?:una |[0-9]+ )?chiamat",
        r"\bnumero che hai (?:chiamato|cercato)\b",
        r"\b(?:il )?(?:suo|tuo) (?:volo|treno|autobus|traghetto)\b.{0,40}\b(?:cancellat|ritard|binario|soppress)\w*",
        r"\bnon (?:condividerl|comunicarl|divulgarl)",
        r"\b(?:suo|tuo) credito\b.{0,15}\b(?:insufficiente|esaurito)",
        r"^\W*credito (?:residuo )?(?:insufficiente|esaurito)",
        (
            r"(?:-|\bjusqu'a |\bup to |\bbis zu |\bhasta |\bfino al )?[0-9]{2} ?%.*(?:\b(?:today|only|shop"
            r"|sale|code|jusqu|offre|soldes?|promo|ventes?|rabatt|alles|nur|oferta|rebaja|solo|saldi"
            r"|sconto)\b|https?:)"
        ),
        (
            r"\b(?:suo|tuo|sua|tua) (?:appuntamento|prenotazione|visita)\b.*\b(?:e |confermat\w+|domani"
            r"|ricord\w+)"
        ),
        r"[0-9]+ messaggi?o? nuov[io]\b",
        r"\bhai? ricevuto un mms\b",
        r"\bcodice (?:di |d')?(?:verifica|sicurezza|conferma|accesso|otp)\b",
        r"\bstop per (?:cancel|non )",
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
    named_replies=(r"\b(?:la|mia|sua|tua) risposta\b",),
    of_a_company=(r"\bnostr\w+ (?:sito|pagina|app|negozio|corriere|filiale|portale|servizio|partner)\b",),
    persons=(
        r"\b(?:scusi|scusate|come mai|perche|non|mai)\b",
        r"\b(?:annull|cancell|spost|disd)\w*\W+per favore\b",
        r"\bper favore (?:annull|cancell|spost|disd)\w*\b",
        r"\b(?:puo|potete|potrebbe) (?:annull|cancell|spost|disd|aiut)\w*\b",
        r"^\W*come\b",
        r"\b(?:rotto|rotta|sbagliat[oa])\b",
        r"^\W*(?:ciao|salve|buongiorno|buonasera)\s?:",
        r"^\W*(?:si|ok)\b",
    ),
    told_to_clients=(
        r"\bse non (?:puo|puoi|potra|riesce|riesci)\b",
        r"\bnon (?:dimenticare|dimentichi|rispondere|condividere)\b",
    ),
)

MACHINE_WORDS = MachineWords(
    auto_replies=("-?risposta",),
    do_not_disturb=("non disturbare",),
    modes=("modo", "modalita"),
    mode_names=("guida",),
    mode_is_on=("e", "attiv[oa]", "attivat[oa]"),
    sent_from=("inviato", "mandato"),
    behind_a_network=("informa",),
    called_you=("ti ha (?:cercato|chiamato)", "(?:la|vi) ha (?:cercata?|chiamata?)", "ha (?:provato|tentato|cercato)"),
    subscribers=("destinatario",),
    not_reached=("non (?:e )?(?:raggiungibile|disponibile)",),
    you_have=("ha", "hai"),
    used=("consumato", "esaurito", "utilizzato"),
    allowances=("giga", "offerta", "minuti", "credito"),
    left_to_you=("ti restano", "hai ancora"),
    your=("il tuo", "il suo", "la tua", "la sua"),
    bills=("fattura", "bolletta"),
    bill_is=("e",),
    ready=("disponibile",),
    voice_mail=("segreteria(?: telefonica)?",),
    new=("nuov[io]",),
    messages=("messaggi?o?",),
    passwords=("parola d'ordine",),
    code_is=("e",),
    is_your=("e il (?:tuo|suo)",),
    codes=("codice",),
    stop_to=("al", "a"),
    before_a_number=(),
    send=("rispondi", "invia"),
    send_with=("con",),
    sales=("saldi",),
    reply=("rispondi", "risponda"),
    replies=("si", "no", "annulla", "annullare"),
    reminders=("promemoria",),
    visits=("appuntamento", "visita"),
    manage=("gestisci",),
    here=("qui",),
    in_order_to=("per",),
    change=("annullare", "disdire", "modificare"),
    payments=("carta", "addebito"),
    payments_behind=("operazione",),
    payments_before=(),
    accounts=("conto", "carta"),
    blocked=(r"bloccat\w*", r"sospes\w*"),
    in_the_car=("alla guida",),
    heard_messages=("messaggio vocale",),
    from_whom=("da",),
    reachable_again=(r"e (?:ora|di nuovo) (?:raggiungibile|disponibile)",),
    link_labels=("disdire", "gestisci"),
    link_at=("su", "qui"),
    politely_your=("il suo", "la sua"),
    track=(r"traccia\w*",),
    hidden_numbers=words("anonimo privato sconosciuto"),
    meetings=(),
    meeting_ids=(),
    of_a_meeting=("della ",),
    called_meetings=("riunione",),
    meeting_codes=(),
)
