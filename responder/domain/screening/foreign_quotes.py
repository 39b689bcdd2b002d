"""Leaves out the lines that quote somebody else: they stand behind ">" and are no text of ours.

A text of ours that is quoted has been taken out before (`quoted_text`). What is left behind ">" was written by others,
and whoever answers below it answers them, not us.
"""

import re

_MARK = re.compile(r"\s*(?:>|&gt;|\|\s)")
_ATTRIBUTION = re.compile(r"\S.*[:：]\s*$")


def without_foreign_quotes(text: str) -> tuple[str, bool]:
    """Returns the text without quoted lines, and whether any were left out. A text that is nothing but a quote stays as
    it is: some phones put the mark before what is typed ("> STOP")."""
    if ">" not in text and "&gt;" not in text and "|" not in text:
        return text, False
    lines = text.split("\n")
    own = [line for line in lines if not _is_quote(line)]
    if len(own) == len(lines):
        return text, False
    first = next(number for number, line in enumerate(lines) if _is_quote(line))
    if first and _ATTRIBUTION.match(lines[first - 1]) and any(map(str.isdigit, lines[first - 1])):
        own.remove(lines[first - 1])  # "Le 12 mai à 10:02, Paul a écrit :"
    rest = "\n".join(own).strip()
    return (rest, True) if any(map(str.isalnum, rest)) else (text, False)


def _is_quote(line: str) -> bool:
    return bool(_MARK.match(line)) and any(map(str.isalnum, line))
