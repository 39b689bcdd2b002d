"""What is looked at every now and then, and when it is worth an alert."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from responder.alerts.checks import BROKEN_FOR, LEAST_FREE, SILENT_FOR, Seen, findings, standstills
from responder.alerts.kinds import Kind
from responder.core.parts import gsm7, parts_of
from responder.gateways.heard import Hearsay
from responder.store.overview import Overview, overview
from tests.outgoing import ACCOUNT, NOW, connection_to, in_memory

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def nothing() -> Overview:
    with connection_to(in_memory()) as conn:
        return overview(conn, NOW)


CALM = Seen(nothing(), {ACCOUNT: Hearsay()}, None, 10 * LEAST_FREE, "")


def told(seen: Seen) -> list[Kind]:
    return [finding.kind for finding in findings(seen, NOW) if finding.text]


def of(**about: object) -> Seen:
    return replace(CALM, overview=replace(CALM.overview, **about))  # type: ignore[arg-type]


def gateway(**about: object) -> Seen:
    return replace(CALM, gateways={ACCOUNT: Hearsay(**about)})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("seen", "kinds"),
    [
        (CALM, []),
        (gateway(refused="wrong key"), [Kind.REFUSED]),
        (gateway(silent_since=NOW - SILENT_FOR), [Kind.UNREACHABLE]),
        (gateway(silent_since=NOW - SILENT_FOR + MINUTE), []),
        (of(needs_review=1), [Kind.NEEDS_REVIEW]),
        (replace(CALM, rules_wrong_since=NOW - BROKEN_FOR), [Kind.RULES_BROKEN]),
        (replace(CALM, rules_wrong_since=NOW - BROKEN_FOR + MINUTE), []),
        (of(unreported=3), [Kind.NO_REPORTS]),
        (of(unreported=3, reported_at=NOW - 6 * HOUR), [Kind.NO_REPORTS]),
        (of(unreported=9, reported_at=NOW - 5 * HOUR), []),
        (of(unreported=2), []),
        (replace(CALM, free=LEAST_FREE - 1), [Kind.DISK_FULL]),
        (replace(CALM, free=None), []),
        (replace(CALM, clock_wrong="the clock jumped"), [Kind.CLOCK]),
    ],
)
def test_a_state_of_things_is_told_or_not(seen: Seen, kinds: list[Kind]) -> None:
    assert told(seen) == kinds


def test_whatever_is_told_is_looked_at_when_all_is_well_too_or_it_would_never_be_over() -> None:
    looked_at = {finding.kind for finding in findings(CALM, NOW)}
    assert looked_at == {
        Kind.REFUSED, Kind.UNREACHABLE, Kind.NEEDS_REVIEW, Kind.RULES_BROKEN, Kind.NO_REPORTS, Kind.DISK_FULL,
        Kind.CLOCK, Kind.LOG, Kind.STUCK,
    }  # fmt: skip


def test_every_text_is_one_sms() -> None:
    hearsay = Hearsay(refused="inSIM asks for a paid plan for this: see your subscription at www.insim.app.")
    hearsay.silent_since = NOW - HOUR
    worst = Seen(
        replace(CALM.overview, needs_review=999, unreported=9), {ACCOUNT: hearsay}, NOW - HOUR, 0, "x" * 99, "x" * 90
    )
    texts = [finding.text for finding in findings(worst, NOW)]
    stuck = replace(CALM.overview, undecided=999, undecided_since=NOW - HOUR, queued=999, queued_since=NOW - HOUR)
    worst = replace(worst, overview=replace(stuck, needs_review=999, unreported=9), calendars={"Salon": NOW - HOUR})
    texts = [finding.text for finding in findings(worst, NOW)]
    assert all(texts) and len(texts) == 11
    assert [text for text in texts if parts_of(gsm7(text)).count > 1] == []


@pytest.mark.parametrize(
    ("seen", "about"),
    [
        (dict(undecided=3, undecided_since=NOW - timedelta(seconds=61)), ["deciding"]),
        (dict(undecided=3, undecided_since=NOW - timedelta(seconds=59)), []),
        (dict(queued=3, queued_since=NOW - timedelta(minutes=11), left_at=NOW - timedelta(minutes=6)), ["sending"]),
        (dict(queued=3, queued_since=NOW - timedelta(minutes=11), left_at=None), ["sending"]),
        (dict(queued=3, queued_since=NOW - timedelta(minutes=11), left_at=NOW - timedelta(minutes=4)), []),
        (dict(queued=3, queued_since=NOW - timedelta(minutes=9), left_at=None), []),
    ],
)
def test_what_makes_no_progress_is_told(seen: dict[str, Any], about: list[str]) -> None:
    stuck = replace(CALM, overview=replace(CALM.overview, **seen))
    assert [each.about for each in standstills(stuck, NOW) if each.text] == about
    held = replace(stuck, held=True)
    assert [each.about for each in standstills(held, NOW) if each.text] == [name for name in about if name != "sending"]


def test_a_calendar_that_nobody_heard_of_for_long_is_told_by_its_name() -> None:
    seen = replace(CALM, calendars={"Zoé": NOW - timedelta(minutes=31), "Anna": NOW, "New": None})
    assert [each.about for each in standstills(seen, NOW) if each.text] == ["calendar Zoé"]
