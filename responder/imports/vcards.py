"""Contacts out of a .vcf file, as phones and address books write it (vCard 2.1, 3.0 and 4.0)."""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

from responder.imports.sheets import NoSheet

_PREFERRED = ("cell", "mobile", "iphone")


@dataclass(frozen=True, slots=True)
class VCard:
    """`phones` are those of a mobile first."""

    line: int
    name: str
    first_name: str
    phones: tuple[str, ...]
    categories: tuple[str, ...] = ()
    note: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    parameters: str  # in small letters
    value: str


def read_vcards(raw: bytes) -> list[VCard]:
    """Raises NoSheet."""
    try:
        text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    cards = [_card(line, properties) for line, properties in _cards(text)]
    if not cards:
        raise NoSheet("There is no contact in this file: a .vcf file has BEGIN:VCARD in it.")
    return cards


def _cards(text: str) -> Iterator[tuple[int, list[_Property]]]:
    begun, properties = 0, list[_Property]()
    for number, line in _unfolded(text):
        upper = line.strip().upper()
        if upper == "BEGIN:VCARD":
            begun, properties = number, []
        elif upper == "END:VCARD" and begun:
            yield begun, properties
            begun = 0
        elif begun and ":" in line:
            properties.append(_property(line))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Whole lines with the number of the first. Version 2.1 folds quoted-printable with a "=" at the end."""
    whole, start = "", 0
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if whole.endswith("=") and "QUOTED-PRINTABLE" in whole.split(":", 1)[0].upper():
            whole = whole[:-1] + line
        elif line[:1] in (" ", "\t"):
            whole += line[1:]
        else:
            if whole:
                yield start, whole
            whole, start = line, number
    if whole:
        yield start, whole


def _property(line: str) -> _Property:
    head, _, value = line.partition(":")
    name, _, parameters = head.partition(";")
    if "quoted-printable" in parameters.lower():
        value = quopri.decodestring(value.encode("latin-1", "replace")).decode("utf-8", "replace")
    return _Property(name.rpartition(".")[2].upper(), parameters.lower(), value)  # "item1.TEL"


def _card(line: int, properties: list[_Property]) -> VCard:
    by_name: dict[str, str] = {}
    for each in properties:
        by_name.setdefault(each.name, each.value)
    family, given = (_pieces(by_name.get("N", ""), ";") + ["", ""])[:2]
    name = _plain(by_name.get("FN", "")) or " ".join(filter(None, (given, family)))
    phones = [each for each in properties if each.name == "TEL"]
    phones.sort(key=lambda each: not any(kind in each.parameters for kind in _PREFERRED))
    return VCard(
        line,
        name,
        given,
        tuple(_plain(each.value).removeprefix("tel:") for each in phones),
        tuple(_pieces(by_name.get("CATEGORIES", ""), ",")),
        _plain(by_name.get("NOTE", "")),
        by_name.get("LANG", "").strip()[:2].lower(),
    )


def _pieces(value: str, separator: str) -> list[str]:
    return [_plain(piece) for piece in re.split(rf"(?<!\\){separator}", value)]


def _plain(value: str) -> str:
    value = re.sub(r"\\([nN])", "\n", value)
    return re.sub(r"\\(.)", r"\1", value).strip()
