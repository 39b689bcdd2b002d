"""A phone number as somebody types it at a command."""

from pathlib import Path
from urllib.parse import unquote

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext
from responder.domain.model.numbers import NumberKind, read_number

_NOBODYS = frozenset({NumberKind.INVALID, NumberKind.HIDDEN, NumberKind.NAMED_SENDER, NumberKind.SHORT_CODE})


def number_of(written: str, rules: Path | None) -> str:
    """E.164 of "06 12 34 56 78", "612345678", "+33612345678", "%2B33612345678". A number without its country's
    code is read as dialled in the business's country; if the rules cannot be read, the code is needed."""
    plain = unquote(written).strip()
    if plain.startswith("00"):  # how a code is dialled from most of the world
        plain = f"+{plain[2:]}"
    country = "" if plain.startswith("+") else _country(rules)
    found = read_number(plain, country)
    if found.kind in _NOBODYS or not found.text.startswith("+"):
        raise CannotRun(
            gettext(
                '"{written}" is no phone number; write it as it is dialled, or with its code: +33612345678',
                written=written,
            )
        )
    return found.text


def _country(rules: Path | None) -> str:
    from datetime import UTC, datetime

    from responder.cli.common.loading import folders
    from responder.rulefiles.load import load_business

    business = load_business(folders(rules)[0], now=datetime.now(UTC))
    if business is None:
        raise CannotRun(
            gettext("business.yaml has problems, so the country is not known: write the number with its code, +33…")
        )
    return business.country
