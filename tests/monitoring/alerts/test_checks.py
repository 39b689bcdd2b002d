"""Tests what is looked at every now and then, and when it is worth an alert."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from responder.domain.text.sms_parts import gsm7, parts_of
from responder.gateways.latest_outcomes import LatestOutcomes
from responder.languages.catalogue import SPOKEN, catalogue_for
from responder.monitoring.alerts.checks import BROKEN_FOR, LEAST_FREE, SILENT_FOR, Seen, findings, moving, standstills
from responder.store.alerts.kinds import AlertKind
from responder.store.outbound.switches.send_switches import Switch
from responder.store.review.overview import Overview, overview
from tests.outgoing import ACCOUNT, NOW, connection_to, in_memory

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def nothing() -> Overview:
    with connection_to(in_memory()) as conn:
        return overview(conn, NOW)


CALM = Seen(nothing(), {ACCOUNT: LatestOutcomes()}, None, 10 * LEAST_FREE, "")


def told(seen: Seen) -> list[AlertKind]:
    return [finding.kind for finding in findings(seen, NOW) if finding.text]


def of(**about: object) -> Seen:
    return replace(CALM, overview=replace(CALM.overview, **about))  # type: ignore[arg-type]


def gateway(**about: object) -> Seen:
    return replace(CALM, gateways={ACCOUNT: LatestOutcomes(**about)})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("seen", "kinds"),
    [
        (CALM, []),
        (gateway(refused="wrong key"), [AlertKind.REFUSED]),
        (gateway(silent_since=NOW - SILENT_FOR), [AlertKind.UNREACHABLE]),
        (gateway(silent_since=NOW - SILENT_FOR + MINUTE), []),
        (of(needs_review=1), [AlertKind.NEEDS_REVIEW]),
        (replace(CALM, rules_wrong_since=NOW - BROKEN_FOR), [AlertKind.RULES_BROKEN]),
        (replace(CALM, rules_wrong_since=NOW - BROKEN_FOR + MINUTE), []),
        (of(unreported=3), [AlertKind.NO_REPORTS]),
        (of(unreported=3, reported_at=NOW - 6 * HOUR), [AlertKind.NO_REPORTS]),
        (of(unreported=9, reported_at=NOW - 5 * HOUR), []),
        (of(unreported=2), []),
        (replace(CALM, free=LEAST_FREE - 1), [AlertKind.DISK_FULL]),
        (replace(CALM, free=None), []),
        (replace(CALM, clock_wrong="the clock jumped"), [AlertKind.CLOCK]),
    ],
)
def test_a_state_of_things_is_told_or_not(seen: Seen, kinds: list[AlertKind]) -> None:
    assert told(seen) == kinds


def test_whatever_is_told_is_looked_at_when_all_is_well_too_or_it_would_never_be_over() -> None:
    looked_at = {finding.kind for finding in findings(CALM, NOW)}
    assert looked_at == {
        AlertKind.REFUSED, AlertKind.UNREACHABLE, AlertKind.NEEDS_REVIEW, AlertKind.RULES_BROKEN,
        AlertKind.NO_REPORTS, AlertKind.DISK_FULL,
        AlertKind.CLOCK, AlertKind.LOG, AlertKind.STUCK, AlertKind.UNREADABLE,
    }  # fmt: skip


@pytest.mark.parametrize("language", SPOKEN)
def test_every_text_is_one_sms(language: str) -> None:
    latest_outcomes = LatestOutcomes(
        refused="inSIM asks for a paid plan for this: see your subscription at www.insim.app."
    )
    latest_outcomes.silent_since = NOW - HOUR
    worst = Seen(
        replace(CALM.overview, needs_review=999, unreported=9),
        {ACCOUNT: latest_outcomes},
        NOW - HOUR,
        0,
        "x" * 99,
        "x" * 90,
    )
    stuck = replace(CALM.overview, undecided=999, undecided_since=NOW - HOUR, queued=999, free_since=NOW - HOUR)
    worst = replace(
        worst,
        overview=replace(stuck, needs_review=999, unreported=9, unreadable=999),
        calendars={"Salon": NOW - HOUR},
        unchanged={"sending": HOUR, "calendar Salon": HOUR},
    )
    told = [finding.told for finding in findings(worst, NOW)]
    texts = [catalogue_for(language).word(each) for each in told if each is not None]
    assert all(texts) and len(texts) == 12
    assert [text for text in texts if parts_of(gsm7(text)).count > 1] == []


SENDING = dict(queued=3, queued_since=NOW - 11 * MINUTE, free_since=NOW - 11 * MINUTE)


@pytest.mark.parametrize(
    ("seen", "unchanged", "about"),
    [
        (dict(undecided=3, undecided_since=NOW - timedelta(seconds=61)), {}, ["deciding"]),
        (dict(undecided=3, undecided_since=NOW - timedelta(seconds=59)), {}, []),
        (SENDING, {"sending": 5 * MINUTE}, ["sending"]),
        (SENDING, {"sending": 4 * MINUTE}, []),
        (SENDING, {}, []),
        (SENDING | dict(free_since=NOW - 9 * MINUTE), {"sending": 9 * MINUTE}, []),
        (SENDING | dict(free_since=None), {"sending": 9 * MINUTE}, []),
    ],
)
def test_what_makes_no_progress_is_told(
    seen: dict[str, Any], unchanged: dict[str, timedelta], about: list[str]
) -> None:
    stuck = replace(CALM, overview=replace(CALM.overview, **seen), unchanged=unchanged)
    assert [each.about for each in standstills(stuck, NOW) if each.text] == about


def test_a_calendar_that_nobody_heard_of_for_long_is_told_by_its_name() -> None:
    unchanged = {"calendar Zoé": 31 * MINUTE, "calendar Anna": 29 * MINUTE}
    seen = replace(CALM, calendars={"Zoé": NOW - 31 * MINUTE, "Anna": NOW, "New": None}, unchanged=unchanged)
    told = [each for each in standstills(seen, NOW) if each.text]
    assert [(each.about, each.text) for each in told] == [
        ("calendar Zoé", "Responder: the calendar Zoé has not been read for 31 min.")
    ]


@pytest.mark.parametrize(
    ("seen", "moves"),
    [
        (of(**SENDING, left_at=NOW), {"sending": NOW}),
        (of(**SENDING), {"sending": None}),
        (replace(of(**SENDING), held=True), {}),
        (of(**SENDING, switches={Switch.BREAKER: None}), {}),
        (of(**SENDING, switches={Switch.STRANGERS: None}), {}),
        (of(**SENDING | dict(free_since=None)), {}),  # an earlier message to each of them is in doubt
        (replace(CALM, calendars={"Zoé": NOW, "New": None}), {"calendar Zoé": NOW}),
    ],
)
def test_only_what_nothing_holds_back_is_expected_to_move(seen: Seen, moves: dict[str, object]) -> None:
    assert moving(seen) == moves
