"""Bounds how deep JSON from strangers is nested, before a parser sees it: parsers differ in where they give up, and in
how, from one version of Python to the next."""

import re

DEEPEST = 32  # no gateway nests its webhooks and answers deeper than five
_PIECE = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[{]|[\]}]', re.DOTALL)


def is_deeper(text: str, most: int) -> bool:
    """Checks whether more than `most` lists and objects are open at once. What stands in strings counts for nothing."""
    if text.count("[") + text.count("{") <= most:
        return False
    depth = 0
    for found in _PIECE.finditer(text):
        piece = found[0][0]
        depth += piece in "[{"
        depth -= piece in "]}"
        if depth > most:
            return True
    return False
