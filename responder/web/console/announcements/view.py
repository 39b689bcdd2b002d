"""Lists announcements; composes one, shows what it would do before anything leaves, and plans it."""

from typing import Any

from sqlalchemy import Connection
from starlette.responses import Response

from responder.domain.announcing.announcement import OF_USE, Announcement
from responder.domain.model.business import login_of
from responder.languages.catalogue import Told
from responder.rulefiles.templates.placeholders import ANNOUNCED, label_of, offered
from responder.services.announcing import announcements as service
from responder.services.announcing.announcements import Preview
from responder.services.announcing.progress import STATUSES, progress_of
from responder.services.console import acts
from responder.web.console.access.roles import May
from responder.web.console.announcements.asked import (
    DAYS_OF_USE,
    EVERY,
    accounts_of,
    announcement_in,
    given_in,
    written_in,
)
from responder.web.console.page_route import PageRoute
from responder.web.console.rules.answer_boxes import offers_for
from responder.web.console.visit import Visit
from responder.web.console.wording import RUN_TONES

_SHOWN_TAGS = 80  # twice, and a form has two hundred fields at most
_LONGEST_REQUEST = 60


async def show(visit: Visit) -> Response:
    found = await visit.read(service.listed)
    return visit.page(
        "announcements/page.html",
        runs=[(run, progress_of(run.tally)) for run in found],
        statuses=STATUSES,
        tones=RUN_TONES,
        written=sorted(written_in(visit)),
    )


async def compose(visit: Visit) -> Response:
    return await _form(visit)


async def look(visit: Visit) -> Response:
    """Shows who would get it, what it costs, and why some do not; back to the form where it cannot be."""
    if visit.form.get("do") == "change":
        return await _form(visit)
    announcement, problems = announcement_in(visit)
    if announcement is None:
        return visit.page("error.html", status=404, kind="gone", why="")
    if problems:
        return await _refused(visit, announcement, problems)
    return _preview(visit, announcement, await _looked_at(visit, announcement))


async def plan(visit: Visit) -> Response:
    """Plans what the preview showed, once for each form. Where it would go to more contacts or cost more than was
    shown, it is shown again first."""
    request = visit.form.get("request", "")[:_LONGEST_REQUEST]
    before = await visit.read(lambda conn: service.of_request(conn, request))
    if before is not None:
        return visit.go(f"/announcements/{before}")
    announcement, problems = announcement_in(visit)
    if announcement is None:
        return visit.page("error.html", status=404, kind="gone", why="")
    if problems:
        return await _refused(visit, announcement, problems)
    shown = await _looked_at(visit, announcement)
    by = visit.by
    if not request or not shown.recipients or not _was_shown(visit, shown):
        return _preview(visit, announcement, shown, status=409, changed=True)

    def work(conn: Connection) -> int | None:
        rehearsal = visit.console.mode.kept_rehearsing(conn)
        run = service.plan(conn, announcement, visit.now, by, request=request, rehearsal=rehearsal)
        if run is None:  # another tap was quicker
            return service.of_request(conn, request)
        acts.note(conn, visit.act("planned an announcement", f"announcement {run}"))
        return run

    return visit.go(f"/announcements/{await visit.write(work)}")


async def _looked_at(visit: Visit, announcement: Announcement) -> Preview:
    rulebook = visit.console.rulebook()
    return await visit.read(lambda conn: service.preview(conn, announcement, rulebook, visit.now))


def _was_shown(visit: Visit, shown: Preview) -> bool:
    return shown.recipients <= _count(visit, "recipients") and shown.cost.parts <= _count(visit, "parts")


def _count(visit: Visit, name: str) -> int:
    written = visit.form.get(name, "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else 0


def _preview(
    visit: Visit, announcement: Announcement, shown: Preview, *, status: int = 200, changed: bool = False
) -> Response:
    settings = visit.console.settings
    return visit.page(
        "announcements/preview.html",
        status=status,
        announcement=announcement,
        shown=shown,
        changed=changed,
        given=given_in(visit),
        why_not=[(service.WHY_NOT[why], count) for why, count in shown.not_told.items()],
        reasons=service.WHY_NOT,
        request=visit.new_request(),
        rehearsing=visit.console.mode.rehearsing,
        is_deaf=any(each.login == announcement.account and not each.receives for each in settings.accounts),
        every=EVERY,
    )


async def _refused(visit: Visit, announcement: Announcement, problems: list[Told]) -> Response:
    told = [visit.catalogue.word(each) for each in problems]
    if given_in(visit)["written"]:
        return visit.page("announcements/refused.html", status=422, name=announcement.name, problems=told)
    return await _form(visit, problems=told, status=422)


async def _form(visit: Visit, *, problems: list[str] | None = None, status: int = 200) -> Response:
    given: dict[str, Any] = given_in(visit)
    in_use = await visit.read(service.tags_in_use)
    counted = in_use.most_common(_SHOWN_TAGS)
    there = {tag for tag, _ in counted}
    chosen = [(tag, in_use[tag]) for tag in dict.fromkeys([*given["tags"], *given["without"]]) if tag not in there]
    price = visit.business.sms_price
    return visit.page(
        "announcements/new.html",
        status=status,
        given=given,
        problems=problems or (),
        tags=sorted([*counted, *chosen], key=lambda each: each[0].casefold()),
        accounts=accounts_of(visit),
        usual=login_of(visit.business.accounts.announcements, accounts_of(visit)),
        every=EVERY,
        days_of_use=DAYS_OF_USE,
        usual_days=OF_USE.days,
        offers=offers_for(visit, offered(ANNOUNCED)),
        first_name=f"[{label_of('contact.first_name', visit.catalogue.language)}]",
        price=f"{price.amount} {price.currency}" if price else "",
        unit=f"{price.amount} {price.currency}" if price else "",
    )


ROUTES = (
    PageRoute(path="/announcements", view=show, may=May.READ),
    PageRoute(path="/announcements/new", view=compose, may=May.ANNOUNCE),
    PageRoute(path="/announcements/new", view=look, may=May.ANNOUNCE, method="POST"),
    PageRoute(path="/announcements/plan", view=plan, may=May.ANNOUNCE, method="POST"),
)
