"""Countries and languages by what people call them, in any language of the program."""

import re
from collections.abc import Mapping
from functools import cache

from responder.domain.text.folding import fold
from responder.languages import LANGUAGES
from responder.languages.cldr import names

_NICKNAMES = {name: code for language in LANGUAGES.values() for name, code in language.values.countries.items()}


def country_named(name: str) -> str | None:
    """Returns the two letters of "France", "Allemagne", "Deutschland" or "uk"; None if no country is called so."""
    return _NICKNAMES.get(_words(name)) or _names("territories").get(_words(name))


def language_named(name: str) -> str | None:
    """Returns the two letters of "français", "Deutsch" or "english"; None if no language is called so."""
    return _names("languages").get(_words(name))


@cache
def _names(kind: str) -> Mapping[str, str]:
    """Returns the names that CLDR has, with their two letters."""
    found: dict[str, str] = {}
    for tongue in LANGUAGES:
        for code, name in names(kind, tongue).items():
            if len(code) == 2 and code.isalpha():
                found.setdefault(_words(name), code)
    return found


def _words(name: str) -> str:
    """Folds a name; signs are spaces."""
    return " ".join(re.findall(r"[a-z0-9]+", fold(name)))
