"""Writes responder/languages/cldr.txt.gz: how each language of Unicode's CLDR writes days and times, and what a few
call countries and languages. Taken from Babel, whose tables are 37 MB:

    python tools/write_date_formats.py
"""

import gzip
import json
from typing import Any

from babel import Locale
from babel.localedata import locale_identifiers

from responder.languages import LANGUAGES
from responder.languages.cldr import FILE

WIDTHS = ("wide", "abbreviated", "narrow")
FORMS = ("short", "medium", "long", "full")


def main() -> None:
    lines = (f"{name}\t{json.dumps(table, ensure_ascii=False, sort_keys=True)}\n" for name, table in tables().items())
    FILE.write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))


def tables() -> dict[str, Any]:
    """Writes a table a line: "fr" for its days and times, "fr territories" and "fr languages" for names."""
    found = {code: _dates(Locale.parse(code)) for code in sorted(locale_identifiers()) if "_" not in code}
    kinds = ("territories", "languages")
    return found | {f"{code} {kind}": _names(code, kind) for code in LANGUAGES for kind in kinds}


def _dates(locale: Locale) -> dict[str, Any]:
    return {
        "months": _words(locale.months, range(1, 13)),
        "days": _words(locale.days, range(7)),
        "eras": str(locale.eras["abbreviated"][1]),
        "periods": [str(locale.day_periods["format"]["abbreviated"].get(each, "")) for each in ("am", "pm")],
        "date": {form: locale.date_formats[form].pattern for form in FORMS},
        "time": {form: locale.time_formats[form].pattern for form in FORMS},
    }


def _words(named: Any, numbers: range) -> dict[str, list[str]]:
    contexts = (("format", "f"), ("stand-alone", "s"))
    found = {mark + width[0]: [str(named[context][width][number]) for number in numbers]
             for context, mark in contexts for width in WIDTHS}  # fmt: skip
    return {key: found[key] for key in found if key[0] == "f" or found[key] != found["f" + key[1]]}


def _names(code: str, kind: str) -> dict[str, str]:
    return {each: str(name) for each, name in getattr(Locale(code), kind).items() if len(each) in (2, 3)}


if __name__ == "__main__":
    main()
