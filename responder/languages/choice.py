"""Chooses the language to speak to a person in, of those the program speaks."""

from collections.abc import Iterable

from responder.languages.catalogue import ENGLISH, SPOKEN


def owner_language(setting: str, business_languages: Iterable[str] = ()) -> str:
    """Returns the language of `RESPONDER_LANGUAGE`, else the first of business.yaml; English where the program does not
    speak it."""
    wanted = setting or next(iter(business_languages), ENGLISH)
    return wanted if wanted in SPOKEN else ENGLISH


def accepted_language(header: str, otherwise: str = ENGLISH) -> str:
    """Returns the language a browser prefers by its `Accept-Language`: `fr-CH, fr;q=0.9, en;q=0.8`."""
    ranked = sorted(map(_accepted, header.split(",")), key=lambda each: -each[1])
    return next((code for code, weight in ranked if weight > 0 and code in SPOKEN), otherwise)


def _accepted(part: str) -> tuple[str, float]:
    tag, _, quality = part.strip().partition(";")
    try:
        weight = float(quality.partition("=")[2]) if quality else 1.0
    except ValueError:
        weight = 0.0
    return tag.strip().lower().partition("-")[0], weight
