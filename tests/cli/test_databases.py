"""migrate, move-database and work, as they are called."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from secrets import token_urlsafe

from responder.store.database.layout import HEAD
from tests.cli.conftest import Responder
from tests.live.postgres import Postgres

IN_A_MONTH = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()


def test_a_database_goes_back_and_forth_between_layouts(responder: Responder, here: Path) -> None:
    responder("appointments", "add", "0612345678", f"{IN_A_MONTH} 15:00", RESPONDER_MODE="rehearsal")
    shown = responder("migrate", "--show")
    assert shown.code == 0 and f"has the layout {HEAD}" in shown.out
    assert "now has the layout 0001" in responder("migrate", "0001").out
    assert f"now has the layout {HEAD} (it was 0001)" in responder("migrate").out
    assert IN_A_MONTH in responder("appointments", "list").out
    assert responder("migrate", "1789").code == 2


def test_an_installation_is_taken_to_postgresql(responder: Responder, here: Path, postgres: Postgres) -> None:
    responder(
        "appointments", "add", "0612345678", f"{IN_A_MONTH} 15:00", RESPONDER_DATABASE_URL="sqlite:///responder.db"
    )
    target = postgres.database()
    moved = responder("move-database", "sqlite:///responder.db", target)
    assert moved.code == 0, moved.err
    assert "counted on both sides" in moved.out
    listed = responder("appointments", "list", RESPONDER_DATABASE_URL=target)
    assert IN_A_MONTH in listed.out
    again = responder("move-database", "sqlite:///responder.db", target)
    assert again.code == 2 and "TO is not empty" in again.err
    assert responder("move-database", target, target).code == 2
    postgres.drop(target)


def test_an_older_layout_of_a_shared_database_is_told_with_what_to_do(
    responder: Responder, here: Path, postgres: Postgres
) -> None:
    address = postgres.database()
    responder("migrate", "0001", RESPONDER_DATABASE_URL=address)
    told = responder("appointments", "list", RESPONDER_DATABASE_URL=address)
    assert told.code == 2 and "responder migrate" in told.err
    postgres.drop(address)


def test_a_database_that_is_not_there_is_told_in_a_sentence_without_its_password(
    responder: Responder, here: Path
) -> None:
    address = "postgresql://responder:canary@127.0.0.1:1/responder"
    told = responder("appointments", "list", RESPONDER_DATABASE_URL=address)
    assert told.code == 2 and "does not let us in" in told.err and "canary" not in told.err


def test_working_beside_is_for_postgresql_only(responder: Responder, here: Path) -> None:
    account = {"INSIM_LOGIN": "salon@example.org", "RESPONDER_HOOK_TOKENS": token_urlsafe(32)}
    told = responder("work", **account, RESPONDER_DATABASE_URL="sqlite:///responder.db")
    assert told.code == 2 and "move-database" in told.err


def test_a_misspelt_file_is_not_taken_for_a_database_to_move(responder: Responder, here: Path) -> None:
    told = responder("move-database", "sqlite:///respnder.db", "sqlite:///new.db")
    assert told.code == 2 and "There is no database sqlite:///respnder.db here" in told.err
    assert [each.name for each in here.iterdir()] == ["rules"]
