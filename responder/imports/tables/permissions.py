"""Reads who wants no SMS, or no advertising, out of the columns of an address book or a mailing program."""

from responder.domain.model.business import Business
from responder.imports.tables.columns import Columns, Field
from responder.imports.tables.heading_words import OPTED_OUT
from responder.imports.tables.sheets import Row
from responder.imports.tables.statuses import DENIALS, flag_of, folded
from responder.languages.catalogue import catalogue_for, msgid
from responder.languages.choice import owner_language

_NO_ADVERTISING = msgid("no advertising")
_REFUSED = ("refus", "declin", "reject", "abgelehnt", "verweigert", "rechaz", "rifiut", "never", "revoked", "stop")


def no_advertising(business: Business) -> str:
    """Returns the tag of who wants no advertising, in the business's first language."""
    return catalogue_for(owner_language("", business.languages)).gettext(_NO_ADVERTISING)


def wants_no_sms(row: Row, columns: Columns) -> bool:
    """Checks the columns of opt-outs and of consent; an empty cell says nothing."""
    out, consent = columns.get(row, Field.OPTED_OUT), columns.get(row, Field.CONSENT)
    return (bool(out.strip()) and (flag_of(out) is True or _refuses(out))) or _denies(consent)


def wants_no_advertising(row: Row, columns: Columns) -> bool:
    return _denies(columns.get(row, Field.AD_CONSENT))


def _denies(cell: str) -> bool:
    return bool(cell.strip()) and (flag_of(cell) is False or _refuses(cell))


def _refuses(cell: str) -> bool:
    words = folded(cell).split()
    if {"opt", "opted"} & set(words) and "out" in words:
        return True
    return any(word in OPTED_OUT or word.startswith(_REFUSED) for word in words) or bool(
        words[1:] and words[0] in DENIALS
    )
