"""Messages to a group of the control panel, at once or by a schedule of its own.

POST /apis/smsgroup/   apikey=...&from=33644440000&to=Clients&message=...&throttle=1
    {"status": "123", "msg": "..."}     the id of the message to the group, where it is sent at once
    {"status": "0", "msg": "..."}       it is scheduled

No call lists, changes or cancels a schedule.
"""

from datetime import datetime
from enum import StrEnum

from responder.dataclass import dataclass
from responder.gateways.base import Accepted, Outcome
from responder.gateways.smsit.answers import SmsitAnswer
from responder.gateways.smsit.client import Client, meaning_of_a_send, minute
from responder.gateways.smsit.codes import SMS_TO_GROUP

_CALL = "smsgroup"
THROTTLES = range(1, 7)  # seconds between two messages of a number
FREQUENCIES = range(1, 31)  # every n


class GroupRepeat(StrEnum):
    DAILY = "Daily"
    WEEKLY = "Weekly"
    MONTHLY = "Monthly"
    YEARLY = "Yearly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Tells when a message to a group leaves: once at `first`, or every `frequency` days, weeks... until `until`."""

    first: datetime
    repeat: GroupRepeat | None = None
    frequency: int = 1
    until: datetime | None = None

    def __post_init__(self) -> None:
        if self.repeat is not None and (self.until is None or self.until < self.first):
            raise ValueError("A schedule that repeats needs an end that is not before its beginning.")
        if self.frequency not in FREQUENCIES:
            raise ValueError(f"The frequency must be from 1 to {FREQUENCIES[-1]}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMessage:
    """`rotate`: from several numbers in turn, where the account has them."""

    group: str
    text: str
    sender_name: str = ""
    rotate: bool = False
    throttle: int = 1
    schedule: Schedule | None = None

    def __post_init__(self) -> None:
        if self.throttle not in THROTTLES:
            raise ValueError(f"The throttle must be from 1 to {THROTTLES[-1]} seconds.")


async def send_to_group(client: Client, message: GroupMessage) -> Outcome:
    """Attempts to send to a group once. Accepted bears the id that `reports.figures` asks by, "" for what is
    scheduled."""
    said = await client.send(_CALL, _fields(client, message))
    if not isinstance(said, SmsitAnswer):
        return said
    if said.status is not None and said.status >= 0:
        return Accepted(str(said.status) if said.status else "")
    return meaning_of_a_send(_CALL, said, SMS_TO_GROUP)


def _fields(client: Client, message: GroupMessage) -> dict[str, str]:
    fields = {"from": client.sender, "to": message.group, "message": message.text}
    fields |= {"rotate": str(int(message.rotate)), "throttle": str(message.throttle)}
    if message.sender_name:
        fields["alphasender"] = message.sender_name
    if message.schedule is not None:
        fields |= _scheduled(client, message.schedule)
    return fields


def _scheduled(client: Client, schedule: Schedule) -> dict[str, str]:
    fields = {"sendondate": minute(schedule.first, client.zone)}
    if schedule.repeat is None or schedule.until is None:
        return fields
    # At the hour of the first one, or the last day would not count.
    first, until = schedule.first.astimezone(client.zone), schedule.until.astimezone(client.zone)
    end = until.replace(hour=first.hour, minute=first.minute, second=first.second, microsecond=first.microsecond)
    repeating = {"recurring": "1", "repeat": schedule.repeat.value, "frequency": str(schedule.frequency)}
    return fields | repeating | {"enddate": minute(end, client.zone)}
