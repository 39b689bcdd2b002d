"""What became of a message whose fate nobody heard: evidence in, a verdict for each message out.

The gateway has no idempotency key, so a request that was not answered may have been sent. What tells: a delivery
report, and the gateway's own list of what left. That something *is* in the list settles it. That it is *not* settles
nothing by itself, because the list may lag, by how much nobody knows: only a message that left later and is in the
list already (a witness) shows that the list had come so far, and only if the list shows all of ours before it.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from responder.core.parts import LINK, gsm7


@dataclass(frozen=True, slots=True)
class Doubt:
    """A message that may or may not have left. `name` is the id we gave it, in case the gateway keeps it. `absences`:
    how often it had not, and was sent again. Not `waiting`: it is a person's to judge by now, and only good news can
    still change it. `until`: the latest it can have left, where that is not right after its claim (a backup that was
    brought back does not know what was sent since it was made)."""

    id: int
    number: str
    text: str
    claimed_at: datetime  # just before its request
    absences: int = 0
    name: str = ""
    waiting: bool = True
    until: datetime | None = None

    @property
    def latest(self) -> datetime:
        return max(self.claimed_at, self.until) if self.until else self.claimed_at


@dataclass(frozen=True, slots=True)
class Known:
    """A message that left: `names` it by the gateway's id. Not `reported`: a report on it may still come."""

    name: str
    number: str
    text: str
    claimed_at: datetime
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the gateway's list. `at` is None where it had no time that could be read."""

    names: tuple[str, ...]
    number: str
    text: str
    at: datetime | None
    status: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """What the gateway says left. `taken_at`: when it was asked. How far back it goes is known by its oldest row
    alone: how many rows a gateway gives at most is its own affair."""

    rows: tuple[Listed, ...]
    taken_at: datetime

    @property
    def since(self) -> datetime:
        return min((row.at for row in self.rows if row.at is not None), default=self.taken_at)


@dataclass(frozen=True, slots=True)
class Reported:
    """A delivery report on an id that no message of ours has."""

    name: str
    number: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Waits:
    """How long the evidence is given. `settle`: before an absence may mean anything. `landing`: how long a request
    can have been under way. `window`: how much later than its request a message may be dated. `skew`: how far the
    gateway's clock may be off. `fewest`: so many of ours a list must show, before it is believed about what it does
    not: one that leaves out a row in ten has lacked one of twenty, seven times in eight."""

    settle: timedelta = timedelta(minutes=10)
    landing: timedelta = timedelta(minutes=1)
    window: timedelta = timedelta(hours=24)
    report_window: timedelta = timedelta(minutes=30)
    skew: timedelta = timedelta(minutes=2)
    attempts: int = 3
    fewest: int = 20


USUAL = Waits()


class Leaning(StrEnum):
    """What a person is told of a message that cannot be settled."""

    SENT = "probably sent"
    NOT_SENT = "probably not sent"
    OPEN = "cannot be told"


@dataclass(frozen=True, slots=True)
class WasSent:
    """It left: `name` is the gateway's id, `text` what left."""

    id: int
    name: str
    text: str
    because: str


@dataclass(frozen=True, slots=True)
class WasNotSent:
    """It never arrived at the gateway, and may be tried again."""

    id: int
    because: str


@dataclass(frozen=True, slots=True)
class StillOpen:
    id: int
    leaning: Leaning
    because: str


Verdict = WasSent | WasNotSent | StillOpen


def by_reports(
    doubts: Sequence[Doubt], known: Sequence[Known], reports: Iterable[Reported], waits: Waits = USUAL
) -> list[WasSent]:
    """What delivery reports settle: one on an id nobody knows, to a number with one message in doubt, and no other
    message that it could be about."""
    names: dict[int, set[str]] = {}
    for report in reports:
        about = [doubt for doubt in doubts if _is_about(report, doubt, waits)]
        exact = [doubt for doubt in about if doubt.name and doubt.name == report.name]
        about = exact or about
        if len(about) == 1 and (exact or not _could_be_of_another(report, about[0], known, waits)):
            names.setdefault(about[0].id, set()).add(report.name)
    return [WasSent(id_, name, "", "a delivery report came for it") for id_, (name, *more) in names.items() if not more]


def by_listing(
    doubts: Sequence[Doubt], known: Sequence[Known], listing: Listing, waits: Waits = USUAL
) -> list[Verdict]:
    """What the gateway's list settles, one verdict a message."""
    owned = {each.name for each in known}
    free = [row for row in listing.rows if not owned.intersection(row.names)]
    listed = {name for row in listing.rows for name in row.names}
    missing = [each for each in known if each.name not in listed]
    present = [_presence(each, free, _rivals(each, doubts, missing), waits) for each in doubts]
    # What is found in the list just now had left: it is as good a witness as what we knew of.
    found = [
        Known(verdict.name, doubt.number, doubt.text, doubt.claimed_at)
        for doubt, verdict in zip(doubts, present, strict=True)
        if isinstance(verdict, WasSent)
    ]
    verdicts: list[Verdict] = [
        verdict or _absence(doubt, [*known, *found], listed, missing, listing, waits)
        for doubt, verdict in zip(doubts, present, strict=True)
    ]
    return verdicts


def fits(ours: str, theirs: str) -> bool:
    """Whether `theirs` is our text as a gateway may have sent it: spaces folded, the short address in the place of
    `[link]`, and a line of advertising behind it."""
    return _pattern(ours).match(_folded(theirs)) is not None


# A row of the list


def _rivals(doubt: Doubt, doubts: Sequence[Doubt], missing: Sequence[Known]) -> list["Doubt | Known"]:
    return [*(other for other in doubts if other.id != doubt.id), *missing]


def _presence(
    doubt: Doubt, free: Sequence[Listed], rivals: Sequence["Doubt | Known"], waits: Waits
) -> WasSent | StillOpen | None:
    """What a row that is nobody else's says; None where there is none."""
    if doubt.name and (own := next((row for row in free if doubt.name in row.names), None)):
        return WasSent(doubt.id, doubt.name, own.text, "inSIM's list has it, by our own id")
    rows = [row for row in free if row.number == doubt.number and fits(doubt.text, row.text)]
    dated = sorted(
        (row for row in rows if row.at is not None and _is_when(row.at, doubt, waits)),
        key=lambda row: abs((row.at or doubt.claimed_at) - doubt.claimed_at),
    )
    if not dated and all(row.at is not None for row in rows):
        return None
    if any(_competes(rival, doubt, waits) for rival in rivals):
        return StillOpen(doubt.id, Leaning.SENT, "inSIM's list has this text, and it may be another message's")
    if not dated or not dated[0].names:
        return StillOpen(doubt.id, Leaning.SENT, "inSIM's list has this text, without a time or an id")
    return WasSent(doubt.id, dated[0].names[0], dated[0].text, "inSIM's list has it")


def _absence(
    doubt: Doubt, known: Sequence[Known], listed: set[str], missing: Sequence[Known], listing: Listing, waits: Waits
) -> WasNotSent | StillOpen:
    """What it means that the list does not have it: little, unless a witness speaks."""
    if listing.since > doubt.claimed_at - waits.skew:
        return StillOpen(doubt.id, Leaning.OPEN, "inSIM's list does not reach back to it")
    if listing.taken_at < doubt.latest + waits.settle:
        return StillOpen(doubt.id, Leaning.OPEN, "inSIM's list does not have it yet")
    later = (each for each in known if each.name in listed and each.claimed_at >= doubt.latest + waits.landing)
    witness = min(later, key=lambda each: each.claimed_at, default=None)
    if witness is None:
        return StillOpen(doubt.id, Leaning.NOT_SENT, "inSIM's list does not have it, nor anything that left later")
    shown = [each.claimed_at for each in known if each.name in listed]
    # One hole anywhere, and nothing that is absent from this list means anything. The list had begun with whatever of
    # ours it shows first: that is told by our own clock, which is surer than the times of its rows.
    begun = min(listing.since + waits.skew, min(shown) + waits.landing)
    if any(begun <= each.claimed_at <= witness.claimed_at for each in missing):
        return StillOpen(doubt.id, Leaning.OPEN, "inSIM's list has holes: it lacks messages that did leave")
    if len(shown) < waits.fewest:
        return StillOpen(
            doubt.id, Leaning.NOT_SENT, f"inSIM's list does not have it, and shows only {len(shown)} of ours"
        )
    if doubt.absences + 1 >= waits.attempts:
        return StillOpen(doubt.id, Leaning.NOT_SENT, f"tried {waits.attempts} times, and inSIM's list never had it")
    if not doubt.waiting:
        return StillOpen(doubt.id, Leaning.NOT_SENT, "inSIM's list does not have it, and has what left later")
    return WasNotSent(doubt.id, "inSIM's list does not have it, and has what left later")


def _competes(rival: "Doubt | Known", doubt: Doubt, waits: Waits) -> bool:
    """Whether a row with the doubt's text could as well be the rival's."""
    near = abs(rival.claimed_at - doubt.claimed_at) <= waits.window
    return near and rival.number == doubt.number and (fits(rival.text, doubt.text) or fits(doubt.text, rival.text))


def _is_when(at: datetime, doubt: Doubt, waits: Waits) -> bool:
    return doubt.claimed_at - waits.skew <= at <= doubt.latest + waits.window


# A delivery report


def _is_about(report: Reported, doubt: Doubt, waits: Waits) -> bool:
    if doubt.name and doubt.name == report.name:
        return True
    soon = doubt.claimed_at - waits.skew <= report.at <= doubt.latest + waits.report_window
    return soon and report.number == doubt.number


def _could_be_of_another(report: Reported, doubt: Doubt, known: Sequence[Known], waits: Waits) -> bool:
    """Another message to that number that still waits for its report, or left between the doubt and the report."""
    others = (each for each in known if each.number == doubt.number)
    return any(
        (not each.reported and abs(each.claimed_at - doubt.claimed_at) <= waits.window)
        or doubt.claimed_at < each.claimed_at <= report.at
        for each in others
    )


# Texts


@lru_cache(maxsize=1_024)
def _pattern(ours: str) -> re.Pattern[str]:
    parts = [r"\s+".join(map(re.escape, _folded(part, strip=False).split(" "))) for part in ours.strip().split(LINK)]
    return re.compile(r"\S+".join(parts))


def _folded(text: str, *, strip: bool = True) -> str:
    plain = re.sub(r"\s+", " ", gsm7(unicodedata.normalize("NFC", text)))
    return plain.strip() if strip else plain
