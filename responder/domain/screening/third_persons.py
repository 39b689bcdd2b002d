"""Recognises that it is somebody else who is not coming: "my mum can't make it with me", "ma fille vient pas".

Only what is said of oneself (I, we, or a verb whose subject is left out) cancels. Matched on folded text (small
letters, no accents, plain apostrophes), clause by clause: the subject is looked for right before the verb. French and
English write it out; in Spanish and Italian the verb says whose it is.
"""

import re

import re2

_CLAUSE = re.compile(
    r"[.,;:!?\n()]+|\b(?:but|because|so|and i|mais|car|parce qu|donc|du coup|aber|weil|also|deshalb|pero|porque"
    r"|asi que"
    r"|perche|quindi|ma(?= (?:io|non|noi|posso|vengo)\b))\b"
)
_OWN = re.compile(
    r"\b(?:i(?! \w+i non\b)|im|i'm|ive|i've|i'll|ill|we|we're|we'll|us|me|myself|je|j'|j|jvais|jpeux|moi|nous|on|ich"
    r"|wir|mir|uns|yo"
    r"|nosotr[oa]s|io|noi)\b"
)
_NOUN_EN = (
    r"(?:he|she|they|(?:my|his|her|our|their|the|your|some|one of (?:my|the|our)) (?:\w+(?:'s)? ){0,2}?\w+"
    r"|students|kids|children|people|girls|boys|everyone|everybody|nobody|others)"
)
_NOT_EN = (
    r"(?:ca ?n(?:'|no)?t|can not|wo ?n'?t|will not|could ?n'?t|could not|is ?n'?t|is not|are ?n'?t|are not|'s not"
    r"|'re not)"
)
_NOUN_FR = (
    r"(?:ils?|elles?|(?:mon|ma|mes|son|sa|ses|notre|nos|leurs?|le|la|les|votre|vos|ton|ta|tes|un|une|l'une?"
    r"|aucun des) ?"
    r"(?:\w+ ){0,2}?\w+|l'\w+)"
)
_VERB_FR = (
    r"(?:ne |n')?(?:va|vont|vien(?:t|nent|s)?|viendr(?:a|ai|ont|ait)|peut|peuvent|peux|pourr(?:a|ai|ont|ait)|ser(?:a"
    r"|ai|ont)"
    r"|ira|iront|passer(?:a|ont)) (?:malheureusement |finalement |toujours )?(?:pas|plus)\b"
)
_NOUN_DE = r"(?:er|sie|(?:mein|dein|sein|ihr|unser|euer|ein|kein)e?[nrms]? \w+|der \w+|die \w+|das \w+)"

_FAMILIES = (
    # the subject right before the verb
    rf"(?:^|\b){_NOUN_EN} (?:\w+ly |also |just |still )?{_NOT_EN} (?:\w+ly |be able to |be |going to be |going to )*"
    r"(?:make it|come|coming|be there|there|attend\w*|join\w*|turn up|show up|make)\b",
    rf"(?:^|\b){_NOUN_FR} {_VERB_FR}",
    rf"\b{_NOUN_DE} (?:leider |morgen |heute |auch )*(?:kommt|kommen|kann|konnen|wird|schafft)\b.{{0,30}}\b(?:nicht"
    rf"|keine?)\b",
    # the verb alone says it
    r"\bno (?:me |te |nos |lo )?(?:puede|pueden|podra|podran|viene|vienen|vendra|vendran|va|van|asistira|ira)"
    r" (?:a )?(?:poder )?(?:venir|ir|asistir|acudir|conmigo|al|a la)\b|\bno (?:viene|vienen|vendra|vendran)\b",
    r"\bnon (?:mi |ti |ci |ce la )?(?:puo|possono|potra|potranno|viene|vengono|verra|verranno|riesce|riescono|ce la fa)"
    r"(?: a)?(?: venire| essere| esserci| partecipare)?\b",
)
_THIRD = re2.compile("|".join(f"(?:{each})" for each in _FAMILIES))
_IMPERSONAL = re2.compile(
    r"\b(?:(?:le|mon|ce|notre) (?:temps|travail|boulot|train|rdv|rendez-vous|creneau|jour|moment)|la (?:date|voiture"
    r"|journee)"
    r"|l'(?:heure|horaire)"
    r"|the (?:time|date|day|appointment|car)|der (?:termin|tag)|die (?:zeit|uhrzeit))\b"
)


_OWN_ABSENCE = re2.compile(
    r"\b(?:je|j'|j|on|nous)\b.{0,25}\b(?:viens|vient|viendr\w+|venir|peux|peut|pourr\w+|serai\w*|sera)"
    r" (?:\w+ )?(?:pas|plus)\b"
    r"|\b(?:i|we|i'm|im|we're)\b.{0,20}\b(?:can'?t|cannot|won'?t|not|unable)\b.{0,20}"
    r"\b(?:come|coming|make|attend|be there)\b"
    r"|\b(?:ich|wir)\b.{0,40}\bnicht\b|\bkann .{0,20}nicht kommen|\bno (?:puedo|podemos|podre|podremos|voy|vamos|ire)\b"
    r"|\bnon (?:posso|possiamo|vengo|veniamo|riesco|riusciamo|potro|potremo|ci saro|ci saremo)\b"
)


def says_that_another_is_not_coming(folded: str) -> bool:
    """Checks whether somebody else is not coming, and the sender says nothing of the kind of themselves."""
    if _THIRD.search(folded) is None:  # of a long text each clause would cost a search
        return False
    said = _CLAUSE.split(folded)
    others = [clause for clause in said if _of_another(clause)]
    return bool(others) and not any(_OWN_ABSENCE.search(clause) for clause in said if clause not in others)


def _of_another(clause: str) -> bool:
    found = _THIRD.search(clause)
    if found is None or _IMPERSONAL.search(clause) is not None:
        return False
    return _OWN.search(clause[: found.end()]) is None
