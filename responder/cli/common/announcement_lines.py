"""Lines that show an announcement: what it would do, and how far it is."""

from collections.abc import Iterator, Mapping
from datetime import tzinfo
from typing import Any

from responder.cli.common.language import gettext, ngettext
from responder.cli.common.times import one_line, when
from responder.domain.announcing.announcement import Announcement, Run
from responder.services.announcing.announcements import WHY_NOT, Preview
from responder.services.announcing.progress import STATUSES, progress_of


def preview_lines(announcement: Announcement, shown: Preview, zone: tzinfo) -> Iterator[str]:
    """Tells who gets it, when, at what price, and why some do not."""
    for text in shown.samples:
        yield f"  “{one_line(text, 320)}”"
    yield ngettext("{number} contact gets it", "{number} contacts get it", shown.recipients) + gettext(
        ", over {account}.", account=announcement.account
    )
    if shown.with_line:
        yield ngettext(
            "{number} of them gets the line on how to get no more: it is the first announcement to them.",
            "{number} of them get the line on how to get no more: it is the first announcement to them.",
            shown.with_line,
        )
    cost = ngettext("It takes {number} SMS", "It takes {number} SMS", shown.cost.parts)
    price = gettext(", {money}", money=shown.money) if shown.money else ""
    yield (
        f"{cost}{price}."
        if shown.money
        else cost + gettext(". Write `sms price` into business.yaml, and the price stands here.")
    )
    if shown.forecast.first and shown.forecast.last:
        yield gettext(
            "The first leaves at {first}, the last at {last} at the earliest.",
            first=when(shown.forecast.first, zone),
            last=when(shown.forecast.last, zone),
        )
    yield from why_not_lines({why.value: count for why, count in shown.not_told.items()})


def why_not_lines(tally: Mapping[str, int]) -> Iterator[str]:
    """Yields a line for each reason why some do not get it."""
    for why, sentence in WHY_NOT.items():
        if count := tally.get(why.value, 0):
            yield ngettext("{number} does not get it: {why}.", "{number} do not get it: {why}.", count,
                           why=gettext(sentence))  # fmt: skip


def run_line(run: Run, zone: tzinfo) -> str:
    """Words a run: its number, moment, status, and how many were told, got it and opened its link."""
    progress = progress_of(run.tally)
    rehearsed = [gettext("rehearsed, never leaves")] if run.rehearsal else []
    parts = [
        *rehearsed,
        gettext("{count} left", count=progress.left),
        gettext("{count} delivered", count=progress.delivered),
        gettext("{count} to go", count=progress.to_go),
    ]
    if run.announcement.link:
        parts.append(gettext("{count} opened the link", count=progress.opened))
    if progress.not_told:
        parts.append(gettext("{count} do not get it", count=progress.not_told))
    status = gettext(STATUSES[run.status])
    return (
        f"{run.id:>4}  {when(run.starts_at, zone)}  {status:<9}  {one_line(run.announcement.name, 30)}: "
        + ", ".join(parts)
    )


def as_object(run: Run) -> dict[str, Any]:
    announcement = run.announcement
    return {
        "id": run.id,
        "name": announcement.name,
        "status": run.status.value,
        "rehearsal": run.rehearsal,
        "starts": run.starts_at.isoformat(),
        "ends": run.ends_at.isoformat(),
        "account": announcement.account,
        "texts": dict(announcement.texts),
        "tags": sorted(announcement.audience.tags),
        "everybody": announcement.audience.everybody,
        "repeat": announcement.repeat.every.value if announcement.repeat else None,
        "tally": dict(run.tally),
    }


def preview_object(shown: Preview) -> dict[str, Any]:
    first, last = shown.forecast.first, shown.forecast.last
    return {
        "recipients": shown.recipients,
        "sms": shown.cost.parts,
        "price": shown.money or None,
        "with_line": shown.with_line,
        "first": first.isoformat() if first else None,
        "last": last.isoformat() if last else None,
        "not_told": {why.value: count for why, count in shown.not_told.items()},
        "samples": list(shown.samples),
    }
