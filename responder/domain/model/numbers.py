"""Phone numbers as gateways really write them, and the kind of line each one is.

Gateways write "+33612345678", 33612345678, 612345678 (the zero lost), "0033 6…", "+33 (0)6…", a short
code, a sender's name, "Private" or nothing. `read_number` makes one value of all of them and never raises.
"""

import math
import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType

from responder.dataclass import dataclass
from responder.domain.text.typed_numbers import plainly_typed
from responder.languages import in_any
from responder.languages.catalogue import msgid


class NumberKind(StrEnum):
    MOBILE = msgid("mobile")
    LANDLINE = msgid("landline")
    EITHER = msgid("mobile or landline")  # where the plan does not tell them apart, as in North America
    VOIP = msgid("voip")
    PREMIUM = msgid("premium")
    SHARED_COST = msgid("shared cost")
    TOLL_FREE = msgid("toll free")
    SPECIAL = msgid("special")  # pagers, personal numbers, voice mail: none of a private person's business
    SATELLITE = msgid("satellite")
    SHORT_CODE = msgid("short code")
    NAMED_SENDER = msgid("named sender")
    HIDDEN = msgid("hidden")
    INVALID = msgid("invalid")


@dataclass(frozen=True, slots=True)
class Number:
    """`text` is E.164 for every real number, as it came (cleaned) for short codes, names and what could
    not be read, and "" for a hidden one. `country` is its ISO code, "" where it has none."""

    text: str
    kind: NumberKind
    country: str = ""


LONGEST_RAW = 100  # longer than any spelling of a number; keeps the cache small too
_LONGEST_KEPT = 64
_LONGEST_NAME = 30  # GSM allows 11; some gateways put the phone book's name in its place
_LONGEST_SHORT_CODE = 6
_LONGEST_E164 = 15  # digits
_FEWEST_DIGITS_OF_A_FLOAT = 8  # 3.36e10 was rounded: the digits it lost were somebody's number

_KINDS = {
    PhoneNumberType.MOBILE: NumberKind.MOBILE,
    PhoneNumberType.FIXED_LINE: NumberKind.LANDLINE,
    PhoneNumberType.FIXED_LINE_OR_MOBILE: NumberKind.EITHER,
    PhoneNumberType.VOIP: NumberKind.VOIP,
    PhoneNumberType.PREMIUM_RATE: NumberKind.PREMIUM,
    PhoneNumberType.SHARED_COST: NumberKind.SHARED_COST,
    PhoneNumberType.TOLL_FREE: NumberKind.TOLL_FREE,
    PhoneNumberType.UNKNOWN: NumberKind.INVALID,
}
_SATELLITE_CODES = frozenset({870, 881, 882, 883})
_CAN_BE_TEXTED = frozenset({NumberKind.MOBILE, NumberKind.EITHER})

# Dialled at home like any other number, these ranges belong to country codes of their own.
_OVERSEAS = {"FR": (262, 590, 594, 596)}

_EMPTY = frozenset({"null", "none", "undefined", "nan", "na"})  # of programs, as letters without accents
_HIDDEN = in_any(lambda each: each.machine_words.hidden_numbers) | _EMPTY
_NO_NUMBER = re.compile(r"-\d")  # Android: -1 unknown, -2 private, -3 a pay phone
_FLOATED = re.compile(r"\d+(\.\d+)?[eE]\+?\d{1,2}|\d{1,20}\.0+")
# Dialled before a number to hide or show whose it is: *31#, #31#, *67.
_SERVICE_CODE = re.compile(r"(?:[*#]+\d{2,3}#|\*(?:67|82)\s*(?=[\d+(]))\s*(?=[\d+(])")
_NO_NAME = re.compile(r"[\[\]{}<>\\/]")  # "[object Object]"
_DIGITS = re.compile(r"\d")


def read_number(raw: object, country: str) -> Number:
    """Reads the number behind whatever a gateway wrote. `country` is the business's own (ISO, upper case): what comes
    without a country code is read as dialled there. Never raises; cached."""
    if isinstance(raw, str):
        return _read_text(raw, country) if len(raw) <= LONGEST_RAW else _invalid(raw)
    if raw is None:
        return _NOBODY
    if isinstance(raw, float):
        return _read_float(raw, country)
    if isinstance(raw, int) and not isinstance(raw, bool) and abs(raw) < 10**LONGEST_RAW:
        return _read_text(str(raw), country)
    return Number("", NumberKind.INVALID)


def number_text(raw: object, country: str) -> str:
    """`read_number(raw, country).text`, sooner for what nearly all are: a mobile of the business's own country."""
    if isinstance(raw, str) and (mobile := _mobile_at_home(country)) and mobile.fullmatch(raw):
        return raw
    return read_number(raw, country).text


_NOBODY = Number("", NumberKind.HIDDEN)


def national(number: str, country: str) -> str:
    """E.164 as people of the country write it ("06 12 34 56 78"); another country's keeps its code."""
    try:
        parsed = phonenumbers.parse(number, None)
    except NumberParseException:
        return number
    home = parsed.country_code == phonenumbers.country_code_for_region(country)
    style = PhoneNumberFormat.NATIONAL if home else PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(parsed, style))


@lru_cache(maxsize=1_024)
def _read_text(raw: str, country: str) -> Number:
    mobile = _mobile_at_home(country)
    if mobile and mobile.fullmatch(raw):
        return Number(raw, NumberKind.MOBILE, country)
    text = _cleaned(raw)
    if _NO_NUMBER.fullmatch(text) or _letters(text) in _HIDDEN or not any(map(str.isalnum, text)):
        return _NOBODY
    if _FLOATED.fullmatch(text):
        return _read_float(float(text), country)
    text = text[4:] if text[:4].lower() == "tel:" else text
    text = _SERVICE_CODE.sub("", text, count=1) if text[:1] in "*#" else text
    text = text.partition(";")[0].strip()  # ;ext=5, ;phone-context=…
    if "@" in text or text[:4].lower() in {"sip:", "sips"}:
        return _invalid(text)
    if any(map(str.isalpha, text)):
        is_name = len(text) <= _LONGEST_NAME and not _NO_NAME.search(text)
        return Number(text, NumberKind.NAMED_SENDER) if is_name else _invalid(text)
    return _read_digits(plainly_typed(text), country)


@lru_cache(maxsize=32)
def _mobile_at_home(country: str) -> re.Pattern[str] | None:
    """Returns what nearly every number is: a mobile of the business's own country, in E.164. The pattern says what
    the whole library would, twenty times faster; None for a plan that one pattern does not tell all of."""
    code = phonenumbers.country_code_for_region(country)
    plan = phonenumbers.PhoneMetadata.metadata_for_region(country)
    if plan is None or len(phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code]) > 1:
        return None
    sorts = (plan.premium_rate, plan.toll_free, plan.shared_cost, plan.voip, plan.personal_number, plan.pager)
    others = (*sorts, plan.uan, plan.voicemail, plan.fixed_line)
    patterns = [each.national_number_pattern for each in others if each and each.national_number_pattern]
    mobile = plan.mobile.national_number_pattern if plan.mobile else None
    general = plan.general_desc.national_number_pattern if plan.general_desc else None
    if not mobile or not general or plan.same_mobile_and_fixed_line_pattern:
        return None
    prefix = rf"(?!{plan.national_prefix_for_parsing})" if plan.national_prefix_for_parsing else ""
    no_other = "".join(rf"(?!(?:{pattern})\Z)" for pattern in patterns)
    return re.compile(rf"\+{code}{prefix}{no_other}(?=(?:{general})\Z)(?:{mobile})", re.ASCII)


def _read_float(raw: float, country: str) -> Number:
    if not math.isfinite(raw) or not raw.is_integer() or abs(raw) >= 10**_LONGEST_E164:
        return _invalid(repr(raw))
    digits = f"{raw:.0f}"
    if raw > 10**_LONGEST_SHORT_CODE and len(digits.rstrip("0")) < _FEWEST_DIGITS_OF_A_FLOAT:
        return _invalid(digits)
    return _read_text(digits, country)


def _read_digits(text: str, country: str) -> Number:
    digits = "".join(_DIGITS.findall(text))
    first = _parsed(text, country)
    known = _known(first, country) if first else None
    if len(digits) <= _LONGEST_SHORT_CODE and not (known and known.kind in _CAN_BE_TEXTED):
        return Number(digits, NumberKind.SHORT_CODE) if digits.strip("0") else _NOBODY
    if known:
        return known
    # Sent as a number, "+44…" loses its plus and looks like a national number that does not exist.
    abroad = _parsed("+" + digits, country) if text[0] not in "+0" else None
    if abroad and (known := _known(abroad, country)):
        return known
    if first and phonenumbers.is_possible_number(first):
        return Number(_e164(first), NumberKind.INVALID, _country(first))
    return _invalid(text)


def _parsed(text: str, country: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(text, country)
    except NumberParseException:
        return None


def _known(number: PhoneNumber, country: str) -> Number | None:
    """Returns the number if its country's plan has it, under the code of where it really is."""
    if phonenumbers.is_valid_number(number):
        return Number(_e164(number), _kind(number), _country(number))
    if number.country_code in _SATELLITE_CODES:
        return Number(_e164(number), NumberKind.SATELLITE)
    if phonenumbers.country_code_for_region(country) != number.country_code:
        return None
    for code in _OVERSEAS.get(country, ()):
        overseas = PhoneNumber(country_code=code, national_number=number.national_number)
        if phonenumbers.is_valid_number(overseas):
            return Number(_e164(overseas), _kind(overseas), _country(overseas))
    return None


def _kind(number: PhoneNumber) -> NumberKind:
    if number.country_code in _SATELLITE_CODES:
        return NumberKind.SATELLITE
    return _KINDS.get(phonenumbers.number_type(number), NumberKind.SPECIAL)


def _country(number: PhoneNumber) -> str:
    region = phonenumbers.region_code_for_number(number) or ""
    return "" if region == "001" else str(region)


def _e164(number: PhoneNumber) -> str:
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))


def _invalid(text: str) -> Number:
    return Number(_cleaned(text[: 2 * _LONGEST_KEPT])[:_LONGEST_KEPT], NumberKind.INVALID)


def _cleaned(raw: str) -> str:
    """Cleans a number of direction marks, zero-width and control characters; every digit and space an ordinary one."""
    if raw.isascii() and raw.isprintable():
        return raw.strip()
    kept = (_plain(letter) for letter in unicodedata.normalize("NFKC", raw))
    return " ".join("".join(kept).split())


def _plain(letter: str) -> str:
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    if letter.isspace():
        return " "
    return "" if unicodedata.category(letter)[0] == "C" else letter


def _letters(text: str) -> str:
    """Only the letters, without accents or case, if there are no digits: "N° privé" is "nprive"."""
    if _DIGITS.search(text):
        return ""
    return "".join(filter(str.isalpha, unicodedata.normalize("NFKD", text.casefold())))
