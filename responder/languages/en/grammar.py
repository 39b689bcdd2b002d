"""English: what denies, and what opens a clause."""

from responder.languages.language import Grammar
from responder.languages.word_lists import words

GRAMMAR = Grammar(
    negators=words("not never cannot without unable neither nor nt hardly barely")
    | frozenset(
        verb + "nt"
        for verb in ("ca do does did wo would could should is are was were ai have has had must need sha might".split())
    ),
    weak_negators=words(""),
    second_negators=words("not"),
    completions=words(""),
    next_word_negators=words("no non"),
    # "and" opens none: what is denied goes on behind it.
    splitters=words("but however though otherwise so then"),
    openers=frozenset((verb, who) for verb in ("can", "could", "would", "may") for who in ("i", "we", "you", "u")),
    glued_answers=words("okay yeah yes ok"),
)
