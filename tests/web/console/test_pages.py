"""Pages over HTTP: why something was not answered, what is masked, what is erased, and no words in the log."""

import hashlib
import re
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from responder.domain.text.number_spellings import spellings_of
from responder.settings.values import Mode
from responder.store.privacy import erasure
from responder.store.tables import acts, conversations, messages
from responder.web.console import static_files
from responder.web.console.pages import PAGES
from responder.web.console.templates import FOLDER
from tests.builders import ANNA, call, sms
from tests.live.salons import copy_shipped
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon, salon_in

pytestmark = pytest.mark.anyio

READ = sorted({route.path for page in PAGES for route in page if route.method == "GET" and "{" not in route.path})
CANARY = "canaritexte"


async def test_what_comes_in_is_listed_with_the_reason_of_its_silence(salon: Salon, anna: Browsing) -> None:
    await salon.hears(sms("Vous parlez klingon ?"))
    listed = (await anna.get("/all")).text
    assert "Vous parlez klingon ?" in listed
    assert re.search(r'class="why">[^<]{10,}', listed), "each line says why"


async def test_a_part_is_the_list_and_the_state_and_no_whole_page(salon: Salon, anna: Browsing) -> None:
    await salon.hears(sms("Bonjour, une place ?"))
    part = (await anna.part("/all")).text
    assert part.startswith('<div id="list"') and 'id="state" hx-swap-oob="true"' in part and "<html" not in part


async def test_a_code_of_a_bank_is_masked_in_lists(salon: Salon, anna: Browsing) -> None:
    await salon.hears(sms("Votre code de confirmation est 482913. Ne le communiquez à personne."))
    assert "482913" not in (await anna.get("/all")).text
    assert "482913" in (await anna.get("/c/1")).text


async def test_a_conversation_moves_to_the_top_with_its_newest_event(salon: Salon, anna: Browsing) -> None:
    await salon.hears(sms("Première ?", contact="+33612345601"))
    salon.clock.move(timedelta(minutes=1))
    await salon.hears(sms("Deuxième ?", contact="+33612345602"))
    salon.clock.move(timedelta(minutes=1))
    await salon.hears(call(contact="+33612345601"))
    listed = (await anna.get("/all")).text
    assert listed.index("06 12 34 56 01") < listed.index("06 12 34 56 02")


async def test_in_rehearsal_an_answer_by_hand_is_not_sent_and_kept_in_the_box(salon: Salon, anna: Browsing) -> None:
    await salon.hears(sms("Une place ?"))
    answer = await anna.post("/c/1/answer", text="Oui, à 15 h.", request="a-request")
    assert answer.status_code == 422 and "Oui, à 15 h.</textarea>" in answer.text
    by_hand = select(messages).where(messages.c.rule == "(by hand)")
    assert salon.store.read_now(lambda conn: conn.execute(by_hand).all()) == []


@pytest.mark.parametrize(
    ("language", "would", "did"),
    [
        ("fr", "« Horaires demandés » aurait répondu (répétition : rien n’est parti)", "Répondu par"),
        ("en", "“Opening hours asked” would have answered (rehearsal: nothing left)", "Answered by"),
    ],
)
async def test_what_is_rehearsed_would_have_been_answered_and_was_not(
    salon: Salon, anna: Browsing, language: str, would: str, did: str
) -> None:
    anna.http.headers["accept-language"] = language
    await salon.hears(sms("vous êtes ouverts demain ?"))
    for path in ("/all", "/c/1"):
        page = " ".join((await anna.get(path)).text.split())
        assert would in page and did not in page, path


@pytest.mark.parametrize("path", ["/c/999999", "/c/0"])
async def test_what_is_not_there_says_so(anna: Browsing, path: str) -> None:
    assert (await anna.get(path)).status_code == 404


async def test_a_page_without_its_database_says_so_and_is_no_trace(salon: Salon, anna: Browsing) -> None:
    assert (await anna.get("/all")).status_code == 200
    salon.store.read_now(lambda conn: None)
    salon.store._engine.dispose()

    def refuse(*given: object, **named: object) -> object:
        from responder.store import StoreUnavailable

        raise StoreUnavailable("The database would not do it: locked")

    salon.store.read = refuse  # type: ignore[method-assign,assignment]
    answer = await anna.get("/all")
    assert answer.status_code == 503 and "locked" in answer.text and "Traceback" not in answer.text


async def test_nothing_is_left_on_any_page_of_whoever_is_forgotten(salon: Salon, anna: Browsing) -> None:
    await salon.hears(call(), sms(f"{CANARY} une place ?"))
    await anna.post("/c/1/take-over")
    digits = ANNA.removeprefix("+33")
    for path in ("/all", "/c/1"):
        assert CANARY in (await anna.get(path)).text

    def forget(conn: object) -> None:
        erasure.erase(conn, erasure.find(conn, spellings_of(ANNA)), salon.clock())  # type: ignore[arg-type]

    salon.store.write_now(forget)
    answers = {path: await anna.get(path) for path in [*READ, "/c/1"]}
    for words in (CANARY, f"0{digits}"):
        answers[f"searched {words}"] = await anna.post("/search", q=words)
    for path, answer in answers.items():
        shown = re.sub(r'value="[^"]*"|“[^”]*”|« [^»]* »', "", answer.text)  # what was asked for itself
        assert CANARY not in shown and digits not in shown.replace(" ", "").replace("\xa0", ""), path
    kept = salon.store.read_now(lambda conn: [str(row) for row in conn.execute(select(acts))])
    assert kept and not any(digits in row or CANARY in row for row in kept)


async def test_no_words_numbers_passwords_or_sessions_are_in_the_log(
    salon: Salon, capsys: pytest.CaptureFixture[str]
) -> None:
    token = salon.invites("Anna")
    password = "canari mot de passe"
    async with salon.browser() as anna:
        await anna.post(f"/i/{token}", password=password)
        session = next(iter(anna.http.cookies.values()))
        await salon.hears(sms(f"{CANARY} une place ?"))
        for path in [*READ, "/c/1", "/c/999999"]:
            await anna.get(path)
        for words in (CANARY, ANNA, f"0{ANNA[3:]}"):
            assert (await anna.post("/search", q=words)).status_code == 200
        await anna.post("/c/1/answer", text=f"{CANARY} réponse", request="a")
        await anna.post("/sign-in", name="Anna", password="canari faux")
    said = "".join(capsys.readouterr())
    assert "/console/" in said, "requests are logged"
    for secret in (CANARY, password, "canari", session, token, ANNA, ANNA[3:]):
        assert secret not in said, secret


async def test_whoever_was_told_that_somebody_calls_back_is_to_do_until_it_is_done(
    salon: Salon, anna: Browsing
) -> None:
    await salon.hears(call())
    page = (await anna.get("/")).text
    assert "Appel manqué" in page.partition('id="list"')[2], "what they did is said, not only what for"
    assert "quelqu’un le rappelle" in page and 'href="/console/c/1#end"' in page, page
    assert '<span id="count" class="count">1<' in page
    assert 'action="/console/c/1/done"' in (await anna.get("/c/1")).text
    assert (await anna.post("/c/1/done")).status_code == 303
    page = (await anna.get("/")).text
    assert 'href="/console/c/1#end"' not in page and '<span id="count" class="count" hidden>' in page


async def test_in_a_rehearsal_nobody_is_said_to_have_got_an_sms(salon: Salon, anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "en"
    await salon.hears(call(), sms("Appelez-moi s'il vous plaît"))
    calls = (await anna.get("/calls")).text
    assert "Would have got an SMS, nothing left" in calls and "Got an SMS" not in calls
    for path in ("/", "/c/1"):
        page = (await anna.get(path)).text
        assert "would have been told" in page and "rehearsal: nothing left" in page, path
        assert "They were told" not in page and "call got an SMS" not in page, path


async def test_what_is_searched_for_stands_in_no_address(salon: Salon, anna: Browsing) -> None:
    await salon.hears(sms("Une place ?"))
    found = await anna.post("/search", q=f"0{ANNA[3:]}")
    assert 'href="/console/c/1' in found.text
    assert 'href="/console/c/1' not in (await anna.get(f"/search?q=0{ANNA[3:]}")).text, "an address finds nobody"
    forms = re.findall(r'<form[^>]*role="search"[^>]*>', (await anna.get("/search")).text)
    assert forms and all('method="post"' in each for each in forms)


async def test_staff_sees_no_button_that_is_the_owners(salon: Salon, lea: Browsing) -> None:
    assert "/console/people" not in (await lea.get("/more")).text
    assert (await lea.get("/health")).status_code == 200


async def test_no_english_is_left_on_a_french_page(salon: Salon, anna: Browsing) -> None:
    """Every sentence of a page is asked for in the catalogue: no words stand in a template by themselves."""
    for path in FOLDER.rglob("*.html"):
        bare = _bare(path.read_text("utf-8"))
        assert not bare, (path.name, bare)


def _bare(template: str) -> list[str]:
    """Words that stand in a template outside of tags, comments and expressions."""
    text = re.sub(
        r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<code>.*?</code>|<script.*?</script>|<[^>]*>", " ", template, flags=re.S
    )
    return [word for word in re.findall(r"[^\W\d_]{3,}", text) if word not in ("doctype",)]


def test_no_template_marks_a_value_as_safe_or_has_a_script_or_a_style_in_it() -> None:
    for path in FOLDER.rglob("*.html"):
        text = path.read_text("utf-8")
        for forbidden in ("|safe", "| safe", "Markup", "hx-on", "js:", "style=", "onclick", "<style", "autoescape"):
            assert forbidden not in text, (path.name, forbidden)
        assert not re.search(r"<script(?![^>]* src=)", text), path.name


def test_what_others_wrote_is_as_they_published_it() -> None:
    table = (static_files.FOLDER / "VENDORED.md").read_text("utf-8")
    rows = re.findall(r"^\| ([\w.-]+\.js) \|.*\| ([0-9a-f]{64}) \|$", table, re.MULTILINE)
    assert rows
    for name, digest in rows:
        assert hashlib.sha256((static_files.FOLDER / name).read_bytes()).hexdigest() == digest, name
    own = {"console.js"}
    there = {path.name for path in static_files.FOLDER.glob("*.js")}
    assert there - own == {name for name, _ in rows}, "every script that is not ours stands in VENDORED.md"


async def test_static_files_are_kept_for_ever_and_sent_compressed(anna: Browsing) -> None:
    name = static_files.address("console.css").removeprefix("/console")
    answer = await anna.get(name, **{"accept-encoding": "gzip"})
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"].startswith("text/css")
    assert (await anna.get(name.replace(".css", "0.css"))).status_code == 404
    assert len(static_files.files()["console.css"].content) <= 14_000


async def test_a_hundred_conversations_are_listed_page_by_page_each_once(salon: Salon, anna: Browsing) -> None:
    now = salon.clock()
    rows = [{"contact": f"+336123{n:05d}", "last_at": now - timedelta(seconds=n // 3)} for n in range(100)]
    salon.store.write_now(lambda conn: conn.execute(insert(conversations), rows))
    seen: list[str] = []
    path = "/all"
    for _ in range(10):
        page = (await anna.get(path)).text
        seen += re.findall(r"/c/(\d+)#end", page)
        more = re.search(r"/console(/all\?before=[\d-]+)", page)
        if more is None:
            break
        path = more[1]
    assert sorted(map(int, seen)) == list(range(1, 101))


@pytest.mark.parametrize(
    ("mode", "told"),
    [
        (Mode.LIVE, "On lui a déjà dit qu’une personne répond : c’est à vous (jusqu’à "),
        (Mode.REHEARSAL, "Pas de réponse automatique : c’est à vous"),
    ],
)
async def test_who_was_told_that_a_person_answers_is_not_said_to_be_talked_with(
    tmp_path: Path, mode: Mode, told: str
) -> None:
    copy_shipped(tmp_path)
    with salon_in(tmp_path, mode) as salon:
        for text in ("Auriez-vous un devis pour le mariage de ma cousine ?", "Alors ?"):
            await salon.hears(sms(text))
            salon.clock.move(timedelta(minutes=2))
        async with salon.signs_in() as anna:
            page = (await anna.get("/c/1")).text
    assert told in page and "vous êtes en conversation" not in page
    assert ("On lui a déjà dit" in page) == (mode is Mode.LIVE)
