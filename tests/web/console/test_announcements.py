"""Announcements in the console, in both languages: shown with price and reasons, planned once, held, ended."""

import html
import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Connection, insert, select, update

from responder.domain.announcing.announcement import Every, RunStatus
from responder.domain.announcing.announcement import Run as AnnouncementRun
from responder.scheduler.announcer import AnnouncementTurn
from responder.services.announcing import announcements as service
from responder.services.announcing.announcements import named_after
from responder.services.people import optouts
from responder.settings.values import Mode
from responder.store.announcing import runs
from responder.store.tables import acts, announcements, contacts, messages
from tests.builders import NOON
from tests.live.salons import copy_shipped
from tests.web.console.browsing import OUR_PAGE, Browsing
from tests.web.console.conftest import Salon, salon_in
from tests.web.console.test_pages import READ

pytestmark = pytest.mark.anyio

TEXT = "Bonjour {{ contact.first_name }}, nous fermons le 24."
PEOPLE = {"+33612345601": "clients", "+33612345602": "clients", "+33145678901": "clients", "+33612345604": "bread"}
WRITTEN = """\
announcements:
  - name: Closed on the 24th
    text: We are closed on the 24th.
    tags: [clients]
    for: 3d
"""
FRENCH, ENGLISH = "fr", "en"
Fields = dict[str, str | list[str]]


@pytest.fixture
def mode() -> Mode:
    return Mode.LIVE


@pytest.fixture
def salon(tmp_path: Path, mode: Mode) -> Iterator[Salon]:
    """Three clients, one with a landline, and somebody who likes bread; an SMS costs 5 cents."""
    copy_shipped(tmp_path)
    business = tmp_path / "rules" / "business.yaml"
    business.write_text(business.read_text("utf-8") + 'sms price: "0.05 EUR"\n', "utf-8")
    (tmp_path / "rules" / "announcements.yaml").write_text(WRITTEN, "utf-8")
    rows = [{"number": number, "name": "Zoé", "first_name": "Zoé", "tags": json.dumps([tag]), "known": True}
            for number, tag in PEOPLE.items()]  # fmt: skip
    with salon_in(tmp_path, mode) as opened:
        opened.store.write_now(lambda conn: conn.execute(insert(contacts), rows).rowcount)
        yield opened


async def sent(
    browser: Browsing, path: str, language: str = ENGLISH, form: Fields | None = None, /, **fields: str | list[str]
) -> httpx.Response:
    """`form` and `fields` are what is sent."""
    headers = OUR_PAGE | {"accept-language": language}
    return await browser.http.post(f"/console/announcements{path}", data={**(form or {}), **fields}, headers=headers)


def form_in(page: str, action: str) -> Fields:
    """Returns what a browser sends of a form whose fields are hidden."""
    form = re.search(rf'<form method="post" action="/console/announcements{action}">(.*?)</form>', page, re.DOTALL)
    assert form, page
    fields: Fields = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', form[1]):
        before = fields.get(name, [])
        fields[name] = [*([before] if isinstance(before, str) else before), html.unescape(value)]
    return fields


def listed(salon: Salon) -> list[AnnouncementRun]:
    return salon.store.read_now(service.listed)


async def planned(salon: Salon, browser: Browsing, **fields: str | list[str]) -> int:
    looked = await sent(browser, "/new", ENGLISH, {"text": TEXT, "tag": "clients", **fields})
    done = await sent(browser, "/plan", ENGLISH, form_in(looked.text, "/plan"))
    assert done.status_code == 303, done.text
    return int(done.headers["location"].rpartition("/")[2])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (ENGLISH, ("2 contacts get it", "2 SMS, 0.10 EUR", "1 does not get it: a landline", "Send it to 2 contacts")),
        (FRENCH, ("2 contacts la reçoivent", "2 SMS, 0.10 EUR", "1 ne la reçoit pas : un fixe", "à 2 contacts")),
    ],
)
async def test_a_preview_tells_who_gets_it_its_price_and_why_not_and_plans_nothing(
    salon: Salon, anna: Browsing, language: str, said: tuple[str, ...]
) -> None:
    shown = await sent(anna, "/new", language, text=TEXT, tag="clients")
    page = html.unescape(shown.text)
    assert shown.status_code == 200
    for part in (*said, "Bonjour Zoé, nous fermons le 24."):
        assert part in page, part
    assert listed(salon) == []


async def test_a_preview_names_who_gets_it_and_who_does_not_and_why(salon: Salon, anna: Browsing) -> None:
    page = html.unescape((await sent(anna, "/new", text=TEXT, tag="clients")).text)
    named = page.partition('id="who"')[2].partition("</details>")[0]
    lines = {re.sub(r"<[^>]+>|\s+", " ", each).strip() for each in named.split("<li>")[1:]}
    assert len(lines) == 3 and all(each.startswith("Zoé") for each in lines)
    assert sum("gets it" in each for each in lines) == 2
    assert any("01 45 67 89 01" in each and "does not get it: a landline" in each for each in lines)


async def test_what_is_confirmed_is_planned_once_however_often_it_is_tapped(salon: Salon, anna: Browsing) -> None:
    looked = await sent(anna, "/new", text=TEXT, tag=["clients", "bread"], without="bread", everybody="on")
    fields = form_in(looked.text, "/plan")
    taps = [await sent(anna, "/plan", ENGLISH, fields) for _ in range(3)]
    assert {tap.headers["location"] for tap in taps} == {"/console/announcements/1"}
    (run,) = listed(salon)
    audience = run.announcement.audience
    assert (audience.tags, audience.without, audience.everybody) == (
        frozenset({"clients", "bread"}),
        frozenset({"bread"}),
        True,
    )
    assert (run.announcement.texts, run.made_by) == ({"": TEXT}, "owner: Anna")
    noted = salon.store.read_now(lambda conn: conn.execute(select(acts.c.what, acts.c.about)).all())
    assert [tuple(row) for row in noted] == [("planned an announcement", "announcement 1")]


async def test_when_how_long_and_how_often_are_kept_through_preview_and_change(salon: Salon, anna: Browsing) -> None:
    day = NOON + timedelta(days=3)
    asked = {
        "text": TEXT + " [link]", "tag": "clients", "name": "Christmas", "link": "https://salon.example/24",
        "day": f"{day:%Y-%m-%d}", "time": "10h30", "days": "3", "every": "weekly",
        "until": f"{day + timedelta(days=21):%Y-%m-%d}",
    }  # fmt: skip
    looked = await sent(anna, "/new", **asked)
    again = await sent(anna, "/new", ENGLISH, form_in(looked.text, "/new"))
    for value in ("Christmas", "https://salon.example/24", "10h30", asked["day"], asked["until"]):
        assert f'value="{value}"' in again.text, value
    assert '<option value="weekly" selected>' in again.text and '<option value="3" selected>' in again.text
    assert re.search(r'name="tag" value="clients" checked', again.text)
    await sent(anna, "/plan", ENGLISH, form_in(looked.text, "/plan"))
    (run,) = listed(salon)
    zone = salon.service.live.rulebook.business.zone
    assert f"{run.starts_at.astimezone(zone):%Y-%m-%d %H:%M}" == f"{day:%Y-%m-%d} 10:30"
    assert run.announcement.repeat is not None and run.announcement.repeat.every is Every.WEEK
    assert (run.announcement.of_use, run.announcement.name) == (timedelta(days=3), "Christmas")


@pytest.mark.parametrize(
    ("fields", "language", "said"),
    [
        ({"tag": []}, ENGLISH, "Nobody is named"),
        ({"text": ""}, ENGLISH, "There is no text to send."),
        ({"text": "Bonjour {{ contact.nam }}"}, ENGLISH, "nam"),
        ({"text": "Voir [link]"}, ENGLISH, "link"),
        ({"link": "nowhere"}, ENGLISH, "web address"),
        ({"day": "2026-13-45", "time": "10:00"}, ENGLISH, "Write the day, and the time as 14:30."),
        ({"time": "10:00"}, FRENCH, "Écrivez le jour"),
        ({"every": "weekly"}, ENGLISH, "Say until which day it is repeated."),
        ({"every": "weekly"}, FRENCH, "Dites jusqu’à quel jour elle est répétée."),
        ({"every": "weekly", "until": "soon"}, ENGLISH, "soon"),
        ({"day": "2020-01-01", "time": "10:00"}, ENGLISH, "Its time is over already."),
        ({"account": "nobody@insim.example"}, ENGLISH, "salon@insim.example"),
    ],
)
@pytest.mark.parametrize("path", ["/new", "/plan"])
async def test_what_cannot_be_is_told_over_the_form_and_what_was_typed_stays(
    salon: Salon, anna: Browsing, path: str, fields: Fields, language: str, said: str
) -> None:
    asked: Fields = {"text": TEXT, "tag": "clients", "request": "r1", **fields}
    told = await sent(anna, path, language, **asked)
    page = html.unescape(told.text)
    assert told.status_code == 422 and said in page.partition('role="alert"')[2].partition("<form")[0], page
    assert f">{asked['text']}</textarea>" in page
    assert listed(salon) == []


async def test_without_a_preview_nothing_is_planned(salon: Salon, anna: Browsing) -> None:
    told = await sent(anna, "/plan", text=TEXT, tag="clients", request="r1")
    assert told.status_code == 409 and "look once more" in told.text and listed(salon) == []


async def test_where_it_would_go_to_more_than_was_shown_it_is_shown_again(salon: Salon, anna: Browsing) -> None:
    fields = form_in((await sent(anna, "/new", text=TEXT, tag="clients")).text, "/plan")
    salon.store.write_now(lambda conn: conn.execute(update(contacts).values(tags='["clients"]')).rowcount)
    again = await sent(anna, "/plan", ENGLISH, fields)
    assert again.status_code == 409 and "3 contacts get it" in again.text and listed(salon) == []
    assert (await sent(anna, "/plan", ENGLISH, form_in(again.text, "/plan"))).status_code == 303


@pytest.mark.parametrize(("language", "said"), [(ENGLISH, "Nobody would get it"), (FRENCH, "Personne")])
async def test_for_nobody_there_is_nothing_to_confirm(salon: Salon, anna: Browsing, language: str, said: str) -> None:
    shown = await sent(anna, "/new", language, text=TEXT, tag="unheard of")
    assert said in shown.text and 'action="/console/announcements/plan"' not in shown.text


async def test_who_opted_out_is_counted_among_those_who_do_not_get_it(salon: Salon, anna: Browsing) -> None:
    salon.store.write_now(lambda conn: optouts.add(conn, "+33612345601", "au téléphone", salon.clock()))
    shown = (await sent(anna, "/new", text=TEXT, tag="clients")).text
    assert "1 contact gets it" in shown and "1 does not get it: asked for no more messages" in shown


async def test_one_is_paused_resumed_and_stopped_and_a_second_tap_changes_nothing(salon: Salon, anna: Browsing) -> None:
    which = await planned(salon, anna, every="weekly", until=f"{NOON + timedelta(days=30):%Y-%m-%d}")
    for deed, status in (("pause", RunStatus.PAUSED), ("resume", RunStatus.PLANNED), ("stop", RunStatus.STOPPED)):
        for _ in range(2):
            done = await sent(anna, f"/{which}/{deed}")
            assert done.headers["location"] == f"/console/announcements/{which}"
        assert listed(salon)[0].status is status
    assert (await sent(anna, f"/{which}/resume")).status_code == 303
    assert listed(salon)[0].status is RunStatus.STOPPED
    noted = salon.store.read_now(lambda conn: list(conn.execute(select(acts.c.what).order_by(acts.c.id)).scalars()))
    assert noted[1:] == ["paused an announcement", "resumed an announcement", "stopped an announcement"]


@pytest.mark.parametrize("mode", list(Mode))
async def test_one_that_is_planned_in_a_rehearsal_never_leaves_and_says_so(
    salon: Salon, anna: Browsing, mode: Mode
) -> None:
    which = await planned(salon, anna)
    rehearsed = mode is Mode.REHEARSAL
    assert [run.rehearsal for run in listed(salon)] == [rehearsed]
    for path in ("/announcements", f"/announcements/{which}"):
        for language, said in ((ENGLISH, "rehearsed, never leaves"), (FRENCH, "ne part jamais")):
            page = (await anna.get(path, **{"accept-language": language})).text
            assert (said in page) is rehearsed


async def test_one_that_is_not_there_says_so(salon: Salon, anna: Browsing) -> None:
    assert (await anna.get("/announcements/9")).status_code == 404
    for deed in ("pause", "resume", "stop"):
        assert (await sent(anna, f"/9/{deed}")).status_code == 404
    assert (await sent(anna, "/new", written="Nobody wrote this")).status_code == 404


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (ENGLISH, ("0 left", "2 to go", "1 do not get it", "goes out", "a landline")),
        (FRENCH, ("0 parties", "2 à envoyer", "en cours", "un fixe")),
    ],
)
async def test_the_list_and_its_page_tell_how_far_one_is(
    salon: Salon, anna: Browsing, language: str, said: tuple[str, ...]
) -> None:
    which = await planned(salon, anna)
    release(salon)
    pages = "".join([
        html.unescape((await anna.get(path, **{"accept-language": language})).text)
        for path in ("/announcements", f"/announcements/{which}")
    ])  # fmt: skip
    for part in said:
        assert part in pages, part
    assert '<progress max="2" value="0"' in pages


async def test_what_was_delivered_and_opened_is_counted(salon: Salon, anna: Browsing) -> None:
    which = await planned(salon, anna, text=TEXT + " [link]", link="https://salon.example/24")
    release(salon)

    def arrive(conn: Connection) -> int:
        return conn.execute(update(messages).values(status="delivered", clicked_at=NOON)).rowcount

    assert salon.store.write_now(arrive) == 2
    page = (await anna.get(f"/announcements/{which}", **{"accept-language": ENGLISH})).text
    rows = dict(re.findall(r'<th scope="row">([^<]+)</th><td>(\d+)</td>', page))
    assert rows == {"Left": "2", "Arrived": "2", "To go": "0", "Opened the link": "2"}
    assert '<progress max="2" value="2"' in page


async def test_one_of_the_rules_is_shown_and_planned_as_it_is_written(salon: Salon, anna: Browsing) -> None:
    page = (await anna.get("/announcements", **{"accept-language": ENGLISH})).text
    assert 'name="written" value="Closed on the 24th"' in page
    looked = await sent(anna, "/new", written="Closed on the 24th")
    assert "2 contacts get it" in looked.text and "/announcements/new" not in looked.text
    await sent(anna, "/plan", ENGLISH, form_in(looked.text, "/plan"))
    (run,) = listed(salon)
    assert (run.announcement.name, run.announcement.of_use) == ("Closed on the 24th", timedelta(days=3))


async def test_staff_reads_and_sees_no_button_that_is_the_owners(salon: Salon, anna: Browsing, lea: Browsing) -> None:
    which = await planned(salon, anna)
    for path in ("/announcements", f"/announcements/{which}"):
        page = await lea.get(path)
        assert page.status_code == 200 and "nous fermons le 24" in page.text
        assert "/announcements/new" not in page.text and "<form" not in page.text
    assert (await lea.get("/announcements/new")).status_code == 403
    for path in ("/new", "/plan", f"/{which}/pause", f"/{which}/resume", f"/{which}/stop"):
        assert (await sent(lea, path, text=TEXT, tag="clients")).status_code == 403, path
    assert [run.status for run in listed(salon)] == [RunStatus.PLANNED]


async def test_a_hostile_name_text_or_tag_is_shown_as_text(salon: Salon, anna: Browsing) -> None:
    hostile = "<script>alert(1)</script>"
    salon.store.write_now(lambda conn: conn.execute(update(contacts).values(tags=json.dumps([hostile]))).rowcount)
    which = await planned(salon, anna, text=f"{hostile} 24", tag=hostile, name=hostile)
    looked = await sent(anna, "/new", text=hostile, tag=hostile)
    pages = [looked.text, *[(await anna.get(path)).text for path in ("/announcements", f"/announcements/{which}")]]
    for page in [*pages, (await anna.get("/announcements/new")).text]:
        assert "<script>alert" not in page and "&lt;script&gt;" in page


async def test_the_pages_are_among_those_that_every_test_of_pages_asks(salon: Salon) -> None:
    assert {"/announcements", "/announcements/new"} <= set(READ)


def release(salon: Salon) -> None:
    """Starts what is due, writes its recipients down, and queues their messages; the first of them waits to leave."""

    def work(conn: Connection) -> None:
        conn.execute(update(announcements).values(starts_at=salon.clock()))
        rulebook = salon.service.live.rulebook
        read: dict[int, str] = {}
        for _ in range(2):
            for run in runs.going_on(conn, salon.clock()):
                AnnouncementTurn(conn, rulebook, salon.clock(), [run.announcement.account], False, 60.0).take(run, read)

    salon.store.write_now(work)
    assert salon.store.read_now(lambda conn: len(conn.execute(select(messages.c.id)).all())) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bonjour {{ contact.first_name }}, nous sommes fermés le 24 décembre.", "Bonjour, nous sommes fermés le 24"),
        ("Fermé le 24", "Fermé le 24"),
        ("{{ contact.first_name }}", "{{ contact.first_name }}"),
        ("x" * 50, "x" * 40),
    ],
)
async def test_a_name_is_whole_words_without_holes(text: str, name: str) -> None:
    assert named_after(text) == name
