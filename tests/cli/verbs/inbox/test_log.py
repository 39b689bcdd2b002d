"""`responder log`, `why` and `optouts`, over what the service wrote down."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from responder.cli.common import language as spoken
from responder.cli.common.times import day_typed
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.hand_to_person import HandToPerson
from responder.domain.model.events import CallKind, Event
from responder.domain.model.rules import When
from responder.languages.catalogue import catalogue_for
from responder.services.inbox import log as service
from responder.services.inbox.log import LogQuery
from responder.services.people import optouts
from responder.services.people.optouts import OptOutAdded, Removed
from responder.store.appointments import book as appointments
from responder.store.database.engine import Store
from responder.store.review.manual_messages import send_by_hand
from tests.builders import ACCOUNT, ANNA, PARIS, book, call, sms
from tests.cli.conftest import Responder
from tests.intake_harness import BRUNO, IntakeHarness

NOW = datetime.now(UTC).replace(microsecond=0)


def lives(store: Store, *events: Event, rehearsing: bool = False) -> IntakeHarness:
    built = (
        book()
        .rule("Yes", "C'est confirmé", words=["oui"], do=[ConfirmAppointment])
        .rule("Hours", "9h-18h", words=["heures"])
    )
    built.rule("Missed", "Nous rappelons", when=When.MISSED_CALL)
    rules = built.rule("Person", "Une personne répond", when=When.UNCLEAR, do=[HandToPerson]).made()
    harness = IntakeHarness(store, rules, rehearsing=lambda _: rehearsing)
    harness.now = NOW
    asyncio.run(_decide(harness, events))
    return harness


async def _decide(harness: IntakeHarness, events: tuple[Event, ...]) -> None:
    for event in events:
        await harness.decide(event)


def test_an_empty_log_says_so(store: Store, responder: Responder) -> None:
    assert responder("log").out == "Nothing came in.\n"


def test_the_log_says_what_came_what_was_answered_and_why_the_newest_last(store: Store, responder: Responder) -> None:
    lives(store, sms("vos heures", at=NOW), call(at=NOW, contact=BRUNO), sms("combien", at=NOW))
    shown = responder("log").out
    order = ("“vos heures”", "9h-18h", "missed call", "Nous rappelons", "“combien”", "Une personne répond")
    places = [shown.index(part) for part in order]
    assert places == sorted(places)
    assert "rule “Hours”: a rule answers" in shown


def test_of_one_number_in_any_spelling_only_theirs_is_shown(store: Store, responder: Responder) -> None:
    lives(store, sms("vos heures", at=NOW), sms("combien", at=NOW, contact=BRUNO))
    shown = responder("log", "06 12 34 56 78").out
    assert "vos heures" in shown and "combien" not in shown


def test_for_programs_each_event_has_reason_rule_and_messages(store: Store, responder: Responder) -> None:
    lives(store, sms("vos heures", at=NOW))
    (event,) = json.loads(responder("log", "--json").out)["events"]
    assert (event["event"], event["text"], event["reason"], event["rule"]) == ("SMS", "vos heures", "answered", "Hours")
    assert [(each["text"], each["status"]) for each in event["messages"]] == [("9h-18h", "queued")]


def test_in_a_rehearsal_it_is_the_diary_of_what_would_be_sent(store: Store, responder: Responder) -> None:
    lives(store, call(at=NOW), rehearsing=True)
    shown = responder("log").out
    assert "would be sent" in shown and "Nous rappelons" in shown and "rehearsal" not in shown
    (event,) = json.loads(responder("log", "--json").out)["events"]
    assert event["messages"][0]["status"] == "would be sent" and event["messages"][0]["leaves"]


def test_pages_go_back_without_a_gap(store: Store, responder: Responder) -> None:
    lives(store, *(sms(f"heures {n}", at=NOW, contact=f"+3361234{n:04}") for n in range(7)))
    seen: list[str] = []
    before = ""
    while True:
        page = json.loads(responder("log", "--json", "--most", "3", *(["--before", before] if before else [])).out)
        seen = [each["text"] for each in page["events"]] + seen
        if not page["earlier"]:
            break
        before = str(page["events"][0]["id"])
    assert seen == [f"heures {n}" for n in range(7)]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--day", "today"], 1),
        (["--day", "yesterday"], 1),
        (["--since", "yesterday"], 2),
        (["--until", "yesterday"], 2),
        (["--day", "2001-01-01"], 0),
        ([], 3),
    ],
)
def test_days_are_the_business_s(store: Store, responder: Responder, options: list[str], expected: int) -> None:
    midday = datetime.now(PARIS).replace(hour=12, minute=0, second=0, microsecond=0)
    days = [midday - timedelta(days=back) for back in (5, 1, 0)]
    lives(store, *(sms(f"heures {n}", at=day, contact=f"+3361234{n:04}") for n, day in enumerate(days)))
    assert len(json.loads(responder("log", "--json", *options).out)["events"]) == expected


@pytest.mark.parametrize("day", ["tomorow", "32/03", "2026-13-01", ""])
def test_what_is_no_day_is_asked_back(store: Store, responder: Responder, day: str) -> None:
    ran = responder("log", "--day", day)
    assert (ran.code, "is no day" in ran.err) == ((2, True) if day else (0, False))


def test_a_message_by_hand_stands_in_the_log(store: Store, responder: Responder) -> None:
    store.write_now(lambda conn: send_by_hand(conn, ACCOUNT, ANNA, "Votre commande", "", NOW))
    (entry,) = json.loads(responder("log", ANNA, "--json").out)["events"]
    assert (entry["id"], entry["event"], entry["messages"][0]["text"]) == (None, "by hand", "Votre commande")


@pytest.mark.parametrize("beside", ["--since", "--until"])
def test_one_day_and_a_span_of_days_are_not_asked_for_at_once(store: Store, responder: Responder, beside: str) -> None:
    ran = responder("log", "--day", "today", beside, "yesterday")
    assert ran.code == 2 and "--day is one day" in ran.err


def test_a_phone_whose_clock_is_ahead_does_not_stand_last(store: Store, responder: Responder) -> None:
    lives(store, sms("vos heures", at=NOW + timedelta(days=3_650)), sms("combien", at=NOW, contact=BRUNO))
    today = f"{NOW.astimezone(PARIS):%Y-%m-%d}"
    for asked in ((), ("--day", today), ("--until", today), ("--since", today)):
        shown = responder("log", *asked).out
        assert shown.index("“vos heures”") < shown.index("“combien”")
    tomorrow = f"{NOW.astimezone(PARIS) + timedelta(days=1):%Y-%m-%d}"
    assert "vos heures" not in responder("log", "--since", tomorrow).out


# why


def test_why_tells_what_decided_what_came_near_and_what_was_known(store: Store, responder: Responder) -> None:
    store.write_now(lambda conn: appointments.add(conn, appointments.New(ANNA, NOW + timedelta(days=1)), NOW))
    lives(store, sms("oui", at=NOW))
    shown = responder("why", "1").out
    for part in ("“oui”", "✓ Yes  taken:", "Known then:", "appointments:", "awaiting answer", "Decided"):
        assert part in shown
    content = json.loads(responder("why", "1", "--json").out)
    assert content["trace"][0]["verdict"] in ("taken", "no") and content["known"]["new"] is True
    assert content["known"]["appointments"][0]["status"] == "awaiting answer"


def test_what_was_known_is_told_in_the_owner_s_language(store: Store, responder: Responder) -> None:
    store.write_now(lambda conn: appointments.add(conn, appointments.New(ANNA, NOW + timedelta(days=1)), NOW))
    lives(store, sms("combien", at=NOW), sms("oui", at=NOW))
    shown = responder("why", "2", RESPONDER_LANGUAGE="fr").out
    told = shown.partition("Connu à ce moment-là")[2]
    for part in (
        "rendez-vous: ",
        "en attente de réponse",
        "dernière réponse: Person, ",
        "messages de la dernière heure: 1",
    ):
        assert part in told
    for part in ("awaiting", "last reply", "person until", "messages last"):
        assert part not in told


def test_what_was_known_is_told_as_it_was_and_not_as_it_is(store: Store, responder: Responder) -> None:
    store.write_now(lambda conn: appointments.add(conn, appointments.New(ANNA, NOW + timedelta(days=1)), NOW))
    lives(store, sms("oui", at=NOW))
    assert json.loads(responder("why", "1", "--json").out)["known"]["appointments"][0]["status"] == "awaiting answer"


@pytest.mark.parametrize(("which", "code"), [("99", 1), ("x", 2), ("1x", 2), ("", 2), ("e1", 0), ("1", 0)])
def test_an_event_is_named_by_its_number(store: Store, responder: Responder, which: str, code: int) -> None:
    lives(store, sms("oui", at=NOW))
    assert responder("why", which).code == code


def test_every_event_of_the_log_can_be_explained(store: Store) -> None:
    lives(store, sms("vos heures", at=NOW), call(CallKind.OUTGOING, at=NOW), sms("STOP", at=NOW), sms("", at=NOW))
    page = store.read_now(lambda conn: service.page(conn, LogQuery()))
    events = [each.event for each in page.entries if each.event is not None]
    found = [store.read_now(partial(service.explained, event=each)) for each in events]
    assert len(events) == len(page.entries)
    assert [each.entry.reason for each in found if each] == [each.reason for each in page.entries]
    assert all(each is not None and each.steps for each in found)


# optouts


def test_who_wrote_stop_is_listed_with_the_moment_and_the_words(store: Store, responder: Responder) -> None:
    lives(store, sms("Stop", at=NOW))
    shown = responder("optouts", "list").out
    assert ANNA in shown and "“Stop”" in shown
    (listed,) = json.loads(responder("optouts", "list", "--json").out)["optouts"]
    assert (listed["number"], listed["words"]) == (ANNA, "Stop")


@pytest.mark.parametrize(
    "written", ["0612345678", "06 12 34 56 78", "+33612345678", "0033612345678", "+33 (0)6 12345678"]
)
def test_whoever_asks_by_voice_gets_nothing_more_in_any_spelling(
    store: Store, responder: Responder, written: str
) -> None:
    harness = lives(store, call(at=NOW))
    assert responder("optouts", "add", written, "--words", "au téléphone").out.count("1 waiting message") == 1
    asyncio.run(_decide(harness, (sms("vos heures", at=NOW + timedelta(minutes=1)),)))
    assert harness.reasons()[-1] == "opted out"
    assert [each.status for each in harness.messages()] == ["cancelled"]
    assert "au téléphone" in responder("optouts", "list").out


def test_adding_and_removing_twice_changes_nothing_more(store: Store) -> None:
    added = [store.write_now(lambda conn: optouts.add(conn, ANNA, "by hand", NOW))[0] for _ in range(2)]
    removed = [store.write_now(lambda conn: optouts.remove(conn, ANNA)) for _ in range(2)]
    assert (added, removed) == ([OptOutAdded.ADDED, OptOutAdded.ALREADY], [Removed.REMOVED, Removed.NOT_THERE])


def test_whoever_is_removed_is_answered_again(store: Store, responder: Responder) -> None:
    harness = lives(store, sms("stop", at=NOW))
    assert responder("optouts", "remove", "06 12 34 56 78").code == 0
    asyncio.run(_decide(harness, (sms("vos heures", at=NOW + timedelta(minutes=1)),)))
    assert harness.reasons()[-1] == "answered"
    assert responder("optouts", "remove", ANNA).code == 1
    assert "Nobody" in responder("optouts", "list").out


def test_start_by_sms_ends_what_was_added_by_hand(store: Store, responder: Responder) -> None:
    responder("optouts", "add", ANNA)
    lives(store, sms("START", at=NOW))
    assert json.loads(responder("optouts", "list", "--json").out)["optouts"] == []


@pytest.mark.parametrize(
    ("language", "country", "typed", "written"),
    [
        ("fr", "FR", "hier", "yesterday"),
        ("fr", "FR", "Aujourd'hui", "today"),
        ("fr", "FR", "aujourd\u2019hui", "today"),
        ("en", "FR", "YESTERDAY", "yesterday"),
        ("fr", "FR", "{0.day}/{0.month}/{0.year}", "yesterday"),
        ("fr", "FR", "{0.day}.{0.month:02}.{0.year}", "yesterday"),
        ("en", "US", "{0.month}/{0.day}/{0.year}", "yesterday"),
        ("en", "FR", "{0:%Y%m%d}", "yesterday"),
        ("fr", "FR", "{0.day}/{0.month}/{0:%y}", "yesterday"),
        ("fr", "FR", "{0.day}/{0.month}", "yesterday"),
        ("de", "DE", "{0.day}.{0.month}.", "yesterday"),
        ("en", "US", "{0.month}/{0.day}", "yesterday"),
        ("fr", "FR", "{0.month}/{0.day}/{0.year}", "yesterday"),
        ("en", "US", "{0.day}/{0.month}/{0.year}", "yesterday"),
    ],
)
def test_a_day_is_read_as_people_there_type_it(language: str, country: str, typed: str, written: str) -> None:
    today = date(2026, 12, 15)
    wanted = today - timedelta(days=written == "yesterday")
    with speaking(language):
        assert day_typed(typed.format(wanted), today, country) == wanted


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("lundi", "12-14"), ("mardi", "12-15"), ("mercredi", "12-09"), ("dimanche", "12-13"),
        ("lundi dernier", "12-14"), ("heute", "12-15"), ("hoy", "12-15"),
        ("mardi dernier", "12-08"), ("le lundi", "12-14"), ("lun.", "12-14"), ("avant-hier", "12-13"),
        ("Monday", "12-14"), ("last Tuesday", "12-08"), ("day before yesterday", "12-13"), ("Montag", "12-14"),
        ("vorgestern", "12-13"), ("letzten Dienstag", "12-08"), ("el lunes", "12-14"), ("anteayer", "12-13"),
        ("el martes pasado", "12-08"), ("lunedì", "12-14"), ("l'altro ieri", "12-13"), ("lunedì scorso", "12-14"),
        ("il y a 3 jours", "12-12"), ("3 days ago", "12-12"), ("vor 3 Tagen", "12-12"), ("hace 3 días", "12-12"),
        ("3 giorni fa", "12-12"), ("le 3 décembre", "12-03"), ("1er décembre", "12-01"), ("jeudi 3 déc. 2026", "12-03"),
        ("December 3rd", "12-03"), ("3. Dezember", "12-03"), ("3 de diciembre", "12-03"), ("gestern", "12-14"),
    ],
)  # fmt: skip
def test_a_day_that_is_over_is_read_by_its_name(typed: str, day: str) -> None:
    assert f"{day_typed(typed, date(2026, 12, 15), 'FR'):%m-%d}" == day


def test_a_day_of_a_month_is_the_last_one() -> None:
    assert day_typed("24 décembre", date(2026, 12, 15), "FR") == date(2025, 12, 24)
    assert day_typed("29 février", date(2026, 12, 15), "FR") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("country", "typed"),
    [
        ("FR", each)
        for each in ("lundi 10h", "lundi ou mardi", "demain", "vendredi 3 décembre", "lundi matin", "31 juin")
    ]
    + [
        ("FR", "2026-12-01 04:00"),
        ("FR", "2026-12-01T09"),
        ("FR", "hier 10h"),
        ("FR", "31/02/2026"),
        ("FR", "13/13/26"),
    ]
    + [("CA", "3/4/2026"), ("CA", "3/4"), ("FR", ""), ("FR", "1764579600"), ("FR", "3/12/1926"), ("FR", "3/4/226")],
)
def test_what_is_no_day_or_more_than_one_is_none(country: str, typed: str) -> None:
    with speaking("fr"), pytest.raises(ValueError):
        day_typed(typed, date(2026, 12, 15), country)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    token = spoken._SPOKEN.set(catalogue_for(language))
    try:
        yield
    finally:
        spoken._SPOKEN.reset(token)
