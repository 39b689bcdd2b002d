"""`responder reminders`: the coming ones with their texts, and those that will not go and why."""

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from responder.services.console.acts import latest
from responder.store.database.opening import open_store
from tests.cli.conftest import Responder
from tests.live.databases import address_of

RULES = """\
rules:
  - name: Reminder
    when: 24h before appointment
    if:
      not: {appointment: [confirmed, move asked], contact: tagged wrong number}
    reply: "Rappel : {{ appointment.date }} a {{ appointment.time }}"
"""


def entered(responder: Responder, number: str, at: str, *more: str) -> None:
    assert responder("appointments", "add", number, at, *more).code == 0


def test_the_coming_ones_are_listed_with_their_texts_and_the_others_with_the_reason(
    here: Path, responder: Responder
) -> None:
    (here / "rules" / "reminders.yaml").write_text(RULES, encoding="utf-8")
    day = (datetime.now(UTC) + timedelta(days=4)).date()
    entered(responder, "0612345678", f"{day} 15:00")
    entered(responder, "0612345679", f"{day} 16:00", "--status", "confirmed")
    ran = responder("reminders", "--days", "10", "--json")
    assert ran.code == 0, ran
    content = json.loads(ran.out)
    assert [(each["number"], each["rule"]) for each in content["reminders"]] == [("+33612345678", "Reminder")]
    assert content["reminders"][0]["text"].endswith("a 15h")
    assert [each["number"] for each in content["not_going"]] == ["+33612345679"]
    assert "appointment: confirmed" in content["not_going"][0]["why"]
    told = responder("reminders", "--days", "10").out
    assert "15:00" in told and "These will not go:" in told


def test_without_a_rule_that_reminds_it_says_so(here: Path, responder: Responder) -> None:
    ran = responder("reminders")
    assert ran.code == 0 and "No rule reminds" in ran.out


def test_one_is_withdrawn_and_a_withdrawn_one_leaves_now(here: Path, responder: Responder) -> None:
    (here / "rules" / "reminders.yaml").write_text(RULES, encoding="utf-8")
    day = (datetime.now(UTC) + timedelta(days=4)).date()
    entered(responder, "0612345678", f"{day} 15:00")
    (which,) = [each["appointment"] for each in listed(responder)["reminders"]]
    assert responder("reminders", "--withdraw", which).code == 0
    assert listed(responder)["reminders"] == []
    assert responder("reminders", "--withdraw", which).code == 1, "it is withdrawn already"
    assert responder("reminders", "--now", which, "--moment", "24h before appointment").code == 0
    assert responder("reminders", "--now", "999").code == 1
    assert responder("reminders", "--now", which, "--moment", "never").code == 2
    assert responder("reminders", "--now", which, "--withdraw", which).code == 2
    with closing(open_store(address_of(here), exclusive=False)) as store:
        noted = store.read_now(lambda conn: [(each.what, each.about, each.who) for each in latest(conn, 9)])
    about, who = f"appointment {which}", "responder reminders"
    assert noted == [("let a reminder leave now", about, who), ("withdrew a reminder", about, who)], "each once"


def listed(responder: Responder) -> dict[str, list[dict[str, str]]]:
    content: dict[str, list[dict[str, str]]] = json.loads(responder("reminders", "--days", "10", "--json").out)
    return content
