"""Recognises that the lateness a text speaks of is ours: "vous avez souvent du retard ?", "are you running late?".

Matched on folded text (small letters, no accents, plain apostrophes). Whoever is asked, or told, that *we* are late
says nothing of being late themselves.
"""

import re2

_WHO_FR = (
    r"(?:docteure?|medecin|dentiste|dr \w+|praticien\w*|kine|osteo\w*|coiffeu\w+|estheticienne|cabinet|salon|veto\w*"
    r"|veterinaire)"
)
_OURS = re2.compile(
    "|".join(
        [
            r"\b(?:vous (?:avez|etes|aurez|serez|prenez|accusez)|avez[- ]vous|etes[- ]vous|aurez[- ]vous"
            r"|prenez[- ]vous)\b"
            r".{0,25}\b(?:retard|attente|heure)\b",
            rf"\b{_WHO_FR} (?:a|est|aura|prend|sera)\b.{{0,25}}\b(?:retard|heure)\b",
            r"\b(?:a|aura|est|sera)[- ]t[- ]?(?:il|elle|on)\b.{0,20}\b(?:retard|attente)\b",
            r"\b(?:il )?y (?:a|aura|a t il|a-t-il)\b.{0,20}\b(?:retard|attente)\b[^?]{0,25}\?",
            r"\b(?:are|r|do|does|will|is|were) (?:you|u|they|he|she|there|the \w+|dr\.? \w+"
            r"|doctor \w+)\b.{0,25}\b(?:late"
            r"|behind|delay\w*|delays|on time|on schedule|waiting time)\b",
            r"\bhow (?:late|far behind|long a delay) (?:are|is|do)\b|\bany (?:delays?|waiting)\b",
            r"\b(?:haben|sind|seid|hat|ist|gibt es|kommen|liegen) (?:sie|ihr|es|der|die|das|bei ihnen|herr"
            r"|frau)\b.{0,30}"
            r"\b(?:verspatung\w*|spat|wartezeit\w*|verzug|punktlich)\b|\bgibt es\b.{0,20}\b(?:verspatung\w*"
            r"|wartezeit\w*)\b",
            r"\b(?:van|llevan|tienen|hay|suelen?|va|lleva|tiene|el doctor|la doctora)\b.{0,25}\b(?:retraso\w*"
            r"|demora\w*|tarde)"
            r"\b[^?]{0,20}\?",
            r"\b(?:siete|avete|c'e|ci sono|il dottore|la dottoressa|il medico)\b.{0,25}\b(?:ritardo|ritardi"
            r"|tardi|orario)\b",
        ]
    )
)
# Their own, whoever else is named.
_MINE = re2.compile(
    r"\b(?:je|j'|j'ai|jai|j'aurai|moi|mon|ma|nous|on|i|i'm|im|i'll|my|we|we're|ich|mein\w*|wir|verspate mich|yo|mi|voy"
    r"|llego|llegare|tengo|io|mio|mia|sono|saro|arrivo|faro|ho)\b"
)


def is_ours(folded: str) -> bool:
    """Checks whether a folded text speaks of our lateness, and not of the sender's."""
    return _OURS.search(folded) is not None and _MINE.search(folded) is None
