"""Finds where a text denies what it says. General knowledge of each language, so code and not an owner's list.

A negator denies every word of its clause, on both sides: "je ne confirme pas", "pas ok", "ok pas demain". That is
more than grammar asks for, on purpose: a denied "confirme" that was none goes to a person, the other mistake
tells somebody "confirmed".
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache

NEGATORS: dict[str, frozenset[str]] = {
    "fr": frozenset(["pas", "pa", "jamais", "aucun", "aucune", "aucunement", "ni", "sans", "nullement"]),
    "en": frozenset(
        ["not", "never", "cannot", "without", "unable", "neither", "nor", "nt", "hardly", "barely"]
        + [verb + "nt" for verb in ("ca", "do", "does", "did", "wo", "would", "could", "should", "is", "are")]
        + [verb + "nt" for verb in ("was", "were", "ai", "have", "has", "had", "must", "need", "sha", "might")]
    ),
    "de": frozenset(["nicht", "kein", "keine", "keinen", "keiner", "keinem", "nie", "niemals", "ohne", "nix"]),
    "es": frozenset(["no", "nunca", "jamas", "tampoco", "sin", "ningun", "ninguna"]),
    "it": frozenset(["non", "mai", "senza", "nessun", "nessuno", "nessuna", "neanche", "nemmeno"]),
}

# "ne" denies only together with another word, which people mostly write and often write alone.
WEAK_NEGATORS: dict[str, frozenset[str]] = {"fr": frozenset(["ne"])}

# What opens a negation that another one may stand right before, and undo: "je ne peux pas ne pas venir".
SECOND_NEGATORS: dict[str, frozenset[str]] = {"fr": frozenset(["ne"]), "en": frozenset(["not"])}

# The other half of a "ne" that is no negator by itself: "plus tard" and "de rien" deny nothing.
COMPLETIONS: dict[str, frozenset[str]] = {"fr": frozenset(["plus", "rien", "guere", "personne"])}

# "non confirme", "no deal": these deny just the word that follows; alone they are an answer.
NEXT_WORD_NEGATORS: dict[str, frozenset[str]] = {"fr": frozenset(["non"]), "en": frozenset(["no", "non"])}

# Words that open a new clause. "et" and "and" do not: "je ne viens pas et ne confirme pas".
SPLITTERS: dict[str, frozenset[str]] = {
    "fr": frozenset(["mais", "sinon", "cependant", "toutefois", "pourtant", "donc", "alors"]),
    "en": frozenset(["but", "however", "though", "otherwise", "so", "then"]),
    "de": frozenset(["aber", "sondern", "sonst", "jedoch", "also"]),
    "es": frozenset(["pero", "sino", "aunque", "entonces"]),
    "it": frozenset(["ma", "pero", "altrimenti", "quindi", "allora"]),
}

# Two words that open a question, and with it a clause: "je ne peux pas demain est-ce qu'on peut décaler".
OPENERS: dict[str, frozenset[tuple[str, str]]] = {
    "fr": frozenset(
        [("est", "ce"), ("peut", "on"), ("peux", "tu"), ("pouvez", "vous"), ("puis", "je"), ("pourrait", "on")]
        + [("pourriez", "vous"), ("auriez", "vous"), ("avez", "vous")]
    ),
    "en": frozenset((verb, who) for verb in ("can", "could", "would", "may") for who in ("i", "we", "you", "u")),
    "de": frozenset((verb, "wir") for verb in ("konnen", "konnten")) | {("kann", "ich"), ("konnte", "ich")},
    "es": frozenset([("puedo", "ir"), ("podemos", "cambiar"), ("podriamos", "cambiar")]),
    "it": frozenset([("possiamo", "spostare"), ("potremmo", "spostare"), ("posso", "venire")]),
}


@dataclass(frozen=True)
class Grammar:
    """The words above for some languages together."""

    negators: frozenset[str]
    weak_negators: frozenset[str]
    second_negators: frozenset[str]
    completions: frozenset[str]
    next_word_negators: frozenset[str]
    splitters: frozenset[str]
    openers: frozenset[tuple[str, str]]

    @cached_property
    def deniers(self) -> frozenset[str]:
        """Without any of them nothing is denied."""
        return self.negators | self.weak_negators | self.next_word_negators


@lru_cache(maxsize=64)
def grammar_of(languages: tuple[str, ...]) -> Grammar:
    negators = _together(NEGATORS, languages)
    return Grammar(
        negators,
        _together(WEAK_NEGATORS, languages),
        _together(SECOND_NEGATORS, languages),
        _together(COMPLETIONS, languages),
        _together(NEXT_WORD_NEGATORS, languages) - negators,
        _together(SPLITTERS, languages),
        frozenset[tuple[str, str]]().union(*(OPENERS.get(language, frozenset()) for language in languages)),
    )


def _together(words: dict[str, frozenset[str]], languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset[str]().union(*(words.get(language, frozenset()) for language in languages))
