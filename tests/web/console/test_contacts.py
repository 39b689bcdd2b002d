"""Contacts: found, described, opted out, handed out and forgotten; no number stands in an address."""

import json
import re
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from sqlalchemy import select

from responder.services.people import contacts, optouts
from responder.services.people.contacts import ContactCard
from responder.settings.values import Mode
from responder.store.console import drafts
from responder.store.console.drafts import RulesDraft
from responder.store.tables import acts
from responder.web.console.templates import mark_of
from tests.builders import ANNA, sms
from tests.live.salons import copy_shipped
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon, salon_in
from tests.web.console.test_access import PASSWORD
from tests.web.console.test_pages import READ

pytestmark = pytest.mark.anyio

CHLOE = "+33612345601"
DIGITS = CHLOE.removeprefix("+33")


def known(salon: Salon, number: str = CHLOE, name: str = "Chloé Martin", **more: object) -> int:
    """The row of a contact somebody entered."""
    card = ContactCard(number, name, **more)  # type: ignore[arg-type]
    salon.store.write_now(lambda conn: contacts.enter(conn, card))
    return next(each.id for each in salon.store.read_now(lambda conn: contacts.found(conn, number)))


async def test_everybody_is_listed_by_name_page_by_page_each_once_and_the_nameless_last(
    salon: Salon, anna: Browsing
) -> None:
    now = datetime.now(UTC)
    cards = [ContactCard(f"+336123{n:05d}", f"Élodie {n % 7}" if n % 5 else "") for n in range(130)]
    salon.store.write_now(lambda conn: contacts.enter_all(conn, [*cards, ContactCard("+33612400000", "Zoé")], now))
    seen: list[str] = []
    path = "/contacts"
    for _ in range(6):
        page = (await anna.get(path)).text
        seen += re.findall(r'href="/console/contacts/(\d+)"', page)
        more = re.search(r"/console(/contacts\?after=\d+)", page)
        if more is None:
            break
        path = more[1]
    everybody = salon.store.read_now(lambda conn: [contacts.with_id(conn, int(each)) for each in seen])
    names = [each.card.name for each in everybody if each]
    assert len(seen) == len(set(seen)) == 131
    assert (
        names[:104] == sorted(n for n in names if n and n != "Zoé") and names[104] == "Zoé" and set(names[105:]) == {""}
    )


@pytest.mark.parametrize("words", ["chloe", "CHLOÉ", "martin", "61234", "06 12 34 56 01", "3456"])
async def test_a_contact_is_found_by_a_part_of_the_name_or_number(salon: Salon, lea: Browsing, words: str) -> None:
    which = known(salon)
    known(salon, "+33698765432", "Bob_100%")
    page = (await lea.post("/contacts", q=words)).text
    assert re.findall(r'href="/console/contacts/(\d+)"', page) == [str(which)]


@pytest.mark.parametrize("words", ["%", "_", "\\", "<b>x</b>", "a" * 500, "' OR 1=1"])
async def test_what_is_searched_for_is_words_and_nothing_else(salon: Salon, anna: Browsing, words: str) -> None:
    known(salon)
    answer = await anna.post("/contacts", q=words)
    assert answer.status_code == 200 and "/contacts/1" not in answer.text and "<b>x" not in answer.text


async def test_no_address_of_a_page_has_a_number_in_it(salon: Salon, anna: Browsing) -> None:
    which = known(salon, tags=frozenset({"VIP"}))
    await salon.hears(sms("Bonjour, une place ?", contact=CHLOE))
    for path in [*READ, f"/contacts/{which}"]:
        addresses = re.findall(r'(?:href|action|hx-get|hx-post)="(/[^"]*)"', (await anna.get(path)).text)
        assert not [each for each in addresses if DIGITS in each or "3361" in each], path


async def test_a_number_that_is_searched_for_stands_in_no_address(salon: Salon, anna: Browsing) -> None:
    known(salon)
    page = (await anna.get("/contacts")).text
    assert re.findall(r'<form method="(\w+)" action="(/[^"]*)" role="search"', page) == [("post", "/console/contacts")]
    answer = await anna.post("/contacts", q="06 12 34 56 01")
    assert answer.status_code == 200 and DIGITS not in str(answer.url) and "location" not in answer.headers
    empty = (await anna.post("/contacts", q="  ")).text
    assert "Chloé Martin" in empty and "Chloé Martin" in answer.text


async def test_a_contact_is_described_and_what_is_emptied_is_empty(salon: Salon, lea: Browsing) -> None:
    which = known(salon, tags=frozenset({"old"}), language="en", notes="avant")
    form = {"whose": mark_of(CHLOE), "name": "Chloé <Durand>", "tags": "VIP, new  client,,", "notes": "aime le thé"}
    form["seen"] = seen_on((await lea.get(f"/contacts/{which}")).text)
    assert (await lea.post(f"/contacts/{which}", **form)).status_code == 303
    card = salon.store.read_now(lambda conn: contacts.with_id(conn, which))
    assert card is not None and card.card.tags == {"VIP", "new client"} and card.card.language is None
    page = (await lea.get(f"/contacts/{which}")).text
    assert "Chloé &lt;Durand&gt;" in page and "aime le thé" in page
    assert re.findall(r'href="/console/contacts/(\d+)"', (await lea.post("/contacts", q="durand")).text) == [str(which)]


def seen_on(page: str) -> str:
    found = re.search(r'name="seen" value="(\w+)"', page)
    assert found is not None
    return found[1]


async def test_two_who_edit_the_same_contact_are_told_and_nothing_is_written_over(
    salon: Salon, anna: Browsing, lea: Browsing
) -> None:
    which = known(salon, tags=frozenset({"VIP"}), notes="avant")
    seen = {each: seen_on((await each.get(f"/contacts/{which}")).text) for each in (anna, lea)}
    form = {"whose": mark_of(CHLOE), "name": "Chloé Martin", "first_name": "Chloé", "tags": "VIP"}
    first = await lea.post(f"/contacts/{which}", **form, seen=seen[lea], notes="allergique\r\naux noix")
    assert first.status_code == 303
    second = await anna.post(f"/contacts/{which}", **form, seen=seen[anna], notes="aime le thé")
    page = unescape(second.text)
    assert second.status_code == 409 and "a changé ce contact entre-temps" in page
    assert "aime le thé</textarea>" in page and "Il y a maintenant : allergique\naux noix" in page.replace(
        "\u00a0", " "
    )
    there = salon.store.read_now(lambda conn: contacts.with_id(conn, which))
    assert there is not None and there.card.notes == "allergique\naux noix"
    again = {**form, "seen": seen_on(second.text), "notes": "allergique aux noix, aime le thé"}
    assert (await anna.post(f"/contacts/{which}", **again)).status_code == 303
    there = salon.store.read_now(lambda conn: contacts.with_id(conn, which))
    assert there is not None and there.card.notes == "allergique aux noix, aime le thé"
    same = await lea.post(f"/contacts/{which}", **{**again, "seen": seen[lea]})
    assert same.status_code == 303, "two who want the same are no quarrel"


async def test_a_contact_who_writes_keeps_their_row_and_their_place_among_the_names(
    salon: Salon, anna: Browsing
) -> None:
    which = known(salon)
    await salon.hears(sms("Bonjour, une place ?", contact=CHLOE), sms("STOP", contact=CHLOE))
    assert re.findall(r'href="/console/contacts/(\d+)"', (await anna.post("/contacts", q="chloe")).text) == [str(which)]


async def test_a_form_that_was_made_for_somebody_else_changes_nothing(salon: Salon, anna: Browsing) -> None:
    which = known(salon)
    for form in ({"whose": mark_of(ANNA), "name": "X"}, {"name": "X"}):
        assert (await anna.post(f"/contacts/{which}", **form)).status_code == 404
        assert (await anna.post(f"/contacts/{which}/opt-out", **form)).status_code == 404
    found = salon.store.read_now(lambda conn: contacts.with_id(conn, which))
    assert found is not None and found.card.name == "Chloé Martin" and not found.card.opted_out


async def test_an_opt_out_is_entered_listed_and_taken_back_only_with_a_reason(salon: Salon, lea: Browsing) -> None:
    which, whose = known(salon), mark_of(CHLOE)
    assert (await lea.post(f"/contacts/{which}/opt-out", whose=whose, words="au téléphone")).status_code == 303
    assert "Léa: au téléphone" in (await lea.get("/optouts")).text
    assert (await lea.post(f"/contacts/{which}/opt-in", whose=whose, words="  ")).status_code == 422
    assert salon.store.read_now(lambda conn: optouts.since(conn, CHLOE)) is not None
    assert (await lea.post(f"/contacts/{which}/opt-in", whose=whose, words="par écrit")).status_code == 303
    assert salon.store.read_now(lambda conn: optouts.since(conn, CHLOE)) is None
    assert "par écrit" in (await lea.get(f"/contacts/{which}")).text
    assert "par écrit" not in (await lea.get("/optouts")).text


async def test_each_change_of_a_contact_is_confirmed_on_its_page(salon: Salon, lea: Browsing) -> None:
    which, whose = known(salon), mark_of(CHLOE)
    seen = re.search(r'name="seen" value="([^"]*)"', (await lea.get(f"/contacts/{which}")).text)
    assert seen is not None
    await lea.post(f"/contacts/{which}/opt-out", whose=whose)
    for path, fields in (("/opt-in", {"words": "par écrit"}), ("", {"name": "Chloé M.", "seen": seen[1]})):
        answer = await lea.post(f"/contacts/{which}{path}", whose=whose, **fields)
        if answer.status_code == 303:
            led = answer.headers["location"].removeprefix("/console")
            assert '<p class="said" role="status">' in (await lea.get(led)).text


async def test_who_entered_an_opt_out_is_not_quoted_as_if_the_client_had_said_so(salon: Salon, lea: Browsing) -> None:
    which = known(salon)
    await lea.post(f"/contacts/{which}/opt-out", whose=mark_of(CHLOE))
    listed = (await lea.get("/optouts")).text.partition('id="optouts"')[2].partition("</ul>")[0]
    assert "Léa" not in listed and "«" not in listed and "“" not in listed
    await salon.hears(sms("STOP", contact=ANNA))
    assert "« STOP »" in (await lea.get("/optouts")).text


async def test_what_was_typed_wrong_is_told_in_its_form_that_stays_open(salon: Salon, anna: Browsing) -> None:
    await owner_with_password(salon, anna)
    which = known(salon)
    for path, fields, field in (
        ("forget", {"digits": "0000", "password": PASSWORD}, "digits"),
        ("forget", {"digits": CHLOE[-4:], "password": "falsch falsch"}, "password-forget"),
        ("export", {"password": "falsch falsch"}, "password-export"),
        ("opt-in", {"whose": mark_of(CHLOE), "words": " "}, "words"),
    ):
        page = (await anna.post(f"/contacts/{which}/{path}", **fields)).text
        (open_,) = re.findall(r'<details class="card" open>.*?</details>', page, re.S)
        assert 'role="alert"' in open_ and page.count('role="alert"') == 1, path
        assert re.search(rf'<input id="{field}"[^>]*aria-invalid="true"[^>]*autofocus', open_), path


async def test_somebody_who_asked_by_voice_is_added_by_number(salon: Salon, lea: Browsing) -> None:
    assert (await lea.post("/optouts", number="pas un numéro")).status_code == 422
    assert (await lea.post("/optouts", number="06 12 34 56 01", words="au salon")).status_code == 303
    assert salon.store.read_now(lambda conn: optouts.since(conn, CHLOE)) is not None


async def owner_with_password(salon: Salon, anna: Browsing) -> None:
    assert (await anna.post(f"/i/{salon.invites('Anna')}", password=PASSWORD)).status_code == 303


async def test_what_is_known_is_handed_out_with_the_password_only(salon: Salon, anna: Browsing, lea: Browsing) -> None:
    which = known(salon)
    await owner_with_password(salon, anna)
    assert (await lea.post(f"/contacts/{which}/export", password=PASSWORD)).status_code == 403
    assert (await anna.post(f"/contacts/{which}/export", password="falsch falsch")).status_code == 403
    answer = await anna.post(f"/contacts/{which}/export", password=PASSWORD)
    assert answer.headers["content-disposition"] == f'attachment; filename="contact-{which}.json"'
    assert json.loads(answer.text)["contact"]["name"] == "Chloé Martin"


async def test_after_forget_the_number_is_on_no_page_in_no_draft_and_in_no_act(
    salon: Salon, anna: Browsing, lea: Browsing
) -> None:
    await owner_with_password(salon, anna)
    which = known(salon, notes="canarinote")
    await salon.hears(sms("Bonjour canarimot", contact=CHLOE))
    await anna.post(f"/contacts/{which}/opt-out", whose=mark_of(CHLOE))
    names = {"rules/vip.yaml": f'rules:\n  - name: "VIP {CHLOE}"\n'.encode(), "words/x.yaml": b"thing: [0612345601]\n"}
    draft = RulesDraft(version=1, base="x", files=names, by="Anna", at=salon.clock())
    assert salon.store.write_now(lambda conn: drafts.keep(conn, draft))
    path = f"/contacts/{which}/forget"
    assert (await lea.post(path, digits=CHLOE[-4:], password=PASSWORD)).status_code == 403
    assert (await anna.post(path, digits="0000", password=PASSWORD)).status_code == 422
    assert (await anna.post(path, digits=CHLOE[-4:], password="falsch falsch")).status_code == 403
    done = await anna.post(path, digits=CHLOE[-4:], password=PASSWORD)
    assert done.status_code == 200 and 'role="status"' in done.text
    for page in [*READ, "/c/1", f"/contacts/{which}"]:
        text = (await anna.get(page)).text.replace(" ", "").replace("\xa0", "").replace("\u202f", "")
        assert DIGITS not in text and "canari" not in text, page
    kept = salon.store.read_now(drafts.current)
    assert kept is not None and kept.version == 2 and not any(DIGITS.encode() in each for each in kept.files.values())
    noted = salon.store.read_now(lambda conn: [str(row) for row in conn.execute(select(acts))])
    assert noted and not any(DIGITS in each for each in noted)
    assert salon.store.read_now(lambda conn: optouts.since(conn, CHLOE)) is not None, "as a fingerprint"


async def test_a_forgotten_persons_page_is_gone(salon: Salon, anna: Browsing) -> None:
    await owner_with_password(salon, anna)
    which = known(salon)
    await anna.post(f"/contacts/{which}/forget", digits=CHLOE[-4:], password=PASSWORD)
    assert (await anna.get(f"/contacts/{which}")).status_code == 404
    assert (await anna.post(f"/contacts/{which}/forget", digits=CHLOE[-4:], password=PASSWORD)).status_code == 404


async def test_the_owner_is_told_after_twenty_wrong_passwords_once(salon: Salon, anna: Browsing) -> None:
    from responder.store import alerts

    def open_alerts() -> list[str]:
        return [each.kind.value for each in salon.store.read_now(alerts.opened)]

    async with salon.browser() as guesser:
        for number in range(45):
            await guesser.post("/sign-in", name=f"Nobody {number}", password="nein nein nein")
            salon.clock.move(timedelta(minutes=6))
            assert ("wrong passwords" in open_alerts()) == (number >= 19), number
    assert open_alerts().count("wrong passwords") == 1


async def test_tags_of_shipped_rules_are_french_on_french_pages_and_those_of_the_owner_as_written(
    salon: Salon, anna: Browsing
) -> None:
    anna.http.headers["accept-language"] = "fr"
    known(salon, tags=frozenset({"waiting list", "no show", "VIP"}))
    page = (await anna.get("/contacts")).text
    assert re.findall(r'<span class="mark">([^<]+)</span>', page) == ["pas venu", "VIP", "liste d’attente"]
    assert "Étiquette « liste d’attente »" in (await anna.get("/contacts?tag=waiting+list")).text


async def test_a_contact_is_entered_by_hand_and_known_by_name_and_tags(anna: Browsing) -> None:
    entered = await anna.post("/contacts/new", None, number="06 12 34 56 99", name="Marie Dupont", tags="VIP, cliente")
    assert entered.status_code == 303
    page = (await anna.get(entered.headers["location"].removeprefix("/console"))).text
    assert 'value="Marie Dupont"' in page and 'value="cliente, VIP"' in page
    again = await anna.post("/contacts/new", None, number="+33612345699", name="", tags="")
    assert again.headers["location"] == entered.headers["location"]


async def test_what_is_no_number_is_said_and_kept(anna: Browsing) -> None:
    refused = await anna.post("/contacts/new", None, number="12", name="Marie", tags="")
    assert refused.status_code == 422
    assert 'value="Marie"' in refused.text and 'role="alert"' in refused.text


async def test_a_contact_without_a_conversation_is_written_to_from_their_page(salon: Salon, lea: Browsing) -> None:
    which = known(salon)
    page = (await lea.get(f"/contacts/{which}")).text
    assert f'action="/console/contacts/{which}/write"' in page
    form = {"whose": mark_of(CHLOE), "request": "a"}
    assert (await lea.post(f"/contacts/{which}/write", **form, text=" ")).status_code == 422
    assert (await lea.post(f"/contacts/{which}/write", whose="x", request="a", text="Bonjour")).status_code == 404
    sent = await lea.post(f"/contacts/{which}/write", **form, text="Bonjour Chloé")
    assert sent.status_code == 422 and ">Bonjour Chloé</textarea>" in sent.text, "a rehearsal: the text stays"


async def test_nobody_who_opted_out_or_who_has_a_conversation_is_offered_a_first_sms(
    salon: Salon, lea: Browsing
) -> None:
    which = known(salon)
    await salon.hears(sms("STOP", contact=CHLOE))
    page = (await lea.get(f"/contacts/{which}")).text
    assert f'action="/console/contacts/{which}/write"' not in page


async def test_a_first_sms_leads_to_the_conversation_that_it_begins(tmp_path: Path) -> None:
    copy_shipped(tmp_path)
    with salon_in(tmp_path, Mode.LIVE) as salon:
        which = known(salon)
        async with salon.signs_in() as anna:
            form = {"whose": mark_of(CHLOE), "request": "a", "text": "Bonjour Chloé"}
            sent = await anna.post(f"/contacts/{which}/write", **form)
            assert sent.headers["location"].startswith("/console/c/")
