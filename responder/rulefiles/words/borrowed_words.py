"""Words in the lists of one language that are everyday words of another language of the business.

"mon" is a Monday in the English list of days and "my" in any French text, "il" weighs nothing in Italian and is "he" in
French. Where a business speaks both, such a word counts only in a text that holds as much of the language it is listed
in (see `Reading.is_foreign`).
"""

from collections.abc import Iterable
from functools import cache

from responder.domain.model.rules import Dispute
from responder.domain.text.folding import fold
from responder.languages.common_words import frequent_words
from responder.rulefiles.words.word_lists import WordLists

_FREQUENT = 2_000  # words

# The lists of common words begin at four letters: these are the shorter ones, folded, without single letters.
_SHORT: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "fr": "il ils elle on tu moi toi lui eux qui que quoi mon ton son ma ta sa mes tes ses nos vos ces ce cet "
        "un une le la les des du de au aux en et ou ni car si ne pas est es ai as ont sur par chez sous the "
        "tot mal bas",
        "en": "he she it we us you my his her our the an of to in on at as by or and but not no yes is are was be "
        "am do did has had can may if so up off out who how why all any one two now here day way die men son "
        "pie sin",
        "de": "er sie es wir ihr mir mich dir dich ihm ihn der die das den dem des ein und oder aber nur zu in an "
        "auf aus bei mit von vor im am um bis ist war hat bin hin her so wo wer was wie da man nie nun doch "
        "mal",
        "es": "yo tu el la los las le les lo me te se mi su un una de del al en con por sin ni no si que es son ha "
        "he han fue va mas muy ya asi aun hay ver dos hoy",
        "it": "io tu lui lei noi voi il lo la gli le un una di da in con su per tra fra ma se che chi mi ti si ci "
        "vi ne ho hai ha mio tuo suo mia tua sua non no ora qui qua li poi gia piu tre due fa va",
    }.items()
}


def borrowed_words(words: WordLists, names: Iterable[str], languages: tuple[str, ...]) -> dict[str, Dispute]:
    """Every word of some lists that stands there in some languages only and is an everyday word of others."""
    everyday = frozenset[str]().union(*map(_everyday, languages))
    listed: dict[str, set[str]] = {}
    for name in names:
        for language in languages:
            for word in everyday.intersection(fold(term) for term in words.terms(name, language) if term.isalpha()):
                listed.setdefault(word, set()).add(language)
    disputes = ((word, _dispute(word, frozenset(asked), languages)) for word, asked in listed.items())
    return {word: dispute for word, dispute in disputes if dispute.excluded_in}


def _dispute(word: str, asked: frozenset[str], languages: tuple[str, ...]) -> Dispute:
    others = (language for language in languages if language not in asked)
    return Dispute(asked, frozenset(language for language in others if word in _everyday(language)))


@cache
def _everyday(language: str) -> frozenset[str]:
    return frequent_words(language, _FREQUENT) | _SHORT.get(language, frozenset())
