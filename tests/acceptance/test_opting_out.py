"""Tests who wants no more messages gets none: in five languages, after restarts and under other spellings of the
number."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from responder.gateways.base import Tells
from tests.acceptance.timed import Person, TimedSystem, shipped, timed_system
from tests.live.chosen_gateway import CHOSEN_GATEWAY, WITH_CALLS, WITH_ITS_STOP

Write = Callable[[Path], object]


def speaking(languages: str) -> Write:
    """The shipped rules, for a business with these languages."""

    def write(folder: Path) -> None:
        shipped()(folder)
        about = folder / "rules" / "business.yaml"
        text, usual = about.read_text("utf-8"), "languages: [fr, en]\n"
        assert usual in text
        about.write_text(text.replace(usual, f"languages: [{languages}]\n"), "utf-8")

    return write


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    with timed_system(tmp_path_factory.mktemp("system"), speaking("fr, en, de, es"), "2026-03-10 09:30") as place:
        yield place


@pytest.fixture(scope="module")
def italian(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    with timed_system(tmp_path_factory.mktemp("italian"), speaking("it, de"), "2026-03-10 09:30") as place:
        yield place


def is_left_in_peace(system: TimedSystem, person: Person) -> None:
    """Nothing that brings others an answer or a reminder brings this one anything."""
    person.texts("Bonjour, quels sont vos horaires ?")
    if Tells.CALLS in CHOSEN_GATEWAY.account.tells:
        person.calls()
    person.texts("oui")
    person.has_appointment("2026-03-30 10:00")
    system.moves(minutes=1)
    person.gets_nothing()


@pytest.mark.parametrize(
    "text",
    ["STOP", "« stop »", "S T O P", "Ｓ\u200bＴＯＰ", "arrêtez de m'écrire svp", "désabonnez-moi", "ne plus recevoir"]
    + ["unsubscribe", "please stop texting me", "opt out", "REVOKE", "keine Nachrichten mehr", "Abmelden"]
    + ["darme de baja", "no más mensajes", "ARRET", "STOP SVP"],
)
def test_whoever_says_stop_is_told_once_and_left_in_peace(system: TimedSystem, text: str) -> None:
    anna = system.person()
    anna.texts(text)
    if not anna.left_at_the_gateway:
        anna.gets("*START*")
    anna.texts(text)
    anna.gets_nothing()
    is_left_in_peace(system, anna)


@pytest.mark.parametrize(
    "text", ["basta", "non voglio più ricevere messaggi", pytest.param("STOP", marks=WITH_ITS_STOP)]
)
def test_it_is_the_same_in_italian(italian: TimedSystem, text: str) -> None:
    anna = italian.person()
    anna.texts(text)
    anna.gets("*START*")
    anna.texts("quali sono i vostri orari?")
    anna.texts(text)
    anna.gets_nothing()
    anna.texts("riprendere")
    anna.gets("*STOP*")


def test_a_restart_forgets_no_stop(system: TimedSystem) -> None:
    anna = system.person()
    anna.texts("STOP")
    if not anna.left_at_the_gateway:
        anna.gets("*")
    system.restarts()
    is_left_in_peace(system, anna)


@pytest.mark.parametrize("text", ["START", "REPRENDRE", "unstop", "anmelden", "alta"])
def test_only_a_start_brings_messages_back(system: TimedSystem, text: str) -> None:
    anna = system.person()
    anna.texts("STOP SVP")
    anna.gets("*")
    for yes in ("oui", "OK", "yes"):
        anna.texts(yes)
    anna.gets_nothing()
    anna.texts(text)
    anna.gets("*STOP*")
    system.moves(minutes=1)  # whoever writes back at once, again and again, is a machine
    anna.texts("Bonjour, quels sont vos horaires ?")
    anna.gets("*horaires*")


@pytest.mark.parametrize(
    "text", ["annuler mon rdv de demain", "bus stop", "c'est à l'arrêt de bus ?", "non stop ?", "END OF DAY?"]
)
def test_what_only_sounds_like_a_stop_is_answered_as_ever(system: TimedSystem, text: str) -> None:
    anna = system.person()
    anna.texts(text)
    system.moves(seconds=9)
    assert anna.decided()[-1][0] != "opt out"
    system.moves(hours=5)
    anna.seen = len(anna.received())
    anna.texts("Bonjour, quels sont vos horaires ?")
    anna.gets("*horaires*")


@WITH_CALLS
def test_a_stop_withdraws_what_waits_to_leave(system: TimedSystem) -> None:
    anna = system.person()
    anna.calls()
    system.moves(seconds=20)
    anna.texts("stop")
    anna.gets("*START*")
    system.moves(minutes=2)
    anna.gets_nothing()
