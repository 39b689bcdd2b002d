"""Tests what is done all day costs the same however long the history of the people who write; and the curves are
drawn."""

import xml.etree.ElementTree as ET
from dataclasses import replace

from tests.bench.curves import drawn
from tests.bench.growth import _BASE, OPERATIONS, READS_ALL, curves_over

SLACK = 5_000  # steps: a history that is read whole takes ten times as many


def test_nothing_grows_with_the_history_of_those_who_write() -> None:
    few_people = replace(
        _BASE, events=3_000, people=5, a_day=20
    )  # each has written hundreds of times, and then thousands
    curves = curves_over("history", (3_000, 12_000), few_people, looks=3)
    assert {curve.operation for curve in curves} == set(OPERATIONS)
    grown = {curve.operation: [cost.steps for cost in curve.costs] for curve in curves}
    dearer = {name: steps for name, steps in grown.items() if steps[-1] > steps[0] + SLACK}
    assert dearer.keys() <= READS_ALL
    assert "forget" in dearer  # what is read whole is seen
    ET.fromstring(drawn(curves, "a short look"))
