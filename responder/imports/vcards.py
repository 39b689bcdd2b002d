"""Reads contacts out of a .vcf file, as phones and address books write it (vCard 2.1, 3.0 and 4.0).

The bytes are cut into lines before they are decoded: each line may say its own code page, in quoted-printable or
base64, and files glued together change theirs in the middle. A card within a card (AGENT) is somebody else's; a card
that was cut off is read as far as it goes.
"""

import base64
import binascii
import codecs
import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import field

from responder.dataclass import dataclass
from responder.domain.text.cleaned_strings import charset_named, label
from responder.imports.tables.sheets import NoSheet
from responder.imports.tables.text_encoding import LOST, decoded, mended, page_of
from responder.languages.catalogue import sentence

_MOBILE = ("cell", "mobil", "iphone", "handy", "portable", "sms")
_NOT_TEXTED = ("fax", "pager", "modem", "telex")
_BEGIN, _END, _AGENT = "BEGIN:VCARD", "END:VCARD", "AGENT"
_AGENT_OF_ONE_LINE = re.compile(r"(?:[\w-]+\.)?AGENT(?:;[^:]*)?:BEGIN:VCARD")  # "AGENT: BEGIN:VCARD", in 2.1
_ENCODED = re.compile(rb"^[^:]*;[^:]*(?:QUOTED-PRINTABLE)[^:]*:", re.IGNORECASE)
_HEAD = re.compile(r'(?:[^:"]|"[^"]*")*')


@dataclass(frozen=True, slots=True)
class VCard:
    """`phones` are those of a mobile first. `prefix` is a title, "Dr"; `company` names who has no name of a person;
    `is_company`: the card says that it is none's."""

    line: int
    name: str
    first_name: str
    phones: tuple[str, ...]
    categories: tuple[str, ...] = ()
    note: str = ""
    language: str = ""
    last_name: str = ""
    company: str = ""
    is_company: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    parameters: str  # in small letters
    value: str
    group: str = ""


@dataclass(slots=True)
class _Open:
    """A card while it is read."""

    line: int
    properties: list[_Property] = field(default_factory=list)
    is_agent: bool = False


def read_vcards(raw: bytes) -> list[VCard]:
    """Raises NoSheet."""
    cards = [_card(line, properties, cut) for line, properties, cut in _cards(_narrow(raw))]
    if not cards:
        raise NoSheet(sentence("There is no contact in this file: a .vcf file has BEGIN:VCARD in it."))
    return cards


def _narrow(raw: bytes) -> bytes:
    """UTF-16 as UTF-8, so that lines can be cut; other bytes stay as they are."""
    if raw[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) or raw[:4].count(0) >= 2:
        return decoded(raw).encode()
    return raw.removeprefix(codecs.BOM_UTF8)


def _cards(raw: bytes) -> Iterator[tuple[int, list[_Property], bool]]:
    lines = list(_unfolded(raw))
    page = page_of(b"\n".join(line for _, line in lines if not _is_utf8(line)))
    open_: list[_Open] = []
    for number, line in lines:
        marker = re.sub(r"\s", "", line.decode("ascii", "replace").upper())
        if marker == _BEGIN or (open_ and _AGENT_OF_ONE_LINE.fullmatch(marker)):
            nested = bool(open_) and (marker != _BEGIN or _awaits_agent(open_[-1]))
            if open_ and not nested:
                yield open_[0].line, open_[0].properties, True
                open_.clear()
            open_.append(_Open(number, is_agent=nested))
        elif marker == _END and open_:
            ended = open_.pop()
            if not ended.is_agent:
                yield ended.line, ended.properties, False
        elif open_ and b":" in line:
            open_[-1].properties.append(_property(line, page))
    if open_:
        yield open_[0].line, open_[0].properties, True


def _awaits_agent(card: _Open) -> bool:
    return bool(card.properties) and card.properties[-1].name == _AGENT and not card.properties[-1].value.strip()


def _unfolded(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Whole lines with the number of the first. Version 2.1 folds quoted-printable with a "=" at the end."""
    whole, start = b"", 0
    for number, line in enumerate(raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"), 1):
        if whole.endswith(b"=") and _ENCODED.match(whole) and not _begins_a_property(line):
            whole = whole[:-1] + line.lstrip(b" \t") if line[:1] in b" \t" and line[:1] else whole[:-1] + line
        elif line[:1] in (b" ", b"\t"):
            whole += line[1:]
        else:
            if whole:
                yield start, whole
            whole, start = line, number
    if whole:
        yield start, whole


def _begins_a_property(line: bytes) -> bool:
    """Checks whether a line begins a property: one before it that ends in "=" by mistake does not swallow it."""
    return (
        re.match(rb"(?:item\d+\.)?(?:END|BEGIN|TEL|FN|N|EMAIL|ORG|VERSION|NOTE|ADR|PHOTO)[;:]", line, re.IGNORECASE)
        is not None
    )


def _property(line: bytes, page: str) -> _Property:
    text = line.decode("utf-8") if _is_utf8(line) else line.decode(page, "replace")
    head = _HEAD.match(text)
    end = head.end() if head else 0
    name, _, parameters = text[:end].partition(";")
    group, _, name = name.rpartition(".")
    lower = parameters.lower()
    value = _value(line, text[end + 1 :], lower, page)
    return _Property(name.strip().upper(), lower, value, group.upper())


def _value(line: bytes, text: str, parameters: str, page: str) -> str:
    charset = _charset(parameters)
    if "quoted-printable" in parameters:
        return _decode(quopri.decodestring(line.partition(b":")[2]), charset, page)
    if re.search(r"encoding=b\b|base64", parameters) and not re.search(r"type=(?:jpe?g|png|gif)|image", parameters):
        try:
            return _decode(base64.b64decode("".join(text.split()), validate=True), charset, page)
        except (binascii.Error, ValueError):
            return mended(text)
    raw = line.partition(b":")[2]
    return _decode(raw, charset, page) if charset and not raw.isascii() and '"' not in parameters else mended(text)


def _charset(parameters: str) -> str:
    found = re.search(r'charset="?([\w.:-]+)', parameters)
    return charset_named(found[1]) if found else ""


def _decode(raw: bytes, charset: str, page: str) -> str:
    """Decodes a value in the code page it says, unless UTF-8 fits and that page does not: programs say one and write
    the other."""
    if charset not in ("utf-8", "ascii", "") and not (
        charset.startswith("iso8859") and _is_utf8(raw) and not raw.isascii()
    ):
        charset = "cp1252" if charset == "iso8859-1" else charset  # what is called Latin-1 is Windows' page in practice
        return raw.decode(charset, "replace")
    return mended(raw.decode("utf-8")) if _is_utf8(raw) else raw.decode(page_of(raw) if raw else page, "replace")


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _card(line: int, properties: Sequence[_Property], cut: bool) -> VCard:
    by_name: dict[str, str] = {}
    for each in properties:
        if each.value.strip():
            by_name.setdefault(each.name, each.value)
    family, given = (_pieces(by_name.get("N", ""), ";") + ["", ""])[:2]
    name = _one_line(by_name.get("FN", "")) or " ".join(filter(None, (given, family)))
    company = _pieces(by_name.get("ORG", ""), ";")[0]
    return VCard(
        line=line,
        name=name or company or _one_line(by_name.get("NICKNAME", "")),
        first_name=given if given or family else "",
        phones=_phones(properties),
        categories=tuple(_pieces(by_name.get("CATEGORIES", ""), ",")),
        note=_plain(by_name.get("NOTE", "")),
        language=by_name.get("LANG", "").strip()[:2].lower(),
        last_name=family,
        company=company,
        is_company=(by_name.get("KIND", "").lower(), by_name.get("X-ABSHOWAS", "").lower()) in _COMPANIES,
        cut=cut,
    )


_COMPANIES = frozenset({("org", ""), ("", "company"), ("org", "company")})


def _phones(properties: Sequence[_Property]) -> tuple[str, ...]:
    """Orders the numbers: the mobiles first, the preferred ones of each before the others, no fax."""
    labels = {each.group: each.value.lower() for each in properties if each.name == "X-ABLABEL" and each.group}
    phones = [each for each in properties if each.name == "TEL"]
    said = {id(each): f"{each.parameters} {labels.get(each.group, '')}" for each in phones}
    kept = [
        each for each in phones if not any(kind in said[id(each)] for kind in _NOT_TEXTED) or "cell" in said[id(each)]
    ]
    kept.sort(key=lambda each: (not any(kind in said[id(each)] for kind in _MOBILE), "pref" not in said[id(each)]))
    return tuple(re.sub(r"^tel:", "", _plain(each.value), flags=re.IGNORECASE) for each in kept)


def _pieces(value: str, separator: str) -> list[str]:
    return [_one_line(piece) for piece in re.split(rf"(?<!\\){separator}", value)]


def _one_line(value: str) -> str:
    plain = " ".join(_plain(value).split())
    return plain if LOST in plain else label(plain)


def _plain(value: str) -> str:
    value = re.sub(r"\\([nN])", "\n", value)
    return re.sub(r"\\(.)", r"\1", value).strip()
