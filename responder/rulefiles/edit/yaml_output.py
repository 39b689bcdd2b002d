"""Writes new values: plain where that cannot be misread, else as double-quoted JSON strings, which YAML reads alike."""

import json
import re
from collections.abc import Mapping

from responder.rulefiles.edit.trees import Value

# A letter, then letters, digits and single inner spaces: no sign of YAML's can begin, end or stand inside.
_PLAIN = re.compile(r"[^\W\d_](?:[ '.-]?\w)*")
_LONGEST_PLAIN = 60  # characters
# What JSON leaves as it is and YAML takes for a line break or refuses.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def written_flow(value: Value) -> str:
    """Writes a value on one line, as it may stand in a list in brackets too."""
    if isinstance(value, str):
        return written_text(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{written_text(key)}: {written_flow(each)}" for key, each in value.items()) + "}"
    return "[" + ", ".join(map(written_flow, value)) + "]"


def written_text(text: str) -> str:
    if len(text) <= _LONGEST_PLAIN and text.isprintable() and _PLAIN.fullmatch(text):
        return text
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def written_item(value: Value, indent: int, newline: str) -> str:
    """Writes an item of a list in block form, without its line's end: a mapping takes a line a key."""
    if not isinstance(value, Mapping) or not value:
        return f"{' ' * indent}- {written_flow(value)}"
    lines = [f"{written_text(key)}: {written_flow(each)}" for key, each in value.items()]
    return f"{' ' * indent}- " + f"{newline}{' ' * (indent + 2)}".join(lines)
