"""Contacts out of somebody's file, or why one is none and how to mend it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from responder.core.business import Business
from responder.imports.appointments import Bad, NoColumn, mobile_in, names_in
from responder.imports.columns import Columns, Field, columns_of
from responder.imports.sheets import NoSheet, Row, rows_of
from responder.imports.vcards import VCard, read_vcards
from responder.store.people import Card

_LONGEST_NOTE = 2_000
_LONGEST_TAG = 40
_LANGUAGES: Mapping[str, str] = {
    word: code
    for code, words in {
        "fr": "fr francais french franzosisch frances francese",
        "en": "en anglais english englisch ingles inglese",
        "de": "de allemand german deutsch aleman tedesco",
        "es": "es espagnol spanish spanisch espanol spagnolo",
        "it": "it italien italian italienisch italiano",
    }.items()
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class People:
    """`columns` is None for vCards, which say themselves what is what."""

    columns: Columns | None
    cards: tuple[Card, ...]
    bad: tuple[Bad, ...]


def read_people(raw: bytes, business: Business, *, named: Mapping[Field, str] | None = None) -> People:
    """Of a CSV or a vCard file: the content says which. Raises NoSheet, NoColumn or UnknownColumn."""
    if b"BEGIN:VCARD" in raw[:4096].upper().replace(b"\0", b""):
        made = [_from_vcard(card, business) for card in read_vcards(raw)]
        return _sorted(None, made)
    rows = rows_of(raw)
    columns, below = columns_of(rows, business.country, named)
    if not below:
        raise NoSheet("There is nothing below the headings of this file.")
    if Field.NUMBER not in columns.at:
        there = ", ".join(columns.headings) or "it has no headings"
        raise NoColumn(f'No column of phone numbers was found ({there}). Say which it is: --column "number=2"')
    return _sorted(columns, [_from_row(row, columns, business) for row in below])


def _sorted(columns: Columns | None, made: list[Card | Bad]) -> People:
    cards = tuple(each for each in made if isinstance(each, Card))
    return People(columns, cards, tuple(each for each in made if isinstance(each, Bad)))


def _from_row(row: Row, columns: Columns, business: Business) -> Card | Bad:
    try:
        number = mobile_in(columns.get(row, Field.NUMBER), business)
    except ValueError as problem:
        return Bad(row, str(problem))
    first, name = names_in(row, columns)
    return Card(
        number,
        name or None,
        first or None,
        _tags(re.split(r"[,;|]|:::", columns.get(row, Field.TAGS))),
        _LANGUAGES.get(columns.get(row, Field.LANGUAGE).casefold().replace("ç", "c").replace("ñ", "n")),
        columns.get(row, Field.NOTES)[:_LONGEST_NOTE] or None,
    )


def _from_vcard(card: VCard, business: Business) -> Card | Bad:
    problem = "no phone number: add one, or leave the card out"
    for phone in card.phones:
        try:
            number = mobile_in(phone, business)
        except ValueError as wrong:
            problem = str(wrong)
            continue
        return Card(
            number,
            card.name or None,
            card.first_name or None,
            _tags(card.categories),
            _LANGUAGES.get(card.language),
            card.note[:_LONGEST_NOTE] or None,
        )
    return Bad(Row(card.line, (card.name, *card.phones)), problem)


def _tags(written: list[str] | tuple[str, ...]) -> frozenset[str]:
    """As `do: tag X` could write them."""
    cleaned = (" ".join(re.sub(r"[^\w .&'+-]", " ", tag).split())[:_LONGEST_TAG] for tag in written)
    return frozenset(tag for tag in cleaned if tag and tag.casefold() != "mycontacts")
