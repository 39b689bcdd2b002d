"""A text as it was looked up for all rules: its words, the terms found, its clauses, denials and dates."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from responder.dataclass import dataclass
from responder.domain.model.rules import Dispute, Rulebook
from responder.domain.text.dates import another_day, mentions
from responder.domain.text.folding import BREAK, LONGEST, Token, clauses, fold, words_of
from responder.domain.text.lazy_property import lazy
from responder.domain.text.lexicon import Hit, Lexicon
from responder.domain.text.negation import CombinedGrammar, grammar_of
from responder.languages import in_any

_LONGEST_SIGNATURE = 3  # words
# A title that is no other word: what follows it with a capital is a name, "Petit" and "Brown" included.
_SURE_TITLES = in_any(lambda each: each.speech.spoken_titles)
_TITLES = _SURE_TITLES | in_any(lambda each: each.speech.doubtful_titles)


@dataclass
class ParsedText:
    """A text as the rules see it. Positions count tokens. `appointment` is the one a day or time may speak
    of, `today` the day it was written, both on the business's clock."""

    text: str
    tokens: list[Token]
    hits: list[Hit]
    lexicon: Lexicon
    grammar: CombinedGrammar
    fillers: frozenset[int]
    first_names: frozenset[int]
    borrowed: Mapping[int, Dispute]  # fillers that weigh something in another language
    everyday: Collection[str]
    named: tuple[str, ...]
    appointment: datetime | None
    today: date

    @lazy
    def folded(self) -> str:
        return fold(self.text[:LONGEST])

    @lazy
    def names(self) -> frozenset[str]:
        """Returns the words of the names that may sign or address it."""
        return frozenset(part for name in self.named for piece in name.split() for part in words_of(piece))

    @lazy
    def terms(self) -> frozenset[int]:
        """Returns what was found, however it was typed and whether or not it is denied."""
        return frozenset([hit.term for hit in self.hits])

    @lazy
    def words(self) -> list[int]:
        """Positions of what is not a pause."""
        return [position for position, token in enumerate(self.tokens) if token.word != BREAK]

    @lazy
    def spelling(self) -> list[str]:
        """Returns the word of every token, pauses included."""
        return [token.word for token in self.tokens]

    @lazy
    def clause(self) -> list[int]:
        return clauses(self.tokens, self.grammar.splitters, self.grammar.openers)

    @lazy
    def negators(self) -> frozenset[int]:
        return self._positions_of(self.grammar.negators)

    @lazy
    def weak_negators(self) -> frozenset[int]:
        return self._positions_of(self.grammar.weak_negators)

    @lazy
    def denied_next(self) -> frozenset[int]:
        """Positions right after a word that denies just the next one ("non confirmé")."""
        return frozenset(position + 1 for position in self._positions_of(self.grammar.next_word_negators))

    @lazy
    def denies(self) -> bool:
        """Checks whether anything is denied at all: mostly not, and then nobody needs to look closer."""
        return not self.grammar.deniers.isdisjoint(self.spelling)

    @lazy
    def dates(self) -> dict[int, bool]:
        """Positions that speak of a day or time, and whether it is the appointment's."""
        return mentions(self.tokens, self.appointment, self.today)

    @lazy
    def another_day(self) -> int | None:
        """Finds a day that is not the appointment's, in a text that names the appointment's nowhere."""
        return another_day(self.tokens, self.appointment, self.today)

    @lazy
    def filler_phrases(self) -> list[Hit]:
        """Courtesies of several words: "bonne soirée", "have a great day"."""
        return [hit for hit in self.hits if hit.last > hit.first and hit.term in self.fillers]

    def is_denied_twice(self, first: int) -> bool:
        """Checks whether a negated phrase that starts at a position is denied itself: "peux pas ne pas venir"."""
        start = first - 1 if first and self.tokens[first - 1].word in self.grammar.weak_negators else first
        return self.tokens[start].word in self.grammar.second_negators and start - 1 in self.negators

    def is_rather_in(self, some: frozenset[str], others: frozenset[str]) -> bool:
        """Checks whether the text holds as many words of one of some languages as of any of the others, or more."""
        return max(map(self._words_in, some)) >= max(map(self._words_in, others))

    def is_foreign(self, hit: Hit, dispute: Dispute) -> bool:
        """Checks whether the rest of the text holds fewer words of the languages a term is asked for in than of one
        it means something else in: "mon" in "non, mon fils"."""
        own = max(self._words_in(language, hit) for language in dispute.asked_in)
        return own < max(self._words_in(language, hit) for language in dispute.excluded_in)

    def _words_in(self, language: str, besides: Hit | None = None) -> int:
        """Returns how many positions the terms of a language's lists cover, those of one hit left out."""
        theirs = [hit for hit in self.hits if language in self.lexicon.languages(hit.term)]
        positions = {position for hit in theirs for position in range(hit.first, hit.last + 1)}
        return len(positions.difference(range(besides.first, besides.last + 1)) if besides else positions)

    def completes_ne(self, first: int, last: int) -> bool:
        """Checks whether one of these words is the other half of a "ne": "ne viens plus", "n'envoyez rien"."""
        return any(self.tokens[position].word in self.grammar.completions for position in range(first, last + 1))

    @lazy
    def filled(self) -> frozenset[int]:
        """Positions without weight: courtesies and the names of the people concerned."""
        fillers = [hit for hit in self.hits if hit.term in self.fillers]
        if not self.terms.isdisjoint(self.borrowed):
            fillers = [hit for hit in fillers if not self._weighs(hit)]
        covered = {p for hit in fillers for p in range(hit.first, hit.last + 1)}
        covered.update(p for p, token in enumerate(self.tokens) if token.word in self.names)
        return frozenset(covered | self._signature(covered))

    def _weighs(self, hit: Hit) -> bool:
        """Weighs a filler of one language in a text of another: the Italian "il" in "il confirme"."""
        return hit.term in self.borrowed and self.is_foreign(hit, self.borrowed[hit.term])

    def _signature(self, covered: set[int]) -> set[int]:
        """Finds the name a message is signed with, though nobody told us of it: at its end, up to three words with a
        capital, none of them a word we know, after a pause, a title or a first name ("Cordialement. Marie Dupont").
        Written all in capitals, nothing can be told from its capitals."""
        signed: list[int] = []
        for position in reversed(self.words if not self.text.isupper() else []):
            if len(signed) == _LONGEST_SIGNATURE or not self._may_be_a_name(position, covered):
                break
            signed.append(position)
        if not signed or signed[-1] == 0:
            return set()
        before = self.tokens[signed[-1] - 1].word
        named = any(position in covered for position in signed)
        return set(signed) if named or before == BREAK or before in _TITLES else set()

    def _may_be_a_name(self, position: int, covered: set[int]) -> bool:
        word, typed = self.tokens[position].word, self.typed(position, position)
        if len(word) < 2 or not typed.istitle() or word in _TITLES:
            return False
        if position in covered:
            return True
        if self.lexicon.is_word(word) or self.lexicon.is_common(word):
            means = any(hit.first <= position <= hit.last for hit in self.hits)
            return bool(position) and not means and self._follows_a_name(position)
        return True

    def _follows_a_name(self, position: int) -> bool:
        """Checks whether a word follows a title ("M. Petit"), or a first name ("Julie Martin"): many surnames are
        common words."""
        before = position - 1
        dotted = self.tokens[before].word == BREAK and before and self.typed(before, before) == "."
        if self.is_title(before - 1 if dotted else before):
            return True
        return before in self.of_first_names and self.typed(before, before).istitle()

    @lazy
    def of_first_names(self) -> frozenset[int]:
        """Positions where a first name of the lists begins."""
        return frozenset(hit.first for hit in self.hits if hit.term in self.first_names)

    def is_title(self, position: int) -> bool:
        """Checks whether a word is a title and nothing else. "M" is one as it was typed alone: folded it is "me", as in
        "m'appeler"."""
        return self.tokens[position].word in _SURE_TITLES or self.typed(position, position) == "M"

    def typed(self, first: int, last: int) -> str:
        """Returns what the contact wrote from one token to another."""
        return self.text[self.tokens[first].start : self.tokens[last].end]

    def _positions_of(self, words: frozenset[str]) -> frozenset[int]:
        return frozenset(position for position, token in enumerate(self.tokens) if token.word in words)


def read(
    text: str,
    rulebook: Rulebook,
    *,
    today: date,
    appointment: datetime | None = None,
    names: tuple[str, ...] = (),
) -> ParsedText:
    """Looks a text up in a rulebook. `names` are those that may sign or address a message."""
    tokens, hits = rulebook.lexicon.look_up(text)
    return ParsedText(
        text=text,
        tokens=tokens,
        hits=hits,
        lexicon=rulebook.lexicon,
        grammar=grammar_of(rulebook.business.languages),
        fillers=rulebook.safety.fillers,
        first_names=rulebook.safety.first_names,
        borrowed=rulebook.safety.borrowed,
        everyday=rulebook.safety.everyday,
        named=names,
        appointment=appointment,
        today=today,
    )
