"""Moments: what time brings by itself, an event as any other. "24h before appointment", "no answer for 2h"."""

from datetime import timedelta
from enum import StrEnum

from responder.dataclass import dataclass


class TimeTriggerKind(StrEnum):
    BEFORE_APPOINTMENT = "before appointment"
    AFTER_APPOINTMENT = "after appointment"
    NO_ANSWER = "no answer"
    NOT_DELIVERED = "not delivered"
    OPENING = "missed calls at opening"


@dataclass(frozen=True, slots=True)
class TimeTrigger:
    """Time trigger of a rule. `time` is the distance from the appointment or from our message; none for an opening."""

    kind: TimeTriggerKind
    time: timedelta = timedelta()

    @property
    def is_of_appointment(self) -> bool:
        return self.kind in (TimeTriggerKind.BEFORE_APPOINTMENT, TimeTriggerKind.AFTER_APPOINTMENT)

    @property
    def is_of_message(self) -> bool:
        return self.kind in (TimeTriggerKind.NO_ANSWER, TimeTriggerKind.NOT_DELIVERED)

    def __str__(self) -> str:
        """Writes it as rules do."""
        time = _written(self.time)
        match self.kind:
            case TimeTriggerKind.OPENING:
                return self.kind.value
            case TimeTriggerKind.NO_ANSWER | TimeTriggerKind.NOT_DELIVERED:
                return f"{self.kind.value} for {time}"
            case _:
                return f"{time} {self.kind.value}"


@dataclass(frozen=True, slots=True)
class MissedCalls:
    """The calls of one contact that nobody took and nobody answered since. `at` is the last of them, ISO 8601."""

    number: str
    name: str
    at: str
    times: int


def _written(time: timedelta) -> str:
    """Writes a distance in hours, minutes and seconds: "2h 30m". Hours are not made into days: "24h before" is what
    people write."""
    seconds = int(time.total_seconds())
    parts = ((seconds // 3_600, "h"), (seconds % 3_600 // 60, "m"), (seconds % 60, "s"))
    return " ".join(f"{count}{unit}" for count, unit in parts if count) or "0s"
