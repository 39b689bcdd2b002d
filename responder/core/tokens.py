"""Hook tokens: the secret part of the address that inSIM calls."""

from math import log2


def check_token(token: str) -> str | None:
    """What is wrong with a token, as a sentence; None if nothing is."""
    make = 'Make one with: python -c "import secrets; print(secrets.token_urlsafe(32))"'
    if not token or not (token.isascii() and token.replace("-", "").replace("_", "").isalnum()):
        return f"A hook token has letters, digits, - and _ only, because it is part of an address. {make}"
    if len(token) > 200:
        return f"A hook token of more than 200 characters does not fit where inSIM keeps it. {make}"
    if len(token) * log2(_alphabet(token)) < 128 or len(set(token)) < 8 or _repeats(token):
        return f"This hook token can be guessed: it holds less than 128 bits of chance. {make}"
    return None


def _alphabet(token: str) -> int:
    """How many characters it was drawn from, as far as can be seen."""
    if token.isdigit():
        return 10
    if all(letter in "0123456789abcdef" for letter in token.lower()):
        return 16
    return 36 if token.lower() == token or token.upper() == token else 64


def _repeats(token: str) -> bool:
    """Eight characters in a row that come again: chance hardly ever does that, "change-me-change-me" does."""
    eights = [token[start : start + 8] for start in range(len(token) - 7)]
    return len(set(eights)) < len(eights)
