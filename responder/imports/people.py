"""Contacts out of somebody's file, or why one is none and how to mend it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import repeat

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.numbers_in_text import without_numbers
from responder.domain.text.names.person_names import split_name
from responder.imports.appointments import NO_NUMBERS, Bad, NoColumn, Told, headings_there
from responder.imports.cells.moments import style_of
from responder.imports.cells.phones import holds_a_number, mobile_in
from responder.imports.tables.column_profiles import ENOUGH
from responder.imports.tables.columns import Columns, Field, columns_of
from responder.imports.tables.permissions import no_advertising, unknown_wishes, wants_no_advertising, wants_no_sms
from responder.imports.tables.row_names import names_in
from responder.imports.tables.sheets import NoSheet, Row
from responder.imports.tables.text_encoding import LOST
from responder.imports.turned_tables import upright_rows
from responder.imports.vcards import VCard, read_vcards
from responder.languages import LANGUAGES
from responder.languages.catalogue import msgid, sentence
from responder.languages.worded_error import told_by
from responder.store.contacts.address_book import ContactCard

_LONGEST_NOTE = 2_000
_LONGEST_TAG = 40
_LANGUAGES: Mapping[str, str] = {word: code for code, each in LANGUAGES.items() for word in each.written.called}


@dataclass(frozen=True, slots=True)
class People:
    """`columns` is None for vCards, which say themselves what is what."""

    columns: Columns | None
    cards: tuple[ContactCard, ...]
    bad: tuple[Bad, ...]
    told: tuple[Told, ...] = ()


def read_people(raw: bytes, business: Business, *, named: Mapping[Field, str] | None = None) -> People:
    """Reads contacts of a CSV or vCard file; the content says which. Raises NoSheet, NoColumn or UnknownColumn."""
    if b"BEGIN:VCARD" in raw[:4096].upper().replace(b"\0", b""):
        found = read_vcards(raw)
        cut = sentence("this card has no end: it was read as far as it goes")
        told = [Told(card.line, cut) for card in found if card.cut]
        return _sorted(None, [_from_vcard(card, business) for card in found], told)
    rows = upright_rows(raw)
    style = style_of((), business.zone, business.country, date(2026, 1, 1))  # of no use here: no day is read
    columns, below = columns_of(rows, business.country, style, named)
    columns = _with_names_beside_numbers(columns, below, business)
    if not below:
        raise NoSheet(sentence("There is nothing below the headings of this file."))
    if not columns.numbers:
        missing = sentence(NO_NUMBERS, there=headings_there(columns))
        raise NoColumn(sentence('{missing} Say which it is: --column "number=2"', missing=missing))
    told = [Told(row.line, sentence(row.told)) for row in below if row.told]
    told = [*(Told(line, what) for line, what in unknown_wishes(below, columns)), *told]
    return _sorted(columns, [_from_row(row, columns, business) for row in below if any(row.cells)], told)


def _sorted(columns: Columns | None, made: list[ContactCard | Bad], told: list[Told]) -> People:
    cards = tuple(each for each in made if isinstance(each, ContactCard))
    return People(columns, cards, tuple(each for each in made if isinstance(each, Bad)), tuple(told))


def _with_names_beside_numbers(columns: Columns, rows: Sequence[Row], business: Business) -> Columns:
    """Takes numbers and names from one column, where no other holds numbers and no other holds names: "Anna Martin 06
    12 34 56 78", one a line."""
    if columns.numbers and (columns.headings or len(columns.readings) > 1):
        return columns
    for index in columns.numbers or columns.searched:
        cells = [cell for row in rows if (cell := row.cell(index))]
        held = sum(holds_a_number(cell, business.country) for cell in cells)
        if held >= ENOUGH * len(cells) and any(map(without_numbers, cells, repeat(business.country))):
            name = {} if columns.at.keys() & set(_NAMES) else {Field.NAME: index}
            return replace(columns, at={**columns.at, Field.NUMBER: index, **name}, numbers=(index,), searched=())
    return columns


_NAMES = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.COMPANY)
_LOST_LETTER = msgid("a letter of its name was lost before the file was saved: write the name, or leave it out")


def _from_row(row: Row, columns: Columns, business: Business) -> ContactCard | Bad:
    try:
        number = mobile_in(columns.number_cells(row), business)
    except ValueError as problem:
        return Bad(row, told_by(problem))
    if any(LOST in columns.get(row, field) for field in _NAMES):
        return Bad(row, sentence(_LOST_LETTER))
    name = names_in(row, columns, business.country)
    tags = _tags(re.split(r"[,;|]|:::", columns.get(row, Field.TAGS)))
    return ContactCard(
        number,
        name.whole or None,
        name.first if name.whole else None,
        tags | {no_advertising(business)} if wants_no_advertising(row, columns) else tags,
        _LANGUAGES.get(columns.get(row, Field.LANGUAGE).casefold().replace("ç", "c").replace("ñ", "n")),
        columns.get(row, Field.NOTES)[:_LONGEST_NOTE] or None,
        opted_out=wants_no_sms(row, columns),
    )


def _from_vcard(card: VCard, business: Business) -> ContactCard | Bad:
    row = Row(card.line, (card.name, *card.phones))
    if not card.phones:
        return Bad(row, sentence("no phone number: add one, or leave the card out"))
    try:
        number = mobile_in(card.phones, business)
    except ValueError as wrong:
        return Bad(row, told_by(wrong))
    if LOST in card.name:
        return Bad(row, sentence(_LOST_LETTER))
    name, first, last = (
        without_numbers(each, business.country) for each in (card.name, card.first_name, card.last_name)
    )
    card = replace(card, name=name, first_name=first, last_name=last)
    return ContactCard(
        number,
        card.name or None,
        _first_name(card) if card.name else None,
        _tags(card.categories),
        _LANGUAGES.get(card.language),
        card.note[:_LONGEST_NOTE] or None,
    )


def _first_name(card: VCard) -> str:
    """Takes the first name of the card, unless it put the whole name, a title or a company there."""
    if card.is_company:
        return ""
    if card.first_name and card.last_name:
        return split_name(card.first_name).first and card.first_name
    if not card.first_name and card.last_name:
        return split_name(card.name).first if card.name != card.last_name else split_name(card.last_name).first
    return split_name(card.first_name or card.name).first


def _tags(written: list[str] | tuple[str, ...]) -> frozenset[str]:
    """Cleans tags to what `do: tag X` could write."""
    cleaned = (" ".join(re.sub(r"[^\w .&'+-]", " ", tag).split())[:_LONGEST_TAG] for tag in written)
    return frozenset(tag for tag in cleaned if tag and tag.casefold() != "mycontacts")
