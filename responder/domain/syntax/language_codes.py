"""Language codes as owners write them."""

import re

from responder.domain.syntax.value_syntax import BadValue
from responder.domain.text.folding import fold
from responder.domain.text.suggestions import did_you_mean
from responder.languages import LANGUAGES
from responder.languages.catalogue import sentence

_NAMES = {word: code for code, each in LANGUAGES.items() for word in each.written.called - {code}}
_CODES = frozenset(
    "ar bg bn br ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lb lt lv mk mt nl no pl pt ro "
    "ru sk sl sq sr sv sw ta th tr uk ur vi zh".split()
)


def language_of(text: str) -> str:
    """Reads the two letters of a language."""
    word = text.strip().lower()
    if word in _CODES:
        return word
    if fold(word) in _NAMES:
        raise BadValue(
            sentence('"{text}" is not a language code', text=text), sentence("write: {names}", names=_NAMES[fold(word)])
        )
    if re.fullmatch(r"[a-z]{2}[-_][a-z]{2}", word) and word[:2] in _CODES:
        raise BadValue(
            sentence('"{text}" is not a language code', text=text),
            sentence("two letters are enough: {word}", word=word[:2]),
        )
    raise BadValue(sentence('"{text}" is not a language code', text=text), did_you_mean(word, sorted(LANGUAGES)))


def is_language(text: str) -> bool:
    return text.strip().lower() in _CODES
