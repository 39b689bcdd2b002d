"""Texts as people type them, folded to what they meant, word by word, each word remembering where it stood.

Folding: Unicode NFKC, case, accents, apostrophes, invisible characters, full-width and look-alike
letters, stretched letters ("ouiiii" becomes "ouii"; the lexicon tries "oui"). Positions always point into
the original text, so what matched can be shown as it was typed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from responder.languages import LANGUAGES, any_of, in_any

LONGEST = 2_000
"""Characters of a text that are read; what follows is ignored (an SMS of 13 parts ends there)."""

QUESTION = "?"


class Token(NamedTuple):
    """A folded word (or an emoji, or "?"), and where it stood in the original text."""

    word: str
    start: int
    end: int


BREAK = ""
"""The `word` of a token that ends a clause: a comma, a full stop, a line's end."""

# Zero-width and formatting characters, combining marks, variation selectors: part of the word they sit in.
_GLUE = "\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u0300-\u036f"
_APOSTROPHES = "'’‘ʼ`´′＇"
# Letters in circles and squares, and those flags are made of: signs to Unicode, letters to whoever reads them.
_BOXED = "\u24b6-\u24e9\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189\U0001f1e6-\U0001f1ff"
_WORD = rf"[\w{_GLUE}{_BOXED}]+(?:[{_APOSTROPHES}][\w{_GLUE}{_BOXED}]+)*"
_EMOJI = "[\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
_BREAKS = r"[.,;:!…()\n\r¡—–•|]+"
_DOTTED = r"[^\W\d_](?:\.[^\W\d_])+(?!\w)"  # "o.k.", "r.d.v", "S.T.O.P.": one word
_PIECE = re.compile(rf"(?P<word>{_DOTTED}|{_WORD})|(?P<emoji>{_EMOJI})|(?P<question>[?？؟¿]+)|(?P<pause>{_BREAKS})")
_SKIN_TONES = frozenset("🏻🏼🏽🏾🏿")
_INVISIBLE = re.compile(f"[{_GLUE}\ud800-\udfff]")  # a half of a pair is no letter either
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_APOSTROPHE = re.compile(f"[{_APOSTROPHES}]")

# French and Italian drop a vowel before the next word ("j'arrive", "d'accord", "all'appuntamento"): two words. English
# glues two words into one ("don't", "I'll"): one word.
ELISIONS = in_any(lambda each: each.grammar.elisions)

# The short form and the full one are one word: "j'arrive" and "je arrive", "nn posso" and "non posso".
_FULL = {short: full for language in LANGUAGES.values() for short, full in language.grammar.full_forms.items()}

# Letters of other alphabets that are drawn like ours; senders of spam and of STOP tests use them.
_LOOK_ALIKES = str.maketrans(
    "абвекмнорстухіјѕԁԛԝɡɑοαερκντυχıłøđħ",
    "a6bekmhopctyxijsdqwgaoaepkvtuxilodh",
)
_SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\0ʏᴢ"  # there is no small capital x
_LOOK_ALIKES |= {first + number: ord("a") + number for first in (0x1F150, 0x1F170, 0x1F1E6) for number in range(26)}
_LOOK_ALIKES |= {ord(letter): ord("a") + number for number, letter in enumerate(_SMALL_CAPITALS) if letter > "\0"}
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})

_tuple = tuple.__new__

# Words come again and again, whole texts do not: those would only fill the memory with what people wrote.
_LONGEST_REMEMBERED = 24
_REMEMBERED = 4_096


_words_remembered: dict[str, tuple[str, ...]] = {}
"""By what was typed: "j'arrive", "!!!"."""


def fold(text: str) -> str:
    """Folds the text to plain small letters: "Ｊ’ÉTÉ" becomes "j'ete". Patterns are matched against this."""
    return _fold_word(text) if len(text) <= _LONGEST_REMEMBERED else _fold_text(text)


def plain_letters(text: str) -> str:
    """Writes a text in small letters without accents, and no more: what is compared letter by letter, such as a name, a
    heading or a cell, keeps its look-alikes and its stretched letters, which `fold` reads as what people meant."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _fold(text: str) -> str:
    if text.isascii():
        plain = text.lower()
    else:
        # One character may unfold to eighteen: what grows beyond the limit is left out again.
        plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)[:LONGEST]).casefold()
        plain = unicodedata.normalize("NFD", plain.translate(_LIGATURES))
        plain = "".join(c for c in plain if not unicodedata.combining(c)).translate(_LOOK_ALIKES)
        plain = _APOSTROPHE.sub("'", plain)
    return _STRETCHED.sub(_twice, plain)


def _twice(letters: re.Match[str]) -> str:
    """Takes a stretched letter twice. As a template it would be parsed for each word, stretched or not."""
    return letters[1] * 2


_fold_word = lru_cache(maxsize=_REMEMBERED)(_fold)
# One decision folds its text several times.
_fold_text = lru_cache(maxsize=4)(_fold)


def tokenise(text: str) -> list[Token]:
    """Splits a text into its words, in order. A pause is one token with the word BREAK; "???" is one "?"."""
    tokens: list[Token] = []
    remembered = _words_remembered
    for piece in pieces(text):
        start, end = piece.span()
        for word in remembered.get(piece[0]) or words_in(piece):
            tokens.append(_tuple(Token, (word, start, end)))  # as Token(...), in half the time
    return tokens


def pieces(text: str) -> Iterator[re.Match[str]]:
    """Returns what a text is made of, spaces and other signs left out: runs of letters, emoji, question marks,
    pauses."""
    return _PIECE.finditer(text, 0, LONGEST)


def words_in(piece: re.Match[str]) -> tuple[str, ...]:
    """Returns the words of its tokens; they depend on nothing but how it is typed."""
    typed = piece[0]
    words = _words_remembered.get(typed)
    if words is None:
        words = _words_typed(typed, piece.lastgroup)
        if len(typed) <= _LONGEST_REMEMBERED:
            if len(_words_remembered) >= _REMEMBERED:
                _words_remembered.clear()
            _words_remembered[typed] = words
    return words


def _words_typed(typed: str, kind: str | None) -> tuple[str, ...]:
    match kind:
        case "word":
            return words_of(typed.replace(".", ""))
        case "pause":
            return (BREAK,)
        case "question":
            return (QUESTION,)
        case _:
            return () if typed in _SKIN_TONES else (typed,)


def words_of(piece: str) -> tuple[str, ...]:
    """Splits a run of letters and apostrophes: "j'arrive" is je + arrive, "don't" is dont."""
    return _words_of_short(piece) if len(piece) <= _LONGEST_REMEMBERED else _words_of(piece)


def _words_of(piece: str) -> tuple[str, ...]:
    if piece.isascii() and piece.isalpha():  # most are, and have neither accents nor apostrophes to look for
        word = fold(piece)
        return (_FULL.get(word, word),)
    words: list[str] = []
    joined = ""
    for part in _APOSTROPHE.split(piece):
        joined += fold(part)
        if joined in ELISIONS:
            words.append(joined)
            joined = ""
    if joined:
        words.append(joined)
    return tuple(_FULL.get(word, word) for word in words if word)


_words_of_short = lru_cache(maxsize=_REMEMBERED)(_words_of)


def plain_words(text: str) -> tuple[str, ...] | None:
    """Splits a text of plain letters and spaces as `words_of` does each piece, and remembers nothing: tables of words
    are read once, and what people type comes again. Returns None for any other text."""
    if not (text.isascii() and text.replace(" ", "").isalpha()):
        return None
    return tuple([_FULL.get(word, word) for word in _fold(text).split()])


def words_of_each(pieces: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Splits many pieces as `words_of` does one, those of plain letters in one go."""
    listed = set(pieces)
    plain = [each for each in listed if each.isascii() and each.isalpha()]
    folded = zip(plain, plain_words(" ".join(plain)) or (), strict=True)
    return {each: _words_of(each) for each in listed.difference(plain)} | {each: (word,) for each, word in folded}


def clauses(
    tokens: list[Token], splitters: frozenset[str], openers: frozenset[tuple[str, str]] = frozenset()
) -> list[int]:
    """Numbers the clause each token stands in. A pause, a question mark and a splitting word ("mais", "but") end one,
    and so do two words that open a question; the words themselves open the next."""
    numbers: list[int] = []
    current = 0
    for position, token in enumerate(tokens):
        following = tokens[position + 1].word if position + 1 < len(tokens) else BREAK
        if token.word in splitters or (token.word, following) in openers:
            current += 1
        numbers.append(current)
        if token.word in (BREAK, QUESTION):
            current += 1
    return numbers


_LAUGHTER = re.compile(rf"(?:a?ha(?:ha?)+|h[ei]h[ei](?:h[ei])*h?|{any_of(lambda each: each.speech.laughter)})$")


def is_laughter(typed: str) -> bool:
    """Tells whether a word laughs, or exclaims as whoever laughs does: "mdr", "omg"."""
    return _LAUGHTER.match(typed.lower()) is not None
