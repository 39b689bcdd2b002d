"""Announces something to many contacts: shown first with its price and with who does not get it, then planned."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime
from enum import StrEnum
from secrets import token_hex

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.announcing.announcement import Announcement, Run, RunEvent
from responder.domain.announcing.composing import OPT_OUT_LINE, Wordings, compose
from responder.domain.announcing.pacing import Forecast, forecast
from responder.domain.announcing.price import Cost
from responder.domain.announcing.recipients import WhyNot, why_not
from responder.domain.conditions.after import folded_name
from responder.domain.model.business import AccountRoles, login_of
from responder.domain.model.rules import Rulebook
from responder.languages.catalogue import Told, msgid, sentence
from responder.rulefiles.templates.announced import wordings_of
from responder.store.announcing import recipients, runs

WHY_NOT = {
    WhyNot.OPTED_OUT: msgid("asked for no more messages"),
    WhyNot.LANDLINE: msgid("a landline, or a number that takes no SMS"),
    WhyNot.FOREIGN: msgid("a number of a country that you do not write to"),
    WhyNot.OWN_NUMBER: msgid("a number of your own"),
    WhyNot.NO_NUMBER: msgid("no number that an SMS can be sent to"),
    WhyNot.ALREADY_TOLD: msgid("were told the same already"),
    WhyNot.BUDGET: msgid("its days end before the ceilings and the quiet hours let it leave"),
    WhyNot.FORGOTTEN: msgid("were erased meanwhile"),
    WhyNot.STOPPED: msgid("it was stopped before it left"),
    WhyNot.BROKEN_TEXT: msgid("the text could not be filled in for them"),
}
_SAMPLES = 3
MOST_NAMED = 200
"""Contacts that a preview names: a page can be read so far."""
_NAME = 40  # letters
_HOLES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PreviewedContact:
    """A contact of the audience; `why` they do not get it, None where they do."""

    name: str
    number: str
    why: WhyNot | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Preview of an announcement. `recipients` get it, `with_line` of them with the line on how to get no more;
    `not_told` counts the others by reason. `samples` are texts as they would leave. `contacts` are the first of
    the audience by name, none where the days end before all are reached: who is last is not known before."""

    recipients: int
    not_told: Mapping[WhyNot, int]
    cost: Cost
    money: str
    forecast: Forecast
    with_line: int = 0
    samples: tuple[str, ...] = ()
    contacts: tuple[PreviewedContact, ...] = ()

    @property
    def of_audience(self) -> int:
        return self.recipients + sum(self.not_told.values())


class AnnouncementOutcome(StrEnum):
    DONE = "done"
    NOT_THERE = "not there"
    NOTHING_CHANGES = "nothing changes"


@dataclass(slots=True)
class _Count:
    cost: Cost = field(default_factory=Cost)
    not_told: Counter[WhyNot] = field(default_factory=Counter)
    with_line: int = 0
    samples: list[str] = field(default_factory=list)
    contacts: list[PreviewedContact] = field(default_factory=list)


def named_after(text: str) -> str:
    """Names an announcement after its text, where its owner gave it no name."""
    said = " ".join(_HOLES.sub("", text).split()).replace(" ,", ",") or " ".join(text.split())
    whole = said[: _NAME + 1].rpartition(" ")[0]
    return said if len(said) <= _NAME else whole or said[:_NAME]


def problems_of(announcement: Announcement, accounts: Sequence[str], rulebook: Rulebook, now: datetime) -> list[Told]:
    """Tells all that keeps it from being planned."""
    _, told = wordings_of(announcement.texts, announcement.link)
    found: list[Told] = list(told)
    audience = announcement.audience
    if not announcement.texts:
        found.append(sentence("There is no text to send."))
    if rulebook.rule(announcement.name) is not None:
        told_apart = sentence("A rule is called {name} already: name it otherwise.", name=announcement.name)
        found.append(told_apart)  # a rule that comes `after` one would come after the other
    if not audience.tags and not audience.everybody:
        found.append(sentence("Nobody is named: say which tags it is for, or everybody you know."))
    if announcement.account not in accounts:
        found.append(sentence("Which account? There are: {accounts}", accounts=", ".join(accounts)))
    start = announcement.starts_at or now
    if start + announcement.of_use <= now:
        found.append(sentence("Its time is over already."))
    if announcement.repeat is not None and announcement.repeat.until < start:
        found.append(sentence("It would be repeated until a day before it begins."))
    return found


def answering_rules(announcement: Announcement, rulebook: Rulebook) -> list[str]:
    """Names the rules that come `after` it: they hear what its recipients reply."""
    names = {announcement.name, folded_name(announcement.name)}
    return [rule.name for rule in rulebook.rules if not names.isdisjoint(rule.follows)]


def with_account(announcement: Announcement, accounts: Sequence[str], roles: AccountRoles) -> Announcement:
    """Names the account it leaves over: its own, that of business.yaml, the first; "" where its own is none."""
    usual = login_of(roles.announcements, accounts) or accounts[0]
    asked = announcement.account
    return replace(announcement, account=login_of(asked, accounts) if asked else usual)


def preview(conn: Connection, announcement: Announcement, rulebook: Rulebook, now: datetime) -> Preview:
    """Looks at every contact of the audience, some at a time; writes nothing. The texts must be right."""
    wordings, _ = wordings_of(announcement.texts, announcement.link)
    if wordings is None:
        raise ValueError("see problems_of")
    count, business = _Count(), rulebook.business
    for numbers in recipients.everybody(conn, announcement.audience):
        if numbers:
            _look_at(conn, numbers, announcement, wordings, rulebook, now, count)
    start = max(announcement.starts_at or now, now)
    end = (announcement.starts_at or now) + announcement.of_use
    announced = recipients.left(conn, now).announced_day if start == now else 0
    times = forecast(count.cost.recipients, start, end, business, announced)
    return Preview(
        recipients=times.in_time,
        not_told=_with_late(count.not_told, count.cost.recipients - times.in_time),
        cost=count.cost,
        money=count.cost.money(business.sms_price),
        forecast=times,
        with_line=count.with_line,
        samples=tuple(count.samples),
        contacts=tuple(count.contacts) if times.in_time == count.cost.recipients else (),
    )


def _look_at(
    conn: Connection, numbers: list[str], announcement: Announcement, wordings: Wordings, rulebook: Rulebook,
    now: datetime, count: _Count,
) -> None:  # fmt: skip
    lines = rulebook.safety_wordings.get(OPT_OUT_LINE, {})
    for recipient in recipients.known(conn, numbers, None, announcement.digest, now).values():
        never = why_not(recipient, rulebook.business)
        composed = None if never else compose(wordings, lines, recipient, rulebook.business, now)
        no = None if composed else never or WhyNot.BROKEN_TEXT
        if len(count.contacts) < MOST_NAMED:
            count.contacts.append(PreviewedContact(recipient.contact.name, recipient.contact.number, no))
        if composed is None:
            count.not_told[never or WhyNot.BROKEN_TEXT] += 1
            continue
        count.cost = count.cost.and_(composed.text)
        count.with_line += composed.with_line
        if len(count.samples) < _SAMPLES and composed.text not in count.samples:
            count.samples.append(composed.text)


def _with_late(not_told: Counter[WhyNot], late: int) -> dict[WhyNot, int]:
    return dict(not_told) | ({WhyNot.BUDGET: late} if late else {})


def plan(
    conn: Connection, announcement: Announcement, now: datetime, by: str, *, request: str = "", rehearsal: bool = False
) -> int | None:
    """Plans it, and returns the number of its first run; None if that `request` planned it before. Who gets it is found
    out when it starts. Of one that is planned in a rehearsal nothing ever leaves."""
    start = announcement.starts_at or now
    series = request or token_hex(8)
    place = runs.PlaceInSeries(series=series, run=0, first=start, at=start)
    return runs.plan(conn, announcement, place, now=now, by=by, rehearsal=rehearsal)


def pause(conn: Connection, run: int, now: datetime) -> AnnouncementOutcome:
    """Holds a run; what waited to leave waits again."""
    return _move(conn, run, RunEvent.PAUSED, now)


def resume(conn: Connection, run: int, now: datetime) -> AnnouncementOutcome:
    """Goes on where it was; nobody gets it twice."""
    return _move(conn, run, RunEvent.RESUMED, now)


def stop(conn: Connection, run: int, now: datetime) -> AnnouncementOutcome:
    """Ends a run and its repeats for good; whoever did not get it yet never does."""
    found = runs.find(conn, run)
    if found is None:
        return AnnouncementOutcome.NOT_THERE
    return (
        AnnouncementOutcome.DONE if runs.stop_series(conn, found.series, now) else AnnouncementOutcome.NOTHING_CHANGES
    )


def listed(conn: Connection) -> list[Run]:
    """Returns the newest first, with how far each is."""
    return runs.listed(conn)


def of_request(conn: Connection, request: str) -> int | None:
    """Finds what a request planned before."""
    return runs.of_series(conn, request) if request else None


def tags_in_use(conn: Connection) -> Counter[str]:
    """Counts contacts by tag: whom an announcement can be for."""
    return recipients.tags_in_use(conn)


def find(conn: Connection, run: int) -> Run | None:
    return runs.find(conn, run)


def _move(conn: Connection, run: int, event: RunEvent, now: datetime) -> AnnouncementOutcome:
    if runs.find(conn, run) is None:
        return AnnouncementOutcome.NOT_THERE
    return AnnouncementOutcome.DONE if runs.move(conn, run, event, now) else AnnouncementOutcome.NOTHING_CHANGES
