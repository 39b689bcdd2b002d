"""Shows how far one announcement is; pauses, resumes and stops it."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection
from starlette.responses import Response

from responder.services.announcing import announcements as service
from responder.services.announcing.announcements import WHY_NOT, AnnouncementOutcome
from responder.services.announcing.progress import STATUSES, progress_of
from responder.services.console import acts
from responder.web.console.access.roles import May
from responder.web.console.announcements.asked import EVERY
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit
from responder.web.console.wording import RUN_TONES

Deed = Callable[[Connection, int, datetime], AnnouncementOutcome]


async def show(visit: Visit) -> Response:
    which = visit.request.path_params["id"]
    run = await visit.read(lambda conn: service.find(conn, which))
    if run is None:
        return visit.page("error.html", status=404, kind="gone", why="")
    return visit.page(
        "announcement/page.html",
        run=run,
        progress=progress_of(run.tally),
        why_not=[(words, run.tally[why.value]) for why, words in WHY_NOT.items() if run.tally.get(why.value)],
        statuses=STATUSES,
        tones=RUN_TONES,
        every=EVERY,
        accounts=[each.login for each in visit.console.settings.accounts],
    )


async def pause(visit: Visit) -> Response:
    return await _do(visit, "paused an announcement", service.pause)


async def resume(visit: Visit) -> Response:
    return await _do(visit, "resumed an announcement", service.resume)


async def stop(visit: Visit) -> Response:
    return await _do(visit, "stopped an announcement", service.stop)


async def _do(visit: Visit, what: str, deed: Deed) -> Response:
    """Acts; what changes nothing (a second tap, or it was over) leads to the page, which says how it stands."""
    which = visit.request.path_params["id"]

    def work(conn: Connection) -> AnnouncementOutcome:
        outcome = deed(conn, which, visit.now)
        if outcome is AnnouncementOutcome.DONE:
            acts.note(conn, visit.act(what, f"announcement {which}"))
        return outcome

    if await visit.write(work) is AnnouncementOutcome.NOT_THERE:
        return visit.page("error.html", status=404, kind="gone", why="")
    return visit.go(f"/announcements/{which}")


ROUTES = (
    PageRoute(path="/announcements/{id:int}", view=show, may=May.READ),
    PageRoute(path="/announcements/{id:int}/pause", view=pause, may=May.ANNOUNCE, method="POST"),
    PageRoute(path="/announcements/{id:int}/resume", view=resume, may=May.ANNOUNCE, method="POST"),
    PageRoute(path="/announcements/{id:int}/stop", view=stop, may=May.ANNOUNCE, method="POST"),
)
