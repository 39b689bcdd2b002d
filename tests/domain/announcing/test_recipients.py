"""Tests who gets an announcement, and why not."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from responder.domain.announcing.announcement import NEXT, Announcement, Audience, Every, Repeat, RunEvent, RunStatus
from responder.domain.announcing.composing import Composed, Wordings, compose
from responder.domain.announcing.price import Cost
from responder.domain.announcing.recipients import Recipient, WhyNot, waits, why_not
from responder.domain.announcing.runs import start_of_run
from responder.domain.model.business import Business, Price
from responder.domain.model.state import Contact
from tests.builders import Broken, Words

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
ANNA = Contact("+33612345601", first_name="Anna", language="fr")
SALON = Business(phones=("+33611111111",))
LINES = {"fr": Words("STOP pour ne plus rien recevoir."), "en": Words("Reply STOP to get no more.")}


def recipient(number: str = ANNA.number, **known: object) -> Recipient:
    out = bool(known.pop("opted_out", False))
    return Recipient(contact=Contact(number, language="fr", opted_out=out), **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (recipient(), None),
        (recipient("+33612345602", opted_out=True), WhyNot.OPTED_OUT),
        (recipient("+33145678901"), WhyNot.LANDLINE),
        (recipient("+33899123456"), WhyNot.LANDLINE),
        (recipient("+447911123456"), WhyNot.FOREIGN),
        (recipient("+33611111111"), WhyNot.OWN_NUMBER),
        (recipient("36105"), WhyNot.NO_NUMBER),
        (recipient(""), WhyNot.NO_NUMBER),
        (recipient(told=True), WhyNot.ALREADY_TOLD),
        (recipient(told=True, opted_out=True), WhyNot.OPTED_OUT),
    ],
)
def test_why_somebody_does_not_get_it(who: Recipient, why: WhyNot | None) -> None:
    assert why_not(who, SALON) is why


@pytest.mark.parametrize(
    ("who", "later"),
    [
        (recipient(), False),
        (recipient(hour=5), True),
        (recipient(day=12), True),
        (recipient(silent_until=NOW + timedelta(hours=1)), True),
        (recipient(silent_until=NOW), False),
    ],
)
def test_who_got_many_messages_or_talks_with_a_person_gets_it_later(who: Recipient, later: bool) -> None:
    assert waits(who, SALON, NOW) is later


@pytest.mark.parametrize(
    ("audience", "tags", "known", "holds"),
    [
        (Audience(tags=frozenset(["clients"])), ["Clients", "vip"], False, True),
        (Audience(tags=frozenset(["clients"])), ["vip"], True, False),
        (Audience(everybody=True), [], True, True),
        (Audience(everybody=True), [], False, False),
        (Audience(tags=frozenset(["clients"]), without=frozenset(["VIP"])), ["clients", "vip"], True, False),
        (Audience(), ["clients"], True, False),
    ],
)
def test_an_audience_is_told_by_tags(audience: Audience, tags: list[str], known: bool, holds: bool) -> None:
    assert audience.holds(frozenset(tags), known) is holds


@pytest.mark.parametrize(
    ("text", "number", "first", "line"),
    [
        ("Fermé le 24.", "+33612345601", True, True),
        ("Fermé le 24.", "+33612345601", False, False),
        ("Fermé le 24. STOP au 36105", "+33612345601", True, False),
        ("Non stop du 24 au 26", "+33612345601", True, True),
        ("Fermé le 24.", "+819012345678", True, False),  # Japan
    ],
)
def test_the_line_on_how_to_get_no_more_is_for_first_contacts_where_their_country_wants_one(
    text: str, number: str, first: bool, line: bool
) -> None:
    made = compose(Wordings({"": Words(text)}), LINES, recipient(number, first=first), SALON, NOW)
    assert made == Composed(f"{text}\nSTOP pour ne plus rien recevoir." if line else text, "", line)


def test_a_contact_reads_their_own_language_else_the_business_s() -> None:
    texts = Wordings({"en": Words("Closed"), "fr": Words("Fermé")})
    german, english = Contact("+33612345602", language="de"), Contact("+33612345603", language="en")
    said = [
        compose(texts, {}, Recipient(contact=each), SALON, NOW) for each in (german, english, Contact("+33612345604"))
    ]
    assert [each.text if each else "" for each in said] == ["Fermé", "Closed", "Fermé"]


def test_a_text_that_cannot_be_filled_in_is_nobody_s() -> None:
    assert compose(Wordings({"": Broken()}), LINES, recipient(), SALON, NOW) is None
    assert compose(Wordings({"": Words(" [link] ")}), LINES, recipient(), SALON, NOW) is None


def test_the_cost_is_in_parts_and_in_money() -> None:
    from decimal import Decimal

    cost = Cost().and_("court").and_("é" * 161).and_("ê" * 71)
    assert (cost.recipients, cost.parts, cost.longest) == (3, 5, 2)
    assert cost.money(Price(Decimal("0.049"), "EUR")) in ("0.24 EUR", "0.25 EUR") and cost.money(None) == ""


def test_two_announcements_of_the_same_words_are_the_same_said() -> None:
    one = Announcement(name="a", texts={"": "Fermé le 24"}, audience=Audience())
    two = Announcement(name="b", texts={"": " Fermé le 24 "}, audience=Audience(everybody=True))
    three = Announcement(name="a", texts={"": "Fermé le 24"}, audience=Audience(), link="https://example.com")
    assert one.digest == two.digest != three.digest


# Runs


def test_a_week_later_is_the_same_hour_on_the_wall_whatever_summer_time_does() -> None:
    first = datetime(2026, 3, 22, 10, 0, tzinfo=PARIS)
    repeat = Repeat(Every.WEEK, datetime(2026, 4, 5, 23, 59, tzinfo=PARIS))
    starts = [start_of_run(first, repeat, run, PARIS) for run in range(4)]
    assert starts == [first, datetime(2026, 3, 29, 10, tzinfo=PARIS), datetime(2026, 4, 5, 10, tzinfo=PARIS), None]


def test_the_thirty_first_is_the_last_of_a_shorter_month() -> None:
    first = datetime(2026, 1, 31, 9, 0, tzinfo=PARIS)
    repeat = Repeat(Every.MONTH, datetime(2030, 1, 1, tzinfo=PARIS))
    days = [start_of_run(first, repeat, run, PARIS) for run in range(1, 4)]
    assert [each.day for each in days if each] == [28, 31, 30]
    leap = Repeat(Every.YEAR, datetime(2030, 1, 1, tzinfo=PARIS))
    year = start_of_run(datetime(2028, 2, 29, 9, tzinfo=PARIS), leap, 1, PARIS)
    assert year == datetime(2029, 2, 28, 9, tzinfo=PARIS)


def test_without_a_repeat_there_is_one_run() -> None:
    assert start_of_run(NOW, None, 0, PARIS) == NOW and start_of_run(NOW, None, 1, PARIS) is None


def test_what_is_over_stays_over() -> None:
    assert set(NEXT) == set(RunStatus)
    assert not NEXT[RunStatus.DONE] and not NEXT[RunStatus.STOPPED]
    assert NEXT[RunStatus.PAUSED][RunEvent.RESUMED] is RunStatus.PLANNED
