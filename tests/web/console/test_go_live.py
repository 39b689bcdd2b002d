"""The page that leads through a rehearsal: diary, checks, test SMS, going live with the password, and back at once."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import insert, select

from responder.gateways.base import Accepted, Outcome, Outgoing, RetryLater
from responder.services.operations import owner_test_sms
from responder.services.operations.owner_test_sms import TestOutcome, latest_test, send_test
from responder.services.operations.rehearsal_verdicts import RehearsalVerdict, verdicts
from responder.settings.values import Mode
from responder.store.tables import acts, messages, uses
from tests.builders import NOON, sms
from tests.live.salons import copy_shipped
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon, salon_in
from tests.web.console.test_access import PASSWORD

pytestmark = pytest.mark.anyio
OWNER = "+33698765432"


@pytest.fixture
def undecided(tmp_path: Path) -> Iterator[Salon]:
    """A salon whose settings say nothing of the mode."""
    copy_shipped(tmp_path)
    with salon_in(tmp_path, None) as opened:
        yield opened


@pytest.fixture
async def owner(undecided: Salon) -> AsyncIterator[Browsing]:
    token = undecided.invites("Anna")
    async with undecided.browser() as browsing:
        await browsing.post(f"/i/{token}", password=PASSWORD)
        yield browsing


async def test_one_press_goes_live_and_going_back_is_asked_first_and_both_are_noted(
    undecided: Salon, owner: Browsing
) -> None:
    page = (await owner.get("/go-live")).text
    assert "Répétition" in page and 'action="/console/go-live"' in page
    wrong = await owner.post("/go-live", password="falsch falsch")
    assert wrong.status_code == 403 and undecided.service.mode.rehearsing
    assert 'aria-describedby="password-wrong"' in wrong.text and wrong.text.count('id="password-wrong"') == 1
    assert (await owner.post("/go-live", password=PASSWORD)).status_code == 303
    assert not undecided.service.mode.rehearsing
    live = (await owner.get("/go-live")).text
    assert "Anna" in live and 'action="/console/go-live/back"' in live and 'id="password"' not in live
    assert "Répétition" not in (await owner.get("/")).text
    asking = await owner.post("/go-live/back")
    assert asking.status_code == 200 and "Non, rester en service" in asking.text and 'name="sure"' in asking.text
    assert not undecided.service.mode.rehearsing, "a question changes nothing"
    assert (await owner.post("/go-live/back", sure="yes")).status_code == 303
    assert undecided.service.mode.rehearsing
    whats = undecided.store.read_now(lambda conn: [row.what for row in conn.execute(select(acts).order_by(acts.c.id))])
    assert whats[-2:] == ["went live", "went back to rehearsing"]


async def test_an_owner_who_came_by_a_link_chooses_a_password_where_it_is_asked_for(undecided: Salon) -> None:
    async with undecided.signs_in() as owner:
        page = (await owner.get("/go-live")).text
        assert 'autocomplete="new-password"' in page and 'name="password"' not in page
        short = await owner.post("/go-live", new="kurz")
        assert short.status_code == 422 and 'aria-describedby="password-wrong"' in short.text
        assert undecided.service.mode.rehearsing
        assert (await owner.post("/go-live", new=PASSWORD)).status_code == 303
        assert not undecided.service.mode.rehearsing
        await owner.post("/go-live/back", sure="yes")
        assert (await owner.post("/go-live", new="ein anderes Wort")).status_code == 403, "it is chosen once"
        assert (await owner.post("/go-live", password=PASSWORD)).status_code == 303


def test_a_service_that_is_started_live_by_a_setting_goes_live(tmp_path: Path) -> None:
    copy_shipped(tmp_path)
    with salon_in(tmp_path, None) as salon:
        later = NOON + timedelta(hours=1)
        salon.store.write_now(lambda conn: conn.execute(insert(uses).values(contact=OWNER, rule="R", at=later)))
    with salon_in(tmp_path, Mode.LIVE) as salon:
        assert salon.store.read_now(lambda conn: conn.execute(select(uses)).all()) == []


async def test_the_diary_shows_what_would_have_been_sent_and_why(undecided: Salon, owner: Browsing) -> None:
    await undecided.hears(sms("Vous êtes ouverts quand ?"))
    page = (await owner.get("/go-live")).text
    (row,) = undecided.store.read_now(lambda conn: conn.execute(select(messages)).all())
    assert row.rule == "Opening hours asked" and "Horaires demandés" in page
    assert row.text.split()[0] in page and 'href="/console/c/1"' in page


async def test_an_answer_is_judged_good_or_not_and_the_last_word_is_kept_and_counted(
    undecided: Salon, owner: Browsing
) -> None:
    await undecided.hears(sms("Vous êtes ouverts quand ?"), sms("Quels sont vos tarifs ?", contact="+33612345699"))
    first, second = undecided.store.read_now(lambda conn: [row.id for row in conn.execute(select(messages)).all()])
    assert 'id="judged"' not in (await owner.get("/go-live")).text
    for which, verdict in ((first, "good"), (second, "good"), (first, "not good")):
        done = await owner.post("/go-live/judge", message=str(which), verdict=verdict)
        assert (done.status_code, done.headers["location"]) == (303, f"/console/go-live#m{which}")
    page = (await owner.get("/go-live")).text
    assert "Bon : 1. Pas bon : 1." in page and page.count('aria-pressed="true"') == 2
    judged = undecided.store.read_now(lambda conn: dict(verdicts(conn, NOON - timedelta(days=14))))
    assert judged == {first: RehearsalVerdict.NOT_GOOD, second: RehearsalVerdict.GOOD}
    assert "a trouvé mauvaise une réponse de la répétition" in (await owner.get("/health")).text


@pytest.mark.parametrize(
    ("message", "verdict"), [("999", "good"), ("x", "good"), ("1", "fine"), ("", ""), ("9" * 40, "good"), ("²", "good")]
)
async def test_a_verdict_on_nothing_or_of_no_meaning_is_not_kept(
    undecided: Salon, owner: Browsing, message: str, verdict: str
) -> None:
    await undecided.hears(sms("Vous êtes ouverts quand ?"))
    assert (await owner.post("/go-live/judge", message=message, verdict=verdict)).status_code == 303
    assert undecided.store.read_now(lambda conn: verdicts(conn, NOON - timedelta(days=14))) == {}


async def test_a_setting_that_forces_a_rehearsal_is_told_and_nothing_is_pressed(salon: Salon, anna: Browsing) -> None:
    page = (await anna.get("/go-live")).text
    assert "RESPONDER_MODE=rehearsal" in page and 'id="password"' not in page
    assert (await anna.post("/go-live/test")).status_code == 409


async def test_staff_see_nothing_of_it(lea: Browsing) -> None:
    assert (await lea.get("/go-live")).status_code == 403
    assert (await lea.post("/go-live/back")).status_code == 403


async def test_a_test_sms_goes_to_the_owner_alone_and_once_and_is_told_of(undecided: Salon) -> None:
    store, now = undecided.store, undecided.clock()
    business = replace(undecided.service.live.rulebook.business, owner=OWNER)
    sent: list[Outgoing] = []

    async def send(message: Outgoing) -> Outcome:
        sent.append(message)
        return Accepted("gw-1")

    account = undecided.settings.accounts[0].login
    assert await send_test(store, send, account, business, "Essai", now) is TestOutcome.SENT
    assert await send_test(store, send, account, business, "Essai", now) is TestOutcome.JUST_NOW
    assert [each.to for each in sent] == [OWNER]
    tested = store.read_now(lambda conn: latest_test(conn, OWNER, now))
    assert tested is not None and "look at your phone" in str(tested.told)
    nobody = replace(business, owner="")
    assert await send_test(store, send, account, nobody, "Essai", now) is TestOutcome.NO_OWNER

    async def busy(message: Outgoing) -> Outcome:
        return RetryLater("busy")

    later = now + owner_test_sms.PAUSE
    assert await send_test(store, busy, account, business, "Essai", later) is TestOutcome.SENT
    rows = store.read_now(lambda conn: [row.status for row in conn.execute(select(messages).order_by(messages.c.id))])
    assert rows == ["accepted", "refused"], "a test that did not leave is not tried again by itself"


async def test_an_account_that_cannot_be_asked_is_told_and_breaks_no_page(owner: Browsing) -> None:
    answer: httpx.Response = await owner.post("/go-live/account")
    assert answer.status_code == 200


async def test_as_many_rules_are_named_as_everywhere_else_and_those_that_are_off(salon: Salon, anna: Browsing) -> None:
    rules = salon.service.live.rulebook.rules
    off = sum(not each.active for each in rules)
    assert off > 0
    anna.http.headers["accept-language"] = "fr"
    page = (await anna.get("/go-live")).text
    assert f"{len(rules)} règles, désactivées : {off}." in page
    assert f"{len(rules)} règles" in (await anna.get("/rules/history")).text


async def test_what_the_program_itself_answers_is_called_by_words_of_the_reader(
    undecided: Salon, owner: Browsing
) -> None:
    await undecided.hears(sms("STOP", contact="+33612345601"))
    diary = (await owner.get("/go-live")).text.partition('id="diary"')[2].partition("</ul>")[0]
    assert '<p class="why">la réponse à STOP</p>' in diary and "opt out" not in diary


async def test_where_no_reminder_leaves_it_is_said_and_not_counted(owner: Browsing) -> None:
    page = (await owner.get("/go-live")).text
    assert "Aucun rappel n’est prévu dans les sept prochains jours." in page and "rappels : 0" not in page
