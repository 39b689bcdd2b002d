"""A day of a busy practice as it comes to its phone: quiet at night, a rush when it opens, another when it closes."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

# How busy each hour of the day is, beside the others.
RHYTHM = (1, 0, 0, 0, 0, 1, 3, 12, 60, 90, 80, 70, 45, 30, 70, 80, 80, 90, 100, 50, 20, 10, 5, 3)
_TEXTS = (
    "bonjour je voudrais un rendez-vous", "vous etes ouverts demain ?", "merci a demain", "je serai en retard",
    "c'est combien une consultation ?", "ok", "je ne peux pas venir", "pouvez-vous me rappeler svp", "super, merci !",
)  # fmt: skip


class Kind(StrEnum):
    TEXT = "text"  # of somebody who has something to say
    REPLY = "reply"  # to a reminder
    MISSED = "missed"
    INCOMING = "incoming"
    OUTGOING = "outgoing"
    CLICK = "click"  # on the link of an SMS


_SHARES = {Kind.TEXT: 30, Kind.REPLY: 15, Kind.MISSED: 30, Kind.INCOMING: 10, Kind.OUTGOING: 5, Kind.CLICK: 10}


@dataclass(frozen=True, slots=True)
class Happening:
    """`at`: which part of the day has passed, from 0 to 1."""

    at: float
    kind: Kind
    number: str
    text: str = ""


def day(events: int, people: int, chance: random.Random) -> Iterator[Happening]:
    """Lists the events of a day in their order. Replies come from the people who have appointments: the first third of
    all."""
    kinds = chance.choices(list(_SHARES), list(_SHARES.values()), k=events)
    for place, (at, kind) in enumerate(zip(sorted(moments(events, chance)), kinds, strict=True)):
        if kind is Kind.REPLY:
            said = chance.choice(("oui", "oui merci", "ok je confirme", "non desole"))
            yield Happening(at, kind, number_of(chance.randrange(max(1, people // 3))), said)
        else:
            said = f"{chance.choice(_TEXTS)} {place}" if kind is Kind.TEXT else ""
            yield Happening(at, kind, number_of(chance.randrange(people)), said)


def moments(count: int, chance: random.Random) -> list[float]:
    """Parts of a day, by its rhythm."""
    hours = chance.choices(range(24), cum_weights=list(accumulate(RHYTHM)), k=count)
    return [(hour + chance.random()) / 24 for hour in hours]


def number_of(person: int) -> str:
    return f"+33612{person:06d}"
