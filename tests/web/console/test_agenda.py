"""The agenda: what stands on a day, what a person changes there, and how it is taken back."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from sqlalchemy import update

from responder.domain.model.state import AppointmentStatus
from responder.services.agenda import appointments, day_agenda
from responder.services.agenda.appointments import AppointmentToEnter
from responder.settings.values import Mode
from responder.store.appointments import book
from responder.store.tables import acts
from responder.store.tables import appointments as appointment_rows
from tests.builders import ANNA, NOON, sms
from tests.live.salons import copy_shipped
from tests.web.console.browsing import OUR_PAGE, Browsing
from tests.web.console.conftest import Salon, salon_in

pytestmark = pytest.mark.anyio

IN_TWO_DAYS = NOON + timedelta(days=2)
DAY = f"{IN_TWO_DAYS:%Y-%m-%d}"


def entered(salon: Salon, at: datetime = IN_TWO_DAYS, number: str = ANNA, **given: object) -> str:
    """The id of a new appointment."""
    new = AppointmentToEnter(number=number, at=at, **({"name": "Chloé Martin"} | given))  # type: ignore[arg-type]
    done = salon.store.write_now(lambda conn: appointments.enter(conn, new, salon.clock()))
    assert done.entry is not None
    return done.entry.appointment.id


def its(salon: Salon, which: str) -> book.BookedAppointment:
    entry = salon.store.read_now(lambda conn: book.find(conn, which))
    assert entry is not None
    return entry


async def test_a_day_lists_its_appointments_in_order_and_nobody_elses(salon: Salon, anna: Browsing) -> None:
    later = entered(salon, IN_TWO_DAYS + timedelta(hours=1), title="Coupe", who="Léa")
    first = entered(salon)
    other = entered(salon, IN_TWO_DAYS + timedelta(days=1))
    page = (await anna.get(f"/agenda?day={DAY}")).text
    assert re.findall(r'<li id="a(\d+)">', page) == [first, later]
    assert "Chloé Martin" in page and "Coupe" in page
    week = (await anna.get(f"/agenda?week={DAY}")).text
    assert set(re.findall(r'<li id="a(\d+)">', week)) == {first, later, other}


async def test_the_day_is_that_of_the_business_and_not_of_utc(salon: Salon, anna: Browsing) -> None:
    at = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)  # half past midnight on the second, in Paris
    which = entered(salon, at)
    assert f'id="a{which}"' in (await anna.get("/agenda?day=2026-07-02")).text
    assert f'id="a{which}"' not in (await anna.get("/agenda?day=2026-07-01")).text
    assert ">00:30<" in (await anna.get("/agenda?day=2026-07-02")).text


async def test_an_open_page_of_today_asks_again_at_midnight(salon: Salon, anna: Browsing) -> None:
    left = re.search(r"load delay:(\d+)s", (await anna.get("/agenda")).text)
    assert left
    midnight = (salon.clock() + timedelta(seconds=int(left[1]))).astimezone(salon.service.live.rulebook.business.zone)
    assert (midnight.hour, midnight.minute) == (0, 0)
    assert "load delay" not in (await anna.get(f"/agenda?day={DAY}")).text


@pytest.mark.parametrize("to", ["confirmed", "cancelled"])
async def test_one_tap_settles_an_appointment_tells_nobody_and_can_be_taken_back(
    salon: Salon, lea: Browsing, to: str
) -> None:
    which = entered(salon)
    answer = await lea.post(f"/appointments/{which}/status", to=to)
    assert answer.headers["location"] == f"/console/agenda?day={DAY}#a{which}"
    assert its(salon, which).appointment.status == to
    page = (await lea.get(f"/agenda?day={DAY}")).text
    assert f"/appointments/{which}/undo" in page and f"/appointments/{which}/tell" in page
    assert (await lea.post(f"/appointments/{which}/undo")).status_code == 303
    assert its(salon, which).appointment.status is AppointmentStatus.AWAITING_ANSWER
    history = salon.store.read_now(lambda conn: book.history(conn, which))
    assert [(each.after, each.by) for each in history][1:] == [
        (to, "owner: Léa"),
        ("awaiting answer", f"owner: Léa{day_agenda.TAKEN_BACK}"),
    ]
    assert salon.store.read_now(lambda conn: conn.execute(acts.select()).all())
    assert not salon.store.read_now(lambda conn: conn.exec_driver_sql("SELECT id FROM messages").all())


async def test_whoever_was_written_to_is_not_to_be_told_again(tmp_path: Path) -> None:
    copy_shipped(tmp_path)
    with salon_in(tmp_path, Mode.LIVE) as live:
        async with live.signs_in() as anna:
            anna.http.headers["accept-language"] = "en"
            which = entered(live)
            await anna.post(f"/appointments/{which}/status", to="confirmed")
            for path in (f"/agenda?day={DAY}", f"/appointments/{which}"):
                page = (await anna.get(path)).text
                assert "They were not told." in page and f"/appointments/{which}/tell" in page
            live.clock.move(timedelta(seconds=5))
            assert (await anna.post(f"/appointments/{which}/tell", text="Oui.", request="one")).status_code == 303
            for path in (f"/agenda?day={DAY}", f"/appointments/{which}"):
                page = (await anna.get(path)).text
                assert "You wrote to them." in page and f"/appointments/{which}/undo" in page
                assert "They were not told." not in page and f"/appointments/{which}/tell" not in page


async def test_a_moved_appointment_goes_back_with_its_length_and_status(salon: Salon, anna: Browsing) -> None:
    which = entered(salon, end=IN_TWO_DAYS + timedelta(minutes=45), status=AppointmentStatus.CONFIRMED)
    before = its(salon, which).appointment
    moved = await anna.post(f"/appointments/{which}/move", day="2027-01-15", time="9h05")
    assert moved.status_code == 303
    now = its(salon, which).appointment
    assert f"{salon.service.live.rulebook.business.local(now.at):%Y-%m-%d %H:%M}" == "2027-01-15 09:05"
    assert now.end == now.at + timedelta(minutes=45) and now.status is AppointmentStatus.RESCHEDULED
    assert (await anna.post(f"/appointments/{which}/undo")).status_code == 303
    assert its(salon, which).appointment == before


async def test_what_somebody_else_changed_or_is_long_ago_is_not_taken_back(
    salon: Salon, anna: Browsing, lea: Browsing
) -> None:
    which = entered(salon)
    await anna.post(f"/appointments/{which}/status", to="cancelled")
    assert (await lea.post(f"/appointments/{which}/undo")).status_code == 409
    salon.clock.move(day_agenda.UNDO_WITHIN + timedelta(seconds=1))
    assert (await anna.post(f"/appointments/{which}/undo")).status_code == 409
    assert its(salon, which).appointment.status is AppointmentStatus.CANCELLED
    assert f"/appointments/{which}/undo" not in (await anna.get(f"/agenda?day={DAY}")).text


@pytest.mark.parametrize(
    ("day", "time"),
    [("2027-03-28", "02:30"), ("2027-01-15", "25:00"), ("2027-01-15", "midi"), ("", "10:00"), ("2027-13-01", "10:00")],
)
async def test_a_time_that_does_not_exist_moves_nothing(salon: Salon, anna: Browsing, day: str, time: str) -> None:
    which = entered(salon)
    answer = await anna.post(f"/appointments/{which}/move", day=day, time=time)
    assert answer.status_code == 422 and 'role="alert"' in answer.text
    assert its(salon, which).appointment.at == IN_TWO_DAYS


@pytest.mark.parametrize(("day", "time"), [("2027-03-28", "02:30"), ("2027-01-15", "25:00"), ("2027-01-15", "midi")])
async def test_a_wrong_time_is_told_as_it_was_typed(salon: Salon, anna: Browsing, day: str, time: str) -> None:
    anna.http.headers["accept-language"] = "fr"
    for address, more in ((f"/appointments/{entered(salon)}/move", {}), ("/agenda/new", {"number": "0612345678"})):
        page = unescape((await anna.post(address, day=day, time=time, **more)).text)
        assert f"« {time} » n’est pas une heure de ce jour : écrivez-la comme 14:30." in page, address


@pytest.mark.parametrize(("day", "time"), [("", "10:00"), ("2027-13-01", "10:00"), ("2027-13-01", "25:00")])
async def test_a_day_that_cannot_be_read_is_asked_for(salon: Salon, anna: Browsing, day: str, time: str) -> None:
    anna.http.headers["accept-language"] = "fr"
    page = unescape((await anna.post(f"/appointments/{entered(salon)}/move", day=day, time=time)).text)
    assert "Écrivez le jour, et l’heure comme 14:30." in page


async def test_a_time_that_is_over_or_taken_moves_nothing(salon: Salon, anna: Browsing) -> None:
    which, other = entered(salon), entered(salon, IN_TWO_DAYS + timedelta(days=1))
    at = salon.service.live.rulebook.business.local(its(salon, other).appointment.at)
    assert (await anna.post(f"/appointments/{which}/move", day=f"{at:%Y-%m-%d}", time=f"{at:%H:%M}")).status_code == 409
    assert (await anna.post(f"/appointments/{which}/move", day="2020-01-01", time="10:00")).status_code == 409
    assert its(salon, which).appointment.at == IN_TWO_DAYS


async def test_an_appointment_is_entered_by_hand_and_a_wrong_number_is_kept_in_the_form(
    salon: Salon, lea: Browsing
) -> None:
    given = {"day": DAY, "time": "16:15", "name": "Zoé", "minutes": "30", "who": "Léa", "title": "Couleur"}
    wrong = await lea.post("/agenda/new", number="01 23 45 67 89", **given)
    assert wrong.status_code == 422 and 'value="Couleur"' in wrong.text and 'aria-invalid="true"' in wrong.text
    done = await lea.post("/agenda/new", number="06 12 34 56 99", **given)
    assert done.status_code == 303
    page = (await lea.get(done.headers["location"].removeprefix("/console"))).text
    assert "Zoé" in page and "16:15" in page and "16:45" in page and "Couleur" in page
    again = await lea.post("/agenda/new", number="06 12 34 56 99", **given)
    assert again.headers["location"] == done.headers["location"], "the same number at the same time is one"


async def test_the_contact_is_told_only_by_what_a_person_sends(salon: Salon, anna: Browsing) -> None:
    which = entered(salon)
    await anna.post(f"/appointments/{which}/status", to="cancelled")
    form = (await anna.get(f"/appointments/{which}/tell")).text
    text = re.search(r"<textarea[^>]*>([^<]*)</textarea>", form)
    assert text and "annulé" in text[1] and "12h" not in text[1]
    answer = await anna.post(f"/appointments/{which}/tell", text=text[1], request="one")
    assert answer.status_code == 422 and text[1] in answer.text, "a rehearsal sends nothing, and says so"


async def test_several_people_have_their_own_lists(salon: Salon, anna: Browsing) -> None:
    hers, his = entered(salon, who="Anna"), entered(salon, IN_TWO_DAYS + timedelta(hours=1), who="Noé")
    page = (await anna.get(f"/agenda?day={DAY}&who=No%C3%A9")).text
    assert f'id="a{his}"' in page and f'id="a{hers}"' not in page
    assert "who=Anna" in page


@pytest.mark.parametrize("path", ["/agenda?day=9999-12-31", "/agenda?week=0001-01-01", "/agenda?day=x&who=%3Cb%3E"])
async def test_a_day_that_is_none_is_today(anna: Browsing, path: str) -> None:
    page = await anna.get(path)
    assert page.status_code == 200 and "<b>" not in page.text


@pytest.mark.parametrize(
    "path", ["/appointments/999", "/appointments/99999999999999999999999", "/c/9999999999999999999999"]
)
async def test_an_appointment_that_is_not_there_says_so(anna: Browsing, path: str) -> None:
    assert (await anna.get(path)).status_code == 404


async def test_a_conversation_leads_to_moving_its_appointment_and_shows_what_they_were_told(tmp_path: Path) -> None:
    copy_shipped(tmp_path)
    with salon_in(tmp_path, Mode.LIVE) as live:
        async with live.signs_in() as anna:
            which = entered(live)
            await live.hears(sms("Vous êtes ouverts quand ?"))
            found = re.search(r"/console(/c/\d+)", (await anna.get("/all")).text)
            assert found is not None
            page = (await anna.get(found[1])).text
            assert f'href="/console/appointments/{which}#move"' in page and 'href="/console/contacts/' in page
            told = await anna.post(f"/appointments/{which}/tell", text="Jeudi alors.", request="one")
            assert told.headers["location"] == f"/console{found[1]}#end"
            assert "Jeudi alors." in (await anna.get(found[1])).text


async def test_an_appointment_is_confirmed_from_the_conversation_that_it_stands_in(
    salon: Salon, anna: Browsing
) -> None:
    await salon.hears(sms("Bonjour"))
    which = entered(salon)
    page = (await anna.get("/c/1")).text
    assert 'value="confirmed"' in page and 'value="cancelled"' in page
    here = {**OUR_PAGE, "host": "localhost:8000", "referer": "http://localhost:8000/console/c/1?most=40"}
    answer = await anna.post(f"/appointments/{which}/status", here, to="confirmed")
    assert answer.headers["location"] == "/console/c/1#coming"
    assert its(salon, which).appointment.status is AppointmentStatus.CONFIRMED
    assert 'value="confirmed"' not in (await anna.get("/c/1")).text


async def test_a_move_to_where_it_stands_already_says_that_nothing_changed(salon: Salon, anna: Browsing) -> None:
    which = entered(salon)
    local = IN_TWO_DAYS.astimezone(salon.service.live.rulebook.business.zone)
    answer = await anna.post(f"/appointments/{which}/move", day=DAY, time=f"{local:%H:%M}")
    assert answer.status_code == 409 and "Rien n’a été changé" in answer.text
    assert its(salon, which).appointment.status is AppointmentStatus.AWAITING_ANSWER


def imported(salon: Salon, at: datetime, number: str = ANNA) -> str:
    """The id of an appointment that a calendar brought: nobody was asked about it."""
    which = entered(salon, at, number, name="Anna")
    change = update(appointment_rows).where(appointment_rows.c.id == int(which)).values(status="unconfirmed")
    salon.store.write_now(lambda conn: conn.execute(change))
    return which


async def test_where_reminders_are_off_the_agenda_says_once_that_nobody_is_asked(salon: Salon, anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "fr"
    for hours in (0, 1):
        imported(salon, IN_TWO_DAYS + timedelta(hours=hours))
    page = unescape((await anna.get(f"/agenda?day={DAY}")).text)
    assert page.count("Les rappels sont désactivés") == 1 and "pas encore" not in page and page.count("prévu") == 2
    assert 'id="unasked"' not in (await anna.get("/agenda")).text, "nobody comes today"


async def test_the_time_they_would_rather_have_stands_where_the_appointment_is_moved(
    salon: Salon, anna: Browsing
) -> None:
    which = entered(salon, status=AppointmentStatus.MOVE_ASKED)
    salon.store.write_now(lambda conn: book.note_wanted(conn, which, "jeudi à <15h>", salon.clock()))
    move = (await anna.get(f"/appointments/{which}")).text.partition('id="move"')[2].partition("</form>")[0]
    assert "Le client préférerait" in move and "jeudi à &lt;15h&gt;" in move
    await anna.post(f"/appointments/{which}/status", to="confirmed")
    move = (await anna.get(f"/appointments/{which}")).text.partition('id="move"')[2].partition("</form>")[0]
    assert move and "jeudi" not in move
