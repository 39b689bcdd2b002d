"""Tests who gets into the console: nobody before an invitation, nobody without a session, nobody from a foreign
page."""

from datetime import timedelta

import httpx
import pytest

from responder.services.console.console_access import Role
from responder.services.console.passwords import WINDOW
from responder.web.console.access.roles import ROLES, May
from responder.web.console.page_route import PageRoute
from responder.web.console.pages import PAGES
from tests.web.console.browsing import HERE, OUR_PAGE, Browsing
from tests.web.console.conftest import Salon

pytestmark = pytest.mark.anyio

PASSWORD = "trois mots faciles"
ROUTES = [route for page in PAGES for route in page]
OPEN = [route.path for route in ROUTES if route.may is None]


def path_of(pattern: str) -> str:
    """An address of a route; nothing is there under its id."""
    return pattern.replace("{id:int}", "999999").replace("{token}", "nobody").replace("{name}", "nobody")


async def test_before_an_invitation_there_is_nothing_anywhere(salon: Salon) -> None:
    async with salon.browser() as stranger:
        for path in ("", "/", "/sign-in", "/live", "/static/console.css", "/i/abc", "/all"):
            assert (await stranger.get(path)).status_code == 404, path
        assert (await stranger.http.get("/")).json() == {"detail": "Not Found"}


async def test_after_one_the_front_door_leads_to_the_console(salon: Salon) -> None:
    salon.invites("Anna")
    async with salon.browser() as stranger:
        assert (await stranger.http.get("/")).headers["location"] == "/console/"
        assert (await stranger.get("")).headers["location"] == "/console/"
        assert (await stranger.get("/")).headers["location"] == "/console/sign-in"


async def test_an_invitation_works_once_and_its_password_signs_in(salon: Salon) -> None:
    token = salon.invites("Anna")
    async with salon.browser() as anna, salon.browser() as other:
        assert "Anna" in (await anna.get(f"/i/{token}")).text
        assert (await anna.post(f"/i/{token}", password="court")).status_code == 422
        assert (await anna.post(f"/i/{token}", password=PASSWORD)).headers["location"] == "/console/"
        assert (await anna.get("/")).status_code == 200
        assert (await other.post(f"/i/{token}", password=PASSWORD)).status_code == 404
        assert (await other.post("/sign-in", name="  anna ", password=PASSWORD)).status_code == 303
        assert (await other.get("/")).status_code == 200


async def test_an_invitation_ends_by_itself(salon: Salon) -> None:
    token = salon.invites("Anna")
    salon.clock.move(timedelta(days=3, seconds=1))
    async with salon.browser() as anna:
        assert (await anna.get(f"/i/{token}")).status_code == 404


async def test_a_new_link_for_somebody_known_ends_the_old_one_and_the_sessions(salon: Salon) -> None:
    async with salon.signs_in() as anna, salon.browser() as new:
        first, second = salon.invites("Anna"), salon.invites("Anna", Role.STAFF)
        assert (await new.get(f"/i/{first}")).status_code == 404
        assert (await anna.get("/")).status_code == 200
        assert (await new.post(f"/i/{second}", password=PASSWORD)).status_code == 303
        assert (await anna.get("/")).headers["location"] == "/console/sign-in"
        assert (await new.get("/people")).status_code == 200, "the role stays what it was"


async def test_a_wrong_password_and_an_unknown_name_are_told_alike_and_only_so_often(salon: Salon) -> None:
    salon.invites("Anna")
    async with salon.browser() as guesser:
        first = await guesser.post("/sign-in", name="Anna", password="nein nein nein")
        second = await guesser.post("/sign-in", name="Nobody", password="nein nein nein")
        assert (first.status_code, first.text) == (403, second.text.replace('value="Nobody"', 'value="Anna"'))
        for _ in range(3):
            await guesser.post("/sign-in", name="Anna", password="nein nein nein")
        blocked = await guesser.post("/sign-in", name="Somebody", password="nein nein nein")
        assert blocked.status_code == 429 and int(blocked.headers["retry-after"]) > 600
        salon.clock.move(WINDOW + timedelta(seconds=1))
        assert (await guesser.post("/sign-in", name="Nobody", password="nein nein nein")).status_code == 403


@pytest.mark.parametrize(("role", "idle"), [(Role.STAFF, timedelta(hours=12)), (Role.OWNER, timedelta(days=14))])
async def test_a_session_ends_when_it_was_idle(salon: Salon, role: Role, idle: timedelta) -> None:
    async with salon.signs_in("Somebody", role) as browser:
        salon.clock.move(idle - timedelta(seconds=5))
        assert (await browser.get("/")).status_code == 200
        salon.clock.move(idle - timedelta(seconds=5))
        assert (await browser.get("/")).status_code == 200, "a request keeps it alive"
        salon.clock.move(idle + timedelta(seconds=5))
        assert (await browser.get("/")).status_code == 303


async def test_signing_out_ends_the_session_itself_and_not_only_the_cookie(salon: Salon, anna: Browsing) -> None:
    kept = dict(anna.http.cookies)
    assert (await anna.post("/sign-out")).headers["location"] == "/console/sign-in"
    anna.http.cookies.update(kept)
    assert (await anna.get("/")).headers["location"] == "/console/sign-in"


async def test_who_is_removed_is_out_at_once_and_the_last_owner_stays(
    salon: Salon, anna: Browsing, lea: Browsing
) -> None:
    people = (await anna.get("/people")).text
    assert "Léa" in people
    token = salon.invites("Anna")
    assert (await anna.post(f"/i/{token}", password=PASSWORD)).status_code == 303
    assert (await anna.post("/people/2", do="remove", password="falsch falsch")).status_code == 403
    assert (await lea.get("/")).status_code == 200
    assert (await anna.post("/people/2", do="remove", password=PASSWORD)).status_code == 303
    assert (await lea.get("/")).status_code == 303
    assert (await anna.post("/people/1", do="remove", password=PASSWORD)).status_code == 409


# Every route x {nobody, staff, owner} x {same-origin, cross-site, none}

SENT = {
    "same-origin": OUR_PAGE,
    "by origin": {"origin": HERE},
    "cross-site": {"sec-fetch-site": "cross-site", "origin": "https://evil.example"},
    "same-site": {"sec-fetch-site": "same-site", "origin": "http://localhost:9000"},
    "foreign origin": {"origin": "http://localhost:9000"},
    "null origin": {"origin": "null"},
    "none": {},
}
OURS = frozenset({"same-origin", "by origin"})
READING = frozenset({"same-origin", "cross-site", "none"})  # the others are refused alike where something changes


async def test_a_route_answers_whom_the_table_names_and_changes_nothing_for_foreign_pages(
    salon: Salon, anna: Browsing, lea: Browsing
) -> None:
    async with salon.browser() as nobody:
        for route in ROUTES:
            for role, browser in ((None, nobody), (Role.STAFF, lea), (Role.OWNER, anna)):
                for name, headers in SENT.items():
                    if route.method == "GET" and name not in READING:
                        continue
                    if route.path == "/sign-out" and name in OURS and role:
                        continue  # has a test of its own; here it would end what is asked with
                    path = f"/console{path_of(route.path)}"
                    answer = await browser.http.request(route.method, path, headers=headers, data=_data(route.method))
                    wrong = _wrong(route, role, name, answer)
                    assert not wrong, (wrong, route.method, route.path, role, name, answer.status_code)


def _wrong(route: PageRoute, role: Role | None, sent: str, answer: httpx.Response) -> str:
    """Returns what the answer should have been, "" if it is that."""
    status = answer.status_code
    if route.method == "POST" and sent not in OURS:
        return "" if status == 403 else "a foreign page is refused"
    if route.may is None:
        return "" if status not in (401, 500, 503) else "it is open"
    if role is None:
        led = answer.headers.get("location", "/console/sign-in") == "/console/sign-in"
        return "" if status in (303, 403) and led else "nobody is led to the sign-in"
    if role not in ROLES[route.may]:
        return "" if status == 403 else "the role may not"
    return "" if status < 500 and "seul un propri" not in answer.text.casefold() else "the role may"


def _data(method: str) -> dict[str, str] | None:
    return {"do": "staff", "name": "x", "password": "wrong wrong wrong"} if method == "POST" else None


def test_only_signing_in_is_open_to_nobody() -> None:
    assert set(OPEN) == {"/sign-in", "/i/{token}"}


def test_what_changes_something_is_no_get() -> None:
    changing = {
        May.ANSWER,
        May.PAUSE,
        May.SETTLE_REVIEW,
        May.CHANGE_PEOPLE,
        May.FORGET,
        May.PUBLISH,
        May.GO_LIVE,
        May.ANNOUNCE,
    }
    forms = {route.path for route in ROUTES if route.method == "POST"}  # a page that shows one asks for as much as it
    asked = [route.path for route in ROUTES if route.may in changing and route.method == "GET"]
    assert [path for path in asked if path not in forms] == []


# The way there


@pytest.mark.parametrize(
    ("client", "base", "headers", "status"),
    [
        ("127.0.0.1", "http://localhost:8000", {}, 200),
        ("127.0.0.1", "http://127.0.0.1:8000", {}, 200),
        ("::1", "http://[::1]:8000", {}, 200),
        ("127.0.0.1", "http://sms.example.com", {}, 403),  # a name that leads here, or a proxy that says nothing
        ("127.0.0.1", "http://localhost:8000", {"x-forwarded-for": "203.0.113.9"}, 403),
        ("127.0.0.1", "http://sms.example.com", {"x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https"}, 200),
        ("127.0.0.1", "http://sms.example.com", {"x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "http"}, 403),
        ("203.0.113.9", "http://sms.example.com", {}, 403),
        ("203.0.113.9", "http://localhost:8000", {}, 403),
        ("203.0.113.9", "http://sms.example.com", {"x-forwarded-proto": "https"}, 403),  # no proxy of ours
        ("203.0.113.9", "https://sms.example.com", {}, 200),
    ],
)
async def test_the_console_is_for_https_and_for_this_machine(
    salon: Salon, client: str, base: str, headers: dict[str, str], status: int
) -> None:
    salon.invites("Anna")
    async with Browsing(salon.service.app, client=client, base=base) as browser:
        assert (await browser.get("/sign-in", **headers)).status_code == status


async def test_over_https_the_cookie_is_bound_to_the_host(salon: Salon) -> None:
    token = salon.invites("Anna")
    async with Browsing(salon.service.app, client="203.0.113.9", base="https://sms.example.com") as anna:
        headers = {"sec-fetch-site": "same-origin"}
        answer = await anna.post(f"/i/{token}", headers, password=PASSWORD, lasting="on")
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith("__Host-responder=")
        for part in ("HttpOnly", "Secure", "SameSite=lax", "Path=/", "Max-Age=1209600"):
            assert part in cookie
        assert "Domain" not in cookie
    async with salon.browser(answer.cookies["__Host-responder"]) as plain:
        plain.http.cookies = {"__Host-responder": answer.cookies["__Host-responder"]}
        assert (await plain.get("/")).status_code == 303, "what travels encrypted is not taken over a plain way"


async def test_every_answer_has_the_headers_of_a_page(anna: Browsing) -> None:
    for path in ("/", "/all", "/nothing", "/more", "/static/nothing"):
        answer = await anna.get(path)
        assert "default-src 'none'" in answer.headers["content-security-policy"], path
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
