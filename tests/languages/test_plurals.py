"""A sentence that counts things has a form for one of them."""

import re

from tools.refresh_catalogues import all_sentences

COUNTS = re.compile(r"\{(?:number|count)\} (?:more |wrong )?(?!is\b|was\b|does\b|says\b|holds\b|times\b)[a-z]+s\b")
NO_COUNT = ("Option {option}", "Argument {what}", "at least {number} characters", "{number} characters at most")
"""What typer words, and bounds that are never one."""
LEFT = {
    "Enter these {number} appointments?",
    "{number} announcements are paused",
    "{number} messages may have left since",
    "{number} messages may or may not have left",
    "{number} webhooks nobody has looked at",
    "Responder: {number} events wait",
    "Responder: {number} more events of the calendar",
    "Responder: {number} webhooks of",
    "Responder: {number} wrong passwords",
    "The log cannot be written",
}
"""Sentences that still lack a form for one: this grows shorter."""


def test_sentences_that_count_have_a_form_for_one() -> None:
    ids = [each.id for each in all_sentences() if isinstance(each.id, str) and COUNTS.search(each.id)]
    lacking = [each for each in ids if not any(some.lower() in each.lower() for some in NO_COUNT)]
    assert [each for each in lacking if not each.startswith(tuple(LEFT))] == []
    assert sorted(some for some in LEFT if not any(each.startswith(some) for each in lacking)) == [], "mended: take out"
