"""Finds the number that can be texted in the cells of a row: the first mobile of all of them."""

import re
from collections.abc import Iterable, Iterator

from phonenumbers import country_code_for_region, region_code_for_country_code

from responder.domain.model.business import Business
from responder.domain.model.numbers import Number, NumberKind, read_number
from responder.domain.model.numbers_in_text import CAN_BE_TEXTED, FEWEST_DIGITS, linked_numbers, numbers_in_text
from responder.domain.text.typed_numbers import plainly_typed
from responder.imports.cells.epochs import is_cut, written_out
from responder.languages import one_of
from responder.languages.catalogue import Sentence, sentence
from responder.languages.worded_error import WordedValueError

_NUMBERS = CAN_BE_TEXTED | {NumberKind.LANDLINE, NumberKind.VOIP}
_NOBODY = Number("", NumberKind.HIDDEN)
_NO_NUMBERS = frozenset({NumberKind.INVALID, NumberKind.HIDDEN, NumberKind.NAMED_SENDER, NumberKind.SHORT_CODE})
_OR_AND = one_of(lambda each: each.asked_days.alternatives | each.values.conjunctions)
_EXTENSIONS = one_of(lambda each: each.cells.extensions)
_APART = re.compile(
    rf":::|[;,|\n]|\b{_OR_AND}\b|(?<=\d)\s+(?=\+\d)"
    # "030/123456 Mobil 0151/23456789"
    rf"|(?<=\d)\W{{1,3}}(?!{_EXTENSIONS})[^\W\d_]{{3,12}}\b\W{{1,3}}(?=0\d|\+\d)"
)
_PERHAPS_APART = re.compile(r"\s*/\s*|\s-\s")  # between two numbers, or within one: "0151 / 23456789"
_MOST_PIECES = 8  # of one number: "+33/6/12/34/56/78"
# An extension, or digits dialled after a pause.
_BEHIND = re.compile(
    rf"\s*(?:\b(?:{_EXTENSIONS}|{one_of(lambda each: each.cells.short_extensions)})\b\.?\s*\d{{1,6}}"
    r"|(?<=\d)[pw,;]+\d*)$",
    re.IGNORECASE,
)


def mobile_in(cells: str | Iterable[str], business: Business) -> str:
    """Returns the first mobile in the cells as E.164. Raises WordedValueError."""
    written = [cells] if isinstance(cells, str) else list(cells)
    filled = [cell for cell in written if cell.strip()]
    if not filled:
        raise WordedValueError(sentence("no phone number: write one, or delete the row"))
    for cell in filled:
        for number in numbers_in(cell, business.country):
            if number.kind in CAN_BE_TEXTED:
                return number.text
    raise WordedValueError(_why_not(filled[0], business.country))


def numbers_in(cell: str, country: str) -> Iterator[Number]:
    """Yields every number of a cell, in its order: "01 42 68 12 34 / 06 12 34 56 78 (mari)"."""
    if is_cut(cell):
        return
    cell = plainly_typed(written_out(cell))
    if any(linked_numbers(cell, country)):
        yield from (each.number for each in numbers_in_text(cell, country))
        return
    whole = read_number(cell, country)
    if whole.kind in CAN_BE_TEXTED:
        yield whole
        return
    found = [number for part in _APART.split(cell) for number in _in_part(part, country)]
    if found or whole.kind in _NUMBERS:
        yield from found or [whole]
        return
    yield from (each.number for each in numbers_in_text(cell, country))


def with_dialling_code(cell: str, code: str) -> str:
    """Reads the number of a cell whose country stands in another: "612345678" beside "+34" is "+34612345678"."""
    country = _country_of_code(code)
    if not country or re.match(r"\W*(?:\+|00)", cell):
        return cell
    number = read_number(cell, country)
    return number.text if number.kind in _NUMBERS else cell


def _country_of_code(code: str) -> str:
    """Returns the country of a dialling code or of two letters: "+34", "0034", "34" or "ES"; "" for anything else, such
    as the area code "0151"."""
    plain = re.sub(r"[\s()'\"=]", "", code)
    if re.fullmatch(r"[A-Za-z]{2}", plain):
        return plain.upper() if country_code_for_region(plain.upper()) else ""
    found = re.fullmatch(r"(?:\+|00)?([1-9]\d{0,2})", plain)
    country = region_code_for_country_code(int(found[1])) if found else ""
    return country if len(country) == 2 and country != "ZZ" else ""


def mobiles_in_text(texts: Iterable[str], business: Business) -> tuple[str, ...]:
    """Returns the numbers in free text that can be texted and are not the business's own, each once."""
    ours = {*business.phones, business.owner}
    found = (each.number for text in texts for each in numbers_in_text(plainly_typed(text), business.country))
    return tuple(dict.fromkeys(each.text for each in found if each.kind in CAN_BE_TEXTED and each.text not in ours))


def is_number(cell: str, country: str) -> bool:
    """Checks whether the whole cell is a number, or a link that writes to one."""
    if not _has_digits(cell) or is_cut(cell):
        return False
    linked = any(end - start == len(cell.strip()) for start, end, _ in linked_numbers(cell, country))
    return linked or read_number(written_out(cell), country).kind in _NUMBERS


def holds_a_number(cell: str, country: str) -> bool:
    return _has_digits(cell) and any(number.kind in _NUMBERS for number in numbers_in(cell, country))


def _in_part(part: str, country: str) -> Iterator[Number]:
    """Yields the numbers of what stands between commas. A slash is within a number where what is before it is none."""
    pieces = [*_PERHAPS_APART.finditer(part)]
    starts, ends = [0, *(each.end() for each in pieces)], [*(each.start() for each in pieces), len(part)]
    at = 0
    while at < len(starts):
        runs = [part[starts[at] : end] for end in ends[at : at + _MOST_PIECES]]
        numbers = [_without_words(run, country) if _has_digits(run) else _NOBODY for run in runs]
        texted = (length for length, number in enumerate(numbers, 1) if number.kind in CAN_BE_TEXTED)
        other = (length for length, number in enumerate(numbers, 1) if number.kind in _NUMBERS)
        length = next(texted, None) or next(other, None)
        yield from [numbers[length - 1]] if length else _two_in(runs[0], country)
        at += length or 1


def _has_digits(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= FEWEST_DIGITS


def _two_in(piece: str, country: str) -> list[Number]:
    """Returns two numbers with nothing but a space between them; none if the piece does not hold exactly two."""
    words = piece.split()
    for end in range(1, len(words)):
        two = [_without_words(" ".join(part), country) for part in (words[:end], words[end:])]
        if all(each.kind in _NUMBERS for each in two):
            return two
    return []


def _without_words(piece: str, country: str) -> Number:
    """Reads the number of a piece with words around it, an extension behind it left out: "Mob: 06 34 56 78 90
    (mari)"."""
    piece = _BEHIND.sub("", piece.strip())
    number = read_number(piece, country)
    if number.kind in _NUMBERS:
        return number
    digits = re.sub(r"\([^()\d]*\)", " ", piece)
    return read_number(re.sub(r"[^\d+().\-\s*#/]", " ", digits).strip(" .-/"), country)


def _why_not(cell: str, country: str) -> Sentence:
    if is_cut(cell):
        return sentence(
            '"{cell}" is a number that the spreadsheet cut: format the column as text, and type it again', cell=cell
        )
    kinds = [number.kind for number in numbers_in(cell, country)] or [read_number(cell, country).kind]
    if kinds[0] in _NO_NUMBERS:
        return sentence(
            '"{cell}" is no phone number: write it as it is dialled, or with its country: +33612345678', cell=cell
        )
    return sentence(
        '"{cell}" is a {kind} number, which cannot answer an SMS: write a mobile one',
        cell=cell,
        kind=sentence(kinds[0].value),
    )
