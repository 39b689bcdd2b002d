"""Texts that are read once: they mean the same whoever writes them, and nothing personal stays in memory."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.deciding.decide import situation_of
from responder.domain.model.meanings import Meanings
from responder.domain.model.rules import Rulebook
from tests.builders import NOON, appointment, book, sms, state
from tests.domain.meaning.test_any_text import WORDS


def means(text: str, rulebook: Rulebook, *, days: int = 1, hour: int = 10, name: str = "", who: str = "") -> Meanings:
    """Returns what a text means to a contact of that name, whose appointment is in so many days."""
    at = (NOON + timedelta(days=days)).replace(hour=hour)
    known = state(appointment(at=at, who=who), contact={"name": name})
    return situation_of(sms(text), known, rulebook, NOON).meanings


@pytest.mark.parametrize("text", ["oui", "Oui merci !", "ok", "non", "je ne peux pas venir", "c'est combien ?"])
def test_what_is_general_is_remembered(text: str) -> None:
    rulebook = book().made()
    assert means(text, rulebook) is means(text, rulebook, days=3, name="Marie")
    assert [key[0] for key in rulebook.general_meanings] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "oui demain",
        "ok 10h",
        "oui à ce soir",
        "à tout à l'heure",
        "ok la semaine prochaine",
        "Bonjour Zélie, oui",
        "oui, Zorglub",
        "appelez le 06 12 34 56 78",
        "dans 10 min",
        "oui merci beaucoup pour votre message et bonne continuation à vous",
    ],
)
def test_what_speaks_of_a_day_a_person_or_more_is_not(text: str) -> None:
    rulebook = book().made()
    means(text, rulebook)
    assert not rulebook.general_meanings


@given(
    st.lists(WORDS, max_size=6).map(" ".join),
    st.sampled_from([0, 1, 2, 7]),
    st.sampled_from([13, 15, 19]),
    st.sampled_from(["", "Marie Rdv", "Ja Merci", "Son Ill"]),
)
def test_what_is_remembered_is_what_would_be_read(text: str, days: int, hour: int, name: str) -> None:
    rulebook = book().made()
    means(text, rulebook)
    assert means(text, rulebook, days=days, hour=hour, name=name, who=name) == means(
        text, book().made(), days=days, hour=hour, name=name, who=name
    )


def test_the_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("responder.domain.matching.meaning_match._MOST_REMEMBERED", 3)
    rulebook = book().made()
    for text in ("oui", "ok", "non", "merci", "d'accord", "parfait"):
        means(text, rulebook)
    assert 0 < len(rulebook.general_meanings) <= 3
