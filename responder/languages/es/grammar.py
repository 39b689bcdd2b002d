"""Spanish: what denies, and what opens a clause."""

from responder.languages.language import Grammar
from responder.languages.word_lists import words

GRAMMAR = Grammar(
    negators=words("no nunca jamas tampoco sin ningun ninguna"),
    weak_negators=words(""),
    second_negators=words(""),
    completions=words(""),
    next_word_negators=words(""),
    splitters=words("pero sino aunque entonces"),
    openers=frozenset([("puedo", "ir"), ("podemos", "cambiar"), ("podriamos", "cambiar")]),
    answering_denial="no",
    glued_answers=words("si ok"),
    told_by_endings=True,
)
