"""Files of appointments and contacts: shown as understood, entered once somebody agrees, hostile ones refused."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from responder.services.people import contacts
from responder.store.appointments import book
from responder.store.review import optouts
from responder.web.console.uploads import KEPT, LARGEST
from tests.builders import NOON
from tests.web.console.browsing import OUR_PAGE, Browsing
from tests.web.console.conftest import Salon

pytestmark = pytest.mark.anyio

DAY = NOON + timedelta(days=3)
SHEET = f"""Nom;Portable;Date;Heure;Prestation
Chloé Martin;06 12 34 56 01;{DAY:%d/%m/%Y};10:00;Coupe
Zoé;06 12 34 56 02;{DAY:%d/%m/%Y};11:30;=HYPERLINK("x")
Sans numéro;;{DAY:%d/%m/%Y};12:00;Coupe
"""
CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Béa <b>Durand</b>
TEL;TYPE=CELL:+33 6 12 34 56 03
CATEGORIES:VIP
END:VCARD
"""


async def looked(
    browser: Browsing, of: str, content: str | bytes, name: str = "agenda.csv", **more: str
) -> tuple[int, str]:
    raw = content.encode() if isinstance(content, str) else content
    answer = await browser.http.post(f"/console/{of}/import", files={"file": (name, raw)}, data=more, headers=OUR_PAGE)
    return answer.status_code, answer.text


def token_in(page: str) -> str:
    found = re.search(r'name="token" value="([^"]+)"', page)
    assert found, page
    return found[1]


def appointments(salon: Salon) -> list[str]:
    return [each.number for each in salon.store.read_now(book.list_from)]


async def test_a_sheet_is_shown_first_and_entered_once(salon: Salon, lea: Browsing) -> None:
    status, page = await looked(lea, "agenda", SHEET)
    assert status == 200 and "Chloé Martin" in page and "Sans numéro" in page and appointments(salon) == []
    done = await lea.post("/agenda/import/enter", token=token_in(page))
    assert 'role="status"' in done.text and "2 " in done.text
    assert appointments(salon) == ["+33612345601", "+33612345602"]
    again = await lea.post("/agenda/import/enter", token=token_in(page))
    assert again.status_code == 422 and len(appointments(salon)) == 2
    history = salon.store.read_now(lambda conn: book.history(conn, "1"))
    assert history[0].by == "import agenda.csv"


async def test_a_sheet_of_the_past_still_opts_out(salon: Salon, anna: Browsing) -> None:
    past = "Portable;Date;Heure;SMS consent\n0612345601;03/04/2020;10:00;non\n"
    status, page = await looked(anna, "agenda", past)
    assert status == 200 and "sont désinscrits" in page and "Les désinscrire" in page
    done = await anna.post("/agenda/import/enter", token=token_in(page))
    assert "sont désinscrits" in done.text and appointments(salon) == []
    assert salon.store.read_now(lambda conn: optouts.is_out(conn, "+33612345601"))


async def test_a_question_is_asked_and_its_answer_decides(salon: Salon, anna: Browsing) -> None:
    doubtful = f"Portable;Date;Heure\n0612345601;03/04/{DAY:%Y};10:00\n"
    status, page = await looked(anna, "agenda", doubtful.replace("03/04", "03/04"))
    if "<select" not in page:  # the country settles it: nothing is asked then
        assert status == 200 and "/agenda/import/enter" in page
        return
    refused = await anna.post("/agenda/import/enter", token=token_in(page))
    assert refused.status_code == 422 and appointments(salon) == []
    answered = await anna.post("/agenda/import", token=token_in(page), choice="dates=day first")
    assert "/agenda/import/enter" in answered.text


async def test_cards_become_contacts_with_the_tags_of_all(salon: Salon, anna: Browsing) -> None:
    status, page = await looked(anna, "contacts", CARDS, "carnet.vcf")
    assert status == 200 and "<b>Durand" not in page and "Béa" in page
    assert (await anna.post("/contacts/import/enter", token=token_in(page), tags="import, 2026")).status_code == 200
    found = salon.store.read_now(lambda conn: contacts.found(conn, "bea"))
    assert [each.card.tags for each in found] == [frozenset({"VIP", "import", "2026"})]


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "C:\\windows\\x.csv",
        "<script>alert(1)</script>.csv",
        "a\u202egnp.csv",
        "x" * 5_000,
        "\n",
        "é.csv",
    ],
)
async def test_a_hostile_file_name_is_words_and_no_path(anna: Browsing, name: str) -> None:
    status, page = await looked(anna, "contacts", CARDS, name)
    assert (
        status in (200, 400, 422) and "<script>alert" not in page and "etc/passwd" not in page and "\u202e" not in page
    )
    assert "x" * 200 not in page


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04zip",
        b"\xff\xfe\x00\x00",
        b"<html></html>",
        b"\0" * 2_000,
        b"a;b\n" * 3,
        b"BEGIN:VCARD\n",
        b"BEGIN:VCALENDAR\n",
    ],
)
@pytest.mark.parametrize("of", ["agenda", "contacts"])
async def test_a_file_that_holds_nothing_says_so_and_is_no_crash(anna: Browsing, of: str, content: bytes) -> None:
    status, page = await looked(anna, of, content)
    assert status in (200, 422) and ('role="alert"' in page or "refused" in page)


async def test_a_file_too_large_is_refused_before_it_is_read(anna: Browsing) -> None:
    assert (await looked(anna, "contacts", b"x" * (LARGEST + 1)))[0] == 413
    assert (await looked(anna, "contacts", b"x" * 7_000_000))[0] == 413
    endless = await anna.http.post(
        "/console/contacts/import", content=_chunks(), headers=OUR_PAGE | {"content-type": "multipart/form-data"}
    )
    assert endless.status_code == 413, "a body of no known length is not read"


async def _chunks() -> AsyncIterator[bytes]:
    yield b"x"


async def test_a_preview_is_its_owners_and_not_kept_for_long(salon: Salon, anna: Browsing, lea: Browsing) -> None:
    _, page = await looked(anna, "agenda", SHEET)
    token = token_in(page)
    assert (await lea.post("/agenda/import/enter", token=token)).status_code == 422
    salon.clock.move(KEPT + timedelta(seconds=1))
    assert (await anna.post("/agenda/import/enter", token=token)).status_code == 422
    assert appointments(salon) == []


@pytest.mark.parametrize("choice", ["status=x=y", "nonsense", "dates=never", "number=99", "zone=Mars/Base"])
async def test_an_answer_that_is_none_is_no_crash(anna: Browsing, choice: str) -> None:
    _, page = await looked(anna, "agenda", SHEET)
    answer = await anna.post("/agenda/import", token=token_in(page), choice=choice)
    assert answer.status_code in (200, 422)


@pytest.mark.parametrize("of", ["agenda", "contacts"])
@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8\xff\xe0JFIF",
        bytes(range(1, 256)) * 20,
        b"Couleur;Taille\nrouge;12\n",
        b"BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n",
        b"",
    ],
    ids=["a picture", "no text", "another table", "a calendar", "nothing"],
)
async def test_what_cannot_be_read_is_told_without_commands_keys_and_rubbish(
    lea: Browsing, of: str, content: bytes
) -> None:
    lea.http.headers["accept-language"] = "fr"
    status, page = await looked(lea, of, content)
    assert status == 422
    told = page.partition('role="alert">')[2].partition("</p>")[0]
    assert told and not re.search(r"--|`|\.yaml|[\x00-\x08\ufffd]", told), told


async def test_one_row_is_spoken_of_as_one_and_no_empty_cell_is_shown(lea: Browsing) -> None:
    lea.http.headers["accept-language"] = "fr"
    _, page = await looked(lea, "contacts", "Nom;Téléphone;Note\nZoé;06 12 34 56 02;\nSans numéro;;\n", "a.csv")
    assert ">Ajouter cette ligne</button>" in page
    assert "Ligne 3 : " in page and '<p class="why">Sans numéro</p>' in page
