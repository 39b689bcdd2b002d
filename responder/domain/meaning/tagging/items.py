"""Items of a text: phrases with the role they play, days and hours, names, and what no table knows."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple

from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.lexicon.vocabulary import Match, Vocabulary, nearly_yes, vocabulary_of
from responder.domain.meaning.lexicon.words import Word, prepared, respell, words_in
from responder.domain.meaning.tagging.minutes_past import soon_after_in
from responder.domain.meaning.tagging.times import THIS, comes_soon_after, is_own_week, lengths_in, times_in
from responder.domain.meaning.tagging.written_dates import written_dates
from responder.domain.model.meanings import Added, Slips
from responder.domain.text.dates import BEFORE_A_DAY, is_month, is_weekday, may_speak_of_a_time
from responder.domain.text.folding import BREAK, QUESTION, Token, is_laughter, tokenise
from responder.domain.text.spelled_hours import SPELT_NUMBERS
from responder.languages import LANGUAGES, in_any


class Item(NamedTuple):
    """`fits`: whether a day or hour in it is the appointment's; None where it names none. `slips`: its mistyped words,
    and the known ones they were read as."""

    role: Role
    words: tuple[str, ...]
    typed: str
    start: int
    negated: bool = False
    fits: bool | None = None
    soon_after: bool = False  # an hour up to 45 minutes after the appointment's
    slips: Slips = ()


class Setting(NamedTuple):
    """All that a text is read against."""

    languages: tuple[str, ...]
    appointment: datetime | None
    today: date
    names: frozenset[str]
    common: Collection[str] = ()
    added: Added = ()
    country: str = ""  # for the order of a day and its month


# A word of another language than the text's counts only where it is harmless, or plain agreement.
_BORROWED = frozenset([Role.YES, Role.THANKS, Role.GREETING, Role.COURTESY, Role.SORRY, Role.STOP_WORD, Role.SEE_YOU])
# A day inside these is no day ("bonne soirée", "l'autre jour").
_TIMELESS = frozenset(
    [Role.YES, Role.COURTESY, Role.OTHER_TALK, Role.GREETING, Role.PAST, Role.SORRY, Role.THANKS, Role.OTHER_TIME]
    + [Role.HOURS, Role.NOT_NEEDED, Role.PREVENTED]
)
_REPORTED = {Role.CANCEL: Role.CANCELLED, Role.MOVE: Role.CANCELLED, Role.CHANGE: Role.CANCELLED}
# The role of these also depends on how they were typed, or on the appointment's day.
_TOLD_BY_MORE = frozenset([*_REPORTED, Role.COME, Role.WEEK, Role.SEE_YOU_SOON])
_BEFORE_AN_INFINITIVE = frozenset([Role.WANT, Role.ASK, Role.CAN, Role.NEED])
_TO = frozenset(["d", "de", "pour"])
_HAVE = in_any(lambda each: each.speech.having_done)  # "vous avez décalé ?" asks for none
_THANKFUL = frozenset("🙏🫶💐")
_HEARTY = frozenset("👍👌✅🆗💯👊✔🤝")
_SIGNS = {BREAK: Role.PAUSE, QUESTION: Role.QUESTION_MARK}
_WITH_A_PAUSE = 2
"""Tokens of a word alone, or with its full stop."""
_LONG = 6
"""Letters of a word that tell languages apart: "confirmed" more than "t"."""
_KISSES = frozenset(["x", "xx", "xxx"])
_tuple = tuple.__new__


class Listed(NamedTuple):
    """The items of a text in order. `leading`: the language that knows most of its longer words, if a single one does.
    `timed`: it may name a day or an hour."""

    language: str
    items: list[Item]
    leading: str | None
    timed: bool


def items_of(text: str, setting: Setting) -> Listed:
    plain = prepared(text)
    tokens = tokenise(plain)
    words = words_in(plain, tokens)
    vocabulary, leading = _read_in(words, setting)
    if not vocabulary.spellings.keys().isdisjoint([each[0] for each in tokens]):
        tokens = [_spelt_out(each, vocabulary) for each in tokens]
    tagger = _Tagger(plain, tokens, vocabulary, setting)
    return Listed(vocabulary.language, tagger.items(words), leading, tagger.timed)


def _asks_for_an_infinitive(role: Role, word: str) -> bool:
    """Checks whether an infinitive is due behind a word: French "annulé" and "décalé" are misspelt infinitives there,
    for both sound the same: "merci d'annulé", "je voudrais décalé"."""
    return word not in _HAVE and (role in _BEFORE_AN_INFINITIVE or word in _TO)


def _spelt_out(token: Token, vocabulary: Vocabulary) -> Token:
    """Returns a token with its short form written out, for its day to be read: "tomoz" is "tomorrow". Short forms of
    several words stay."""
    spelt = vocabulary.spellings.get(token.word, ())
    return token._replace(word=spelt[0]) if len(spelt) == 1 else token


_SHARED = 3
"""Words of so many letters tell no language: "hmm", "ok"."""


def _read_in(words: Sequence[Word], setting: Setting) -> tuple[Vocabulary, str | None]:
    """Returns the vocabulary of the language that knows most of the words, the first one of several; and the one
    language that leads among the longer words."""
    vocabularies = [vocabulary_of(language, setting.added) for language in setting.languages]
    scores = [_letters_known(words, each.known) for each in vocabularies]
    best, longest = (max(each) for each in zip(*scores, strict=True))
    leading = [each.language for each, score in zip(vocabularies, scores, strict=True) if score[1] == longest]
    led_by = leading[0] if longest and len(leading) == 1 else None
    if len(vocabularies) == 1:
        return vocabularies[0], led_by
    lettered = _answered_by_a_letter(words, vocabularies) if len(words) <= _FEW else None
    if lettered is not None:
        return lettered, led_by
    if best or len(words) != 1:
        return next(each for each, score in zip(vocabularies, scores, strict=True) if score[0] == best), led_by
    word = words[0].word
    plain = _unstretched(word)
    guessed = (
        each
        for each in vocabularies
        if (len(plain) > 1 and each.answers(plain)) or each.unglued(word) or each.corrected(word)
    )
    nearly = (each for each in vocabularies if nearly_yes(word, each.language))
    return next(guessed, None) or next(nearly, vocabularies[0]), led_by


def _unstretched(word: str) -> str:
    """Takes each letter once where it stands several times in a row: "yeaa" is "yea"."""
    return "".join(letter for at, letter in enumerate(word) if not at or letter != word[at - 1])


_FEW = 8
"""Words, pauses included, of a text that may be one letter."""


def _letters_known(words: Sequence[Word], known: frozenset[str]) -> tuple[int, int]:
    """Returns the letters of the words that a language knows, of long words a few; and of all but short ones, all of
    them."""
    weight = of_longer = 0
    for word, _ in words:
        if word in known:
            length = len(word)
            weight += length if length < _LONG else _LONG
            if length > _SHARED:
                of_longer += length
    return weight, of_longer


def _answered_by_a_letter(words: Sequence[Word], known: Sequence[Vocabulary]) -> Vocabulary | None:
    """Returns the language in which a letter that is the whole text answers: "Y", a word of no weight in French."""
    said = [each.word for each in words if each.word not in _SIGNS]
    if len(said) != 1 or len(said[0]) != 1:
        return None
    return next((each for each in known if each.answers(said[0])), None)


class _Tagger:
    def __init__(self, text: str, tokens: list[Token], vocabulary: Vocabulary, setting: Setting) -> None:
        self.text, self.tokens, self.vocabulary, self.setting = text, tokens, vocabulary, setting
        self.timed = timed = may_speak_of_a_time(text, [each[0] for each in tokens])
        self.times = self._times() if timed else {}
        self.lengths = lengths_in(tokens) if timed else frozenset[int]()
        self.soon = soon_after_in(tokens, setting.appointment, vocabulary.language) if timed else frozenset[int]()
        self.times.update(dict.fromkeys(self.soon, False))
        self.behind = Role.PAUSE  # what stands before an item, fillers aside
        self.slips: dict[int, tuple[str, str]] = {}  # by where a word starts
        others = [code for code in setting.languages if code != vocabulary.language]
        self.others = [vocabulary_of(code, setting.added) for code in others]

    def _times(self) -> dict[int, bool]:
        setting, language = self.setting, self.vocabulary.language
        written = written_dates(self.text, self.tokens, setting.appointment, setting.country)
        return times_in(self.tokens, setting.appointment, setting.today, language, written)

    def items(self, words: Sequence[Word]) -> list[Item]:
        found: list[Item] = []
        mended = self._mended(words)
        written: Sequence[Word] = mended
        listed = tuple([each[0] for each in mended])
        if not self.vocabulary.spellings.keys().isdisjoint(listed):
            self._note_slips(mended)
            written = respell(mended, self.vocabulary.spellings)
            listed = tuple([each[0] for each in written])
        present = frozenset(listed)
        timeless = not self.times and not self.lengths
        match_at = self.vocabulary.match
        at, count = 0, len(listed)
        before, having = Role.PAUSE, ""
        while at < count:
            match = match_at(listed, at, present) or self._borrowed(listed, at, present)
            if match is None:
                item, following = self._unmatched(written[at]), at + 1
            elif timeless and match[0] not in _TOLD_BY_MORE:
                following = at + match[1]
                item = self._as_listed(match, written, at, following)
            else:
                following = at + match[1]
                infinitive = _asks_for_an_infinitive(before, listed[at - 1] if at else "") and having not in _HAVE
                item = self._item(match, written[at:following], infinitive=infinitive)
            if item[0] is not Role.FILLER:
                self.behind = item[0]
                before, having = item[0], item[1][-1]
            found.append(self._with_slips(item, written[at:following]) if self.slips else item)
            at = following
        return found

    def _note_slips(self, words: Sequence[Word]) -> None:
        mistyped = self.vocabulary.mistyped
        for each in words:
            if each.word in mistyped:
                self._note_slip(self.tokens[each.token], self.vocabulary.spellings[each.word][0])

    def _note_slip(self, token: Token, meant: str) -> None:
        self.slips[token.start] = self._typed(token), meant

    def _with_slips(self, item: Item, words: Sequence[Word]) -> Item:
        starts = [self.tokens[each.token].start for each in words]
        found = dict.fromkeys(self.slips[start] for start in starts if start in self.slips)
        return item._replace(slips=tuple(found)) if found else item

    def _as_listed(self, match: Match, written: Sequence[Word], at: int, following: int) -> Item:
        """Returns the item of a phrase whose role nothing beside it changes."""
        start, end = self.tokens[written[at][1]][1], self.tokens[written[following - 1][1]][2]
        spelt = tuple([each[0] for each in written[at:following]])
        return _tuple(Item, (match[0], spelt, self.text[start:end], start, match[2], None, False, ()))

    def _mended(self, words: Sequence[Word]) -> list[Word]:
        """Returns the words with stretched and mistyped ones replaced by the known ones that they stand for."""
        known = self.vocabulary.known
        mended: list[Word] = []
        for each in words:
            word = each[0]
            if word in known or not word.isalpha() or each[1] in self.times:
                mended.append(each)
            else:
                mended.extend(self._guessed(each))
        return mended

    def _guessed(self, word: Word) -> tuple[Word, ...]:
        if len(word.word) == 1:
            return (word,)  # a letter stands for no other word, and nothing is glued to it
        guess = self._guess(word)
        if guess != word.word:
            return (word._replace(word=guess),)
        subject = LANGUAGES[self.vocabulary.language].speech.glued_subjects.get(word.word[0])
        if subject is not None and self.vocabulary.begins(word.word[1:]):
            return (word._replace(word=subject), word._replace(word=word.word[1:]))
        parts = self.vocabulary.unglued(word.word)
        if not parts and word.word not in self.setting.common:
            parts = self.vocabulary.parted(word.word)
        return tuple(word._replace(word=part) for part in parts) or (word,)

    def _guess(self, word: Word) -> str:
        typed = self.tokens[word.token]
        stretched = _unstretched(word.word)
        if stretched in self.vocabulary.known:
            return stretched
        for clipped, ending in LANGUAGES[self.vocabulary.language].speech.clipped_endings.items():
            whole = word.word.removesuffix(clipped) + ending
            if word.word.endswith(clipped) and whole in self.vocabulary.known:
                return whole  # "callin"
        if self._typed(typed)[:1].isupper() and typed.start:
            return word.word  # a name, most likely
        if word.word in self.setting.common:
            return word.word
        meant = self.vocabulary.corrected(word.word)
        if meant is None and len(self.tokens) <= _WITH_A_PAUSE:
            alone = sum(each.word not in _SIGNS for each in self.tokens) == 1
            meant = nearly_yes(word.word, self.vocabulary.language) if alone else None
        if meant is None:
            return word.word
        self._note_slip(typed, meant)
        return meant

    def _borrowed(self, words: tuple[str, ...], at: int, present: frozenset[str]) -> Match | None:
        for other in self.others:
            found = other.match(words, at, present)
            if found and found.role in _BORROWED and not found.negated:
                return found
        return None

    def _unmatched(self, word: Word) -> Item:
        _, start, end = self.tokens[word.token]
        role, fits = self._timed(self._role_of_unknown(word[0]), (word,))
        if role is Role.UNKNOWN and word[1] - 1 in self.lengths:
            role = Role.FILLER  # "min" of "5 min"
        soon = word[1] in self.soon or (fits is False and comes_soon_after(word[0], self.setting.appointment))
        return _tuple(Item, (role, (word[0],), self.text[start:end], start, False, fits, soon, ()))

    def _item(self, match: Match, words: Sequence[Word], *, infinitive: bool) -> Item:
        """Returns the item of a phrase, with the role that its spelling and its time give it. `infinitive`: what stands
        before asks for one, so "annulé" is how "annuler" is often spelt."""
        first, last = self.tokens[words[0].token], self.tokens[words[-1].token]
        typed = self.text[first.start : last.end]
        role, fits = self._timed(match.role if infinitive else self._role(match, typed), words)
        spelt = tuple([each[0] for each in words])
        soon = not self.soon.isdisjoint([each.token for each in words])
        return _tuple(Item, (role, spelt, typed, first.start, match.negated, fits, soon, ()))

    def _role(self, match: Match, typed: str) -> Role:
        """Returns the role of a phrase by how it ends: "annulé" with its accent is a report, and French "participé"
        tells of the past."""
        if match.role in _REPORTED and typed.endswith(("é", "ée", "és")):
            return _REPORTED[match.role]
        if match.role is Role.COME and typed.endswith("é") and self.vocabulary.language == "fr":
            return Role.PAST  # "on a participé"
        return match.role

    def _role_of_unknown(self, word: str) -> Role:
        """Returns the role of a word that no phrase begins with: of a pause, an emoji, a number, a name, or unknown."""
        if word in _SIGNS or is_laughter(word):
            return _SIGNS.get(word, Role.PAUSE)
        if not word[0].isalnum():
            return Role.THANKS if word[0] in _THANKFUL else Role.YES if word[0] in _HEARTY else Role.PAUSE
        if word[0].isdigit() or word in SPELT_NUMBERS:
            return Role.NUMBER
        if is_month(word) or is_weekday(word):
            return Role.FILLER
        if word.endswith(LANGUAGES[self.vocabulary.language].grammar.compound_heads):
            return Role.VISIT
        if word in self.setting.names:
            return Role.NAME
        return Role.COURTESY if word in _KISSES else Role.UNKNOWN

    def _timed(self, role: Role, words: Sequence[Word]) -> tuple[Role, bool | None]:
        """Returns the role of words beside a day or an hour, and whether that is the appointment's."""
        appointment, today = self.setting.appointment, self.setting.today
        if role is Role.WEEK:
            return role, is_own_week([each.word for each in words], appointment, today)
        if role is Role.SEE_YOU_SOON and appointment is not None:
            named = [self.times[each.token] for each in words if each.token in self.times]
            return role, appointment.date() == today and all(named)
        if self.lengths and any(each.token in self.lengths for each in words):
            return Role.DURATION, None
        if not self.times or (role in _TIMELESS and not self._is_of_a_day(role, words)):
            return role, None
        fits = [self.times[each.token] for each in words if each.token in self.times]
        if not fits:
            return role, None
        if role is Role.GREETING:
            return (Role.TIME_OWN if all(fits) else Role.TIME_OTHER), all(fits)
        if len(words) == 1 or role is Role.FILLER:
            role = Role.TIME_OWN if all(fits) else Role.TIME_OTHER
        return role, all(fits)

    def _is_of_a_day(self, role: Role, words: Sequence[Word]) -> bool:
        """Checks whether a greeting of one word stands right behind a day or an hour, or what leads to one, and so
        greets nobody: "tomorrow morning", "this morning"; beside the own time on another day, or behind an
        illness, "this morning" is when something happened."""
        if role is not Role.GREETING or len(words) != 1:
            return False
        before = words[0].token - 1
        if before in self.times or before < 0 or self.tokens[before].word not in BEFORE_A_DAY:
            return before in self.times
        appointment, today = self.setting.appointment, self.setting.today
        elsewhen = appointment is not None and appointment.date() != today and True in self.times.values()
        return not ((elsewhen or self.behind is Role.ILL) and self.tokens[before].word in THIS)

    def _typed(self, token: Token) -> str:
        return self.text[token.start : token.end]
