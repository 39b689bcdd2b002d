"""Tokens: the secret part of the address that a gateway calls, and what other programs show to use the API."""

from dataclasses import field
from enum import StrEnum
from math import log2

from responder.dataclass import dataclass
from responder.languages.catalogue import Sentence, sentence


class Scope(StrEnum):
    """Scope of an API token."""

    READ = "read"  # ask how things stand
    WRITE = "write"  # that, and change them


@dataclass(frozen=True, slots=True)
class ApiToken:
    """`name` is who shows it, as it stands beside what they changed; "" for one without a name."""

    name: str
    scope: Scope
    token: str = field(repr=False)


def api_token(written: str) -> ApiToken:
    """From TOKEN, NAME:TOKEN or NAME:SCOPE:TOKEN; what is not said is write, as it was before there were scopes."""
    *before, token = written.split(":")
    scope = Scope(before[1]) if len(before) > 1 and before[1] in {each.value for each in Scope} else Scope.WRITE
    return ApiToken(before[0] if before else "", scope, token)


def check_api_token(written: str) -> Sentence | None:
    """Returns what is wrong with one as it is written, as a sentence; None if nothing is."""
    *before, token = written.split(":")
    if len(before) > 2 or (len(before) == 2 and before[1] not in {each.value for each in Scope}):
        return sentence("A token with a name is written NAME:read:TOKEN or NAME:write:TOKEN.")
    if before and not (before[0].replace("-", "").replace("_", "").isalnum() and len(before[0]) <= 40):
        return sentence("The name of a token has letters, digits, - and _ only, 40 at most.")
    return check_token(token)


def check_token(token: str) -> Sentence | None:
    """Returns what is wrong with a token, as a sentence; None if nothing is."""
    if not token or not (token.isascii() and token.replace("-", "").replace("_", "").isalnum()):
        return sentence(
            "A hook token has letters, digits, - and _ only, because it is part of an address. "
            "Make one with: {command}",
            command=_MAKE,
        )
    if len(token) > 200:
        return sentence(
            "A hook token of more than 200 characters does not fit where a gateway keeps it. Make one with: {command}",
            command=_MAKE,
        )
    if len(token) * log2(_alphabet(token)) < 128 or len(set(token)) < 8 or _repeats(token):
        return sentence(
            "This hook token can be guessed: it holds less than 128 bits of chance. Make one with: {command}",
            command=_MAKE,
        )
    return None


_MAKE = 'python -c "import secrets; print(secrets.token_urlsafe(32))"'


def _alphabet(token: str) -> int:
    """Returns how many characters it was drawn from, as far as can be seen."""
    if token.isdigit():
        return 10
    if all(letter in "0123456789abcdef" for letter in token.lower()):
        return 16
    return 36 if token.lower() == token or token.upper() == token else 64


def _repeats(token: str) -> bool:
    """Eight characters in a row that come again: chance hardly ever does that, "change-me-change-me" does."""
    eights = [token[start : start + 8] for start in range(len(token) - 7)]
    return len(set(eights)) < len(eights)
