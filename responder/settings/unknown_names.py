"""Names in the environment and in `.env` that look like settings and are none: told, with what was probably meant."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from dotenv import dotenv_values
from rapidfuzz.distance import OSA

from responder.domain.text.suggestions import did_you_mean
from responder.gateways.providers import PREFIXES
from responder.languages.catalogue import Sentence, Told, sentence

_OURS = (*PREFIXES, "RESPONDER_")


def unknown_names(env_file: Path, known: Collection[str]) -> Iterator[Sentence]:
    """Yields a sentence for each; `known` are the settings, in small letters. Never the value."""
    names = sorted(each.upper() for each in known)
    for where, written in _written(env_file):
        name = written.upper()
        if name not in names and (name.startswith(_OURS) or _is_near(name, names)):
            hint = did_you_mean(name, names)
            yield sentence(
                "{where}: {written} is no setting and has no effect; {hint}", where=where, written=written, hint=hint
            )


def _is_near(name: str, names: Collection[str]) -> bool:
    """RESPONDERMODE: no other program calls anything so."""
    plain = name.replace("_", "")
    return any(OSA.distance(plain, each.replace("_", ""), score_cutoff=2) <= 2 for each in names)


def _written(env_file: Path) -> Iterator[tuple[Told, str]]:
    yield from ((sentence("environment"), name) for name in sorted(os.environ))
    if env_file.is_file():
        yield from ((env_file.name, name) for name in _names_in(env_file))


def _names_in(env_file: Path) -> Collection[str]:
    try:
        return dotenv_values(env_file)
    except UnicodeDecodeError:  # told by whoever reads the values
        return ()
