"""Keeps what people think of the answers of a rehearsal: good or not good, the last word counts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from responder.store.console.acts import Act, did_since, note
from responder.store.outbound.rehearsed_messages import is_rehearsed

__all__ = ["JUDGED", "RehearsalVerdict", "counts", "judge", "verdicts"]


class RehearsalVerdict(StrEnum):
    """Verdict on a rehearsed message."""

    GOOD = "good"
    NOT_GOOD = "not good"


JUDGED = {
    RehearsalVerdict.GOOD: "found a rehearsed answer good",
    RehearsalVerdict.NOT_GOOD: "found a rehearsed answer not good",
}
"""The act that each is kept as: a message has no words of its own for it."""
_BY_ACT = {act: verdict for verdict, act in JUDGED.items()}


def judge(conn: Connection, message: int, verdict: RehearsalVerdict, by: Act) -> bool:
    """Notes a verdict on a message of a rehearsal; False where there is none of that id. `by` is who, and when."""
    if not is_rehearsed(conn, message):
        return False
    return note(conn, replace(by, what=JUDGED[verdict], about=f"message {message}"))


def verdicts(conn: Connection, since: datetime) -> Mapping[int, RehearsalVerdict]:
    """Returns the last verdict on each message that was judged since then, by its id."""
    found = did_since(conn, tuple(_BY_ACT), since)
    return {int(each.about.removeprefix("message ")): _BY_ACT[each.what] for each in found}


def counts(conn: Connection, since: datetime) -> Mapping[RehearsalVerdict, int]:
    """Counts messages by their last verdict."""
    counted = Counter(verdicts(conn, since).values())
    return {verdict: counted[verdict] for verdict in RehearsalVerdict}
