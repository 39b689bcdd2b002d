"""Reads what a form asks to be announced."""

from datetime import timedelta
from typing import Any

from responder.domain.announcing.announcement import OF_USE, Announcement, Audience, Every, Repeat
from responder.domain.announcing.schedule_syntax import repeat_in
from responder.domain.syntax.value_syntax import BadValue
from responder.languages.catalogue import Told, msgid, sentence
from responder.services.announcing import announcements as service
from responder.services.rules.cards import plain_texts
from responder.web.console.visit import Visit

EVERY = {
    Every.DAY: msgid("every day"),
    Every.WEEK: msgid("every week"),
    Every.MONTH: msgid("every month"),
    Every.YEAR: msgid("every year"),
}
DAYS_OF_USE = (1, 2, 3, 7, 14, 30)
_LONGEST = {"text": 3_000, "name": 80, "link": 500, "day": 10, "time": 8, "until": 10, "account": 200, "written": 200}
_LONGEST_TAG, _MOST_TAGS = 60, 80


def given_in(visit: Visit) -> dict[str, Any]:
    """Returns the fields of the form as they were sent, those of an empty form where there are none."""
    given: dict[str, Any] = {name: visit.form.get(name, "").strip()[:most] for name, most in _LONGEST.items()}
    days = visit.form.get("days", "")
    every = visit.form.get("every", "")
    return given | {
        "days": int(days) if days in map(str, DAYS_OF_USE) else OF_USE.days,
        "every": every if every in list(Every) else "",
        "everybody": "everybody" in visit.form,
        "tags": _tags(visit, "tag"),
        "without": _tags(visit, "without"),
    }


def announcement_in(visit: Visit) -> tuple[Announcement | None, list[Told]]:
    """Returns what is to be announced with all that keeps it from being planned; None where the form names one of
    rules/announcements.yaml that is not there."""
    given, accounts = given_in(visit), accounts_of(visit)
    found: list[Told] = []
    named = given["written"]
    written = written_in(visit).get(named) if named else _typed(visit, given, found)
    if written is None:
        return None, found
    announcement = service.with_account(written, accounts, visit.business.accounts)
    return announcement, [*found, *service.problems_of(announcement, accounts, visit.console.rulebook(), visit.now)]


def written_in(visit: Visit) -> dict[str, Announcement]:
    """Returns what rules/announcements.yaml holds, by name."""
    rulebook = visit.console.rulebook()
    return {each.name: each for each in rulebook.announcements if isinstance(each, Announcement)}


def accounts_of(visit: Visit) -> list[str]:
    return [each.login for each in visit.console.settings.accounts]


def _typed(visit: Visit, given: dict[str, Any], problems: list[Told]) -> Announcement:
    text = _text(visit, given["text"], problems)
    starts_at = visit.times.at(given["day"], given["time"]) if given["day"] or given["time"] else None
    if starts_at is None and (given["day"] or given["time"]):
        problems.append(sentence("Write the day, and the time as 14:30."))
    return Announcement(
        name=given["name"] or service.named_after(text),
        texts={"": text} if text else {},
        audience=Audience(
            tags=frozenset(given["tags"]), without=frozenset(given["without"]), everybody=given["everybody"]
        ),
        link=given["link"],
        account=given["account"],
        starts_at=starts_at,
        of_use=timedelta(days=given["days"]),
        repeat=_repeat(visit, given, problems),
    )


def _text(visit: Visit, typed: str, problems: list[Told]) -> str:
    """Reads the text with variables where it names what is filled in; names of nothing are told."""
    taken = plain_texts.written(typed, "", visit.catalogue.language)
    for each in taken.unknown:
        problems.append(sentence("{what}: {advice}", what=each.told, advice=each.advice))
    return taken.text


def _repeat(visit: Visit, given: dict[str, Any], problems: list[Told]) -> Repeat | None:
    if not given["every"]:
        return None
    if not given["until"]:
        problems.append(sentence("Say until which day it is repeated."))
        return None
    try:
        return repeat_in(f"{given['every']} until {given['until']}", visit.business.zone)
    except BadValue as wrong:
        problems.append(wrong.told)
        return None


def _tags(visit: Visit, name: str) -> list[str]:
    each = (" ".join(tag.split())[:_LONGEST_TAG] for tag in visit.listed.get(name, ()))
    return [tag for tag in each if tag][:_MOST_TAGS]
