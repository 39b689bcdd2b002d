"""French: what denies, and what opens a clause."""

from responder.languages.language import Grammar
from responder.languages.word_lists import words

GRAMMAR = Grammar(
    negators=words("pas pa jamais aucun aucune aucunement ni sans nullement"),
    weak_negators=words("ne"),
    second_negators=words("ne"),
    completions=words("plus rien guere personne"),  # by themselves they deny nothing: "plus tard", "de rien"
    next_word_negators=words("non"),
    # "et" opens none: "je ne viens pas et ne confirme pas".
    splitters=words("mais sinon cependant toutefois pourtant donc alors"),
    # "je ne peux pas demain est-ce qu'on peut décaler"
    openers=frozenset(
        [("est", "ce"), ("peut", "on"), ("peux", "tu"), ("pouvez", "vous"), ("puis", "je"), ("pourrait", "on")]
        + [("pourriez", "vous"), ("auriez", "vous"), ("avez", "vous")]
    ),
    yes_or_if="si",
    elisions=words("c d j l m n s t qu jusqu lorsqu puisqu quoiqu quelqu presqu"),
    full_forms={"j": "je", "n": "ne", "d": "de", "m": "me", "qu": "que"},
    glued=words("qu j c l d n m t s"),
    glued_subjects=words("j"),
    glued_answers=words("oui non ok"),
    future_endings=("r(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)",),
)
