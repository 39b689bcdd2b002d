"""German: patterns of asking for no more messages, on folded text."""

from responder.languages.patterns import SilencePatterns

_THINGS = (
    r"(?:sms|nachrichten?|erinnerung(?:en|s-?(?:sms|nachrichten))?|termin-?erinnerungen|werbung"
    r"|benachrichtigungen|mitteilungen)"
)

_ALL = r"(?:alle |die |meine |eure |ihre |diese )*"
_REMINDERS = r"(?:termin|sms[- ]?)*erinnerungen"

SILENCE = SilencePatterns(
    stop_requests=(
        (  # the whole text
            rf"^\W*(?:hallo|bitte|\W)*{_ALL}{_REMINDERS} (?:bitte )?"
            r"(?:abstellen|ausschalten|abschalten|ausstellen|deaktivieren|abbestellen|stoppen|beenden|einstellen"
            r"|loschen)<courtesy>"
        ),
        (
            r"^\W*(?:hallo|bitte|konnten sie|konnen sie|\W)*"
            r"(?:stell|schalt|deaktivier|stopp|bestell|losch|beend)(?:en sie|t|e|en)? (?:bitte )?"
            rf"{_ALL}{_REMINDERS}(?: (?:bitte )?(?:ab|aus|ein))?<courtesy>"
        ),
        rf"\bkeine? (?:weiteren? )?(?:\w+ )?{_THINGS} mehr\b",
        rf"\bkeine weiteren {_THINGS}\b",
        (
            r"\b(?:hor(?:en sie|t|) (?:bitte )?auf|schluss|stopp?|aufhoren) (?:bitte )?mit (?:den |diesen "
            rf"|euren |ihren |der |dem )?{_THINGS}\b"
        ),
        (
            rf"\b(?:hor(?:en sie|t|) (?:bitte )?auf)\W+(?:mir |uns )?(?:\w+ )?{_THINGS} zu (?:schicken|senden"
            r"|schreiben)\b"
        ),
        (
            rf"\b(?:mochte|will|wunsche|brauche) (?:ich )?(?:bitte )?keine (?:\w+ )?{_THINGS} (?:mehr )?(?:bekommen"
            r"|erhalten|haben|von ihnen)\b"
        ),
        rf"\b(?:moglich\W+|mochte |wurde gern\w* )keine {_THINGS} mehr (?:zu )?(?:bekommen|erhalten|haben)\b",
        (
            r"\bnicht (?:mehr |weiter )(?:von ihnen )?(?:kontaktiert|angeschrieben|belastigt|benachrichtigt) "
            r"werden\b"
        ),
        rf"\bsehen sie von (?:weiteren |diesen )?{_THINGS} ab\b",
        rf"\bvon weiteren {_THINGS} abzusehen\b",
        rf"\bkeine {_THINGS} (?:und|oder) (?:keine )?\S+ mehr\b",
        rf"\bkeine \S+ (?:und|oder) (?:keine )?{_THINGS} mehr\b",
    ),
    stop_denials=(r"\bwarteliste\b",),
    stop_courtesies=(r"bitte",),
    other_channels=(
        r"\b(?:fotos?|bilder|selfies?|memes?|videos?|witze|sticker)\b",
        r"\b(?:e-?mails?|mails?|newsletters?|post|briefe?|rechnung(?:en)?|katalog\w*|prospekte?|anrufe?)\b",
        (r"^(?:aus|vom|von) (?:dem |der |meinem |meiner )?(?:\w*kurs|\w*stunde|termin|workshop|schulung)\b"),
    ),
    calling=(r"\b(?:anruf(?:en|e|t)?|anzurufen|telefonieren)\b",),
    texting=(r"\b(?:sms|nachrichten?|schreib\w*|erinnerung(?:en)?)\b",),
    not_cancelling=(
        r"(?:(?:bitte|nein|doch|halt)\W+)*(?:nicht (?:absagen|stornieren)|sag\w* (?:sie )?(?:ihn |den termin )?nicht ab"
        r"|stornier\w* (?:sie )?(?:ihn |den termin )?nicht)\b",
    ),
    contrasts=(
        "aber",
        "sondern",
    ),
    calls_wanted=(
        r"\bruf\w* (?:sie )?(?:mich |uns )?(?:bitte |lieber |stattdessen )*an\b",
        r"\blieber (?:anrufen|telefonieren|per telefon)\b",
    ),
    lasting=(
        "mehr",
        "nie",
        r"aufhor\w+",
        "stopp?",
        "weiteren?",
    ),
    missed=(
        "seit",
        "gestern",
        "vorgestern",
    ),
)
