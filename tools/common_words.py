"""Writes responder/languages/*/common_words.txt.gz: the common words of a language, folded, most frequent first.

A typed word found there is never taken for a typo of a rule's word ("couvert" is no mistyped "ouvert"). Run it
by hand when a language is added, with the `wordfreq` package installed (it is no dependency of the project):

    pip install wordfreq
    python tools/common_words.py
"""

import gzip
import sys
from collections.abc import Iterable
from pathlib import Path

from wordfreq import top_n_list

from responder.domain.text.folding import fold
from responder.languages import LANGUAGES

LANGUAGES_FOLDER = Path(__file__).parents[1] / "responder" / "languages"
READ = 60_000  # words of wordfreq that are looked at: its rarer ones are mostly names and misspellings
KEPT = 18_000
SHORTEST = 4  # shorter words are never matched with a typo

# Elisions typed without their apostrophe: they are taken apart, so they must not count as words.
ELIDED = frozenset(["cest", "daccord", "jaime", "jetais", "jsuis", "quest", "quil", "quelquun", "jusqua", "lheure"])

# Frequent enough to be in the list, and still nothing but a slip of the finger or an SMS spelling.
SLIPS = frozenset(
    ["alot", "appt", "comm", "didn", "doesn", "isn", "moin", "ouai", "poupe", "ptit", "tien", "tks", "vien", "wasn"]
)

# Verbs of the word lists. Each of their forms is a word of its own: "vous confirmez" is no mistyped "confirme".
FRENCH_VERBS = (
    "accept annul avanc arriv bloqu chang confirm cal decal declin decommand demand deplac desist echang effac excus "
    "garantir gard honor liber modifi not oubli pass pos prefer present programm rappel rat recal refus "
    "renonc report repouss reprogramm reserv rest retard retir souhait supprim trouv valid vers"
).split()
FRENCH_ENDINGS = (
    "e es ons ez ent er ee ees ai as a ais ait ions iez aient ant "
    "erai eras era erons erez eront erais erait erions eriez eraient"
).split()
ENGLISH_VERBS = "accept agree attend confirm cancel chang decline mov postpon reschedul arriv validat delay".split()
ENGLISH_ENDINGS = "s es ed er ers ing ings able".split()

VERBS = {
    "fr": (FRENCH_VERBS, FRENCH_ENDINGS),
    "en": (ENGLISH_VERBS, ENGLISH_ENDINGS),
    "de": (
        "bestatig bestaetig stornier verschieb verleg absag zusag komm andern".split(),
        "e st t en te ten et".split(),
    ),
    "es": (
        "confirm cancel anul acept cambi aplaz reprogram modific asist avis".split(),
        "o as a amos an ar ando ado ada e es en emos are aras ara aremos aran aria arian".split(),
    ),
    "it": (
        "conferm annull cancell accett spost rimand cambi modific disdic arriv".split(),
        "o i a iamo ate ano are ando ato ata ero erai era eremo erete eranno erei erebbe".split(),
    ),
}


def main() -> None:
    for language in LANGUAGES:
        words = dict.fromkeys([*list(frequent(language))[:KEPT], *forms(language)])
        listed = "".join(f"{word}\n" for word in words).encode("ascii")
        # No time in the file: the same words make the same bytes.
        (LANGUAGES_FOLDER / language / "common_words.txt.gz").write_bytes(gzip.compress(listed, 9, mtime=0))
        sys.stdout.write(f"{language}: {len(words)} words\n")


def frequent(language: str) -> Iterable[str]:
    """The language's words of four letters and more, folded, each once, most frequent first."""
    folded = dict.fromkeys(fold(word) for word in top_n_list(language, READ))
    for word in folded:
        if len(word) >= SHORTEST and word.isascii() and word.isalpha() and word not in ELIDED | SLIPS:
            yield word


def forms(language: str) -> Iterable[str]:
    """Forms of the verbs people answer with; rare ones are missing from any list of frequent words."""
    stems, endings = VERBS.get(language, ([], []))
    for stem in stems:
        for ending in endings:
            yield stem + ending


if __name__ == "__main__":
    main()
