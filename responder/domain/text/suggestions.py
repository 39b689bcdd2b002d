"""Suggests what somebody probably meant."""

from collections.abc import Iterable, Mapping

from responder.languages.catalogue import Told, sentence

_NO_MEANINGS: Mapping[str, str] = {}
_MOST_NAMES = 5


def suggest(typed: str, choices: Iterable[str], meanings: Mapping[str, str] = _NO_MEANINGS) -> str | None:
    """Finds the choice nearest to what was typed, or None if none is near. `meanings` leads from other words people use
    ("quand", "appel manqué") to the choice."""
    from rapidfuzz import process  # fifty modules, for what was mistyped
    from rapidfuzz.distance import OSA

    known = list(choices)
    plain = _plain(typed)
    if plain in meanings and (not known or meanings[plain] in known):
        return meanings[plain]
    spelt = {_plain(choice): choice for choice in known}
    near = process.extractOne(plain, list(spelt), scorer=OSA.distance, score_cutoff=_edits(plain))
    if near:
        return spelt[near[0]]
    starts = [choice for key, choice in spelt.items() if len(plain) >= 3 and key.startswith(plain)]
    return starts[0] if len(starts) == 1 else None


def did_you_mean(typed: str, choices: Iterable[str], meanings: Mapping[str, str] = _NO_MEANINGS) -> Told:
    """Writes a hint line: the nearest choice, or all of them if there are few."""
    known = list(choices)
    near = suggest(typed, known, meanings)
    if near is not None:
        return sentence('did you mean "{near}"?', near=near)
    return _one_of(known if len(known) <= 16 else known[:15], len(known))


def which_name(typed: str, names: Iterable[str]) -> Told:
    """Writes a hint line about names that an owner gave, as many as they like: the nearest one, or the nearest few in
    that order."""
    known = list(names)
    if suggest(typed, known) is not None:
        return did_you_mean(typed, known)
    from rapidfuzz import fuzz, process

    near = process.extract(typed, known, scorer=fuzz.token_set_ratio, processor=_plain, limit=_MOST_NAMES)
    return _one_of([name for name, _, _ in near], len(known))


def _one_of(shown: list[str], known: int) -> Told:
    choices = ", ".join(shown) + (" ..." if known > len(shown) else "")
    return sentence("one of: {choices}", choices=choices) if shown else ""


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("_", " ").replace("-", " ").split())


def _edits(word: str) -> int:
    if len(word) <= 2:
        return 0  # codes: the nearest one is another one, not what was meant
    return 1 if len(word) <= 4 else 2 if len(word) <= 8 else 3
