"""Recognises texts that no person wrote: automatic answers, notices of networks and of other platforms, codes, sales.

Matched on folded text (small letters, no accents, plain apostrophes), five languages. What calls itself automatic
counts whatever else it says; a notice speaks to "you" and never of "I", so one with a word of the first person is a
person's ("j'ai reçu un message : votre colis est arrivé").
"""

from typing import Any

import re2

from responder.domain.text.late_pattern import late
from responder.languages import any_of, patterns_of

# "I", "my" and what goes with them. A word that another of the languages has too needs its verb: "i" is an Italian
# article, "im" a German one, English notices come "on Tuesday", a Spanish bill is "del mes".
_FIRST_PERSON = late(re2.compile, any_of(lambda each: each.machines.first_person))

_AUTOMATIC = [
    *patterns_of(lambda each: each.machines.automatic),
    # What is said in several languages at once.
    r"^\W*auto(?:-?reply|-?response|-?repondeur|-?antwort)?\s?[:\-]",
    r"\b(?:en caso de|per) urgen(?:cia|za|ze)s?\b,?",
    (
        r"\b(?:do not disturb|ne pas deranger|nicht storen|no molestar|non "
        r"disturbare)(?: (?:alla guida|beim fahren|al conducir|en conduisant"
        r"""|en voiture))?['\"»”“]?\W{0,3}(?:mode|while|is|est|ist|esta|e|active[e]?|activad[oa]|attiv[oa]"""
        r"|attivat[oa]|aktiv(?:iert)?|eingeschaltet|turned|enabled|on)\b"
    ),
    # What a mailbox heard is told in its first person: "Voicemail from +1 555 0100: I need to cancel".
    (
        r"^\W*(?:new |nouveau |nouvelle )?(?:voice ?mail|message vocal|sprachnachricht|mensaje de voz|messaggio vocale"
        r"|messagerie(?: vocale)?)\b.{0,25}\b(?:from|du|de|von|da)\W{1,3}\(?(?:\+|00)?[0-9][0-9 .\-/()]{6,18}[0-9]"
        r"\)?\W{0,3}(?:[:«\"“(]|$|[0-9]{1,2}[:h])"
    ),
    (
        r"\b(?:sent|envoye|gesendet|enviado|inviato|mandado) (?:\w+ ){0,2}(?:android auto|(?:apple "
        r")?carplay)\b"
    ),
    (
        r"\b(?:mode|modus|modo|modalita|fonction|funktion)\W{1,3}(?:ne pas deranger|nicht storen|no "
        r"molestar|non disturbare|conduite|concentration|fahren|conduccion|guida)\b"
    ),
]

# What people type too, and phones by themselves: a promise to come back makes it a machine's, unless more is said.
_AWAY = any_of(lambda each: each.machines.away)
_BACK = any_of(lambda each: each.machines.coming_back)

# Names that are also a person's or a thing's ("Tim:", "orange :") need more than a colon behind them.
_NETWORKS = (
    r"(?:sfr|red by sfr|orange info|orange mobile|sosh|bouygues(?: telecom)?|b&you|free mobile|la poste mobile"
    r"|nrj mobile"
    r"|prixtel|vodafone|t-mobile|verizon|at&t|virgin mobile|giffgaff|tesco mobile|lebara|lyca ?mobile"
    r"|(?:deutsche )?telekom"
    r"|1&1|congstar|aldi talk|telefonica|movistar|yoigo|masmovil|pepephone|jazztel|o2"
    r"|(?:losai|chiamaora) di tim|tim (?:informa|ti informa)|wind ?tre|iliad|ho\. ?mobile|poste ?mobile|fastweb"
    r"|kena mobile"
    r"|swisscom|sunrise|proximus)"
)
_NUMBER = r"(?:\+|00)?[0-9][0-9 .\-/]{6,16}[0-9]"

_NOTICES = [
    *patterns_of(lambda each: each.machines.notices),
    # What is said in several languages at once.
    (
        rf"^\W*(?:info )?{_NETWORKS}(?: (?:info|services?|message|messagerie|free ?msg|kundenservice|avisa"
        r"|informa))?\s?:"
    ),
    (
        rf"\b{_NUMBER}\b.{{0,20}}\b(?:vous a (?:appele|cherche|contacte)|a (?:tente|essaye|cherche) (?:de |a "
        r")?vous|has (?:tried|been trying|called)|tried to (?:call|reach)|called you|hat (?:versucht|sie "
        r"angerufen|angerufen)|(?:le|te|les) (?:ha llamado|llamo (?:el [0-9]+|a las))|ti ha (?:cercato"
        r"|chiamato)|(?:la|vi) ha (?:cercata?|chiamata?)|ha (?:provato|tentato|cercato|intentado))\b"
    ),
    (
        r"\b(?:recipient|subscriber|destinataire|empfanger|destinatario|abonne)\b.{0,30}\b(?:not "
        r"(?:reachable|available)|unreachable|unavailable|injoignable|indisponible|nicht (?:erreichbar"
        r"|verfugbar)|no (?:esta )?disponible|non (?:e )?(?:raggiungibile|disponibile))\b"
    ),
    (
        r"\b(?:vous avez|you have|you've|sie haben|ha|has|hai) (?:already )?(?:consomme|utilise|epuise"
        r"|used|reached|verbraucht|consumido|agotado|consumato|esaurito|utilizzato|[0-9]{2,3} ?% (?:ihres"
        r"|des))\b.{0,60}\b(?:forfait|enveloppe|data|allowance|plan|datenvolumens?|inklusivvolumens?"
        r"|verbraucht|bono|tarifa|datos|giga|gb|go|mb|offerta|minuti|credito)\b"
    ),
    (
        r"\b(?:votre|your|ihre|su|la tua|la sua) (?:\w+ ){0,2}(?:facture|bill|invoice|statement|rechnung"
        r"|factura|fattura|bolletta)\b.{0,40}\b(?:est|is|now|ya|esta|e|steht|liegt) (?:\w+ "
        r")?(?:disponible|disponibile|ready|available|bereit|online|vor)\b"
    ),
    (
        r"\b(?:il vous reste|you have|ihnen verbleiben|sie haben noch|te quedan|le quedan|ti restano|hai "
        r"ancora)\W{1,3}[0-9.,]+ ?(?:go|gb|mo|mb|giga|minut\w+|sms)\b"
    ),
    (
        r"\b(?:messagerie vocale|message vocal|voicemail|voice mail|repondeur|mailbox|buzon(?: de voz)?"
        r"|segreteria(?: telefonica)?|sprachnachricht)\b.*[0-9]"
    ),
    (
        r"[0-9]+ (?:new|nouveau|nouveaux|neue|nuevos?|nuovi|nuovo) (?:voice ?mails?|messages? vocaux"
        r"|messages?|nachrichten?|mensajes?|messaggi?o?)\b"
    ),
    (
        rf"\b{_NUMBER}\b.{{0,6}}\b(?:ya esta|esta de nuevo|vuelve a estar|is (?:now )?available|est a nouveau|ist "
        r"(?:jetzt |nun )?wieder|e ora|e di nuovo)\b"
    ),
    # The label of a link says what it does, and nobody asks for it: "Annuler : https://".
    (
        r"\b(?:annul\w+|modifi\w+|deplacer|gerer|cancel\w*|reschedule|manage|rebook|absagen|stornieren|verwalten|umbuchen"
        r"|anular|gestionar|disdire|gestisci)\b\W{0,3}(?:(?:sur|ici|at|on|here|via|unter|hier|aqui|en|su|qui)\W{1,3})?"
        r"(?:https?:|www\.|\w[\w.-]*\.\w{2,3}/)\S*(?:\W*$|[.!]\W| stop\b)"
    ),
    r"^\W*(?:[\w&'.-]+ ?){1,3}\s?:.*\b(?:votre|vos|your|ihre?|su|il suo|la sua)\b.*https?:\S+\W*$",
    (
        r"^\W*(?:[\w&'.-]+ ?){1,4}\]?\s?:.*[\s(](?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:fr|com|uk|de|es|it|net"
        r"|org|eu|ch|be|ie)\b"
    ),
    r"[0-9]+ (?:mensajes?|messaggi?o?|messages?) (?:nuevos?|nuovi|nuovo|vocaux|vocal)\b",
    r"\bha(?:s|i)? (?:recibido|ricevuto) un mms\b",
    (
        r"\b(?:code|codigo|codice) (?:de |d'|di )?(?:verification|validation|securite|confirmation"
        r"|connexion|activation|verificacion|seguridad|confirmacion|acceso|verifica|sicurezza|conferma"
        r"|accesso|otp)\b"
    ),
    (
        r"\b(?:otp|m?tan|passcode|pin|password|mot de passe|kennwort"
        r"|contrasena)\b[^0-9]{0,30}\b[0-9]{3,4}[ -]?[0-9]{2,4}\b"
    ),
    r"\bcode (?:is|est|lautet|:)? ?:? ?[0-9]{5,8}\b",
    (
        r"\b[0-9]{3,4}[ -]?[0-9]{2,4}\b[^0-9]{0,20}\b(?:est votre|est le|is your|ist ihr|es (?:su|tu)|e "
        r"il (?:tuo|suo))\b"
    ),
    r"\b[0-9]{3}[ -]?[0-9]{3}\b[^0-9]{0,40}\b(?:code|otp|verification)\b",
    (
        r"\b(?:votre|your|ihr|su|tu|il tuo|il suo) (?:\w+ ){0,2}(?:code|codigo|codice|tan|pin|otp"
        r"|passcode)\b.{0,25}[0-9]{3,8}"
    ),
    r"(?:.{20}|^)\bstop\W{0,3}(?:sms|au|to|an|al|a|en)?\W{0,3}(?:le |n |number )?[0-9]{5}\W*$",
    r".{20}\bstop\W{0,3}(?:sms|au|to|an|al|a|en)?\W{0,3}(?:le |n |number )?[0-9]{5}\b",
    (
        r"\b(?:reply|text|txt|send|repondez|envoyez|antworten sie|antworte|senden sie|sende|responda"
        r"|responde|envie|envia|rispondi|invia)(?: (?:with|par|mit|con))?\W{0,3}stop\b"
    ),
    r"\bstop (?:pour|zum|para|per) (?:ne plus|vous|abmelde\w*|dar|darse|cancel|no |non )",
    (
        r"\b(?:soldes|ventes? privees?|black ?friday|flash sale|sale ends|promo(?:tion)?s? flash"
        r"|ausverkauf|rebajas|saldi|oferta)\b.*(?:%|https?:|\bstop\b|2x1)"
    ),
    (
        r"\b(?:repondez|reply|respond|text|txt|antworten sie|antworte|responda|responde|conteste|rispondi"
        r"|risponda)\b.{0,20}\b(?:oui|ok|c|y|n|yes|1|2|non|no|annuler|cancel|confirm\w*|x|ja|nein|absagen"
        r"|si|cancelar|annulla|annullare)\b"
    ),
    (
        r"^\W*(?:\S+ ){0,3}(?:rappel|reminder|erinnerung|recordatorio|promemoria"
        r"|terminerinnerung)\b.*\b(?:rdv|rendez-vous|appointment|booking|termin|cita|appuntamento"
        r"|visita)\b.*[0-9]"
    ),
    (
        r"\b(?:annulez|modifiez|gerez|confirmez|manage|cancel|reschedule|verwalten|absagen|gestione"
        r"|gestisci|cancele) (?:ici|here|hier|aqui|qui|it|via|sur|in the app|votre rdv|votre "
        r"rendez-vous)\b.{0,30}(?:https?:|app\b|\w\.\w{2,3}/)"
    ),
    (
        r"\b(?:pour|to|um|para|per) (?:l'?)?(?:annuler|modifier|deplacer|reporter|cancel|reschedule"
        r"|change|ab(?:zu)?sagen|cancelar|anular|annullare|disdire|modificare)\b.{0,25}https?:"
    ),
    (
        r"[0-9]+(?:[.,][0-9]{2})? ?(?:eur|euros?|€|£|\$|gbp|usd|chf)\b?.*\b(?:carte|card|karte|tarjeta"
        r"|carta|cargo|addebito|paiement|payment|achat|prelevement|abbuchung|operazione|reconoce)\b"
    ),
    (
        r"\b(?:carte|card|karte|tarjeta|carta|cargo|addebito|paiement|payment|achat|prelevement|abbuchung"
        r"|compra|pago|transaction)\b.*[0-9]+[.,][0-9]{2}"
    ),
    (
        r"\b(?:votre|your|ihr|ihre|su|tu|la tua|la sua|il tuo|il suo) (?:\w+ )?(?:compte|carte|account"
        r"|card|konto|karte|cuenta|tarjeta|conto|carta)\b.{0,40}\b(?:bloque\w*|suspend\w*|locked|blocked"
        r"|restricted|gesperrt|bloquead\w*|bloccat\w*|sospes\w*|limit\w*|verif\w*|confirm\w*|valid\w*)\b"
    ),
]

# Parcels. A carrier that names itself is one whoever speaks in it ("DPD: we tried to deliver").
_PARCELS = patterns_of(lambda each: each.machines.parcels)
_CARRIERS = [
    r"^\W*(?:info )?(?:dhl|dpd|ups|gls|tnt|fedex|hermes|evri|yodel|royal mail|parcelforce|inpost|amazon(?: logistics)?"
    r"|an post|chronopost|colissimo|la poste|mondial relay|relais colis|colis prive|bpost|postnl|deutsche post"
    r"|post(?:e|\.at)|correos(?: express)?|seur|mrw|nacex|celeritas|brt|bartolini|sda|poste italiane)(?: \w+)?\s?:",
]
# Whoever stands at the door with it, asks where to go or who is in, is a driver and no platform.
_AT_THE_DOOR = patterns_of(lambda each: each.machines.at_the_door)
_WITH_A_LINK = late(re2.compile, r"https?:|\bwww\.|\w\.\w{2,4}/\S|\btrack\w*\b|\bsuivez\b|\bverfolg\w+")

# How to leave a list of many is written at the end of what they all get; "j'en profite" in it is the seller's voice.
_OF_A_LIST = [
    *patterns_of(lambda each: each.machines.list_endings),
    # What is said in several languages at once.
    r"\bstop\W{0,3}(?:sms|au|to|an|al|a|en)?\W{0,3}(?:le |n |number )?[0-9]{5}\W*$",
]
_FEWEST_OF_A_LIST = 60  # characters: shorter ones may be somebody's who tries to leave another list

_LONGEST_QUESTION = 100  # characters: whoever asks about a notice ends with it; a notice ends with what to do

MEMORY = 64 << 20  # bytes that a pattern may take while it searches; it grows to a few of them
_SHORTEST = 14  # characters: "auto: driving"
_LONGEST = 700  # characters that are looked at: a notice says what it is early


def _compiled(patterns: list[str]) -> Any:
    return late(_compile, patterns)


def _compile(patterns: list[str]) -> Any:
    options = re2.Options()
    options.max_mem = MEMORY
    return re2.compile("(?s)" + "|".join(patterns), options)


_ITSELF, _AWAY_AND, _AND_BACK = map(_compiled, (_AUTOMATIC, [_AWAY], [_BACK]))
_A_NOTICE, _SENT_TO_A_LIST = map(_compiled, (_NOTICES, _OF_A_LIST))
_OF_A_PARCEL, _OF_A_CARRIER, _OF_A_DRIVER = map(_compiled, (_PARCELS, _CARRIERS, _AT_THE_DOOR))
PATTERNS = (*_AUTOMATIC, _AWAY, *_NOTICES, *_PARCELS, *_CARRIERS, *_OF_A_LIST)
"""Of every kind below: where none of them is found in a folded text, none holds."""


def names_itself_automatic(folded: str) -> bool:
    """Checks whether the text says that no person wrote it, or comes from a phone's own modes."""
    return _ITSELF.search(folded) is not None


def promises_to_come_back(folded: str) -> bool:
    """Checks whether it says that somebody cannot be reached and promises an answer later: people type it, phones
    send it."""
    return _AWAY_AND.search(folded) is not None and _AND_BACK.search(folded) is not None


def is_notice(folded: str) -> bool:
    """Checks whether a network, a shop, a bank or another platform tells its customer something."""
    head = folded[:_LONGEST]
    if len(head) <= _LONGEST_QUESTION and head.rstrip().endswith("?"):
        return False
    if _is_of_a_list(head):
        return True
    if _is_about_a_parcel(head):
        return True
    return _A_NOTICE.search(head) is not None and _FIRST_PERSON.search(head) is None


def _is_about_a_parcel(head: str) -> bool:
    """Checks whether a carrier's platform wrote it, and not a driver at the door, who sends no link."""
    if _OF_A_DRIVER.search(head) is not None and _WITH_A_LINK.search(head) is None:
        return False
    if _OF_A_CARRIER.search(head) is not None:
        return True
    return _OF_A_PARCEL.search(head) is not None and _FIRST_PERSON.search(head) is None


def _is_of_a_list(head: str) -> bool:
    """Checks whether it ends with how to leave the list it was sent to."""
    told = len(head) >= _FEWEST_OF_A_LIST and not head.startswith("stop") and "?" not in head[-3:]
    return told and _SENT_TO_A_LIST.search(head) is not None
