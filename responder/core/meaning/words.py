"""Words of a text in order, with SMS spelling written out and where each stood in the original."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from responder.core.text import Token, tokenise


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
_APOSTROPHES = "'’‘ʼ`´′"


def prepared(text: str) -> str:
    """The same text, as long as before, without what is no word: emoticons, the dots of clock times, a signature."""
    text = _SIGNED.sub(_blank, text)
    text = _NUMBER_SIGN.sub(_blank, _EMOTICON.sub(_blank, text))
    text = _AFTERNOON.sub("apremidi  ", text)
    return _CLOCK.sub(lambda found: f"{found[1]}h{found[2]}", text)


_AFTERNOON = re.compile(r"\bapr[eèé]s[ -]midi\b", re.I)  # one word, as long as the two
_NUMBER_SIGN = re.compile(r"\bno\.(?=\d)|\bn[°º]\.?(?=\s?\d)", re.I)  # "no. 8th of March" refuses


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def words_in(text: str, tokens: Sequence[Token] | None = None) -> list[Word]:
    listed = tokenise(text) if tokens is None else tokens
    return [Word(_told_apart(each, text), number) for number, each in enumerate(listed)]


def _told_apart(token: Token, text: str) -> str:
    with_apostrophe = _APOSTROPHED.get(token.word)
    if with_apostrophe and any(sign in text[token.start : token.end] for sign in _APOSTROPHES):
        return with_apostrophe
    return token.word


def respell(words: Sequence[Word], spellings: Mapping[str, tuple[str, ...]]) -> list[Word]:
    """Writes out short forms: "jpx" is je + peux."""
    written: list[Word] = []
    for at, each in enumerate(words):
        spelt = spellings.get(each.word, (each.word,))
        if len(spelt) > 1 and at + 1 < len(words) and words[at + 1].word == spelt[-1]:
            spelt = spelt[:-1]  # "c'est" is c + est already
        for word in spelt:
            written.append(Word(word, each.token))
    return written
