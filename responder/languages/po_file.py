"""Reads .po files, as Babel writes them.

Babel reads them as well, and takes 50 ms to be imported and 50 ms for 600 messages: as long as a command takes to
answer. A test holds both to the same result.
"""

import json
from collections.abc import Mapping

Messages = Mapping[str, tuple[str, ...]]
"""Translations by msgid, of those with a context by "context\x04msgid": one, or one for each plural form."""

_KEYWORDS = ("msgctxt", "msgid_plural", "msgid", "msgstr")


def read_po_file(text: str) -> Messages:
    """Returns the translated messages; those without a translation, those marked fuzzy and obsolete ones are left out.
    The header is the translation of the empty msgid."""
    found: dict[str, tuple[str, ...]] = {}
    for block in text.split("\n\n"):
        if plain := _plain(block):
            found[plain[0]] = (plain[1],)
            continue
        fields = _fields(block)
        translations = tuple(value for name, value in fields.items() if name.startswith("msgstr"))
        if "msgid" in fields and all(translations) and translations:
            context = f"{fields['msgctxt']}\x04" if "msgctxt" in fields else ""
            found[context + fields["msgid"]] = translations
    return found


def _plain(block: str) -> tuple[str, str] | None:
    """Reads an entry of two lines, as most are, in a tenth of the time; None if there is more to it."""
    while block.startswith("#: "):
        block = block.partition("\n")[2]
    if not block.startswith('msgid "') or block.count("\n") != 1 or "\\" in block:
        return None
    msgid, between, translation = block[7:-1].partition('"\nmsgstr "')
    return (msgid, translation) if between and translation and block[-1] == '"' else None


def _unquoted(line: str) -> str:
    plain = line[-1] == '"' and "\\" not in line
    return line[1:-1] if plain else json.loads(line)  # most hold nothing that needs a parser


def _fields(block: str) -> dict[str, str]:
    """Reads the strings of one entry by keyword: msgid, msgid_plural, msgstr or msgstr[0], msgstr[1]..."""
    fields: dict[str, str] = {}
    name = ""
    for line in block.split("\n"):
        if line.startswith("#,") and "fuzzy" in line:
            return {}
        if line.startswith(_KEYWORDS):
            name, _, line = line.partition(" ")
        if name and line.startswith('"'):
            fields[name] = fields.get(name, "") + _unquoted(line)
    return fields
