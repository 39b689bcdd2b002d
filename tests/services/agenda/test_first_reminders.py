"""The first reminder of each appointment, for the agenda: the same as among all of them, and no more is decided."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from responder.domain.deciding.decide import decide
from responder.domain.model.state import AppointmentStatus
from responder.services.agenda import coming_reminders, day_agenda
from responder.services.agenda.coming_reminders import Asking
from responder.services.people import contacts
from tests.builders import NOON
from tests.live.salons import copy_shipped
from tests.web.console.conftest import Salon, salon_in
from tests.web.console.test_agenda import entered
from tests.web.console.test_reminders import remind_only

TWICE = """\
rules:
  - name: In three days
    when: 72h before appointment
    if: {contact: tagged VIP}
    reply: "Dans trois jours"
  - name: Tomorrow
    when: 24h before appointment
    if: {not: {appointment: confirmed}}
    reply: "Demain a {{ appointment.time }}"
"""


@pytest.fixture
def reminding(tmp_path: Path) -> Iterator[Salon]:
    copy_shipped(tmp_path)
    remind_only(tmp_path / "rules")
    (tmp_path / "rules" / "reminders.yaml").write_text(TWICE, "utf-8")
    with salon_in(tmp_path) as opened:
        yield opened


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The appointments whose reminders are decided, each time."""
    found: list[str] = []

    def noting(event: Any, *given: Any, **named: Any) -> Any:
        found.append(event.appointment)
        return decide(event, *given, **named)

    monkeypatch.setattr("responder.services.agenda.coming_reminders.decide", noting)
    return found


def test_it_is_the_first_that_leaves_or_that_was_to_leave(reminding: Salon) -> None:
    hours = (1, 20, 23, 25, 48, 71, 73, 90, 200)
    for number, ahead in enumerate(hours):
        entered(reminding, NOON + timedelta(hours=ahead), f"+3361234560{number}")
    rulebook, now = reminding.service.live.rulebook, reminding.clock()

    def look(conn: Any) -> tuple[dict[str, Asking], dict[str, Asking]]:
        entries = [line.entry for line in day_agenda.between(conn, NOON, NOON + timedelta(days=30))]
        all_of_them = {}
        for each in entries:
            them = coming_reminders.reminders_of(conn, rulebook, each, now)
            first = min(them, key=lambda one: (bool(one.why), one.leaves))
            all_of_them[each.appointment.id] = Asking(first.leaves, first.why)
        return dict(coming_reminders.asked_when(conn, rulebook, entries, now)), all_of_them

    found, among_all = reminding.store.read_now(look)
    assert found == among_all and len(found) == len(hours)
    assert {bool(each.why) for each in found.values()} == {True, False}


def test_nothing_is_decided_of_what_cannot_leave_nor_of_what_would_leave_later(
    reminding: Salon, decided: list[str]
) -> None:
    too_late = entered(reminding, NOON + timedelta(minutes=20), "+33612345601")
    refused_first = entered(reminding, NOON + timedelta(days=9), "+33612345602")
    tagged = entered(reminding, NOON + timedelta(days=9), "+33612345603")
    entered(reminding, NOON + timedelta(days=9), "+33612345604", status=AppointmentStatus.CONFIRMED)
    reminding.store.write_now(lambda conn: contacts.tag(conn, "+33612345603", ["VIP"]))
    rulebook, now = reminding.service.live.rulebook, reminding.clock()

    def look(conn: Any) -> Any:
        entries = [line.entry for line in day_agenda.between(conn, NOON, NOON + timedelta(days=30))]
        return coming_reminders.asked_when(conn, rulebook, entries, now)

    found = reminding.store.read_now(look)
    assert found.keys() == {too_late, refused_first, tagged}
    assert sorted(decided) == sorted([refused_first, refused_first, tagged])
