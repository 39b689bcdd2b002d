"""Rows out of a file with a block of lines a person: "Nom : Anna", "Tél : 06 12 34 56 78", an empty line; and LDIF, as
address books write it."""

import base64
import binascii
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from responder.dataclass import dataclass
from responder.imports.tables.heading_content import What
from responder.imports.tables.headings import read_heading
from responder.imports.tables.sheets import Row

_PAIR = re.compile(r"[\s*•·–-]*([^\W\d_][^:=,;\t|]{0,40}?)[\s*]*(?::|=)(?!//)[\s*]*(.*)")
_RULE = re.compile(r"\W*")  # an empty line, or one of dashes
_ENOUGH = 0.8  # of the lines that are pairs
_FEWEST_KEYS = 2
_LDIF = re.compile(r"\s*(?:version: *1\s+)?(?:#[^\n]*\s+)*dn::? ", re.IGNORECASE)
_LDIF_PAIR = re.compile(r"([A-Za-z][\w-]*)(?:;[\w;-]*)?:(:?)[ ]*(.*)")
_HEADINGS = {
    "cn": "Name",
    "displayname": "Name",
    "givenname": "First name",
    "sn": "Last name",
    "mobile": "Mobile",
    "telephonenumber": "Phone",
    "homephone": "Home phone",
    "o": "Company",
    "description": "Notes",
}
"""What an LDAP directory calls the columns of people."""
_GROUPS = frozenset({"groupofnames", "groupofuniquenames", "organizationalunit", "organization", "dcobject"})


@dataclass(frozen=True, slots=True)
class _Pair:
    line: int
    key: str
    value: str


def begins_with_a_pair(rows: Sequence[Row]) -> bool:
    """Checks whether the first lines of a file may be a block; most are none."""
    first = [cell.strip() for row in rows[:_FIRST_LINES] for cell in row.cells[:1]]
    return any(_PAIR.fullmatch(cell) or cell.startswith(("#", "dn:")) for cell in first)


_FIRST_LINES = 8


def rows_of_blocks(text: str) -> list[Row]:
    """Reads the rows of such a file, headings first; none where it is another one."""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if _LDIF.match("\n".join(lines[:20]) + "\n"):
        return _table(list(_people(lines)))
    written = [
        line for above, line in pairwise(["", *lines]) if not _RULE.fullmatch(line) and not _is_title(above, line)
    ]
    pairs = [found for line in written if (found := _PAIR.fullmatch(line))]
    keys = {key for found in pairs if (key := found[1].casefold())}
    numbers = any(_what(key) is What.NUMBER for key in keys)
    known = {key for key in keys if _what(key) is not What.UNKNOWN}
    if len(known) < _FEWEST_KEYS or not numbers or len(pairs) < _ENOUGH * len(written):
        return []
    return _table(list(_blocks(lines)))


def _is_title(above: str, line: str) -> bool:
    """Checks for a line of no pair above a block: "Client 1"."""
    return _RULE.fullmatch(above) is not None and _PAIR.fullmatch(line) is None


def _what(key: str) -> What:
    return read_heading(key).what


def _table(blocks: Sequence[Sequence[_Pair]]) -> list[Row]:
    """Puts the values of each block below one heading a key; what a key says twice stands in one cell."""
    headings = list(dict.fromkeys(pair.key.casefold() for block in blocks for pair in block))
    if not headings:
        return []
    names = {pair.key.casefold(): pair.key for block in reversed(blocks) for pair in block}
    rows = [Row(blocks[0][0].line, tuple(names[heading] for heading in headings))]
    for block in blocks:
        cells = [
            "\n".join(dict.fromkeys(pair.value for pair in block if pair.key.casefold() == heading and pair.value))
            for heading in headings
        ]
        rows.append(Row(block[0].line, tuple(cells)))
    return rows


def _blocks(lines: Sequence[str]) -> Iterator[list[_Pair]]:
    """Yields the pairs of each block: it ends at an empty line, and where its first key comes again."""
    block: list[_Pair] = []
    for number, line in enumerate(lines, 1):
        found = _PAIR.fullmatch(line)
        again = bool(found and block and found[1].casefold() == block[0].key.casefold())
        if (_RULE.fullmatch(line) or again) and block:
            yield block
            block = []
        if found:
            block.append(_Pair(number, found[1].strip(), found[2].strip()))
        elif block and line.strip():  # the next line of a note
            last = block.pop()
            block.append(_Pair(last.line, last.key, f"{last.value} {line.strip()}".strip()))
    if block:
        yield block


def _people(lines: Sequence[str]) -> Iterator[list[_Pair]]:
    """Yields the pairs of each entry of an LDIF file that is no group, as far as they are of use here."""
    entry: list[_Pair] = []
    for pair in [*_ldif_pairs(lines), None]:
        if pair is not None and pair.value:
            entry.append(pair)
        if (pair is None or not pair.key) and entry:
            classes = {each.value.lower() for each in entry if each.key.lower() == "objectclass"}
            named = [_Pair(each.line, heading, each.value) for each in entry if (heading := _heading(each.key))]
            if named and not classes & _GROUPS:
                yield named
            entry = []


def _heading(key: str) -> str:
    return _HEADINGS.get(key.lower(), "")


def _ldif_pairs(lines: Sequence[str]) -> Iterator[_Pair]:
    """Yields each attribute with its whole value; a pair without a key where an entry ends."""
    whole, start = "", 0
    for number, line in enumerate([*lines, "", ""], 1):
        if line[:1] == " " and whole:
            whole += line[1:]
            continue
        if found := _LDIF_PAIR.fullmatch(whole):
            yield _Pair(start, found[1], _decoded(found[3]) if found[2] else found[3].strip())
        if not line.strip():
            yield _Pair(number, "", "")
        whole, start = ("" if line.startswith("#") else line), number


def _decoded(value: str) -> str:
    try:
        return base64.b64decode("".join(value.split()), validate=True).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return value
