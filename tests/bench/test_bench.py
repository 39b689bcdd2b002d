"""The benches run, and nothing is slower than it should be by an order of magnitude. What is exactly reached is
for `make bench` on a quiet machine; these bounds hold on a busy one too."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from tests.bench import accepts, day, decides, latency_under_faults, million, reload, replies, starts, texts
from tests.bench.faults import TROUBLES
from tests.bench.figures import SHORT, Figure, Findings, Target
from tests.bench.report import as_json, svg

timing = pytest.mark.timing


def _value(found: Findings, name: str) -> float:
    return next(figure.value for figure in found.figures if figure.name.startswith(name))


@timing
def test_webhooks_are_acknowledged_at_a_good_part_of_the_speed_of_an_echo() -> None:
    found = accepts.measure(SHORT)
    assert _value(found, "accepts / echo") > 0.15
    assert _value(found, "p99") < 1000
    assert not [warning for warning in found.warnings if "not answered 200" in warning]


@timing
def test_replies_leave_soon_and_keep_pace_with_the_events() -> None:
    found = replies.measure(SHORT)
    assert _value(found, "webhook to POST, at rest") < 150
    assert _value(found, "replies sustained") > 100


@timing
def test_what_was_recorded_is_decided_at_a_good_part_of_the_speed_of_an_insert() -> None:
    found = decides.measure(SHORT)
    assert _value(found, "the same by processor time, sqlite") > 0.01
    assert _value(found, "the same by processor time, postgresql") > 0.1


@timing
def test_texts_are_decided_quickly_however_many_rules_there_are() -> None:
    """Asks little: one machine made 758, 823 and 991 a second within the hour, and the ratio is what counts."""
    found = texts.measure(SHORT)
    assert min(figure.value for figure in found.figures if figure.name.startswith("decide")) > 400
    assert _value(found, "slower with") < 10


@timing
def test_the_service_is_small_and_a_command_is_quick() -> None:
    memory, commands = starts.measure_memory(SHORT), starts.measure_commands(SHORT)
    assert all(figure.value < 250 for figure in memory.figures)
    assert _value(commands, "explain / ") < 25


@timing
def test_webhooks_are_answered_while_five_thousand_rules_are_read() -> None:
    found = reload.measure(SHORT)
    assert _value(found, "p99 of webhooks while") < 1000
    assert _value(found, "the slowest") < 4000
    assert not found.warnings


@timing
@pytest.mark.sqlite("a PostgreSQL is copied and restored by its own tools")
def test_webhooks_are_answered_while_all_goes_wrong_at_once() -> None:
    found = latency_under_faults.measure_in({latency_under_faults.ALL: TROUBLES}, SHORT)
    assert _value(found, "p99") < 2500
    assert not found.warnings


@timing
def test_a_database_full_of_events_slows_no_webhook() -> None:
    found = million.measure_on("sqlite", replace(SHORT, seconds=1.0))
    assert _value(found, "by processor time") > 0.4
    assert not found.warnings


@timing
@pytest.mark.sqlite("the month before that day is written into a file")
def test_a_day_of_a_practice_is_answered_and_memory_does_not_grow() -> None:
    found = day.measure(SHORT)
    assert all(figure.met for figure in found.figures if figure.name.startswith("events"))
    assert _value(found, "its slope") < 40
    assert _value(found, "SMS on handsets") > 20
    assert not found.warnings


def test_the_slope_is_that_of_the_line_nearest_to_all() -> None:
    assert day.slope([(0.0, 100.0), (0.5, 103.0), (1.0, 106.0)]) == pytest.approx(6.0)
    assert day.slope([(0.0, 100.0), (0.5, 104.0), (1.0, 100.0)]) == pytest.approx(0.0)


@pytest.mark.parametrize(
    ("relation", "value", "met"), [(">=", 60, True), (">=", 59, False), ("<", 60, False), ("<=", 60, True)]
)
def test_a_target_is_met_or_missed(relation: str, value: float, met: bool) -> None:
    assert Figure("accepts", "/s", [value - 10, value, value + 10], Target(relation, 60)).met is met


def test_the_drawing_and_the_json_show_every_target() -> None:
    figures = [Figure("a < b", "ms", [3.0], Target("<", 15)), Figure("slow", "x", [9.0], Target("<=", 4))]
    drawing = ET.fromstring(svg(figures))
    assert len([bar for bar in drawing.iter() if bar.tag.endswith("rect")]) == 3  # the page, and a bar each
    assert [row["met"] for row in json.loads(as_json(figures, []))["figures"]] == [True, False]
