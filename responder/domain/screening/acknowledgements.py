"""Tells an answer about coming ("oui je confirme") from a word that only agrees to what was said last ("ok merci").

Matched on folded text (small letters, no accents, plain apostrophes).
"""

import re2

_OF_COMING = re2.compile(
    "|".join(
        [
            r"\b(?:confirm|valid|accept)\w*\b|\bvien(?:s|t|drai|drons)\b|\bvenir\b|\bser(?:ai"
            r"|ons) (?:bien )?(?:la|present)"
            r"|\b(?:je suis|serai) presente?\b|\bj'y ser(?:ai|ons)\b|\bpresence\b",
            r"\b(?:coming|attend\w*|be there|make it|see you (?:then|at|on|tomorrow|there)|i'?ll come|will come)\b",
            r"\b(?:bestatig\w+|komme|kommen|dabei|erscheine|nehme teil|werde da sein)\b",
            r"\b(?:voy|vamos|ire|iremos|estare|estaremos|asistir\w*|acudir\w*|vendre)\b",
            r"\b(?:conferm\w+|vengo|veniamo|verro|verremo|ci saro|ci saremo|partecip\w+)\b",
        ]
    )
)


def speaks_of_coming(folded: str) -> bool:
    """Checks whether a folded text says more than that its sender agrees: that they confirm, or come."""
    return _OF_COMING.search(folded) is not None
