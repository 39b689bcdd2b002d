"""Recognises texts that answer nothing about the appointment, though they hold words that would.

Not being reachable now or by phone is not the same as not coming; a question about what *we* did asks for nothing; a
yes to "maman" is no yes to us. Such a text changes no appointment: a person answers it. Matched on folded text (small
letters, no accents, plain apostrophes), five languages, one table a kind.
"""

import re2

_UNREACHABLE_NOW_OR_EVER = (
    r"\b(?:un|not )?\s?available\b|\bunavailable\b|\bcan'?t (?:talk|speak|pick up|answer|take (?:a "
    r"|your )?calls?|come to the phone)\b"
    r"|\b(?:not|isn't|aren't) free (?:to (?:talk|speak|chat|answer)|for a (?:call|chat))\b|\b(?:cannot|can not|cant"
    r"|unable to"
    r"|not able to) (?:talk|speak|pick up|answer|take (?:a |your )?calls?|come to the phone|chat)\b|\bcan'?t (?:chat"
    r"|get to"
    r" (?:the|my) phone)\b|\b(?:not|n't be) reachable\b|\bunreachable\b"
    r"|\bpas libre (?:pour (?:parler|telephoner|repondre)|au tel\w*)|\b(?:peut|pourrai|pourra) pas (?:vous |te "
    r"|t')?(?:parler"
    r"|repondre|decrocher|telephoner|appeler)\b|\bpas (?:en mesure|possible) de (?:vous |te )?(?:parler|repondre"
    r"|decrocher)\b"
    r"|\bnicht ans (?:handy|telefon)|\bno puedo (?:cogerte|cogerle|atenderte|atenderle)\b"
    r"|\bnon posso (?:usare il telefono"
    r"|risponderti|risponderle|parlarti)\b"
    r"|\b(?:indisponible|injoignable|pas (?:dispo|disponible|joignable))\b|\bpeux pas (?:vous |te "
    r"|t')?(?:parler|repondre|decrocher|telephoner|appeler)\b"
    r"|\bnicht (?:erreichbar|verfugbar|sprechen|telefonieren|rangehen|ans telefon)\b"
    r"|\bno (?:estoy )?disponible\b|\bno puedo (?:hablar|atender|contestar|coger|responder)\b"
    r"|\bnon (?:sono |e )?(?:disponibile|raggiungibile)\b|\bnon posso (?:parlare|rispondere)\b|\bindisponibile\b"
)
_BY_PHONE = (
    r"\b(?:phone|call(?:s|ing)?|text me|message|voicemail|tel|telephone|tph|appel\w*|rappel\w*|decrocher"
    r"|repondeur|recontacte\w*|messages?|sms"
    r"|telefon\w*|anruf\w*|ruf\w*|nachricht|mailbox|schreiben sie|llam\w*|mensaje|escrib\w*|chiam\w*"
    r"|richiam\w*|messaggi\w*|scriv\w*|segreteria)\b"
)
_NOW = (
    r"\b(?:right now|at the moment|currently|for now|just now|atm|(?:un)?til[l]? (?:[0-9]|later)"
    r"|pour le moment|pour l'instant|actuellement|en ce moment"
    r"|jusqu'a|gerade|grad|momentan|derzeit|zurzeit|zur zeit|im moment|bis (?:[0-9]|spater)|ahora"
    r"|en este momento|por el momento|hasta las?"
    r"|adesso|al momento|in questo momento|ora|fino alle)\b"
)
_REACHED_NOW, _REACHED_BY_PHONE = re2.compile(_NOW), re2.compile(_BY_PHONE)

_OUR_ACT = (
    r"\b(?:did|has) (?:someone|anyone|somebody|anybody|they) (?:\w+ )?(?:cancel|mov|reschedul|chang)\w*"
    r"|\b(?:are|were|have|did) you (?:guys )?(?:just |really |already |be )?(?:cancel|mov|reschedul|chang|postpon)\w*"
    r"|\b(?:has|was|is|did) (?:it|that|this|my (?:\w+ )?(?:appointment|appt|booking|session)"
    r"|the (?:appointment|appt|booking)) (?:been |get |got |being )?(?:cancel|mov|reschedul|chang|postpon)\w*"
    r"|\b(?:avez|as)[ -](?:vous|tu) (?:\w+ )?(?:annul|deplac|decal|report|chang|modifi)e|\b(?:vous|tu) (?:avez"
    r"|as|m'avez|m'as|l'avez|nous avez) (?:\w+ )?(?:annul|deplac|decal|report|chang|modifi)e"
    r"|\bc'est (?:vous|toi) qui\b|\b(?:a|est)[ -]t[ -](?:il|elle) (?:ete )?(?:annul|deplac|decal|report"
    r"|maintenu|chang)|\b(?:pourquoi|comment ca se fait)\b.{0,60}\b(?:annul|deplac|decal|report)"
    r"|^\W*(?:bonjour\W+)?(?:vous|tu) (?:annulez|annules|deplacez|deplaces|decalez|decales"
    r"|reportez)\b.{0,30}\?|\best-?ce que (?:vous|tu|le|mon) \w*.{0,30}\b(?:annulez|annule|deplace|decale"
    r"|reporte)\b.{0,20}\?"
    r"|\b(?:haben|hast|hatten) (?:sie|du|ihr) .{0,40}\b(?:abgesagt|verschoben|verlegt|storniert|geandert)"
    r"|\b(?:wurde|ist|wird) (?:der|mein|es|das|unser) ?\w* ?.{0,20}\b(?:abgesagt|verschoben|verlegt"
    r"|storniert)\b|\bsagen sie .{0,25}\bab\b.{0,3}\?"
    r"|\b(?:han|habeis|ha|has) (?:\w+ )?(?:cancelado|anulado|cambiado|movido|aplazado)\b|\b(?:ha sido|fue"
    r"|esta) (?:cancelad|anulad|cambiad|movid|aplazad)[oa]\b"
    r"|\b(?:avete|ha|hai) (?:\w+ )?(?:annullato|disdetto|spostato|cambiato|cancellato|rinviato)\b.{0,40}\?"
    r"|\be stat[oa] (?:annullat|disdett|spostat|cambiat|cancellat|rinviat)[oa]\b"
)
_ANOTHER_VISIT = (
    r"\b(?:my|the|our) other (?:appointment|appt|booking|session|one|slot)\b|\b(?:l'|mon |notre )autre (?:rdv"
    r"|rendez|seance|creneau|reservation)"
    r"|\b(?:mein|der|unser)e?[nrm]? andere[rnm]? termin\b|\b(?:la|mi|nuestra) otra (?:cita|reserva|sesion"
    r"|hora)\b|\b(?:l'|il mio |mio )altr[oa] (?:appuntamento|prenotazione|visita|seduta)\b"
)
_PARENTS = (
    "maman|papa|mamie|papy|papi|mum|mom|mummy|mommy|dad|daddy|grandma|grandpa|mama|mami|mutti|vati|oma|opa"
    "|abuela|abuelo|abuelita|mamma|babbo|nonna|nonno"
)
_BEFORE_THEM = (
    "oui|ok|okay|d'accord|non|yes|yeah|yep|no|sure|ja|nein|klar|si|vale|va bene|certo|merci|thanks|danke|gracias|grazie"
    "|bonjour|hi|hello|hey|hallo|hola|ciao|salut|coucou|bisous?|love you"
)
_TO_PARENTS = (
    rf"(?:^|[,.!;\n]|\b(?:{_BEFORE_THEM})\b)\s*(?:ma |my |mi |mia |meine )?(?:{_PARENTS})"
    r"\s*(?:$|[,.!;?\n❤♥😘🥰]|je\b|j'|i\b|ich\b|arrive|x+\b)"
)
_NOT_FOR_US = (
    r"\b(?:wrong (?:number|person)|mauvais (?:numero|num)|pas le bon numero|(?:erreur|trompez?"
    r"|trompe) de (?:numero|personne)|vous (?:vous )?(?:trompez|etes trompee?)|falsche nummer|verwahlt"
    r"|nummer ist falsch|falsch verbunden"
    r"|(?:numero|persona) (?:equivocad|incorrect|errone)[oa]|se (?:ha )?equivoca(?:do|n)?\b|(?:numero"
    r"|persona) sbagliat[oa]|(?:ha|avete|hai) sbagliato (?:numero|persona))\b"
    r"|\b(?:don't|do not|never|didn't|haven't) (?:have|had|make|made|book|booked|got)(?: \w+)? (?:an? "
    r"|any )?(?:appointment|appt|booking)\b|\bno (?:appointment|booking) with (?:you|u)\b|\bwho (?:is"
    r"|are) (?:this|you)\b"
    r"|\b(?:n'ai|ai|n'avons|avons) (?:pas|aucun|jamais)(?: pris)?(?: de| un)? ?(?:rdv|rendez)"
    r"|\bjamais pris (?:de |un )?(?:rdv|rendez)|\bpas de (?:rdv|rendez-?vous) (?:chez|avec) vous\b"
    r"|\b(?:qui (?:etes|est)[ -](?:vous|tu|ce)|vous etes qui|c'est qui)\b"
    r"|\b(?:habe|haben) (?:\w+ )?keinen termin\b|\bkeinen termin (?:bei|mit) ihnen\b|\bwer (?:ist das|sind sie"
    r"|schreibt)\b"
    r"|\bno tengo (?:ninguna )?(?:cita|reserva)\b|\bquien (?:es|eres|habla)\b|\bnon ho (?:nessun[ao]? "
    r"|alcun )?(?:appuntament|prenotazion)\w*|\bchi (?:e|siete|scrive|parla)\b"
)


_UNREACHABLE, _OUR_OWN_ACT, _ANOTHER_OBJECT, _TO_A_PARENT, _WRONG_ADDRESS = map(
    re2.compile, (_UNREACHABLE_NOW_OR_EVER, _OUR_ACT, _ANOTHER_VISIT, _TO_PARENTS, _NOT_FOR_US)
)
_ANY_OF_THEM = re2.compile("|".join((_UNREACHABLE_NOW_OR_EVER, _OUR_ACT, _ANOTHER_VISIT, _TO_PARENTS, _NOT_FOR_US)))


def may_be_no_answer(folded: str) -> bool:
    """Checks whether any kind below may hold: most texts are none, and one search tells."""
    return _ANY_OF_THEM.search(folded) is not None


def says_who_cannot_be_reached(folded: str) -> bool:
    """Checks whether somebody cannot be reached now, or by phone: nothing of an appointment."""
    if _UNREACHABLE.search(folded) is None:
        return False
    return _REACHED_NOW.search(folded) is not None or _REACHED_BY_PHONE.search(folded) is not None


def speaks_of_another(folded: str) -> bool:
    """Checks whether it speaks of another appointment by that word."""
    return _ANOTHER_OBJECT.search(folded) is not None


def why_no_answer(folded: str) -> str:
    """Explains why a text changes no appointment, in words; "" if nothing speaks against it."""
    return next((why for pattern, why in _KINDS if pattern.search(folded) is not None), "")


_KINDS = (
    (_WRONG_ADDRESS, "the sender says that we have the wrong person, or asks who we are: a person answers"),
    (_OUR_OWN_ACT, "it asks about what we did ourselves: a person answers"),
    (_ANOTHER_OBJECT, "it speaks of another appointment than the one we know: a person answers"),
    (_TO_A_PARENT, "it is addressed to somebody else: a person answers"),
)
