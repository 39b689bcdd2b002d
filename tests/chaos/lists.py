"""Texts of which some are never heard, while the service is killed and the lists respell texts, move times and write
numbers otherwise: what was heard is not answered a second time, what was not is answered once or listed."""

import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from responder.store.inbox.missed_events import MAYBE_HEARD
from tests.chaos.consistency import MARK, RULES, number_in
from tests.chaos.unknown_outcomes import FAULT_PROFILES, SETTLE, FaultProfile
from tests.live.phones import Phones
from tests.live.processes import NeverHappened
from tests.live.service import Service
from tests.live.simulator_and_service import simulator_and_service

EVERY = 2.0  # seconds between two looks; three minutes in real life
_UNHEARD = 0.2  # the share of texts whose webhook never comes; those that come during a kill come to them
_EACH = 3  # texts of one person
_LONGEST = 90.0  # seconds after the last text; a bound and no wait
_SETTINGS = {
    "RESPONDER_CATCH_UP_SECONDS": str(EVERY),
    "RESPONDER_SETTLE_SECONDS": str(SETTLE),
    "RESPONDER_REVIEW_SECONDS": "8",
}
_IN_DOUBT = (
    "SELECT number FROM messages WHERE status IN ('unknown', 'needs review', 'queued') AND text LIKE '%Dossier %'"
)
_LISTED = f"SELECT number FROM differences WHERE kind = '{MAYBE_HEARD}' AND closed_at IS NULL"
_GAP = "SELECT at FROM marks WHERE name LIKE 'not listed%' ORDER BY at"
_TARGETS = ("text", "times", "number")

# How lists are spelt; `times` without a name says how often. From a list that is away or has holes nothing can come;
# what one that is cut does not show, the owner is told of.
CATCHING_UP = {
    f"catching up, {name}": profile
    for name, profile in FAULT_PROFILES.items()
    if any(isinstance(fault.get(target), str) for fault in profile.faults for target in _TARGETS)
} | {
    "catching up, lists as they should be": FaultProfile("lists as they should be"),
    "catching up, lists capped": FaultProfile("lists capped", ({"list": "capped", "rows": 25, "times": None},)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Holds what became of texts so far. `listed`: rows that were listed for a person, by number, and `in_doubt` the
    replies of which a person is or will be asked; `received`: replies, by the text they answer; `answered`: texts;
    `told`: of the others, those of a time of which the owner is told that something may be missing."""

    listed: Counter[str]
    in_doubt: Counter[str]
    received: Counter[int]
    answered: Counter[str]
    told: Counter[str]

    def missing_of(self, sent: Counter[str]) -> int:
        """Texts that nobody answered and nobody is shown."""
        return (sent - self.answered - self.listed - self.in_doubt - self.told).total()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Said):
    """`caught_up`: events that were entered from a list; `sent`: texts, by number."""

    name: str
    texts: int
    kills: int
    caught_up: int
    sent: Counter[str]
    seconds: float

    @property
    def twice(self) -> int:
        return sum(times - 1 for times in self.received.values())

    @property
    def lost(self) -> int:
        return self.missing_of(self.sent)

    def problems(self) -> list[str]:
        found = [f"{self.twice} answered twice"] if self.twice else []
        return [*found, f"{self.lost} lost in silence"] if self.lost else found

    def row(self) -> tuple[str, ...]:
        return (
            self.name,
            *map(str, (self.texts, self.kills, len(self.received), self.twice, self.lost)),
            f"{sum(self.listed.values())} listed, {sum(self.in_doubt.values())} in doubt, {self.caught_up} caught up, "
            f"{self.told.total()} told to be missing",
            f"{self.seconds:.0f} s",
        )


def catching_up(
    folder: Path, name: str, *, texts: int, kills: int, seed: int, tell: Callable[[str], None] = lambda _: None
) -> Found:
    chance, start = random.Random(seed), time.monotonic()
    with simulator_and_service(folder, RULES, _SETTINGS) as (phones, service):
        for fault in CATCHING_UP[name].faults:
            phones.fail(**fault)
        phones.fail(callback="lost", probability=_UNHEARD)
        time.sleep(EVERY)
        came: list[float] = []
        for number in range(texts):
            came.append(time.time())
            phones.sms(_sender(number, texts), f"{MARK}{number} (à vous & merci)", wait=False)
            time.sleep(chance.uniform(0, 0.06))
            if number * (kills + 1) // texts < (number + 1) * (kills + 1) // texts <= kills:
                service.kill()
                service.start()
                tell(f"killed after {number + 1} texts")
        sent = Counter(_sender(number, texts) for number in range(texts))
        until_all_is_said(service, phones, sent, came)
        said = _said(service, phones, came)
        for sender in sent - said.answered - said.listed - said.in_doubt - said.told:
            tell(f"{sender} is told to nobody: {_story(service, phones, sender)}")
        return Found(
            name=name,
            texts=texts,
            kills=kills,
            caught_up=service.count("SELECT count(*) FROM caught_up"),
            sent=sent,
            listed=said.listed,
            in_doubt=said.in_doubt,
            received=said.received,
            answered=said.answered,
            told=said.told,
            seconds=time.monotonic() - start,
        )


def until_all_is_said(service: Service, phones: Phones, sent: Counter[str], came: Sequence[float]) -> None:
    """Waits until every text is answered, listed or in doubt, or a while has gone by; and then some looks more."""
    end = time.monotonic() + _LONGEST
    while _said(service, phones, came).missing_of(sent) and time.monotonic() < end:
        time.sleep(EVERY / 2)
    service.all_decided()
    try:
        service.all_sent(seconds=30)
    except NeverHappened:
        return  # in doubt since a kill: what is lost shows
    time.sleep(4 * EVERY)


def _said(service: Service, phones: Phones, came: Sequence[float]) -> Said:
    """`came`: when each text did."""
    texts = len(came)
    received = Counter(number_in(sms.text) for sms in phones.outbox() if MARK in sms.text)
    gap = [row["at"] / 1e6 for row in service.rows(_GAP)]
    unseen = [n for n, at in enumerate(came) if gap and gap[0] - 1 <= at <= gap[-1] + 1 and n not in received]
    return Said(
        told=Counter(_sender(number, texts) for number in unseen),
        received=received,
        answered=Counter(_sender(number, texts) for number in received),
        listed=Counter(row["number"] for row in service.rows(_LISTED)),
        in_doubt=Counter(row["number"] for row in service.rows(_IN_DOUBT)),
    )


_KNOWN = {
    "inbox": "SELECT id, kind, at, received_at, decided_at, reason, body FROM inbox WHERE contact = ?",
    "messages": "SELECT event, status, why, text FROM messages WHERE number = ?",
    "differences": "SELECT kind, at, found_at, closed_at FROM differences WHERE number = ?",
}


def _story(service: Service, phones: Phones, number: str) -> dict[str, object]:
    """All that is written of a number, and what its phone received."""
    known: dict[str, object] = {table: service.rows(query, number) for table, query in _KNOWN.items()}
    return known | {"received": [sms.text for sms in phones.outbox(number)]}


def _sender(number: int, texts: int) -> str:
    return f"+33614{number % max(1, texts // _EACH):06d}"
