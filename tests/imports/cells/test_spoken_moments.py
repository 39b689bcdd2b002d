"""Moments as people say them; it is Sunday the 29th of November 2026, ten in the morning."""

from datetime import UTC, datetime

import pytest

from responder.imports.cells.spoken_moments import spoken_moment
from tests.builders import SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("demain 15h", "11-30 15:00"), ("demain à 15h30", "11-30 15:30"), ("jeudi 9h30", "12-03 09:30"),
        ("jeudi prochain 9h30", "12-03 09:30"), ("après-demain 10h", "12-01 10:00"), ("aujourd'hui 18h", "11-29 18:00"),
        ("ce soir 19h", "11-29 19:00"), ("dimanche 15h", "11-29 15:00"), ("dimanche 8h", "12-06 08:00"),
        ("mar. 10h", "12-01 10:00"),
        ("demain midi", "11-30 12:00"), ("dans 3 jours à 16h", "12-02 16:00"), ("lundi matin 10h", "11-30 10:00"),
        ("tomorrow 3pm", "11-30 15:00"), ("tomorrow at 3 pm", "11-30 15:00"), ("Friday at noon", "12-04 12:00"),
        ("in 2 weeks at 10am", "12-13 10:00"), ("next Monday 10am", "11-30 10:00"),
        ("morgen 15 Uhr", "11-30 15:00"), ("übermorgen um 10", "12-01 10:00"), ("Montag Morgen 9 Uhr", "11-30 09:00"),
        ("mañana a las 15:00", "11-30 15:00"), ("pasado mañana 10h", "12-01 10:00"), ("lunes 10:00", "11-30 10:00"),
        ("samedi 12 à 11h", "12-12 11:00"), ("sat 5th 3pm", "12-05 15:00"), ("lundi 7 à 9", "12-07 09:00"),
        ("le 12 à 15h", "12-12 15:00"), ("le 5 15h", "12-05 15:00"), ("the 12th at 3pm", "12-12 15:00"),
        ("am 12. um 15 Uhr", "12-12 15:00"), ("el 12 a las 10", "12-12 10:00"), ("il 12 alle 10", "12-12 10:00"),
        ("vendredi 8h, le 11", "12-11 08:00"), ("Friday the 11th 3pm", "12-11 15:00"),
        ("jeudi en huit 10h", "12-10 10:00"), ("Friday week 3pm", "12-11 15:00"),
        ("Freitag in acht Tagen um 9 Uhr", "12-11 09:00"), ("vendredi de la semaine prochaine 10h", "12-04 10:00"),
        ("dans 2 heures", "11-29 12:00"), ("in 2 hours", "11-29 12:00"), ("dans une heure", "11-29 11:00"),
        ("dans 30 min", "11-29 10:30"), ("dans 1h30", "11-29 11:30"), ("dans une demi-heure", "11-29 10:30"),
        ("in half an hour", "11-29 10:30"), ("in einer halben Stunde", "11-29 10:30"), ("in 2 Stunden", "11-29 12:00"),
        ("en media hora", "11-29 10:30"), ("dentro de 2 horas", "11-29 12:00"), ("tra mezza ora", "11-29 10:30"),
        ("fra due ore", "11-29 12:00"), ("in an hour", "11-29 11:00"), ("dans deux heures", "11-29 12:00"),
        ("domani alle 15", "11-30 15:00"), ("giovedì 9.30", "12-03 09:30"), ("dopodomani ore 10", "12-01 10:00"),
    ],
)  # fmt: skip
def test_what_people_say_is_understood(said: str, at: str) -> None:
    found = spoken_moment(said, SALON, NOW)
    assert found is not None and f"{SALON.local(found):%m-%d %H:%M}" == at


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("demain quinze heures", "11-30 15:00"), ("demain à quinze heures", "11-30 15:00"),
        ("vendredi quatorze heures trente", "12-04 14:30"), ("jeudi huit heures et quart", "12-03 08:15"),
        ("demain midi et demi", "11-30 12:30"), ("demain 10h et demie", "11-30 10:30"),
        ("demain onze heures moins le quart", "11-30 10:45"), ("samedi dix-sept heures", "12-05 17:00"),
        ("lundi dix-huit heures quarante-cinq", "11-30 18:45"), ("lundi vingt et une heures", "11-30 21:00"),
        ("demain trois heures de l'après-midi", "11-30 15:00"), ("dans deux jours à quinze heures", "12-01 15:00"),
        ("demain soir sept heures", "11-30 19:00"), ("demain de quinze heures à seize heures", "11-30 15:00"),
         ("demain à quinze", "11-30 15:00"),
        ("tomorrow three pm", "11-30 15:00"), ("next Tuesday at half past two", "12-01 14:30"),
        ("tomorrow at half three", "11-30 15:30"), ("tomorrow at ten thirty", "11-30 10:30"),
        ("Friday quarter to three", "12-04 14:45"), ("Friday a quarter past four", "12-04 16:15"),
        ("tomorrow ten to five pm", "11-30 16:50"), ("in three days at four pm", "12-02 16:00"),
        ("Monday at eleven in the morning", "11-30 11:00"), ("tomorrow at three o'clock", "11-30 15:00"),
        ("morgen fünfzehn Uhr", "11-30 15:00"), ("morgen um halb drei", "11-30 14:30"),
        ("morgen viertel nach zwei", "11-30 14:15"), ("Montag Viertel vor zehn", "11-30 09:45"),
        ("Montag achtzehn Uhr dreißig", "11-30 18:30"), ("Montag um zweiundzwanzig Uhr", "11-30 22:00"),
        ("mañana a las tres y media", "11-30 15:30"), ("lunes a las once menos cuarto", "11-30 10:45"),
        ("mañana a las cinco de la tarde", "11-30 17:00"), ("martes a las veintiuna horas", "12-01 21:00"),
        ("domani alle tre e mezza", "11-30 15:30"), ("giovedì alle dieci e un quarto", "12-03 10:15"),
        ("lunedì alle undici meno dieci", "11-30 10:50"), ("lunedì alle ventuno", "11-30 21:00"),
    ],
)  # fmt: skip
def test_times_in_words_are_understood(said: str, at: str) -> None:
    found = spoken_moment(said, SALON, NOW)
    assert found is not None and f"{SALON.local(found):%m-%d %H:%M}" == at


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("mardi en quinze à 14h30", "12-15 14:30"), ("mardi en quinze 14h", "12-15 14:00"),
        ("mardi en huit à dix heures", "12-08 10:00"), ("demain en huit 10h", "12-07 10:00"),
        ("demain en quinze à midi", "12-14 12:00"), ("jeudi en 15 à 9h", "12-17 09:00"),
        ("Tuesday week 3pm", "12-08 15:00"), ("Tuesday fortnight 3pm", "12-15 15:00"),
        ("tomorrow week at 10am", "12-07 10:00"), ("Dienstag in 14 Tagen um 9 Uhr", "12-15 09:00"),
        ("Dienstag in 8 Tagen um 9 Uhr", "12-08 09:00"), ("heute in vierzehn Tagen um 9", "12-13 09:00"),
    ],
)  # fmt: skip
def test_days_a_week_or_two_later_are_understood(said: str, at: str) -> None:
    found = spoken_moment(said, SALON, NOW)
    assert found is not None and f"{SALON.local(found):%m-%d %H:%M}" == at


@pytest.mark.parametrize(
    "said",
    [
        "demain", "lundi ou mardi 10h", "15h", "bla 15h", "jeudi 10 décembre 9h", "", "03/12 9h",
        "mardi 9", "jeudi 10", "jeudi 3", "samedi 5.12. 15h", "dans 2", "dans le quartier", "vendredi 8h, le 12",
        "in 2 hours on Monday", "le 32 à 15h",
        "dans huit jours 10h", "dans quinze jours 10h", "demain quinze", "demain quinze heures ou seize heures",
        "demain une coupe", "tomorrow a half", "mardi en quinze",
    ],
)  # fmt: skip
def test_what_stays_open_is_not_guessed(said: str) -> None:
    assert spoken_moment(said, SALON, NOW) is None
