"""Italian: what denies, and what opens a clause."""

from responder.languages.language import Grammar
from responder.languages.word_lists import words

GRAMMAR = Grammar(
    negators=words("non mai senza nessun nessuno nessuna neanche nemmeno"),
    weak_negators=words(""),
    second_negators=words(""),
    completions=words(""),
    next_word_negators=words(""),
    splitters=words("ma pero altrimenti quindi allora"),
    openers=frozenset([("possiamo", "spostare"), ("potremmo", "spostare"), ("posso", "venire")]),
    elisions=words("c d l m n s t all dell nell dall sull un quest quell mezz dov cos"),
    full_forms={"nn": "non"},
    glued_answers=words("si ok"),
    told_by_endings=True,
)
