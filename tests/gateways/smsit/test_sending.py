"""Sending an SMS over SMS-iT: what it is asked, what each code means, and what is done about somebody who is in no
list."""

from datetime import timedelta
from typing import Any

import pytest

from responder.gateways.base import Accepted, Outcome, Refused, RetryLater, Unknown
from responder.gateways.smsit.codes import SMS_TO_CONTACT
from tests.gateways.smsit.accounts import ANNA, BRUNO, NOON, OURS, OWN, answered, message, simulated

pytestmark = pytest.mark.anyio

TAKEN = {"status": "0", "msg": "SMS sent"}


async def outcome(*contents: Any, **options: str) -> Outcome:
    async with answered(*contents, **options) as account:
        return await account.connection.send(message())


async def test_a_message_is_one_form_with_numbers_in_digits() -> None:
    async with answered(TAKEN) as account:
        assert await account.connection.send(message("Ça va ? & bientôt €")) == Accepted(OURS)
        assert account.asked() == [
            ("smscontact", {"from": "33644440000", "to": "33612345678", "message": "Ça va ? & bientôt €"})
        ]


async def test_a_link_stands_in_the_text_in_full() -> None:
    async with answered(TAKEN) as account:
        await account.connection.send(message("Ici : [link]", link="https://shop.fr/rdv?a=1&b=2"))
        assert account.asked()[0][1]["message"] == "Ici : https://shop.fr/rdv?a=1&b=2"


async def test_a_date_is_asked_for_only_while_it_is_to_come_and_never_sooner() -> None:
    async with answered(TAKEN) as account:
        await account.connection.send(message(not_before=NOON - timedelta(seconds=1)))
        await account.connection.send(message(not_before=NOON + timedelta(minutes=5, seconds=1)))
        past, future = (fields for _, fields in account.asked())
        assert "sendondate" not in past and future["sendondate"] == "10-03-2026 13:06"


@pytest.mark.parametrize("content", [TAKEN, {"status": 0}, {"status": " 0 "}, {"status": "Success"}, 0, "0"])
async def test_every_form_of_taken_is_read(content: Any) -> None:
    assert await outcome(content) == Accepted(OURS)


@pytest.mark.parametrize(
    ("code", "kind", "account"),
    [(-1, Refused, True), (-20, Refused, True), (-2, Refused, True), (-3, Refused, True), (-4, Refused, False),
     (-5, Refused, False), (-7, Refused, False), (-8, Refused, False), (-9, Refused, False), (-10, Refused, False),
     (-11, Refused, False), (-12, RetryLater, False), (-13, Unknown, False), (-16, Unknown, False),
     (-99, Unknown, False), (7, Unknown, False)],
)  # fmt: skip
async def test_each_code_is_its_outcome_and_is_named(code: int, kind: type, account: bool) -> None:
    for content in ({"status": str(code), "msg": "of 33612345678"}, {"status": code}, code, str(code)):
        found = await outcome(content)
        assert isinstance(found, kind) and getattr(found, "account", False) is account
        assert str(code) in found.why and "33612345678" not in found.why  # type: ignore[union-attr]


@pytest.mark.parametrize("content", [b"", b"<html>", b"[]", b"{}", b"null", b"true", b'{"status": "fine"}', b'"-"'])
async def test_what_is_no_answer_is_in_doubt(content: bytes) -> None:
    assert isinstance(await outcome(content), Unknown)


async def test_credit_that_ran_out_holds_the_account_and_is_looked_at_before_the_next_try() -> None:
    none, some = {"creditbalancenumber": "0"}, {"creditbalancenumber": "145"}
    async with answered({"status": "-12"}, none, some, TAKEN, TAKEN) as account:
        for _ in range(2):
            found = await account.connection.send(message())
            assert isinstance(found, RetryLater) and found.no_credit and found.wait == 300
        for _ in range(2):
            assert isinstance(await account.connection.send(message()), Accepted)
        calls = [call for call, _ in account.asked()]
        assert calls == ["smscontact", "getcreditbalance", "getcreditbalance", "smscontact", "smscontact"]


async def test_somebody_in_no_list_is_added_and_gets_the_message_once() -> None:
    async with simulated(members=()) as (account, sim):
        assert await account.connection.send(message()) == Accepted(OURS)
        assert [sms.phone for sms in sim.world.received] == [ANNA]
        assert sim.world.contacts_by_phone[ANNA].tags == ["Responder"]


async def test_somebody_who_unsubscribed_is_told_as_opted_out_and_never_added_again() -> None:
    async with simulated() as (account, sim):
        sim.stopped.add(ANNA)
        for _ in range(2):
            found = await account.connection.send(message())
            assert isinstance(found, Refused) and found.opted_out and not found.account
        save = account.connection.save_contact
        assert save is not None and isinstance(await save(ANNA, "Anna", ""), Refused)
        assert sim.stopped == {ANNA} and not sim.world.received


async def test_unsubscribed_in_one_group_is_unsubscribed() -> None:
    row = {"id": "1", "number": "33612345678", "group": "A", "subscriber": "Yes"}
    gone = {"status": "0", "contacts": [row | {"group": "B", "subscriber": "No"}]}
    found = await outcome({"status": "-6"}, gone, {"status": "0", "contacts": [row]})
    assert isinstance(found, Refused) and found.opted_out


async def test_a_list_that_shows_others_as_well_is_no_list_of_them() -> None:
    """The panel searches: digits within another number, and a panel that minds no filter."""
    other = {"id": "1", "number": "133612345678", "subscriber": "No"}
    listed = {"status": "0", "contacts": [other, {"id": "2", "number": "33612345678", "subscriber": "Yes"}]}
    found = await outcome({"status": "-6"}, {"status": "0", "contacts": [other]}, listed)
    assert isinstance(found, Refused) and not found.opted_out and "(-6)" in found.why


@pytest.mark.parametrize("lists", [b"<html>", {"status": "-16"}, {"status": "0"}])
async def test_nobody_is_added_while_the_lists_cannot_be_read(lists: Any) -> None:
    async with answered({"status": "-6"}, lists) as account:
        assert isinstance(await account.connection.send(message()), RetryLater)
        assert "addcontact" not in [call for call, _ in account.asked()]


async def test_a_group_that_was_never_made_is_told_by_name() -> None:
    async with simulated(members=(), group="Nobody") as (account, sim):
        found = await account.connection.send(message())
        assert isinstance(found, Refused) and found.account and "SMSIT_GROUP" in found.why and "(-5)" in found.why
        assert not sim.world.received


async def test_a_message_that_is_refused_twice_is_tried_no_third_time() -> None:
    none = {"status": "-7"}
    async with answered({"status": "-6"}, none, none, TAKEN, {"status": "-6"}) as account:
        assert isinstance(await account.connection.send(message()), Refused)
        assert [call for call, _ in account.asked()].count("smscontact") == 2


@pytest.mark.parametrize(
    ("text", "to", "name"),
    [("Votre salon est fermé lundi.", ANNA, "Salon"), ("Confirmez-vous ?", ANNA, ""),
     ("Fermé. STOP pour refuser", ANNA, ""),
     ("Chiuso.", "+393331234567", ""), ("Gesloten.", "+32470123456", ""),
     ("Geschlossen.", "+4915123456789", "Salon")],
)  # fmt: skip
async def test_a_sender_name_stands_only_where_it_may_and_nobody_is_to_reply(text: str, to: str, name: str) -> None:
    async with answered(TAKEN, alpha_sender="Salon") as account:
        await account.connection.send(message(text, to))
        assert account.asked()[0][1].get("alphasender", "") == name


@pytest.mark.parametrize(("fallback", "calls"), [("yes", 2), ("no", 1)])
async def test_a_refused_sender_name_falls_back_to_the_number_if_it_may(fallback: str, calls: int) -> None:
    async with answered({"status": "-7"}, TAKEN, alpha_sender="Salon", alpha_fallback=fallback) as account:
        found = await account.connection.send(message("Fermé lundi."))
        assert isinstance(found, Accepted if calls == 2 else Refused) and len(account.asked()) == calls
        assert ["alphasender" in fields for _, fields in account.asked()] == [True, False][:calls]


@pytest.mark.parametrize("first", [[{"status": "-6"}], [{"status": "-7"}, {"status": "-6"}]])
async def test_a_refused_sender_name_falls_back_for_somebody_new_too(first: list[Any]) -> None:
    added = [{"status": "0", "contacts": []}] * 2 + [{"status": "0"}]
    async with answered(*first, *added, {"status": "-7"}, TAKEN, alpha_sender="Salon", alpha_fallback="yes") as account:
        assert isinstance(await account.connection.send(message("Fermé lundi.")), Accepted), account.asked()


async def test_the_balance_falls_by_parts_and_the_last_one_is_not_sent_without() -> None:
    async with simulated(credits=3) as (account, sim):
        assert isinstance(await account.connection.send(message("a" * 161)), Accepted)
        found = await account.connection.send(message("a" * 161))
        assert isinstance(found, RetryLater) and found.no_credit and sim.credits == 1
        sim.credits = 2
        assert isinstance(await account.connection.send(message("a" * 161)), Accepted) and sim.credits == 0


async def test_a_faulty_panel_gives_no_message_to_anybody_twice() -> None:
    async with simulated(members=(), whole=2.0) as (account, sim):
        for fault in ({"contacts": "500"}, {"contacts": "no-answer"}, {"add": "other"}):
            sim.faults.ask(fault)
            found = await account.connection.send(message(to=BRUNO))
            assert isinstance(found, RetryLater) and not sim.world.received
        assert isinstance(await account.connection.send(message(to=BRUNO)), Accepted) and len(sim.world.received) == 1


def test_the_own_number_is_the_login() -> None:
    assert OWN.startswith("+") and all(isinstance(code, int) and code < 0 for code in SMS_TO_CONTACT)
