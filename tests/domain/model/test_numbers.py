"""Numbers as gateways write them; the figures in brackets are those of the list of bad inputs."""

import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.model.numbers import Number, NumberKind, number_text, read_number

ANNA = Number("+33612345678", NumberKind.MOBILE, "FR")
NOBODY = Number("", NumberKind.HIDDEN)
UNREADABLE = Number("", NumberKind.INVALID)

ANNAS = [
    "+33612345678",
    "0612345678",  # 61
    "0033612345678",
    "+33 (0)6 12 34 56 78",
    "+33 (0)612345678",
    "+330612345678",
    "06.12.34.56.78",
    "06-12-34-56-78",
    " +33612345678 ",
    "33612345678",
    "tel:+33612345678",
    33612345678,  # 45
    33612345678.0,
    "33612345678.0",
    "3.3612345678E10",
    612345678,  # 46
    "612345678",
    612345678.0,
    "０６１２３４５６７８",  # 62
    "＋３３６１２３４５６７８",
    "٠٦١٢٣٤٥٦٧٨",
    "+٣٣٦١٢٣٤٥٦٧٨",
    "+33612345678;ext=5",  # 63
    "tel:0612345678;phone-context=+33",
    "\u200f+33612345678\u200f",  # 64
    "\u202a+33\u00a06\u00a012\u00a034\u00a056\u00a078\u202c",
    "+33\u20096\u200912345678",
    "+33612345678\r\n",
    "+336123\x0045678",
]


@pytest.mark.parametrize("raw", ANNAS, ids=repr)
def test_one_mobile_is_one_number_however_it_is_written(raw: object) -> None:
    assert read_number(raw, "FR") == ANNA


@pytest.mark.parametrize(
    ("raw", "text", "kind", "country"),
    [
        ("+33899123456", "+33899123456", NumberKind.PREMIUM, "FR"),  # 56
        ("0892123456", "+33892123456", NumberKind.PREMIUM, "FR"),
        ("+19005551234", "+19005551234", NumberKind.PREMIUM, "US"),
        ("+449098765432", "+449098765432", NumberKind.PREMIUM, "GB"),
        ("+979123456789", "+979123456789", NumberKind.PREMIUM, ""),
        ("+33800123456", "+33800123456", NumberKind.TOLL_FREE, "FR"),
        ("36105", "36105", NumberKind.SHORT_CODE, ""),  # 57
        (3639, "3639", NumberKind.SHORT_CODE, ""),
        ("33700", "33700", NumberKind.SHORT_CODE, ""),
        ("+33700", "33700", NumberKind.SHORT_CODE, ""),
        ("112", "112", NumberKind.SHORT_CODE, ""),
        ("15", "15", NumberKind.SHORT_CODE, ""),
        ("118 218", "118218", NumberKind.SHORT_CODE, ""),
        ("Ameli", "Ameli", NumberKind.NAMED_SENDER, ""),  # 58
        ("INFO", "INFO", NumberKind.NAMED_SENDER, ""),
        ("3SUISSES", "3SUISSES", NumberKind.NAMED_SENDER, ""),
        ("La\u00a0Poste", "La Poste", NumberKind.NAMED_SENDER, ""),
        ("1800FLOWERS", "1800FLOWERS", NumberKind.NAMED_SENDER, ""),
        ("+262692123456", "+262692123456", NumberKind.MOBILE, "RE"),  # 65
        ("+590690123456", "+590690123456", NumberKind.MOBILE, "GP"),
        ("+594694123456", "+594694123456", NumberKind.MOBILE, "GF"),
        ("+596696123456", "+596696123456", NumberKind.MOBILE, "MQ"),
        ("0692123456", "+262692123456", NumberKind.MOBILE, "RE"),
        ("+33692123456", "+262692123456", NumberKind.MOBILE, "RE"),
        ("+870773123456", "+870773123456", NumberKind.SATELLITE, ""),  # 66
        ("+881612345678", "+881612345678", NumberKind.SATELLITE, ""),
        ("+88216123456", "+88216123456", NumberKind.SATELLITE, ""),
        ("+8835100123456", "+8835100123456", NumberKind.SATELLITE, ""),
        ("+18765551234", "+18765551234", NumberKind.MOBILE, "JM"),  # 67
        ("+14155552671", "+14155552671", NumberKind.EITHER, "US"),
        ("+33123456789", "+33123456789", NumberKind.LANDLINE, "FR"),  # 68
        ("0123456789", "+33123456789", NumberKind.LANDLINE, "FR"),
        ("+33912345678", "+33912345678", NumberKind.VOIP, "FR"),
        ("+4915123456789", "+4915123456789", NumberKind.MOBILE, "DE"),
        (4915123456789, "+4915123456789", NumberKind.MOBILE, "DE"),  # its plus lost in a JSON number
        ("12345678901234567890", "12345678901234567890", NumberKind.INVALID, ""),  # 69
        ("0000000000", "+33000000000", NumberKind.INVALID, "FR"),
        ("0700123456", "+33700123456", NumberKind.INVALID, "FR"),  # possible, but nobody has it
        ("sip:anna@example.com", "sip:anna@example.com", NumberKind.INVALID, ""),  # 70
        ("anna@example.com", "anna@example.com", NumberKind.INVALID, ""),
        ("[object Object]", "[object Object]", NumberKind.INVALID, ""),  # 40
        ("<script>", "<script>", NumberKind.INVALID, ""),
    ],
)
def test_every_sort_of_number_is_told_apart(raw: object, text: str, kind: NumberKind, country: str) -> None:
    assert read_number(raw, "FR") == Number(text, kind, country)


@pytest.mark.parametrize(
    "raw",
    ["", " ", "+", "anonymous", "Anonymous", "Private", "PRIVATE NUMBER", "unknown", "Unknown", "-1", "-2"]
    + [-1, -2, -1.0, None, "null", "undefined", "None", "N/A", "Numéro masqué", "masqué", "N° privé", "Inconnu"]
    + ["Anonyme", "no caller id", "anonymous@anonymous.invalid", "0", 0, "---", "\u200f", "\ud83d", "??"],
    ids=repr,
)
def test_a_hidden_number_is_nobody(raw: object) -> None:
    assert read_number(raw, "FR") == NOBODY  # 59


@pytest.mark.parametrize("raw", [[], {}, ["+33612345678"], {"number": 1}, True, False, 10**200, object()])
def test_what_is_no_text_and_no_number_is_invalid(raw: object) -> None:
    assert read_number(raw, "FR") == UNREADABLE


@pytest.mark.parametrize("raw", [3.36e10, "3.36E+10", "3.36e10", 3.3612e10, 33612345678.5, 1e300, float("nan")])
def test_a_number_that_was_rounded_is_not_taken_for_somebody_elses(raw: object) -> None:
    assert read_number(raw, "FR").kind is NumberKind.INVALID  # 45


def test_a_national_number_is_read_where_the_business_is() -> None:
    assert read_number("07911 123456", "GB") == Number("+447911123456", NumberKind.MOBILE, "GG")
    assert read_number("0470123456", "BE") == Number("+32470123456", NumberKind.MOBILE, "BE")
    assert read_number("0612345678", "BE").text != ANNA.text


def test_a_short_mobile_of_a_small_country_is_no_short_code() -> None:
    assert read_number("312345", "AD") == Number("+376312345", NumberKind.MOBILE, "AD")
    assert read_number("312345", "FR").kind is NumberKind.SHORT_CODE


def test_a_country_that_does_not_exist_leaves_full_numbers_readable() -> None:
    assert read_number("+33612345678", "??") == ANNA
    assert read_number("0612345678", "??").kind is NumberKind.INVALID


def test_what_is_kept_of_nonsense_is_short() -> None:
    for raw in ("x" * 5000, "1" * 99, "ﷺ" * 100, "x@" * 50):
        number = read_number(raw, "FR")
        assert number.kind is NumberKind.INVALID
        assert 0 < len(number.text) <= 64


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
_numberish = st.text(alphabet="0123456789+-().;ext= \u200f\u00a0٣٣tel:@#*E", max_size=30)


@given(raw=_json | _numberish, country=st.sampled_from(["FR", "US", "AD", "??", ""]))
def test_no_value_upsets_it_and_everything_it_says_can_be_stored(raw: object, country: str) -> None:
    number = read_number(raw, country)
    number.text.encode()
    assert "\0" not in number.text
    assert len(number.text) <= 64
    assert (number.text == "") >= (number.kind is NumberKind.HIDDEN)


@given(raw=_json | _numberish, country=st.sampled_from(["FR", "US", "AD", "??", ""]))
def test_the_text_alone_is_that_of_the_number(raw: object, country: str) -> None:
    assert number_text(raw, country) == read_number(raw, country).text


@pytest.mark.parametrize("raw", ["+33612345678", "+33700000000", "+33123456789", "+336123456789", "+33612345678\n"])
def test_the_text_of_a_mobile_at_home_is_found_sooner_and_the_same(raw: str) -> None:
    assert number_text(raw, "FR") == read_number(raw, "FR").text


@given(raw=_numberish)
def test_what_was_read_reads_the_same_again(raw: str) -> None:
    number = read_number(raw, "FR")
    if number.text.startswith("+"):
        assert read_number(number.text, "FR").text == number.text


def test_a_number_seen_before_costs_next_to_nothing() -> None:
    read_number("+33612345678", "FR")
    once = min(timeit.repeat(lambda: read_number("+33612345678", "FR"), number=2000, repeat=5)) / 2000
    assert once < 1e-6  # seconds; it takes about a tenth of that
