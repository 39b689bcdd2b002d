"""Holds the same conversations over PostgreSQL, one process serving and one working beside it."""

from collections.abc import Iterator

import pytest

from tests.acceptance.live_system import LiveSystem, live_system, shipped
from tests.acceptance.test_conversations import (
    test_a_contact_who_says_yes_to_the_call_back_is_noted as test_a_call_back,
)
from tests.acceptance.test_conversations import test_a_delivery_report_is_written_beside_the_message as test_a_report
from tests.acceptance.test_conversations import test_after_a_stop_there_is_silence_until_a_start as test_a_stop
from tests.acceptance.test_conversations import test_an_appointment_is_cancelled as test_cancelled
from tests.acceptance.test_conversations import (
    test_another_time_is_asked_for_and_the_booking_link_is_clicked as test_a_click,
)
from tests.live.postgres import Postgres
from tests.live.processes import responder, until
from tests.live.service import Service

__all__ = ["test_a_call_back", "test_a_click", "test_a_report", "test_a_stop", "test_cancelled"]


@pytest.fixture(scope="module")
def open_system(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres) -> Iterator[LiveSystem]:
    settings = {"RESPONDER_DATABASE_URL": postgres.database()}
    with live_system(tmp_path_factory.mktemp("shared"), shipped(), settings=settings) as place:
        beside = Service(place.service.folder, place.phones.url, settings, command=responder("work"))
        beside.log = place.service.folder / "work.log"
        beside.launch()
        until(lambda: "it takes no webhooks" in beside.output(), "the worker has begun")
        yield place
        assert beside.stop() == 0, beside.output()
        assert "Traceback" not in beside.output() + place.service.output()
        beside.close()


def test_the_password_of_the_database_is_shown_nowhere(open_system: LiveSystem, postgres: Postgres) -> None:
    postgres.execute("ALTER USER postgres PASSWORD 'canary-password'")
    place = open_system.service
    url = place.address.replace("postgres@", "postgres:canary-password@")
    other = Service(place.folder, open_system.phones.url, {"RESPONDER_DATABASE_URL": url})
    other.log = place.folder / "other.log"
    with other:
        shown = other.output() + str(other.health()) + other.get("/metrics").text
    assert "canary-password" not in shown + other.output()
    assert "postgresql://postgres:***@" in other.output()


def test_a_hook_is_answered_503_while_the_database_is_away_and_200_when_it_is_back(
    open_system: LiveSystem, postgres: Postgres
) -> None:
    anna = open_system.person()
    postgres.stop()
    try:
        assert open_system.service.hook("not=readable").status_code == 503
    finally:
        postgres.start()
    anna.texts("vous êtes ouverts demain ?")
    anna.gets("*")
