"""Webhooks that nobody can read, or whose title nobody knows: kept, taken where they can be, listed, told, counted;
and callbacks that name no account, which the token tells apart."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from sqlalchemy import select

from responder.app import Service, open_service
from responder.services.inbox.waiting import Marked, mark_done, waiters
from responder.settings.values import Account, Mode, Settings
from responder.store.review.review_list import read_review
from responder.store.tables import inbox
from tests.acceptance.timed import salon
from tests.live.databases import address_of
from tests.live.processes import until

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its webhooks")]

RULES = """\
    rules:
      - {name: Hello, when: sms, says: {words: [bonjour]}, reply: "Bonjour !"}
      - {name: Missed, when: missed call, send: now, reply: "Nous vous rappelons."}
    """
A, B = "anna@example.org", "bruno@example.org"
OWN_A, OWN_B, SHARED = (f"{name}-token-Jx81mQvT0rLw5ZbK9aYc-2Ns" for name in ("anna", "bruno", "shared"))
ANNA = "+33612345678"


class Place:
    """A service in this process, called as inSIM calls it, over ASGI."""

    def __init__(self, service: Service) -> None:
        self.service = service

    def hook(self, token: str, parameter: str, **fields: object) -> httpx.Response:
        return self.get(f"/hooks/insim/{token}?{parameter}={quote(json.dumps(fields))}")

    def get(self, path: str) -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.service.app, client=("127.0.0.1", 1))
            async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
                return await client.get(path)

        return asyncio.run(ask())

    def events(self) -> list[tuple[str, str]]:
        rows = self.service.store.read_now(lambda conn: conn.execute(select(inbox).order_by(inbox.c.id)).all())
        return [(row.account, row.contact) for row in rows]

    def waiting(self) -> list[tuple[str, str]]:
        found = self.service.store.write_now(lambda conn: waiters(conn, datetime.now(UTC)))
        return [(each.contact, item.cause.value) for each in found for item in each.items]

    def unread(self) -> list[tuple[str, str, str]]:
        found = self.service.store.read_now(lambda conn: read_review(conn, datetime.now(UTC)))
        return [(each.account, each.contact, each.taken) for each in found.unreadable]


@contextmanager
def place(folder: Path, *logins: str, tokens: tuple[str, ...], own: dict[str, str]) -> Iterator[Place]:
    salon(RULES)(folder)
    settings = Settings(
        accounts=tuple(Account(login, "key") for login in logins),
        hook_tokens=(*tokens, *own),
        token_accounts=own,
        database_url=address_of(folder),
        rules=folder / "rules",
        templates=folder / "templates",
        mode=Mode.REHEARSAL,
    )
    service = open_service(settings)
    try:
        yield Place(service)
    finally:
        service.close()


def sms(number: str = ANNA, text: str = "bonjour", **more: object) -> dict[str, object]:
    return {"title": "incoming_sms", "from": number, "message": text, "date": "2026-03-10T11:00:00Z", **more}


# What cannot be read


def test_an_unknown_event_is_kept_listed_counted_and_its_contact_waits(tmp_path: Path) -> None:
    with place(tmp_path, A, tokens=(SHARED,), own={}) as found:
        answer = found.hook(
            SHARED, "calls", title="conference_call", phone_number=ANNA, call_time="2026-03-10 12:00:00"
        )
        assert (answer.status_code, answer.json()["ok"]) == (200, False)
        assert (found.unread(), found.waiting()) == ([(A, ANNA, "")], [(ANNA, "unreadable")])
        assert found.get("/health").json()["unreadable"] == 1
        assert "responder_unreadable_hooks 1.0" in found.get("/metrics").text
        marked = found.service.store.write_now(lambda conn: mark_done(conn, ANNA, datetime.now(UTC)))
        assert (marked, found.unread(), found.waiting()) == (Marked.DONE, [], [])


@pytest.mark.parametrize(
    ("parameter", "fields", "taken"),
    [
        (
            "calls",
            {"title": "rejected_call", "phone_number": ANNA, "call_time": "2026-03-10 12:00:00"},
            "a missed call",
        ),
        ("calls", {"title": "voicemail", "phone_number": ANNA, "call_time": "2026-03-10 12:00:00"}, "a missed call"),
        ("message", sms(title="incoming_mms"), "an SMS"),
    ],
)
def test_what_can_be_taken_is_an_event_and_told(
    tmp_path: Path, parameter: str, fields: dict[str, object], taken: str
) -> None:
    with place(tmp_path, A, tokens=(SHARED,), own={}) as found:
        assert found.hook(SHARED, parameter, **fields).json() == {"ok": True}
        assert (found.events(), found.unread()) == ([(A, ANNA)], [(A, ANNA, taken)])
        assert found.waiting() == []  # it is decided as any event, and that says who waits


@pytest.mark.parametrize(
    "query",
    [
        "voicemail=%7B%22from%22%3A%22x%22%7D",
        "message=oui",
        "message=%7B%7D",
        "status=%7B%22status%22%3A%22scheduled%22%2C%22id_sms_api%22%3A%221%22%7D",
        "message=%5B1%5D",
        "calls=%7B%22title%22%3A%22x%22%7D",
        "key=S?message=%7B%7D",
    ],
)
def test_whatever_comes_in_over_our_address_is_listed(tmp_path: Path, query: str) -> None:
    with place(tmp_path, A, tokens=(SHARED,), own={}) as found:
        assert found.get(f"/hooks/insim/{SHARED}?{query}").status_code == 200
        assert len(found.unread()) == 1


def test_somebody_who_opens_the_address_in_a_browser_is_no_news(tmp_path: Path) -> None:
    with place(tmp_path, A, tokens=(SHARED,), own={}) as found:
        found.get(f"/hooks/insim/{SHARED}")
        assert found.unread() == []


# Two accounts


OLD_SMS = {"title": "incoming sms", "from": ANNA, "message": "bonjour", "date": "2026-03-10 12:00:00"}
OLD_CALL = {"TITLE": "MISSED", "PHONE_NUMBER": ANNA, "CALL_TIME": "2026-03-10 12:00:00"}
OLD_NOTE = {"title": "Call qualification From Mobile", "from": ANNA, "qualification": "rappeler", "date": "2026-03-10"}
OLD_REPORT = {"phonenumber": ANNA, "status": "received", "id_sms_api": "7", "date_status": "2026-03-10T11:00:00Z"}
OLD_CLICK = {"clicked_link": "clicked_link", "phonenumber": ANNA, "id_sms_api": "7", "link": "https://x.example"}


@pytest.mark.parametrize(
    ("parameter", "fields"),
    [("message", OLD_SMS), ("calls", OLD_CALL), ("calls", OLD_NOTE), ("status", OLD_REPORT), ("clics", OLD_CLICK)],
)
@pytest.mark.parametrize(("token", "account"), [(OWN_A, A), (OWN_B, B)])
def test_a_callback_that_names_no_account_is_its_token_s(
    tmp_path: Path, parameter: str, fields: dict[str, object], token: str, account: str
) -> None:
    with place(tmp_path, A, B, tokens=(), own={OWN_A: A, OWN_B: B}) as found:
        assert found.hook(token, parameter, **fields).json() == {"ok": True}
        assert found.events() == [(account, ANNA)]


@pytest.mark.parametrize("named", [A, B, B.upper(), "old-phone@example.org", "", None])
def test_the_token_says_whose_it_is_whatever_the_phone_is_called(tmp_path: Path, named: str | None) -> None:
    with place(tmp_path, A, B, tokens=(), own={OWN_A: A, OWN_B: B}) as found:
        found.hook(OWN_A, "message", **sms(device_identification=named))
        assert found.events() == [(A, ANNA)]


def test_a_shared_token_goes_on_working_for_what_names_its_account_and_the_rest_is_told(tmp_path: Path) -> None:
    with place(tmp_path, A, B, tokens=(SHARED,), own={}) as found:
        found.hook(SHARED, "message", **sms(device_identification=B))
        assert (found.events(), found.unread()) == ([(B, ANNA)], [])
        assert not found.hook(SHARED, "message", **OLD_SMS).json()["ok"]
        assert (found.events(), found.unread()) == ([(B, ANNA)], [("", ANNA, "")])


def test_one_account_without_a_token_of_its_own_owns_the_shared_one(tmp_path: Path) -> None:
    with place(tmp_path, A, B, tokens=(SHARED,), own={OWN_B: B}) as found:
        found.hook(SHARED, "message", **OLD_SMS)
        found.hook(OWN_B, "message", **OLD_SMS)
        assert found.events() == [(A, ANNA), (B, ANNA)]


def test_one_account_takes_everything_as_ever(tmp_path: Path) -> None:
    with place(tmp_path, A, tokens=(SHARED, OWN_A), own={}) as found:
        for token, number in ((SHARED, "+33612345679"), (OWN_A, ANNA)):
            found.hook(token, "message", **sms(number, device_identification="old-phone"))
        until(lambda: len(found.events()) == 2, "both are taken")
        assert {account for account, _ in found.events()} == {A}
