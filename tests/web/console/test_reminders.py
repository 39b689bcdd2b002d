"""Reminders to come: which leave, which do not and why, and what a person may do about one."""

from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from sqlalchemy import Connection

from responder.domain.model.state import AppointmentStatus
from responder.services.agenda import coming_reminders, reminders_by_hand
from responder.services.agenda.reminders_by_hand import ReminderOutcome
from responder.store.appointments import time_triggers
from tests.builders import ANNA, NOON
from tests.live.salons import copy_shipped
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon, salon_in
from tests.web.console.test_agenda import entered, imported

pytestmark = pytest.mark.anyio

RULE = """\
rules:
  - name: Tomorrow
    when: 24h before appointment
    if:
      not: {appointment: confirmed}
    reply: "Rappel canari : demain a {{ appointment.time }}"
"""
MOMENT = "24h before appointment"


def remind_only(rules: Path) -> None:
    """Writes a rule that reminds, beside the business."""
    for other in rules.glob("*.yaml"):
        if other.name != "business.yaml":
            other.unlink()
    (rules / "reminders.yaml").write_text(RULE, "utf-8")


@pytest.fixture
def salon(tmp_path: Path) -> Iterator[Salon]:
    copy_shipped(tmp_path)
    remind_only(tmp_path / "rules")
    with salon_in(tmp_path) as opened:
        assert [str(each) for each in opened.service.live.rulebook.moments] == [MOMENT]
        yield opened


async def test_a_day_shows_what_leaves_with_its_text_and_what_does_not_with_the_reason(
    salon: Salon, anna: Browsing
) -> None:
    entered(salon, NOON + timedelta(days=2))
    entered(salon, NOON + timedelta(days=2, hours=1), "+33612345601", status=AppointmentStatus.CONFIRMED, name="Zoé")
    page = (await anna.get(f"/reminders?day={NOON + timedelta(days=1):%Y-%m-%d}")).text
    first, _, second = page.partition("<h2>")
    assert "Chloé Martin" in first and "Rappel canari" in first and "Zoé" not in first
    assert "Zoé" in second and "appointment: confirmed" in second
    assert "Rappel canari" not in (await anna.get("/reminders")).text, "it leaves tomorrow"


async def test_a_reminder_is_withdrawn_and_let_go_after_all(salon: Salon, lea: Browsing) -> None:
    which, day = entered(salon), f"{NOON + timedelta(days=1):%Y-%m-%d}"
    assert (await lea.post(f"/reminders/{which}/withdraw", moment=MOMENT, day=day)).status_code == 303
    page = (await lea.get(f"/reminders?day={day}")).text
    assert f"/reminders/{which}/now" in page and f"/reminders/{which}/withdraw" not in page
    assert (await lea.post(f"/reminders/{which}/withdraw", moment=MOMENT)).status_code == 409
    assert (await lea.post(f"/reminders/{which}/now", moment=MOMENT)).status_code == 303
    due = salon.store.read_now(lambda conn: time_triggers.due(conn, salon.clock(), 5))
    assert [(row.about, row.moment) for row in due] == [(which, MOMENT)]


@pytest.mark.parametrize("moment", ["", "1h before appointment", "no answer 1h", "'; DROP TABLE moments"])
async def test_a_moment_that_no_rule_waits_for_changes_nothing(salon: Salon, anna: Browsing, moment: str) -> None:
    which = entered(salon)
    assert (await anna.post(f"/reminders/{which}/withdraw", moment=moment)).status_code == 409
    assert (await anna.post("/reminders/999/now", moment=MOMENT)).status_code == 409


async def test_a_reminder_of_a_cancelled_appointment_is_none(salon: Salon) -> None:
    which = entered(salon, status=AppointmentStatus.CANCELLED)

    def work(conn: object) -> ReminderOutcome:
        return reminders_by_hand.send_now(conn, salon.service.live.rulebook, which, MOMENT, salon.clock())  # type: ignore[arg-type]

    assert salon.store.write_now(work) is ReminderOutcome.NO_REMINDER


async def test_who_opted_out_gets_no_reminder_and_the_page_says_so(salon: Salon, anna: Browsing) -> None:
    from responder.services.people import optouts

    entered(salon)
    salon.store.write_now(lambda conn: optouts.add(conn, ANNA, "au téléphone", salon.clock()))
    until = NOON + timedelta(days=3)
    found = salon.store.read_now(
        lambda conn: coming_reminders.coming_reminders(conn, salon.service.live.rulebook, salon.clock(), until)
    )
    assert len(found) == 1 and found[0].why and not found[0].text


async def test_an_appointment_that_nobody_was_asked_about_says_when_its_reminder_leaves(
    salon: Salon, anna: Browsing
) -> None:
    anna.http.headers["accept-language"] = "fr"
    which = imported(salon, NOON + timedelta(days=2))
    page = unescape((await anna.get(f"/agenda?day={NOON + timedelta(days=2):%Y-%m-%d}")).text)
    line = page.partition(f'<li id="a{which}">')[2].partition("</li>")[0]
    assert "prévu" in line and "pas encore" not in line
    assert "Son rappel part demain 12:00" in line, line


async def test_an_appointment_that_is_not_reminded_of_says_why(salon: Salon, anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "fr"
    which = imported(salon, NOON + timedelta(minutes=20))
    page = unescape((await anna.get("/agenda")).text)
    line = page.partition(f'<li id="a{which}">')[2].partition("</li>")[0]
    assert "Aucun rappel ne part : il est trop tard" in line, line


@pytest.mark.parametrize(("most", "counted"), [(50, (4, False)), (6, (4, False)), (5, (3, True)), (1, (1, True))])
def test_those_that_leave_are_counted_as_they_are_listed_and_no_further_than_asked(
    salon: Salon, most: int, counted: tuple[int, bool]
) -> None:
    for day in range(2, 6):
        entered(salon, NOON + timedelta(days=day), f"+3361234560{day}")
    entered(salon, NOON + timedelta(days=4, hours=1), "+33612345609", status=AppointmentStatus.CONFIRMED)
    entered(salon, NOON + timedelta(days=4, hours=2), "+33612345604")  # told together with the one before
    entered(salon, NOON + timedelta(days=20), "+33612345610")
    until = NOON + timedelta(days=7)

    def look(conn: Connection) -> tuple[coming_reminders.Ahead, list[coming_reminders.Reminder]]:
        ahead = coming_reminders.how_many_leave(conn, salon.service.live.rulebook, NOON, until, most)
        return ahead, coming_reminders.coming_reminders(conn, salon.service.live.rulebook, NOON, until)

    ahead, listed = salon.store.read_now(look)
    assert ahead == coming_reminders.Ahead(*counted)
    assert len(listed) == 6 and sum(not each.why for each in listed) == 4


async def test_a_go_live_page_says_how_many_reminders_leave(
    salon: Salon, anna: Browsing, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Aucun rappel n’est prévu" in await begin(anna)
    for day in range(2, 5):
        entered(salon, NOON + timedelta(days=day), f"+3361234560{day}")
    assert ": 3.</p>" in await begin(anna)
    monkeypatch.setattr("responder.web.console.go_live.view._MOST_AHEAD", 2)
    assert ": au moins 2.</p>" in await begin(anna)


async def begin(anna: Browsing) -> str:
    """Returns what is said of going live."""
    return (
        (await anna.get("/go-live"))
        .text.partition('id="begin"')[2]
        .replace("\N{NO-BREAK SPACE}:", " :")
        .replace(" :", ":")
    )
