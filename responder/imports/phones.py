"""Finds the number that can be texted in the cells of a row: the first mobile of all of them."""

import re
from collections.abc import Iterable, Iterator

from phonenumbers import PhoneNumberMatch, PhoneNumberMatcher, country_code_for_region, region_code_for_country_code

from responder.core.business import Business
from responder.core.numbers import Number, NumberKind, read_number

_CAN_BE_TEXTED = frozenset({NumberKind.MOBILE, NumberKind.EITHER})
_NUMBERS = _CAN_BE_TEXTED | {NumberKind.LANDLINE, NumberKind.VOIP}
_NO_NUMBERS = frozenset({NumberKind.INVALID, NumberKind.HIDDEN, NumberKind.NAMED_SENDER, NumberKind.SHORT_CODE})
_BETWEEN = re.compile(
    r":::|[;,|\n]|\s/\s|\s-\s(?=[+0(])|\b(?:ou|or|oder|und|et|and|y|o|e)\b|(?<=\d)\s*/\s*(?=[+0]\d)|(?<=\d)\s+(?=\+\d)"
)
# An extension, or digits dialled after a pause.
_BEHIND = re.compile(r"\s*(?:\b(?:ext|poste|x|int|durchwahl|dw)\b\.?\s*\d{1,6}|(?<=\d)[pw,;]+\d*)$", re.IGNORECASE)
_FEWEST_DIGITS = 6
_LONGEST = 2_000  # characters of a text that are searched


def mobile_in(cells: str | Iterable[str], business: Business) -> str:
    """E.164 of the first mobile in the cells. Raises ValueError, in words for a person."""
    written = [cells] if isinstance(cells, str) else list(cells)
    filled = [cell for cell in written if cell.strip()]
    if not filled:
        raise ValueError("no phone number: write one, or delete the row")
    for cell in filled:
        for number in numbers_in(cell, business.country):
            if number.kind in _CAN_BE_TEXTED:
                return number.text
    raise ValueError(_why_not(filled[0], business.country))


def numbers_in(cell: str, country: str) -> Iterator[Number]:
    """Every number of a cell, in its order: "01 42 68 12 34 / 06 12 34 56 78 (mari)"."""
    pieces = [piece for piece in _BETWEEN.split(cell) if sum(map(str.isdigit, piece)) >= _FEWEST_DIGITS]
    whole = read_number(cell, country)
    if len(pieces) < 2 and whole.kind in _NUMBERS:
        yield whole
        return
    found = [number for piece in pieces for number in _in_piece(piece, country)]
    yield from found or (read_number(match.raw_string, country) for match in _matches(cell, country))


def with_dialling_code(cell: str, code: str) -> str:
    """The number of a cell whose country stands in another: "612345678" beside "+34" is "+34612345678"."""
    country = _country_of_code(code)
    if not country or re.match(r"\W*(?:\+|00)", cell):
        return cell
    number = read_number(cell, country)
    return number.text if number.kind in _NUMBERS else cell


def _country_of_code(code: str) -> str:
    """ "+34", "0034", "34" or "ES"; "" for anything else, such as the area code "0151"."""
    plain = re.sub(r"[\s()'\"=]", "", code)
    if re.fullmatch(r"[A-Za-z]{2}", plain):
        return plain.upper() if country_code_for_region(plain.upper()) else ""
    found = re.fullmatch(r"(?:\+|00)?([1-9]\d{0,2})", plain)
    country = region_code_for_country_code(int(found[1])) if found else ""
    return country if len(country) == 2 and country != "ZZ" else ""


def mobile_in_text(texts: Iterable[str], business: Business) -> str:
    """The first number in free text that can be texted and is not the business's own; "" if there is none."""
    ours = {*business.phones, business.owner}
    for text in texts:
        for match in _matches(text, business.country):
            number = read_number(match.raw_string, business.country)
            if number.kind in _CAN_BE_TEXTED and number.text not in ours:
                return number.text
    return ""


def without_numbers(text: str, country: str) -> str:
    """ "Nina 0612345678" is "Nina"."""
    for match in reversed(list(_matches(text, country))):
        text = f"{text[: match.start]} {text[match.end :]}"
    plain = re.sub(
        r"\b(?:t[ée]l|phone|mobile|portable|handy|cell|mob)\b[\s.:]*(?=$|[-–—,;()])|[(\[]\s*[)\]]",
        " ",
        text,
        flags=re.IGNORECASE,
    )
    return " ".join(plain.split()).strip(" -–—,;:/|")


def is_number(cell: str, country: str) -> bool:
    """The whole cell is one."""
    return sum(map(str.isdigit, cell)) >= _FEWEST_DIGITS and read_number(cell, country).kind in _NUMBERS


def holds_a_number(cell: str, country: str) -> bool:
    if sum(map(str.isdigit, cell)) < _FEWEST_DIGITS:
        return False
    return any(number.kind in _NUMBERS for number in numbers_in(cell, country))


def _in_piece(piece: str, country: str) -> list[Number]:
    """One number, or two with nothing but a space between them."""
    number = _without_words(piece, country)
    if number.kind in _NUMBERS:
        return [number]
    words = piece.split()
    for end in range(1, len(words)):
        two = [_without_words(" ".join(part), country) for part in (words[:end], words[end:])]
        if all(each.kind in _NUMBERS for each in two):
            return two
    return []


def _without_words(piece: str, country: str) -> Number:
    """ "Mob: 06 34 56 78 90 (mari)"."""
    piece = _BEHIND.sub("", piece.strip())
    number = read_number(piece, country)
    if number.kind in _NUMBERS:
        return number
    digits = re.sub(r"\([^()\d]*\)", " ", piece)
    return read_number(re.sub(r"[^\d+().\-\s*#/]", " ", digits).strip(" .-/"), country)


def _matches(text: str, country: str) -> list[PhoneNumberMatch]:
    if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return []
    return list(PhoneNumberMatcher(text[:_LONGEST], country))


def _why_not(cell: str, country: str) -> str:
    if "e+" in cell.lower():
        return f'"{cell}" is a number that the spreadsheet cut: format the column as text, and type it again'
    kinds = [number.kind for number in numbers_in(cell, country)] or [read_number(cell, country).kind]
    if kinds[0] in _NO_NUMBERS:
        return f'"{cell}" is no phone number: write it as it is dialled, or with its country: +33612345678'
    return f'"{cell}" is a {kinds[0].value} number, which cannot answer an SMS: write a mobile one'
