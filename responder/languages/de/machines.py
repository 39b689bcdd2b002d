"""German: patterns of texts that no person wrote, on folded text."""

from responder.languages.patterns import MachinePatterns, MachineWords
from responder.languages.word_lists import words

_PLACES = (
    r"(?:praxis|laden|geschaft|salon|buro|kanzlei|filiale|restaurant|werkstatt|rezeption|apotheke|"
    r"studio|zentrale|schule|sekretariat|ordination|hotline)"
)
# What a business tells whoever writes to it while it is closed.
_MEANWHILE = (
    r"(?:in (?:dringenden |medizinischen )?(?:notfallen|fallen)|im notfall|bei (?:\w+ )?notfallen|"
    r"116 ?117|wahlen sie|wenden sie sich|(?:unsere|die) (?:offnungs|sprech|geschafts)zeiten|"
    r"wir sind ab|ab (?:montag|dienstag|mittwoch|donnerstag|freitag|dem) (?:\w+ ){0,3}(?:wieder|"
    r"fur sie)|wieder fur sie da|hinterlassen sie|vielen dank fur ihr verstandnis|vertretung)"
)
_CLOSED = (
    (
        rf"\b(?:die|der|das|unsere?) ?{_PLACES}\b"
        rf"[^?]{{0,40}}\b(?:ist|sind|bleibt|wird|hat) (?:\w+ ){{0,4}}(?:geschlossen|zu)\b"
        rf"[^?]*\b{_MEANWHILE}"
    ),
    rf"^[^?]{{0,60}}\b(?:wir haben|unsere? {_PLACES} (?:ist|hat)) (?:\w+ ){{0,4}}geschlossen\b[^?]*\b{_MEANWHILE}",
)

MACHINES = MachinePatterns(
    automatic=(
        *_CLOSED,
        r"\b(?:erhalte|empfange|bekomme) (?:\w+ ){0,2}keine (?:mitteilungen|benachrichtigungen)\b",
        r"^\W*(?:\w+\W+){1,3}hat (?:die |seine |ihre )?(?:mitteilungen|benachrichtigungen) stumm\w*\W*$",
        r"\bautomatische? (?:antwort|nachricht|sms|mitteilung)\b",
        r"\babwesenheits(?:notiz|nachricht|meldung|assistent)\b",
        r"\bautomatisch (?:erstellt|erzeugt|generiert|gesendet|versendet|verschickt)\b",
        r"\bantworten sie (?:bitte )?nicht (?:auf|darauf)\b",
        r"\bin (?:dringenden|eiligen) fallen\b",
        r"\bwird nicht weitergeleitet\b",
        r"\bbenachrichtigungen (?:sind )?stumm\w*\b",
        r"\bkeine benachrichtigungen\b",
        r"\bwir erinnern sie an\b",
        (
            r"\b(?:diese|die) (?:nummer|rufnummer|postfach|leitung)\b.{0,20}\b(?:nicht (?:uberwacht|gelesen)|keine "
            r"(?:sms|nachrichten|antworten)\b.{0,12}\b(?:empfang|entgegen))"
        ),
        (
            r"\b(?:pour|to|um|para|per) (?:annuler|cancel|ab(?:zu)?sagen|anular|cancelar|annullare"
            r"|disdire)\b.{0,20}\b(?:appelez|call|llame|chiami|chiamare|unter)\b.{0,8}[0-9]{5}"
        ),
    ),
    away=(
        r"\bau(?:ss)er haus\b",
        r"\bnicht im (?:buro|hause?)\b",
        r"\bim urlaub\b",
        r"\bich fahre gerade\b",
        r"\bfahre gerade\b",
        r"\b(?:bin )?am steuer\b",
        r"\bsitze am steuer\b",
        r"\bnicht (?:verfugbar|erreichbar|sprechen|telefonieren|rangehen|antworten)\b",
        r"\bdank(?:e)? fur (?:ihren|deinen|ihre|deine) (?:anruf|nachricht)\b",
        r"\b(?:bin|derzeit|zurzeit) abwesend\b",
    ),
    coming_back=(
        r"\bantworte\w* (?:\w+ ){0,4}(?:so schnell|so bald|sobald|umgehend)\b",
        (
            r"\bab (?:dem |montag|dienstag|mittwoch|donnerstag|freitag|[0-9]).{0,20}\bwieder "
            r"(?:erreichbar|da|im buro|fur sie da)\b"
        ),
        r"\bbis (?:zum|einschliesslich)",
        r"\bzuruck am",
        r"\bhinterlassen sie",
        r"\bnach dem (?:ton|signal)",
        r"\b(?:melde|rufe|antworte) (?:ich )?(?:mich )?(?:\w+ )?(?:spater|zuruck|sobald|bald)",
        r"\bsobald (?:ich|wie)",
        r"\bso bald wie",
        r"\bschnellstmoglich",
    ),
    notices=(
        r"\bwillkommen in \w+\b.{0,80}\b(?:tarif\w*|roaming|daten\w*|preise)\b",
        r"\b(?:ihr|euer) tisch\b.{0,60}\b(?:reserviert|bestatigt)\b",
        r"\bhat (?:\S+ ){0,4}versucht,? (?:sie|dich) (?:zu erreichen|anzurufen)\b",
        r"\b(?:anrufe? in abwesenheit|verpasste[rn]? anrufe?)\b.{0,12}[0-9]",
        (
            r"\b(?:ihr|dein)e? (?:flug|zug|bus|fahrt|fahre)\b.{0,40}\b(?:gestrichen|annulliert|storniert"
            r"|verspat\w*|gleis|fallt (?:\w+ ){0,2}aus)\b"
        ),
        r"\b(?:gewinnspiel|gewonnen)\b.*https?:",
        r"\bist (?:jetzt |nun )?wieder erreichbar\b",
        r"\bentgangene[rn]? anruf",
        r"\b(?:nachricht|sms|mitteilung) konnte nicht (?:zugestellt|gesendet|ubermittelt)",
        r"\b(?:teilnehmer|rufnummer|anschluss)\b.{0,40}\b(?:erreichbar|vergeben|bekannt)\b",
        r"\bsie haben eine mms\b",
        r"\b(?:ihr|dein) (?:guthaben|kontostand)\b.{0,20}\b(?:reicht nicht|nicht aus|zu niedrig|aufgebraucht)",
        r"^\W*(?:guthaben|kontostand) (?:reicht nicht|nicht aus|zu niedrig|aufgebraucht)",
        r"\b(?:bestatigungs|sicherheits|freischalt|verifizierungs|einmal)(?:code|passwort|kennwort|pin)\b",
        r"\b(?:niemals|nicht|niemandem) weiter\b",
        r"\babmelden mit\b",
        (
            r"\b(?:ihr|dein)e?n? (?:termin|buchung|reservierung)\b.*\b(?:am|um|bei|bestatigt|erinner\w*"
            r"|storniert|verschoben)\b"
        ),
        r"\bstop zum abmelde\w*",
    ),
    parcels=(
        r"\b(?:ihr|dein) (?:uber|taxi|fahrer) ist (?:da|angekommen|gleich)\b",
        r"\b(?:ihr|dein)e? (?:paket|sendung|lieferung|bestellung)\b",
        r"\b(?:ihr|euer) (?:fahrer|zusteller|kurier)\b.*(?:\bverfolg\w+|https?:|\w\.\w{2,3}/)",
    ),
    at_the_door=(
        r"\b(?:steh\w*|warte|bin)\b.{0,30}\b(?:vor|an|unten|da|hier|draussen)\b",
        r"\bhier der (?:paket|post|kurier|fahrer)\w*",
        r"\bmachen sie auf\b",
        r"\bniemand (?:da|offnet)\b",
        r"\bwelche(?:r|s)? (?:stock|klingel|etage)\b",
        r"\bsteht beim nachbarn\b",
    ),
    list_endings=(
        r"\babmelde\w* mit stopp?\b",
        r"\bstopp? an [0-9]{4,6}\W*$",
    ),
    first_person=(
        r"\bich\b",
        r"\bwir\b",
        r"\bmein(?:e[nmrs]?)?\b",
        r"\bmir\b",
        r"\bmich\b",
        r"\bunser\w*\b",
    ),
    named_replies=(r"\b(?:die|meine|ihre|deine|eine|spate) antwort\b",),
    of_a_company=(
        (
            r"\bunser\w* (?:web\w*|seite|homepage|app|shop|filiale|fahrer|zusteller|partner|paketshop|team|portal"
            r"|kundenservice|service)\b"
        ),
    ),
    persons=(
        (
            r"\b(?:ja|jo|bitte (?:absagen|stornieren|umbuchen|verschieben|helfen)|entschuldigung"
            r"|sorry|wie|warum|wieso|nicht|kein\w*|nie)\b"
        ),
        r"\b(?:absagen|stornieren|umbuchen|verschieben)\W+bitte\b",
        r"\b(?:konnen|konnten|kannst|wurden) (?:sie|du)\b",
        r"\b(?:kaputt|falsch|defekt)\b",
        r"^\W*(?:hallo|hi|guten (?:tag|morgen|abend)|servus|gruss gott)\s?:",
    ),
    told_to_clients=(
        r"\b(?:wenn|falls|sollten) sie\b.{0,30}?\bnicht\b",
        r"\bnicht (?:vergessen|antworten|weitergeben)\b",
        r"\bvergessen sie nicht\b",
    ),
)

MACHINE_WORDS = MachineWords(
    auto_replies=("-?antwort",),
    do_not_disturb=("nicht storen",),
    modes=("modus", "funktion"),
    mode_names=("fahren",),
    mode_is_on=("ist", "aktiv(?:iert)?", "eingeschaltet"),
    sent_from=("gesendet",),
    behind_a_network=("kundenservice",),
    called_you=("hat (?:versucht|sie angerufen|angerufen)",),
    subscribers=("empfanger",),
    not_reached=("nicht (?:erreichbar|verfugbar)",),
    you_have=("sie haben",),
    used=("verbraucht", "[0-9]{2,3} ?% ihres"),
    allowances=("datenvolumens?", "inklusivvolumens?", "verbraucht"),
    left_to_you=("ihnen verbleiben", "sie haben noch"),
    your=("ihre?",),
    bills=("rechnung",),
    bill_is=("steht", "liegt"),
    ready=("bereit", "vor"),
    voice_mail=("sprachnachricht",),
    new=("neue",),
    messages=("nachrichten?",),
    passwords=("kennwort", "m?tan"),
    code_is=("lautet",),
    is_your=("ist ihr",),
    codes=("tan",),
    stop_to=("an",),
    before_a_number=(),
    send=("antworten sie", "antworte", "senden sie", "sende"),
    send_with=("mit",),
    sales=("ausverkauf",),
    reply=("antworten sie", "antworte"),
    replies=("ja", "nein", "absagen"),
    reminders=("erinnerung", "terminerinnerung"),
    visits=("termin",),
    manage=("verwalten", "absagen"),
    here=("hier",),
    in_order_to=("um",),
    change=("ab(?:zu)?sagen",),
    payments=("karte", "abbuchung"),
    payments_behind=(),
    payments_before=(),
    accounts=("konto", "karte"),
    blocked=("gesperrt",),
    in_the_car=("beim fahren",),
    heard_messages=("sprachnachricht",),
    from_whom=("von",),
    reachable_again=("ist (?:jetzt |nun )?wieder (?:erreichbar|verfugbar|da)",),
    link_labels=("absagen", "stornieren", "verwalten", "umbuchen"),
    link_at=("unter", "hier"),
    politely_your=("ihre?",),
    track=(r"verfolg\w+",),
    hidden_numbers=words("anonym unbekannt"),
    meetings=(
        "besprechungs",
        "konferenz",
    ),
    meeting_ids=("nummer",),
    of_a_meeting=("der ",),
    called_meetings=("besprechung",),
    meeting_codes=(
        "kenncode",
        "meeting-kennnummer",
    ),
)
