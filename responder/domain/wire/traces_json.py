"""Traces of decisions as JSON, for the inbox."""

import json
from collections.abc import Iterable

from responder.domain.explanations.explanation import as_json, from_json
from responder.domain.model.decision import Step, Verdict


def trace_as_json(steps: Iterable[Step]) -> str:
    """Writes each step as rule, verdict, and the code of its explanation with arguments."""
    return json.dumps([[step.rule, step.verdict, as_json(step.because)] for step in steps], ensure_ascii=False)


def trace_from_json(written: str | None) -> tuple[Step, ...]:
    """Reads back a trace; those from before there were codes have sentences."""
    steps = json.loads(written or "[]")
    return tuple(Step(rule, Verdict(verdict), from_json(told)) for rule, verdict, told in steps)
