"""Reconciles messages whose fate is unknown: evidence in, a verdict for each message out.

The gateway has no idempotency key, so a request that was not answered may have been sent. What tells: a delivery
report, and the gateway's own list of what left. That something *is* in the list settles it. That it is *not* settles
nothing by itself, because the list may lag, by how much nobody knows: only a message that left later and is in the
list already (a witness) shows that the list had come so far, and only if the list shows all of ours before it.

A row is a message's by account, number, direction, time and id. Its text may confirm that, and never denies it: as
long as a row to that number could be the message's, whatever its text, the message is not taken for absent.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.delivery.list_calibration import Habits, Pair, TimesCalibration, learn, texts_alike
from responder.domain.delivery.text_respelling import CONFIRMS, Likeness, fits, likeness
from responder.domain.delivery.verdicts import Leaning, StillOpen, Verdict, WasNotSent, WasSent
from responder.domain.explanations.evidence_codes import EvidenceCode
from responder.domain.explanations.explanation import Explanation, because


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
class KnownMessage:
    """A message that left: `names` it by the gateway's id. Not `reported`: a report on it may still come."""

    name: str
    number: str
    text: str
    claimed_at: datetime
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the gateway's list. `at` is None where it had no time that could be read, `number` "" where it had no
    number that could: then it may be to anybody."""

    names: tuple[str, ...]
    number: str
    text: str
    at: datetime | None
    status: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Listing of what the gateway says left. `taken_at`: when it was asked. How far back it goes is known by its
    oldest row alone: how many rows a gateway gives at most is its own affair. `of` is whose it is, for people."""

    rows: tuple[Listed, ...]
    taken_at: datetime
    of: str = "the gateway"

    @property
    def since(self) -> datetime:
        """By the list's own clock."""
        return min((row.at for row in self.rows if row.at is not None), default=self.taken_at)


@dataclass(frozen=True, slots=True)
class UnmatchedReport:
    """A delivery report on an id that no message of ours has."""

    name: str
    number: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Waits:
    """Waiting times for evidence. `settle`: before an absence may mean anything. `landing`: how long a request can
    have been under way. `window`: how much later than its request a message may be dated. `skew`: how far the
    gateway's clock may be off. `fewest`: so many of ours a list must show, before it is believed about what it does
    not: one that leaves out a row in ten has lacked one of twenty, seven times in eight."""

    settle: timedelta = timedelta(minutes=10)
    landing: timedelta = timedelta(minutes=1)
    window: timedelta = timedelta(hours=24)
    report_window: timedelta = timedelta(minutes=30)
    skew: timedelta = timedelta(minutes=2)
    attempts: int = 3
    fewest: int = 20


ZONES = timedelta(hours=15)
"""As far as a zone that nobody told us may move a time."""
USUAL = Waits()


def by_reports(
    doubts: Sequence[Doubt], known: Sequence[KnownMessage], reports: Iterable[UnmatchedReport], waits: Waits = USUAL
) -> list[WasSent]:
    """Returns what delivery reports settle: one on an id nobody knows, to a number with one message in doubt, and no
    other message that it could be about."""
    names: dict[int, set[str]] = {}
    for report in reports:
        about = [doubt for doubt in doubts if _is_about(report, doubt, waits)]
        exact = [doubt for doubt in about if doubt.name and doubt.name == report.name]
        about = exact or about
        if len(about) == 1 and (exact or not _could_be_of_another(report, about[0], known, waits)):
            names.setdefault(about[0].id, set()).add(report.name)
    return [WasSent(id_, name, "", because(EvidenceCode.REPORTED)) for id_, (name, *more) in names.items() if not more]


def by_listing(
    doubts: Sequence[Doubt], known: Sequence[KnownMessage], listing: Listing, waits: Waits = USUAL
) -> list[Verdict]:
    """Returns what the gateway's list settles, one verdict a message."""
    owned = {each.name for each in known}
    listed = {name for row in listing.rows for name in row.names}
    shown = _Shown(
        listing=listing,
        free=[row for row in listing.rows if not owned.intersection(row.names)],
        listed=listed,
        missing=[each for each in known if each.name not in listed],
        habits=habits_of(known, listing, waits),
        waits=waits,
    )
    present = _presences(doubts, shown)
    # What is found in the list just now had left: it is as good a witness as what we knew of.
    found = [
        KnownMessage(verdict.name, doubt.number, doubt.text, doubt.claimed_at)
        for doubt in doubts
        if isinstance(verdict := present.get(doubt.id), WasSent)
    ]
    more = [*known, *found]
    shown = replace(shown, habits=habits_of(more, listing, waits)) if found else shown
    return [present.get(doubt.id) or _absence(doubt, more, shown) for doubt in doubts]


def habits_of(known: Sequence[KnownMessage], listing: Listing, waits: Waits = USUAL) -> Habits:
    """Returns what the messages of ours that the list names show of its times, texts and numbers."""
    rows = {name: row for row in listing.rows for name in row.names}
    pairs = [
        Pair(each.claimed_at, row.at, texts_alike(each.text, row.text), row.number in ("", each.number))
        for each in known
        if (row := rows.get(each.name)) is not None
    ]
    return learn(pairs, waits.skew, waits.fewest)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A list as it is looked at. `free`: rows that none of our messages owns. `listed`: the ids of all rows.
    `missing`: messages that left, and that it does not name."""

    listing: Listing
    free: Sequence[Listed]
    listed: set[str]
    missing: Sequence[KnownMessage]
    habits: Habits
    waits: Waits

    def says(self, code: EvidenceCode, **arguments: int) -> Explanation:
        """EvidenceCode about the list, which names whose it is."""
        return because(code, gateway=self.listing.of, **arguments)


# A row of the list


def _presences(doubts: Sequence[Doubt], shown: _Shown) -> dict[int, WasSent | StillOpen]:
    """Returns what the rows say that are nobody else's: by our own ids first, then by their texts, then by their
    times. A row that is one message's is no other's; nothing is said of a message that has none."""
    said: dict[int, WasSent | StillOpen] = {}
    for look in (_by_own_id, _by_text, _by_time):
        sent = {id_: verdict.name for id_, verdict in said.items() if isinstance(verdict, WasSent)}
        left = [each for each in doubts if each.id not in sent]
        free = [row for row in shown.free if not set(sent.values()).intersection(row.names)]
        for doubt in left:
            rows = [row for row in free if row.number in ("", doubt.number) and _could_be_of(row, doubt, shown.waits)]
            if doubt.id not in said and (verdict := look(doubt, rows, _rivals(doubt, left, shown.missing), shown)):
                said = said | {doubt.id: verdict}
    return said


def _rivals(doubt: Doubt, doubts: Sequence[Doubt], missing: Sequence[KnownMessage]) -> list["Doubt | KnownMessage"]:
    others: list[Doubt | KnownMessage] = [*(other for other in doubts if other.id != doubt.id), *missing]
    return [other for other in others if other.number == doubt.number]


def _by_own_id(
    doubt: Doubt, rows: Sequence[Listed], rivals: Sequence["Doubt | KnownMessage"], shown: _Shown
) -> WasSent | None:
    own = next((row for row in shown.free if doubt.name and doubt.name in row.names), None)
    return WasSent(doubt.id, doubt.name, own.text, shown.says(EvidenceCode.LISTED_BY_OUR_ID)) if own else None


def _by_text(
    doubt: Doubt, rows: Sequence[Listed], rivals: Sequence["Doubt | KnownMessage"], shown: _Shown
) -> WasSent | StillOpen | None:
    """Rows that have its text."""
    rows = [row for row in rows if likeness(doubt.text, row.text) >= CONFIRMS]
    rivals = [other for other in rivals if any(_competes(other, row, shown.waits) for row in rows)]
    if rivals:
        row = _in_turn(doubt, rows, rivals, shown)
        if row is None:
            return StillOpen(doubt.id, Leaning.SENT, shown.says(EvidenceCode.TEXT_MAY_BE_ANOTHERS))
        return WasSent(doubt.id, row.names[0], row.text, shown.says(EvidenceCode.LISTED_WITH_ALL_LIKE_IT))
    until = doubt.latest + shown.waits.window
    dated = sorted(
        (row for row in rows if row.names and row.number and _is_when(row, doubt, until, shown)),
        key=lambda row: abs((row.at or doubt.claimed_at) - doubt.claimed_at),
    )
    if dated:
        return WasSent(doubt.id, dated[0].names[0], dated[0].text, shown.says(EvidenceCode.LISTED))
    return StillOpen(doubt.id, Leaning.SENT, shown.says(EvidenceCode.TEXT_WITHOUT_ID)) if rows else None


def _by_time(
    doubt: Doubt, rows: Sequence[Listed], rivals: Sequence["Doubt | KnownMessage"], shown: _Shown
) -> WasSent | StillOpen | None:
    """Rows to that number whose texts do not show that they are ours, nor that they are not."""
    rivals = [other for other in rivals if any(_could_be_of(row, other, shown.waits) for row in rows)]
    row = _in_turn(doubt, rows, rivals, shown)
    if row is not None and _may_be_respelt(doubt, row, shown.habits):
        return WasSent(doubt.id, row.names[0], row.text, shown.says(EvidenceCode.LISTED_AT_ITS_MOMENT))
    near = any(_is_when(each, doubt, _landed(doubt, shown), shown) for each in rows)
    told = shown.says(EvidenceCode.NUMBER_ONLY)
    return StillOpen(doubt.id, Leaning.SENT if near else Leaning.OPEN, told) if rows else None


def _in_turn(
    doubt: Doubt, rows: Sequence[Listed], rivals: Sequence["Doubt | KnownMessage"], shown: _Shown
) -> Listed | None:
    """Returns the row of this message, if there are as many rows as messages, and each row is of its message's moment,
    in order; None where that is not so."""
    if shown.habits.offset_at(doubt.claimed_at) is None or any(row.at is None for row in rows):
        return None
    messages = sorted([doubt, *rivals], key=lambda each: each.claimed_at)
    ordered = sorted(rows, key=lambda row: (row.at or shown.listing.taken_at, row.names))
    if len(messages) != len(ordered):
        return None
    pairs = list(zip(messages, ordered, strict=True))
    if not all(row.names and row.number and _is_when(row, each, _landed(each, shown), shown) for each, row in pairs):
        return None
    return next(row for each, row in pairs if each is doubt)


def _may_be_respelt(doubt: Doubt, row: Listed, habits: Habits) -> bool:
    """Checks whether the row's text may be what the list made of ours: a list whose texts are else as they were sent
    would have shown ours."""
    return likeness(doubt.text, row.text) >= Likeness.PART or habits.legible is False


def _competes(rival: "Doubt | KnownMessage", row: Listed, waits: Waits) -> bool:
    """Checks whether a row that has the doubt's text could as well be the rival's."""
    return _could_be_of(row, rival, waits) and fits(rival.text, row.text)


def _could_be_of(row: Listed, message: "Doubt | KnownMessage", waits: Waits) -> bool:
    """Checks whether the row's time allows it, in whatever zone it is written."""
    latest = message.latest if isinstance(message, Doubt) else message.claimed_at
    return row.at is None or message.claimed_at - ZONES <= row.at <= latest + waits.window + ZONES


def _is_when(row: Listed, message: "Doubt | KnownMessage", until: datetime, shown: _Shown) -> bool:
    """Checks whether the row is dated from the message's request on, by the list's clock as far as it is known."""
    offset = shown.habits.offset_at(message.claimed_at)
    if row.at is None or (offset is None and shown.habits.times is TimesCalibration.DISAGREE):
        return False
    at = row.at - (offset or timedelta())
    return message.claimed_at - shown.waits.skew - shown.habits.grain <= at <= until


def _landed(message: "Doubt | KnownMessage", shown: _Shown) -> datetime:
    """Returns the latest that a message has its row, if the phone is on."""
    latest = message.latest if isinstance(message, Doubt) else message.claimed_at
    return latest + shown.waits.landing + shown.waits.skew


# No row of the list


def _absence(doubt: Doubt, known: Sequence[KnownMessage], shown: _Shown) -> WasNotSent | StillOpen:
    """Returns what it means that the list does not have it: little, unless a witness speaks."""
    listing, waits = shown.listing, shown.waits
    if wrong := _disagrees(doubt, shown):
        return StillOpen(doubt.id, Leaning.OPEN, wrong)
    since = listing.since - (shown.habits.offset_at(doubt.claimed_at) or timedelta())
    if since > doubt.claimed_at - waits.skew:
        return StillOpen(doubt.id, Leaning.OPEN, shown.says(EvidenceCode.OUT_OF_REACH))
    if listing.taken_at < doubt.latest + waits.settle:
        return StillOpen(doubt.id, Leaning.OPEN, shown.says(EvidenceCode.NOT_YET))
    later = (each for each in known if each.name in shown.listed and each.claimed_at >= doubt.latest + waits.landing)
    witness = min(later, key=lambda each: each.claimed_at, default=None)
    if witness is None:
        return StillOpen(doubt.id, Leaning.NOT_SENT, shown.says(EvidenceCode.NO_WITNESS))
    named = [each.claimed_at for each in known if each.name in shown.listed]
    # One hole anywhere, and nothing that is absent from this list means anything. The list had begun with whatever of
    # ours it shows first: that is told by our own clock, which is surer than the times of its rows.
    begun = min(since + waits.skew, min(named) + waits.landing)
    if any(begun <= each.claimed_at <= witness.claimed_at for each in shown.missing):
        return StillOpen(doubt.id, Leaning.OPEN, shown.says(EvidenceCode.HOLES))
    if told := _too_little_to_resend(doubt, len(named), shown):
        return StillOpen(doubt.id, Leaning.NOT_SENT, told)
    return WasNotSent(doubt.id, shown.says(EvidenceCode.ABSENT))


def _disagrees(doubt: Doubt, shown: _Shown) -> Explanation | None:
    """Returns what the list has otherwise than we know it; None where it agrees, or nothing is learnt."""
    habits = shown.habits
    if not habits.numbers_agree:
        return shown.says(EvidenceCode.NUMBERS_DISAGREE)
    unclear = habits.times is TimesCalibration.AGREE and habits.offset_at(doubt.claimed_at) is None
    wrong = unclear or habits.times is TimesCalibration.DISAGREE
    return shown.says(EvidenceCode.TIMES_DISAGREE) if wrong else None


def _too_little_to_resend(doubt: Doubt, named: int, shown: _Shown) -> Explanation | None:
    """Explains why a message that is absent is not sent again by itself all the same; None where it may be."""
    habits, waits = shown.habits, shown.waits
    if habits.times is TimesCalibration.NOT_LEARNT:
        return shown.says(EvidenceCode.CLOCK_NOT_KNOWN)
    if named < waits.fewest:
        return shown.says(EvidenceCode.TOO_FEW, number=named)
    if doubt.absences + 1 >= waits.attempts:
        return shown.says(EvidenceCode.TRIED_ENOUGH, number=waits.attempts)
    return None if doubt.waiting else shown.says(EvidenceCode.ABSENT)


# A delivery report


def _is_about(report: UnmatchedReport, doubt: Doubt, waits: Waits) -> bool:
    if doubt.name and doubt.name == report.name:
        return True
    soon = doubt.claimed_at - waits.skew <= report.at <= doubt.latest + waits.report_window
    return soon and report.number == doubt.number


def _could_be_of_another(report: UnmatchedReport, doubt: Doubt, known: Sequence[KnownMessage], waits: Waits) -> bool:
    """Another message to that number that still waits for its report, or left between the doubt and the report."""
    others = (each for each in known if each.number == doubt.number)
    return any(
        (not each.reported and abs(each.claimed_at - doubt.claimed_at) <= waits.window)
        or doubt.claimed_at < each.claimed_at <= report.at
        for each in others
    )
