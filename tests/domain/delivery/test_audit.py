"""Our messages against the gateway's list, both ways."""

from datetime import UTC, datetime, timedelta

import pytest

from responder.domain.delivery.audit import Mismatch, Ours, compare
from responder.domain.delivery.message_status import Status
from responder.domain.delivery.reconciliation import Listed, Listing

ANNA, BRUNO = "+33612345601", "+33612345602"
NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
SINCE = NOW - timedelta(days=2)


def hours_ago(count: float) -> datetime:
    return NOW - timedelta(hours=count)


def ours(name: str = "a", status: Status = Status.DELIVERED, ago: float = 5, number: int = 1) -> Ours:
    return Ours(number, name, ANNA, "Bonjour", hours_ago(ago), status)


def row(name: str = "a", ago: float = 5, text: str = "Bonjour", to: str = ANNA, status: str = "delivered") -> Listed:
    return Listed((name,), to, text, hours_ago(ago), status)


OLD = row("old", 60, "Vieux", BRUNO)


@pytest.mark.parametrize(
    ("name", "messages", "rows", "kinds"),
    [
        ("each explains the other", [ours()], [row()], []),
        ("sent, and not listed", [ours()], [], [Mismatch.NOT_LISTED]),
        ("sent a moment ago, and not listed yet", [ours(ago=0.5)], [], []),
        ("sent before the list begins", [ours(ago=47)], [row("x", 10, "Autre", BRUNO)], [Mismatch.NOT_LISTED]),
        ("listed with another kind of id", [ours()], [row("other")], []),
        ("listed twice, sent once", [ours()], [row(), row("b", 4.9)], [Mismatch.TWICE]),
        ("sent twice, listed twice", [ours(), ours("b", number=2, ago=4)], [row(), row("b", 4)], []),
        ("two messages, listed with other ids", [ours(), ours("b", number=2, ago=4)], [row("x"), row("y", 4)], []),
        ("cancelled, and listed", [ours("", Status.CANCELLED)], [row()], [Mismatch.LEFT_ANYWAY]),
        ("expired, and not listed", [ours("", Status.EXPIRED)], [], []),
        ("in doubt, and listed: reconciliation says", [ours("", Status.NEEDS_REVIEW)], [row()], []),
        ("written by hand", [], [row(text="A demain"), row("b", to=BRUNO)], []),
        ("the same words, another day", [ours()], [row(), row("b", 40)], []),
        ("inSIM says it failed", [ours(status=Status.ACCEPTED)], [row(status="failed")], [Mismatch.NOT_DELIVERED]),
        ("inSIM says it was blocked, we that it arrived", [ours()], [row(status="blocked")], [Mismatch.NOT_DELIVERED]),
        ("it never left, and failed in the list", [ours("", Status.REFUSED)], [row(status="failed")],
         [Mismatch.LEFT_ANYWAY]),
    ],
)  # fmt: skip
def test_what_does_not_explain_itself_is_told(
    name: str, messages: list[Ours], rows: list[Listed], kinds: list[Mismatch]
) -> None:
    found = compare(messages, Listing((*rows, OLD), NOW), SINCE)
    assert [each.kind for each in found] == kinds, name


def test_a_list_that_does_not_go_back_says_nothing_of_what_is_older() -> None:
    assert compare([ours(ago=20)], Listing((row("x", 10, "Autre", BRUNO),), NOW), SINCE) == []
    assert compare([ours(ago=20)], Listing((), NOW), SINCE) == []


def test_a_difference_has_the_same_key_each_time() -> None:
    [one] = compare([ours()], Listing((row(), row("b", 4.9), OLD), NOW), SINCE)
    [other] = compare([ours()], Listing((OLD, row("b", 4.9), row()), NOW + timedelta(hours=1)), SINCE)
    assert one.key == other.key == "twice 1 b"


@pytest.mark.parametrize("off", [0, -1, -2, 1])
@pytest.mark.parametrize("text", ["Bonjour%20Anna%20%26%20Ben", "Bonjour Anna &amp; Ben", "Bonj", "", "***"])
def test_a_list_that_respells_and_is_off_explains_what_left(text: str, off: int) -> None:
    """By ids, where it names ours, and else by number and time."""
    known = [Ours(n, f"k{n}", BRUNO, f"Message {n}", hours_ago(3 + n / 10), Status.SENT) for n in range(10, 20)]
    rows = [Listed((each.name,), each.number, each.text, each.at + timedelta(hours=off)) for each in known]
    mine = Ours(1, "a", ANNA, "Bonjour Anna & Ben", hours_ago(5), Status.ACCEPTED)
    for name in ("a", "another kind of id"):
        listed = Listed((name,), ANNA, text, hours_ago(5 - off))
        assert compare([mine, *known], Listing((*rows, listed, OLD), NOW), SINCE) == []


def test_what_is_not_there_is_told_by_the_clock_of_the_list() -> None:
    known = [Ours(n, f"k{n}", BRUNO, f"Message {n}", hours_ago(n / 10), Status.SENT) for n in range(20, 60)]
    rows = [Listed((each.name,), each.number, each.text, each.at - timedelta(hours=2)) for each in known]
    mine = Ours(1, "a", ANNA, "Bonjour", hours_ago(4), Status.ACCEPTED)
    assert [each.kind for each in compare([mine, *known], Listing((*rows, OLD), NOW), SINCE)] == [Mismatch.NOT_LISTED]
