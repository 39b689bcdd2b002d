"""Recognises the words with which phones tell of a reaction to a message: 'Liked “…”', "A aimé une image".

They stand in for a tap on a heart where the other side cannot show it. Table of what iPhones and Android phones write
in the five languages; other languages are recognised by the text of ours that they quote (`quoted_text`).
"""

import re

import re2

from responder.domain.text.folding import fold
from responder.domain.text.late_pattern import late

_EMOJI = "[\u203c\u2049\u2190-\u2bff\u3030-\u303d\U0001f000-\U0001faff]"
_SIGN = rf"(?:{_EMOJI} ?)+"
_WITH = rf"(?:avec |par |with |mit |con |un |una |une |an? )*(?:{_SIGN}|\w+)"

_BEFORE = [
    # en
    r"(?:dis)?liked|loved|laughed at|emphasi[sz]ed|questioned",
    rf"reacted (?:with )?(?:{_SIGN}|\w+) to",
    rf"removed (?:an?|the|their|his|her) .{{1,30}} from|{_SIGN}removed from",
    # fr
    r"(?:a|ont) (?:aime|adore|deteste)|n'a pas aime|a ri (?:de|a)?|a (?:souligne|mis en evidence|accentue|insiste sur)",
    r"a (?:mis en (?:doute|question)|interroge|questionne|mis un point d'interrogation (?:a|sur))",
    rf"a reagi (?:{_WITH} )?(?:a|au|sur)|a mis (?:un |une )?(?:{_SIGN}|j'aime|coeur|pouce\w*) (?:a|au|sur)",
    r"a (?:retire|supprime|enleve|annule) (?:un |une |son |sa |l'|le |la )?.{1,30} (?:de|a|du|sur|pour)",
    # de
    rf"gefallt|liebt|hat (?:{_WITH} )?(?:auf|uber)|hat mit .{{1,20}} auf",
    # es
    r"(?:no )?(?:le|les|te) (?:gusta|gusto|encanta|encanto|ha gustado|ha encantado)|se (?:rio|ha reido) de",
    r"(?:ha )?(?:enfatizo|enfatizado|destaco|destacado|cuestiono|cuestionado|dudado de|dudo de|exclamado por)",
    rf"(?:ha )?(?:reacciono|reaccionado) (?:{_WITH} )?a",
    r"(?:ha )?(?:elimino|eliminado|quito|quitado|retirado) .{1,30} (?:de|a)",
    # it
    r"(?:non )?(?:ha messo|ha aggiunto) .{1,20} a|(?:non )?(?:e piaciuto|piace)|ha (?:adorato|amato|riso (?:per|di|a))",
    r"ha (?:enfatizzato|evidenziato|sottolineato|dato enfasi a|messo in dubbio|contestato)",
    rf"ha reagito (?:{_WITH} )?a|ha (?:rimosso|tolto|eliminato) .{{1,30}} (?:da|a|di)",
    # a sign and a word: "👍 to", "❤️ à", "😂 zu", "👍 a", "👍 su"
    rf"{_SIGN}(?:to|at|a|au|sur|zu|auf|an|su|de|per)?",
]
_AROUND = [  # the quote stands between the two halves
    (r"hat", r"mit .{1,25} markiert|geliebt|(?:hervor)?gehoben|betont|hinterfragt|mit .{1,25} (?:reagiert|versehen)"),
    (r"hat .{1,30}(?:von|aus|fur|bei|zu)", r"entfernt|zuruckgenommen"),
    (r"hat (?:uber|auf|mit .{1,20} auf)", r"gelacht|reagiert"),
]
_MEDIA = (
    r"(?:(?:an?|your|the|une?|d'une?|l'|votre|ein|eine|einen|ihr|un|una|un'|su|tu) ?)?"
    r"(?:image|photo|picture|movie|video|attachment|gif|sticker|(?:audio |voice )?message|location|contact|link"
    r"|piece jointe|film|autocollant|message (?:audio|vocal)|position|lien"
    r"|bild|foto|film|anhang|sprachnachricht|nachricht|standort|kontakt"
    r"|imagen|pelicula|archivo adjunto|mensaje(?: de voz)?|ubicacion|contacto|adjunto"
    r"|immagine|filmato|allegato|messaggio(?: vocale)?|posizione|contatto)"
)
_OPEN, _CLOSE = "[“\"«„‟‘'‹]", "[”\"»“’'›]"
_NAME = r"(?:[\w.'’-]+ ){0,2}"
_FRAMES = "|".join(f"(?:{each})" for each in _BEFORE)
_FRAME = re.compile(
    rf"^\W*{_NAME}(?:{_FRAMES})\W*$|" + "|".join(rf"^\W*{_NAME}(?:{one})\W+(?:{other})\W*$" for one, other in _AROUND)
)
_WHOLE = late(
    re2.compile,
    rf"(?s)^\s*(?:{_FRAMES})\s*{_OPEN}.*{_CLOSE}?[\s.…]*$|^\s*(?:{_FRAMES}) ?{_MEDIA}\W*$|"
    + "|".join(rf"^\s*(?:{one})\s+{_OPEN}.*{_CLOSE}\s*(?:{other})\W*$" for one, other in _AROUND)
    + "|"
    + "|".join(rf"^\s*(?:{one}) {_MEDIA} (?:{other})\W*$" for one, other in _AROUND),
)
HINT = (  # of folded texts: most have none of these, and need no closer look
    "[“\"«„‟‹「]|ked '|ved '|image|imagen|immagine|bild|photo|foto|picture|movie|film|pel[ií]cula|vid[eé]o"
    "|attachment|anhang|adjunto|allegato|jointe|gif|sticker|autocollant|message|nachricht|mensaje|messaggio|location|position|standort"
    "|ubicaci|posizione|contact|kontakt|contatto|link|lien"
)
_LONGEST_FRAME = 80
_INVISIBLE = re.compile("[\u2000-\u200f\u2028-\u202f\u2060-\u2064\ufe00-\ufe0f\ufeff\u00a0]")


def is_reaction_frame(frame: str) -> bool:
    """Checks whether the words around a quote only tell of a reaction to it."""
    return len(frame) <= _LONGEST_FRAME and _FRAME.match(_plain(frame)) is not None


def is_reaction(text: str) -> bool:
    """Checks whether a whole text tells of a reaction, to a text we need not know or to an image."""
    whole = text.encode("utf-8", "replace").decode()  # re2 reads no half of a surrogate pair
    return _WHOLE.match(_plain(whole)) is not None


def _plain(text: str) -> str:
    """Small letters, no accents, plain spaces; the quotation marks as they are."""
    return re.sub(r"[ \t]+", " ", fold(_INVISIBLE.sub(" ", text))).strip()
