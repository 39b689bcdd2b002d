"""Opening hours and days as people write them, in the languages that are spoken here."""

import pytest

from responder.domain.syntax.value_syntax import BadValue, days, quiet, spans, spans_in_digits, yes_or_no

MORNING_AND_AFTERNOON = [(540, 720), (840, 1140)]


@pytest.mark.parametrize(
    "typed",
    [
        "09:00-12:00, 14:00-19:00",
        "9h-12h et 14h-19h",
        "9h-12h 14h-19h",
        "9:00-12:00 / 14:00-19:00",
        "9h à 12h ; 14h à 19h",
        "de 9h à 12h, puis de 14h à 19h",
        "9am-12pm and 2pm-7pm",
        "from 9:00 to 12:00, 14:00 until 19:00",
        "von 9 bis 12 und von 14 bis 19 Uhr",
        "9:00 a 12:00 y 14:00 a 19:00",
        "dalle 9 alle 12 e dalle 14 alle 19",
        "9.00–12.00, 14.00–19.00",
    ],
)
def test_spans_of_hours_are_read_as_they_are_written(typed: str) -> None:
    assert [(span.start, span.end) for span in spans(typed)] == MORNING_AND_AFTERNOON


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("9h-midi", "09:00-12:00"), ("de 9h à midi", "09:00-12:00"), ("midi-14h", "12:00-14:00"),
        ("9h-midi, 14h-minuit", "09:00-12:00, 14:00-24:00"), ("9h-midi 14h-18h", "09:00-12:00, 14:00-18:00"),
        ("noon-5pm", "12:00-17:00"), ("9am-noon", "09:00-12:00"), ("9 bis Mittag", "09:00-12:00"),
        ("de 9 a mediodía", "09:00-12:00"), ("mezzogiorno-15", "12:00-15:00"), ("minuit-6h", "00:00-06:00"),
        ("midi à minuit", "12:00-24:00"), ("noon to midnight", "12:00-24:00"), ("24h/24", "00:00-24:00"),
        ("7h-midi et 13h-17h", "07:00-12:00, 13:00-17:00"), ("rund um die Uhr", "00:00-24:00"),
        ("24 hours", "00:00-24:00"), ("H24", "00:00-24:00"), ("toute la journée", "00:00-24:00"),
        ("10h - 19h non stop", "10:00-19:00"), ("de 9h à 19h en continu", "09:00-19:00"),
        ("9-18 Uhr durchgehend", "09:00-18:00"), ("9:00-18:00 (sans interruption)", "09:00-18:00"),
        ("9-19 orario continuato", "09:00-19:00"), ("9-17 ininterrumpido", "09:00-17:00"),
    ],
)  # fmt: skip
def test_hours_with_a_name_are_read(typed: str, read: str) -> None:
    assert spans_in_digits(spans(typed)) == read


@pytest.mark.parametrize(
    "typed", ["9h-après-midi", "matin", "après midi", "midi", "9h-midi et demi", "minuit", "non stop"]
)
def test_parts_of_a_day_are_no_hours(typed: str) -> None:
    with pytest.raises(BadValue):
        spans(typed)


@pytest.mark.parametrize("typed", ["9h", "9h 12h", "9-12-14", "neuf heures", "9h-12h ou 14h-19h", "9-12, "])
def test_what_is_no_span_of_hours_is_refused(typed: str) -> None:
    with pytest.raises(BadValue):
        spans(typed)


@pytest.mark.parametrize("typed", ["fermé", "closed", "geschlossen", "cerrado", "chiuso"])
def test_closed_is_said_in_every_language(typed: str) -> None:
    assert spans(typed) == ()


def test_one_o_clock_after_nine_is_asked_about_and_a_night_is_not() -> None:
    with pytest.raises(BadValue, match="afternoon or in the night") as refused:
        spans("9-1")
    assert refused.value.hint == "write 13:00 for the afternoon, or 01:00 for the night"
    assert [(span.start, span.end) for span in spans("22-2")] == [(1320, 1560)]
    assert [(span.start, span.end) for span in spans("09:00-01:00")] == [(540, 1500)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lun-ven", {0, 1, 2, 3, 4}),
        ("du mardi au samedi", {1, 2, 3, 4, 5}),
        ("Mo-Fr", {0, 1, 2, 3, 4}),
        ("Di–Fr", {1, 2, 3, 4}),
        ("Dienstag bis Freitag", {1, 2, 3, 4}),
        ("lunes a viernes", {0, 1, 2, 3, 4}),
        ("from monday to friday", {0, 1, 2, 3, 4}),
        ("lundi et jeudi", {0, 3}),
        ("sabato, domenica", {5, 6}),
    ],
)
def test_days_are_read_in_every_language(typed: str, found: set[int]) -> None:
    assert days(typed) == found


@pytest.mark.parametrize("typed", ["di", "sa, di", "sa-di"])
def test_a_day_that_two_languages_call_alike_is_asked_about(typed: str) -> None:
    with pytest.raises(BadValue, match="Tuesday in German and Sunday in French"):
        days(typed)


@pytest.mark.parametrize("typed", ["none", "non", "no", "never"])
def test_no_quiet_at_all_may_be_said_in_several_ways(typed: str) -> None:
    assert quiet(typed).spans == ()


@pytest.mark.parametrize(("typed", "meant"), [("ja", True), ("sí", True), ("o", True), ("nein", False), ("n", False)])
def test_yes_and_no_are_said_in_every_language(typed: str, meant: bool) -> None:
    assert yes_or_no(typed) is meant
