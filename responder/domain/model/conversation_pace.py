"""Detects two machines that answer each other by the pace of a conversation."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation, Stored, because

LATELY = timedelta(minutes=10)
AT_ONCE = timedelta(seconds=5)
"""Nobody reads an SMS and has answered it sooner."""
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class AutomaticAnswer:
    """An automatic message to the contact, written at `at` by a rule (or for a built-in reason)."""

    rule: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RecentMessages:
    """Recent messages: to the contact (in the last LATELY, oldest first), and words to the owner and other people
    told, for whomever. `halted` is why no automatic message leaves at all, `strangers_halted` why none leaves to
    numbers that nobody knows; "" if they do."""

    answers: tuple[AutomaticAnswer, ...] = ()
    told_hour: int = 0
    told_day: int = 0
    halted: Stored = ""
    strangers_halted: Stored = ""


def loop(answers: Sequence[AutomaticAnswer], rule: str, now: datetime, most: int) -> Explanation | None:
    """Explains why one more answer by `rule` would be a loop. No text is looked at: a clock or a counter in it makes
    every one a new one."""
    if not answers:
        return None
    recent = [answer for answer in answers if answer.at > now - LATELY]
    if sum(answer.rule == rule for answer in recent) >= most:
        return because(Because.LOOP, most=most)
    quick = [answer for answer in recent if answer.at > now - _MINUTE]
    if len(quick) >= most and now - max(answer.at for answer in quick) < AT_ONCE:
        return because(Because.QUICK_LOOP, most=most)
    return None
