"""Words of a text in order, with SMS spelling written out and where each stood in the original."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from responder.domain.text.folding import Token, tokenise
from responder.languages import any_of


class Word(NamedTuple):
    """`token`: the number of the token it came from; several words can come from one."""

    word: str
    token: int


# "16:30" is one time, not two clauses; the same length, so that places stay places.
_CLOCK = re.compile(r"(?<![\d:.,/])([01]?\d|2[0-4])[:.]([0-5]\d)(?![\d:/]|\.\d)")
# Emoticons and separators of signatures; hearts of punctuation are no numbers.
_EMOTICON = re.compile(r"(?<![\w])[:;=xX8][-o^']?[)(DPpOo3/|*]+(?!\w)|<3+|\^\^|:'\)|\bx[DdPp]\b")
_SIGNED = re.compile(r"(?:\n|^)\s*(?:--+|__+)\s*\n.*\Z", re.S)

# Glued English that reads as another word without its apostrophe.
_APOSTROPHED = {"ill": "i'll", "well": "we'll", "were": "we're", "shell": "she'll", "hell": "he'll"}
_APOSTROPHES = frozenset("'’‘ʼ`´′")
_tuple = tuple.__new__


def prepared(text: str) -> str:
    """Returns the text, as long as before, without what is no word: emoticons, the dots of clock times, a signature."""
    if "--" in text or "__" in text:
        text = _SIGNED.sub(_blank, text)
    if not _MARKS.isdisjoint(text):
        text = _NUMBER_SIGN.sub(_blank, _EMOTICON.sub(_pause, text))
    if "." in text:
        text = _ABBREVIATED.sub(_without_dot, text)
        text = _DOTTED_DATE.sub(_with_slashes, text) if _DOTTED_NUMBERS.search(text) else text
    if "ish" in text:
        text = _ABOUT.sub(_blank, text)
    if "midi" in text.lower():
        text = _AFTERNOON.sub("apremidi  ", text)
    return _CLOCK.sub(_with_h, text) if ":" in text or "." in text else text


_MARKS = frozenset(":;=<^xX8.°º")  # no emoticon nor number sign is without one of them
_AFTERNOON = re.compile(r"\bapr[eèé]s[ -]midi\b", re.I)  # one word, as long as the two
_ABOUT = re.compile(r"(?<=\d)ish\b")
_NUMBER_SIGN = re.compile(r"\bno\.(?=\d)|\bn[°º]\.?(?=\s?\d)", re.I)  # "no. 8th of March" refuses


_ABBREVIATED = re.compile(rf"\b{any_of(lambda each: each.names.abbreviated_titles)}\.(?=\s*[^\W\d_])", re.I)


_DOTTED_NUMBERS = re.compile(r"\d\.\d")
_DOTTED_DATE = re.compile(
    rf"(?:\b{any_of(lambda each: each.dates.before_a_dotted_date)}\s(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.?"
    r"|(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4})(?![\d.])",
    re.I,
)


def _with_slashes(found: re.Match[str]) -> str:
    """Returns a day in figures with slashes, as long as it: "am 3.12." is no hour."""
    dated = found[0]
    end = " " if dated.endswith(".") else ""
    return dated.removesuffix(".").replace(".", "/") + end


def _without_dot(found: re.Match[str]) -> str:
    return found[0][:-1] + " "


def _with_h(found: re.Match[str]) -> str:
    return f"{found[1]}h{found[2]}"


def _pause(found: re.Match[str]) -> str:
    """Returns a comma in place of a smiley, as long as it, for a smiley ends a clause."""
    return ",".ljust(len(found[0]))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def words_in(text: str, tokens: Sequence[Token] | None = None) -> list[Word]:
    listed = tokenise(text) if tokens is None else tokens
    words = [_tuple(Word, (each[0], number)) for number, each in enumerate(listed)]  # as Word(...), in half the time
    if not _APOSTROPHES.isdisjoint(text):
        return [
            each._replace(word=_told_apart(token, text)) if each.word in _APOSTROPHED else each
            for each, token in zip(words, listed, strict=True)
        ]
    return words


def _told_apart(token: Token, text: str) -> str:
    """Returns the word of a token: of "ill" it is "i'll" where it was typed with an apostrophe."""
    typed = text[token.start : token.end]
    return _APOSTROPHED[token.word] if not _APOSTROPHES.isdisjoint(typed) else token.word


def respell(words: Sequence[Word], spellings: Mapping[str, tuple[str, ...]]) -> Sequence[Word]:
    """Writes out short forms: "jpx" is je + peux."""
    if spellings.keys().isdisjoint([each.word for each in words]):
        return words
    written: list[Word] = []
    for at, each in enumerate(words):
        spelt = spellings.get(each.word)
        if spelt is None:
            written.append(each)
            continue
        following = words[at + 1].word if at + 1 < len(words) else ""
        if len(spelt) > 1 and following == spelt[-1] and following != "not":  # "can't not" denies twice
            spelt = spelt[:-1]  # "c'est" is c + est already
        written.extend(Word(word, each.token) for word in spelt)
    return written
