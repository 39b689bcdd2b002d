"""The API for appointments, over the whole application."""

import json
import re
import shlex
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.responses import PlainTextResponse

from responder.domain.model.state import AppointmentStatus
from responder.store.appointments import book
from responder.store.appointments.calendar_state import CalendarState
from responder.store.contacts import address_book
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.web.api_on_demand import with_bookings
from responder.web.bookings import NewAppointment
from tests.builders import ANNA, NOON, SALON
from tests.sweeps import examples

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[2]
TOKEN = "Zx9-canary-api-token-Qw7Rt2Yp5Lm8"
BOOKING = {"number": "06 12 34 56 78", "at": "2026-07-01 15:30"}


class Calendars:
    async def read_all(self) -> list[CalendarState]:
        return [CalendarState("Salon", NOON, None, "", 3, 1)]


class Office:
    def __init__(self, store: Store, client: httpx.AsyncClient) -> None:
        self.store, self.client = store, client

    async def asks(self, method: str, path: str, *, key: str = "", **given: Any) -> httpx.Response:
        headers = {"authorization": f"Bearer {TOKEN}", "content-type": "application/json"}
        headers |= {"idempotency-key": key} if key else {}
        return await self.client.request(method, f"/api{path}", headers=headers, **given)

    async def books(self, key: str = "", **fields: Any) -> httpx.Response:
        return await self.asks("POST", "/appointments", key=key, json=BOOKING | fields)


def office_over(store: Store, tokens: tuple[str, ...] = (TOKEN,)) -> Office:
    nothing_else = PlainTextResponse("not of the API", 404)
    app = with_bookings(nothing_else, store, lambda: SALON, tokens, lambda: NOON, lambda: Calendars())
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    return Office(store, httpx.AsyncClient(transport=transport, base_url="http://here"))


@pytest.fixture
async def office(either_database: str) -> AsyncIterator[Office]:
    store = open_store(either_database)
    office = office_over(store)
    yield office
    await office.client.aclose()
    store.close()


async def test_an_appointment_is_entered_on_the_clock_of_the_business(office: Office) -> None:
    answer = await office.books(minutes=45, who="Zoé", title="Coupe", place="Lyon")
    assert answer.status_code == 201
    assert answer.json() == {
        "id": "1",
        "number": ANNA,
        "at": "2026-07-01T15:30:00+02:00",
        "end": "2026-07-01T16:15:00+02:00",
        "status": "awaiting answer",
        "title": "Coupe",
        "who": "Zoé",
        "place": "Lyon",
        "new": True,
    }


async def test_the_name_of_whoever_comes_is_entered_with_the_appointment(office: Office) -> None:
    await office.books(name="DUPONT  Marie")
    card = await office.store.read(lambda conn: address_book.find(conn, ANNA))
    assert card is not None and (card.name, card.first_name) == ("DUPONT Marie", "Marie")


async def test_the_same_one_twice_is_one(office: Office) -> None:
    await office.books()
    answer = await office.books(number="+33612345678", at="2026-07-01T13:30:00Z")
    assert (answer.status_code, answer.json()["new"]) == (200, False)


async def test_a_request_that_is_sent_again_is_answered_as_the_first_time(office: Office) -> None:
    first = await office.books(key="k1")
    office.store.write_now(lambda conn: book.change(conn, "1", NOON, "owner", status=AppointmentStatus.CANCELLED))
    again = await office.books(key="k1")
    assert (again.status_code, again.json()) == (first.status_code, first.json())
    assert len(office.store.read_now(book.list_from)) == 1


async def test_a_key_is_for_one_booking(office: Office) -> None:
    await office.books(key="k1")
    answer = await office.books(key="k1", at="2026-07-02 15:30")
    assert answer.status_code == 422
    assert answer.json()["problems"][0]["field"] == "Idempotency-Key"
    assert len(office.store.read_now(book.list_from)) == 1


async def test_what_could_not_be_taken_can_be_sent_again_with_the_same_key(office: Office) -> None:
    assert (await office.books(key="k1", number="12")).status_code == 422
    assert (await office.books(key="k1")).status_code == 201


@pytest.mark.parametrize(
    ("fields", "field", "says"),
    [
        ({"number": "12"}, "number", "no phone number"),
        ({"number": "01 42 68 53 00"}, "number", "landline"),
        ({"number": 33612345678}, "number", "string"),
        ({"at": "tomorrow"}, "at", "2026-12-01 15:00"),
        ({"at": "2026-07-01"}, "at", "a day and a time"),
        ({"at": "2020-07-01 15:30"}, "at", "is over"),
        ({"end": "2026-07-01 15:00"}, "end", "ends after it begins"),
        ({"end": "2026-07-03 15:00"}, "end", "within a day"),
        ({"end": "2026-07-01 16:00", "minutes": 30}, "minutes", "not both"),
        ({"minutes": 0}, "minutes", "greater than or equal to 1"),
        ({"status": "happy"}, "status", "'confirmed'"),
        ({"title": "x" * 201}, "title", "at most 200"),
        ({"praticien": "Zoé"}, "praticien", "there are: number, at"),
    ],
)
async def test_what_cannot_be_taken_is_told_by_field(
    office: Office, fields: dict[str, Any], field: str, says: str
) -> None:
    answer = await office.books(**fields)
    assert answer.status_code == 422
    (problem,) = answer.json()["problems"]
    assert problem["field"] == field
    assert says in problem["message"]


async def test_all_that_is_wrong_is_told_at_once(office: Office) -> None:
    answer = await office.asks("POST", "/appointments", json={"minutes": "x", "who": 3})
    assert {problem["field"] for problem in answer.json()["problems"]} == {"number", "at", "minutes", "who"}


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '"x"', "{" * 5000])
async def test_what_is_no_object_is_told(office: Office, body: str) -> None:
    assert (await office.asks("POST", "/appointments", content=body)).status_code == 422


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer wrong", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN}x", "Bearer é"]
)
async def test_nobody_comes_in_without_the_token(office: Office, header: str) -> None:
    for method, path in (("GET", "/appointments"), ("POST", "/appointments"), ("POST", "/calendars/read")):
        headers = {b"authorization": header.encode()} if header else {}
        answer = await office.client.request(method, f"/api{path}", headers=headers)
        assert answer.status_code == 401
        assert "Authorization: Bearer" in answer.json()["detail"]
        assert TOKEN not in answer.text


async def test_where_no_token_is_set_nobody_comes_in_at_all(office: Office) -> None:
    closed = office_over(office.store, ())
    answer = await closed.asks("GET", "/appointments")
    assert answer.status_code == 401
    assert "RESPONDER_API_TOKENS" in answer.json()["detail"]
    await closed.client.aclose()


async def test_they_are_listed_by_time_and_number(office: Office) -> None:
    for day in (1, 2, 3):
        await office.books(at=f"2026-07-0{day} 15:30")
    await office.books(number="0698765430", at="2026-07-02 09:00")
    everything = (await office.asks("GET", "/appointments")).json()
    assert [each["at"][8:10] for each in everything["appointments"]] == ["01", "02", "02", "03"]
    answer = await office.asks("GET", "/appointments", params={"from": "2026-07-02 00:00", "to": "2026-07-03 00:00"})
    assert len(answer.json()["appointments"]) == 2
    answer = await office.asks("GET", "/appointments", params={"number": "0612345678", "limit": 2})
    assert (len(answer.json()["appointments"]), answer.json()["more"]) == (2, True)


@pytest.mark.parametrize(
    "params", [{"from": "soon"}, {"limit": "0"}, {"limit": "x"}, {"to": "9999-12-31T23:59:59-14:00"}]
)
async def test_a_question_that_cannot_be_understood_is_told(office: Office, params: dict[str, str]) -> None:
    answer = await office.asks("GET", "/appointments", params=params)
    assert answer.status_code in (200, 422)
    if answer.status_code == 422:
        assert answer.json()["problems"][0]["field"] in params


async def test_one_is_shown_with_its_history(office: Office) -> None:
    await office.books()
    await office.asks("PATCH", "/appointments/1", json={"status": "confirmed"})
    shown = (await office.asks("GET", "/appointments/1")).json()
    assert shown["status"] == "confirmed"
    assert [(each["what"], each["after"], each["by"]) for each in shown["history"][1:]] == [
        ("status", "confirmed", "api")
    ]


async def test_one_that_is_moved_is_rescheduled_and_takes_as_long(office: Office) -> None:
    await office.books(minutes=45)
    moved = (await office.asks("PATCH", "/appointments/1", json={"at": "2026-07-02 10:00"})).json()
    assert (moved["at"], moved["end"], moved["status"]) == (
        "2026-07-02T10:00:00+02:00",
        "2026-07-02T10:45:00+02:00",
        "rescheduled",
    )


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"at": "2026-07-02 15:30"}, 422),  # another one of the same number
        ({"at": "2020-07-02 15:30"}, 422),
        ({"end": "2026-07-01 15:00"}, 422),
        ({"number": "0698765430"}, 422),
        ({}, 200),
    ],
)
async def test_a_change_that_makes_no_sense_is_refused(office: Office, change: dict[str, str], status: int) -> None:
    await office.books(minutes=30)
    await office.books(at="2026-07-02 15:30")
    assert (await office.asks("PATCH", "/appointments/1", json=change)).status_code == status


@pytest.mark.parametrize("id_", ["7", "x", "1.0", "99999999999999999999", "%00"])
async def test_what_is_not_there_is_404(office: Office, id_: str) -> None:
    assert (await office.asks("GET", f"/appointments/{id_}")).status_code == 404
    assert (await office.asks("PATCH", f"/appointments/{id_}", json={})).status_code == 404


async def test_calendars_are_read_on_request(office: Office) -> None:
    answer = (await office.asks("POST", "/calendars/read")).json()
    assert [(each["name"], each["events"], each["without_number"]) for each in answer["calendars"]] == [("Salon", 3, 1)]


_ANYTHING = st.one_of(st.text(), st.integers(), st.none(), st.booleans(), st.lists(st.text()))


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=st.dictionaries(st.sampled_from([*NewAppointment.model_fields]), _ANYTHING))
async def test_nothing_that_is_sent_makes_it_fail(office: Office, fields: dict[str, Any]) -> None:
    body = json.dumps(BOOKING | fields)
    answer = await office.asks("POST", "/appointments", content=body)
    assert answer.status_code in (200, 201, 422)


# The page


def pieces() -> list[tuple[str, str]]:
    """(language, text) of every block of the page."""
    page = (ROOT / "docs" / "api.md").read_text("utf-8")
    return re.findall(r"```(\w+)\n(.*?)```", page, re.DOTALL)


def as_request(command: str) -> tuple[str, str, dict[str, str], str]:
    words = shlex.split(command.replace("\\\n", " ").replace("$URL", "").replace("$TOKEN", TOKEN))
    method, headers, content, path = "GET", {}, "", ""
    arguments = iter(words[1:])
    for word in arguments:
        if word == "-X":
            method = next(arguments)
        elif word == "-H":
            name, _, value = next(arguments).partition(":")
            headers[name.strip()] = value.strip()
        elif word == "-d":
            content = next(arguments)
        else:
            path = word
    return method, path, headers, content


async def test_the_examples_of_the_page_work_and_answer_as_it_says(office: Office) -> None:
    commands = [text for language, text in pieces() if language == "sh" and text.startswith("curl")]
    assert len(commands) == 5
    answers = []
    for command in commands:
        method, path, headers, content = as_request(command)
        answer = await office.client.request(method, path, headers=headers, content=content.encode())
        assert answer.is_success, (command, answer.text)
        answers.append(answer.json())
    shown = [json.loads(text) for language, text in pieces() if language == "json"]
    assert answers[0] == shown[0]
    assert answers[1]["appointments"][0] | shown[1]["appointments"][0] == answers[1]["appointments"][0]
    assert answers[3]["status"] == "confirmed"
    wrong = await office.books(number="01 42 68 53 00")
    assert wrong.json() == shown[2]
