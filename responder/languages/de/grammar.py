"""German: what denies, and what opens a clause."""

from responder.languages.language import Grammar
from responder.languages.word_lists import words

GRAMMAR = Grammar(
    negators=words("nicht kein keine keinen keiner keinem nie niemals ohne nix"),
    weak_negators=words(""),
    second_negators=words(""),
    completions=words(""),
    next_word_negators=words(""),
    splitters=words("aber sondern sonst jedoch also"),
    openers=frozenset([("konnen", "wir"), ("konnten", "wir"), ("kann", "ich"), ("konnte", "ich")]),
    answering_denial="nie",
    compound_heads=("termin", "besprechung", "treffen", "meeting", "stunde", "behandlung", "reservierung", "kurs"),
    capitalises_nouns=True,
    glued_answers=words("ja ok"),
)
