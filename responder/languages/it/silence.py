"""Italian: patterns of asking for no more messages, on folded text."""

from responder.languages.patterns import SilencePatterns

_THINGS = r"(?:sms|messaggi\w*|promemoria|avvisi|pubblicita|notifiche|sollecit\w+)"

SILENCE = SilencePatterns(
    stop_requests=(
        (  # the whole text
            r"^\W*(?:buongiorno|ciao|per favore|potete|puo|vorrei|voglio|\W)*"
            r"(?:disattiv|elimin|cancell|annull|rimuov|togli|toglier|spegn)(?:are|ere|ete|ate|a|e|i|ite)? "
            r"(?:tutti |i |miei |vostri |questi )+(?:sms )?promemoria(?: (?:via sms|automatici))*<courtesy>"
        ),
        rf"\bnon (?:mi |ci )?(?:mand|invi|sped)\w+ (?:piu )?(?:altri |i |dei |questi |vostri )*{_THINGS}\b",
        (
            r"\bnon (?:voglio|desidero|vorrei) (?:piu )?(?:ricevere |avere )?(?:piu |altri |i |dei |questi "
            rf"|vostri )*{_THINGS}\b"
        ),
        (
            r"\b(?:basta|stop|niente piu|smett\w+)(?: piu)? (?:con |di |a )?(?:inviar\w* |mandar\w* )?(?:i "
            rf"|gli |dei |ai |agli |coi |questi |vostri )*{_THINGS}\b"
        ),
        rf"\b(?:preferi(?:rei|sco)|vorrei|gradirei) non ricevere (?:piu )?(?:i |questi |vostri |altri )*{_THINGS}\b",
        (
            r"\b(?:togli\w*|cancell\w*|elimin\w*|rimuov\w*) (?:dalla (?:vostra |sua )?lista|il mio numero|i "
            r"miei dati)\b"
        ),
        r"\bnon (?:desidero|voglio|vorrei) (?:piu )?essere (?:ri)?contattat[oa]\b",
        r"\bnon (?:mi )?contatt\w+ piu\b",
    ),
    stop_denials=(r"\blista d'attesa\b",),
    stop_courtesies=(r"grazie", r"per favore", r"per piacere"),
    other_channels=(
        r"\b(?:foto|selfie|meme|video|barzellette|sticker)\b",
        r"\b(?:e-?mail|mail|newsletter|posta|letter[ae]|bollett[ae]|fattur[ae]|catalogh?[oi]|volantini|chiamate?|telefonate?)\b",
        (
            r"^(?:dal|dalla|dalle|del|della) (?:mia )?(?:corso|lezione|lezioni|seduta|appuntamento|laboratorio)"
            r"(?:$| (?:per|grazie|di|domani|questo|questa)\b)"
        ),
    ),
    calling=(r"\b(?:chiam(?:are|armi|ate|i)|telefon(?:are|armi|ate|i))\b",),
    texting=(r"\b(?:sms|messaggi\w*|scriv\w+|promemoria)\b",),
    not_cancelling=(r"(?:per favore\W+)?non (?:lo |l'|me lo )?(?:annull|cancell|disdi)\w+",),
    contrasts=(
        "ma",
        "pero'",
    ),
    calls_wanted=(
        r"\bchiam(?:a|ate)(?:mi|ci)\b",
        r"\bmi chiam(?:i|ate)\b",
        r"\bpreferisco (?:una telefonata|essere chiamat\w)\b",
    ),
    lasting=(
        "piu",
        "mai",
        "basta",
        "stop",
    ),
    missed=(
        "da",
        "ieri",
    ),
)
