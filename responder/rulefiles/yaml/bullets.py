"""Recognises the dashes and bullets of a text that stand where YAML wants a hyphen: "– name: Parking"."""

import re

from responder.languages.catalogue import Told, sentence

_BULLET = re.compile(
    r"(?P<indent> *)(?P<sign>[\u2010-\u2015\u2212\u2022\u2023\u2219\u25cf\u00b7])[ \u00a0\u202f]+(?P<rest>\S.*)"
)


def bullet_at(line: str) -> tuple[int, tuple[str, Told, Told]] | None:
    """Returns the column (from 1) of a bullet that begins a line, and what to tell of it; None for any other line."""
    found = _BULLET.fullmatch(line.rstrip())
    if found is None:
        return None
    message = sentence("{sign} begins no item of a list in YAML: a hyphen does", sign=found["sign"])
    hint = sentence("write: {value}", value=f"- {found['rest']}")
    return found.start("sign") + 1, ("bullet", message, hint)
