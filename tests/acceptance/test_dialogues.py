"""Plays conversations on a clock that moves: what was said before, who said it and how long ago."""

from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from itertools import product

import pytest

from responder.domain.model.state import AppointmentStatus
from tests.acceptance.timed import Person, TimedSystem, salon, shipped, timed_system
from tests.live.chosen_gateway import WITH_CALLS
from tests.sweeps import some

ASKED = AppointmentStatus.AWAITING_ANSWER
TOMORROW = "2026-03-11 10:00"
RULES = """\
    rules:
      - {name: Hello, when: sms, says: {exactly: bonjour}, reply: "Voulez-vous un devis ?"}
      - {name: Hours, when: sms, says: {words: [horaires]}, reply: "9h-18h."}
      - name: Quote wanted
        when: sms
        says: {words: "{yes}", whole message: yes}
        if: {after: Hello, within: 2h}
        reply: "Le voici."
      - name: Yes to what
        when: sms
        says: {words: "{yes}", whole message: yes}
        reply: "Pardon ?"
      - {name: Asked again, when: no answer for 2h, if: {after: Hello}, reply: "Toujours là ?"}
    """


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    with timed_system(tmp_path_factory.mktemp("system"), shipped(switched_on=False), "2026-03-10 09:30") as place:
        yield place


@pytest.fixture(scope="module")
def talking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    with timed_system(tmp_path_factory.mktemp("talking"), salon(RULES), "2026-03-10 09:30") as place:
        yield place


@contextmanager
def deciding_slowly(folder: "pytest.TempPathFactory", wait: str) -> Iterator[TimedSystem]:
    """The shipped rules, with another `second thought`."""
    write = shipped(switched_on=False, about=f"second thought: {wait}\n")
    with timed_system(folder.mktemp(wait), write, "2026-03-10 09:30") as place:
        yield place


def test_a_yes_answers_what_was_said_last(talking: TimedSystem) -> None:
    anna = talking.person()
    anna.texts("oui")
    anna.gets("Pardon ?")
    anna.texts("bonjour")
    anna.gets("Voulez-vous un devis ?")
    talking.moves(minutes=5)
    anna.texts("oui")
    anna.gets("Le voici.")


def test_a_question_that_was_left_behind_is_not_answered_any_more(talking: TimedSystem) -> None:
    anna, bruno = talking.person(), talking.person()
    for each in (anna, bruno):
        each.texts("bonjour")
        each.gets("Voulez-vous*")
    bruno.texts("vos horaires ?")
    bruno.gets("9h-18h.")
    talking.moves(minutes=1)
    bruno.texts("oui")
    bruno.gets("Pardon ?")
    talking.moves(hours=1, minutes=58)
    anna.texts("oui")
    anna.gets("Le voici.")


def test_after_the_time_of_within_it_is_no_answer_any_more(talking: TimedSystem) -> None:
    anna = talking.person()
    anna.texts("bonjour")
    anna.gets("Voulez-vous*")
    talking.moves(hours=2, minutes=1)
    anna.gets("Toujours là ?")
    anna.texts("oui")
    anna.gets("Pardon ?")


@WITH_CALLS
def test_who_asked_to_be_called_back_is_with_a_person_and_hears_nothing_of_the_next_call(system: TimedSystem) -> None:
    anna = system.person()
    anna.calls()
    system.moves(seconds=46)
    anna.gets("*manqué votre appel*")
    system.moves(minutes=2)
    anna.texts("oui rappelez-moi svp")
    anna.gets("*")
    assert anna.decided()[-1] == ("answered", "Callback asked")
    system.moves(hours=2)
    anna.calls()
    system.moves(minutes=1)
    anna.gets_nothing()
    assert anna.decided()[-1][0] == "with a person"
    system.moves(hours=2)
    anna.calls()
    system.moves(minutes=1)
    anna.gets("*")


@WITH_CALLS
def test_a_yes_long_after_a_missed_call_asks_for_no_call_back(system: TimedSystem) -> None:
    anna = system.person()
    anna.calls()
    system.moves(seconds=46)
    anna.gets("*")
    system.moves(hours=12, minutes=1)
    anna.texts("oui")
    system.moves(seconds=9)
    assert anna.decided()[-1][1] != "Callback asked"


def test_three_sms_in_a_row_are_read_as_one_and_answered_once(system: TimedSystem) -> None:
    anna = system.person()
    anna.has_appointment(system.clock().strftime("%Y-%m-%d 23:30"), status=ASKED)
    for text in ("oui", "je confirme", "merci beaucoup"):
        anna.texts(text)
        system.moves(seconds=2)
    anna.gets_nothing()
    system.moves(seconds=3)
    anna.gets("*est confirmé*")
    anna.gets_nothing()
    assert [reason for reason, _ in anna.decided()] == ["read together", "read together", "answered"]


@WITH_CALLS
def test_a_call_while_an_answer_is_held_is_an_event_of_its_own(system: TimedSystem) -> None:
    anna = system.person()
    anna.has_appointment(system.clock().strftime("%Y-%m-%d 23:30"), status=ASKED)
    anna.texts("oui")
    anna.calls()
    system.moves(seconds=9)
    anna.gets("*est confirmé*")
    system.moves(seconds=40)
    anna.gets("*")
    assert anna.statuses() == ["confirmed"]


def test_the_second_thought_takes_as_long_as_the_owner_says(tmp_path_factory: pytest.TempPathFactory) -> None:
    with deciding_slowly(tmp_path_factory, "30s") as system:
        anna = system.person()
        anna.has_appointment(TOMORROW, status=ASKED)
        anna.texts("oui")
        system.moves(seconds=25)
        anna.gets_nothing()
        anna.texts("mais pas avant 15h")
        system.moves(seconds=6)
        anna.gets("*")
        anna.gets_nothing()
        assert anna.statuses() != ["confirmed"]


def test_without_one_the_answer_is_there_at_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    with deciding_slowly(tmp_path_factory, "none") as system:
        anna = system.person()
        anna.has_appointment(TOMORROW, status=ASKED)
        anna.texts("oui")
        anna.gets("*est confirmé*")


# Second thoughts of every kind

FIRST = ("oui", "je dois annuler mon rdv", "plutôt vendredi", "Ok merci à demain")
THEN = (
    "mais pas avant 15h",
    "non",
    "ah non pardon je peux pas venir",
    "finalement je dois annuler mon rdv",
    "en fait si je viens",
    "attendez je vérifie",
    "plutôt jeudi 15h",
    "à quelle heure déjà ?",
    "oui",
    "merci",
    "bonne journée",
    "combien ça coûte ?",
)
SAYS = {
    "*pas confirmé*": "awaiting answer",
    "*est confirmé*": "confirmed",
    "*est annulé*": "cancelled",
    "*Choisissez*": "move asked",
}
PAIRS = list(product(FIRST, THEN))
GAPS = (3, 10, 18)  # seconds


def said_last(person: Person) -> str:
    """Returns the status of the appointment that the contact was told last; "" if none."""
    told = [status for sms in person.received() for pattern, status in SAYS.items() if fnmatchcase(sms.text, pattern)]
    return told[-1] if told else ""


@pytest.mark.sweep
@pytest.mark.parametrize("gap", GAPS, ids=["while it is held", "just after", "before 20 seconds are over"])
def test_no_second_answer_contradicts_the_first_or_the_book(tmp_path_factory: pytest.TempPathFactory, gap: int) -> None:
    """Holds what was told last to what stands in the book, or a person has taken over: then nothing more is said,
    and nothing is confirmed or cancelled that they may have taken back."""
    with timed_system(tmp_path_factory.mktemp("pairs"), shipped(switched_on=False), "2026-03-10 09:30") as system:
        people = {pair: system.person() for pair in some(PAIRS, len(GAPS), first=GAPS.index(gap))}
        for (first, _), person in people.items():
            person.has_appointment(TOMORROW, status=ASKED)
            person.texts(first)
        system.moves(seconds=gap)
        for (_, then), person in people.items():
            person.texts(then)
        system.moves(seconds=9)
        system.moves(minutes=1)
        wrong = [f"{pair}: {_told(person)}" for pair, person in people.items() if not _agrees(person, gap)]
        assert wrong == []


def _agrees(person: Person, gap: int) -> bool:
    (status,) = person.statuses()
    count, told = len(person.received()), said_last(person)
    if gap < 8 and count > 1:
        return False  # read together, answered once
    return status in ("awaiting answer", told) if told else status == "awaiting answer"


def _told(person: Person) -> str:
    return f"{[sms.text[:60] for sms in person.received()]}, in the book: {person.statuses()}, {person.decided()}"
