"""Reads the name of a row, from one column or from several."""

import re

from responder.domain.model.numbers_in_text import without_numbers
from responder.domain.text.cleaned_strings import label
from responder.domain.text.names.person_names import PersonName, split_name
from responder.imports.tables.columns import Columns, Field
from responder.imports.tables.sheets import Row
from responder.imports.tables.text_encoding import LOST

_LONGEST = 200
_NO_NAME = re.compile(r"^\s*(?:\d{1,3}[.)]|[•*·])\s+(?=[^\W\d])|[<(\[]?[^\s<>(),;]+@[^\s<>(),;]+\.\w+[>)\]]?")
"""What counts a line of a list ("1. Anna", "• Anna"), and addresses of mail."""

NAMES = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.COMPANY)


def names_in(row: Row, columns: Columns, country: str) -> PersonName:
    """Returns the name of a row, from one column or from several, without numbers that stand beside it; none where a
    letter of it was lost."""
    first, last, whole, company = (
        label(without_numbers(_NO_NAME.sub("", said), country), _LONGEST) if LOST not in said else LOST
        for said in (columns.get(row, each) for each in NAMES[1:3] + NAMES[:1] + NAMES[3:])
    )
    if LOST in f"{first}{last}{whole}{company}":
        return PersonName("")
    if first and not split_name(first).first and not last and not whole:
        return split_name(first)
    if first or last:
        given = split_name(first).whole if first else ""
        return PersonName(whole or " ".join(filter(None, (first, last))), given, last)
    return split_name(whole) if whole else PersonName(company, "", company)
