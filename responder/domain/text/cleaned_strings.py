"""Cleans strings that others wrote: one function for each use, for every door they come in or go out by."""

import codecs
import re

_UNSEEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters but tab and line ends: escape codes among them
_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # change the direction of what follows
_CONTROL = re.compile(f"[{_UNSEEN}]")
_NO_LABEL = re.compile(f"[{_UNSEEN}{_TURNING}\u2028\u2029\ufeff\ufff9-\ufffb]")
_NO_SIGHT = re.compile(f"[{_UNSEEN}{_TURNING}\r]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BLANK = " \ufeff"  # a spreadsheet reads over them


def whole(text: str) -> str:
    """Restores a text as it was meant to be kept: no control characters and no half of a surrogate pair, which
    databases and terminals do not take. What was there stays visible (U+FFFD); tabs and line ends stay."""
    if text.isascii() and text.isprintable():
        return text
    if not text.isascii():
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _CONTROL.sub("\ufffd", text)


def label(text: str, longest: int = 200) -> str:
    """Cleans a name, a title, a place: one line of what can be seen, cut."""
    if text.isascii() and text.isprintable() and "  " not in text and len(text) <= longest:
        return text.strip()
    return " ".join(_NO_LABEL.sub("", whole(text).replace("\ufffd", "")).split())[:longest].strip()


def for_terminal(text: str) -> str:
    """Whatever is stored, as a terminal may show it: what would steer it is written out, as \\u001b (also in JSON)."""
    if text.isascii() and text.isprintable():
        return text
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return _NO_SIGHT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def for_page(text: str) -> str:
    """Cleans a text for a page: without what is not seen and what turns the direction of letters around."""
    if text.isascii() and text.isprintable():
        return text
    return _NO_SIGHT.sub("", whole(text))


def for_cell(cell: object) -> str:
    """Writes a cell of a table for spreadsheets, which run what begins like a formula. `from_cell` reads it back."""
    text = "" if cell is None else whole(str(cell))
    return f"'{text}" if text[:1] == "'" or text.lstrip(_BLANK)[:1] in _FORMULA else text


def from_cell(cell: str) -> str:
    """Reads a cell without the sign that makes a spreadsheet keep text as text: '+33..., '=1+1, '0612."""
    rest = cell[1:].lstrip(_BLANK)[:1]
    guarded = cell[:1] == "'" and (rest in _FORMULA or rest == "'" or rest.isdigit())
    return cell[1:] if guarded and rest else cell


_NO_CHARACTERS = frozenset({"undefined", "punycode", "idna", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
"""What Python decodes into text and no file is written in: some raise whatever they like, some read escapes."""


def charset_named(name: str) -> str:
    """Returns Python's name of a character set; "" for one that nobody knows, or that is none ("hex", "idna")."""
    try:
        found = codecs.lookup(name.strip()).name
        "a".encode(found)
    except (LookupError, ValueError):
        return ""
    return "" if found.replace("-", "_") in _NO_CHARACTERS else found
