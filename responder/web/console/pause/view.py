"""Pauses and resumes all sending; works while the database is locked, full or gone."""

from sqlalchemy import Connection
from starlette.responses import Response

from responder.services.console import acts
from responder.services.operations import pausing
from responder.services.operations.pausing import PauseOutcome, ResumeOutcome
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit

_LONGEST_WHY = 200


async def show(visit: Visit) -> Response:
    return _page(visit)


async def pause(visit: Visit) -> Response:
    url, why = visit.console.settings.database_url, " ".join(visit.form.get("why", "").split())[:_LONGEST_WHY]
    told = f"{visit.name}: {why}" if why else visit.name
    done = pausing.pause(url, visit.now, told)
    if done.outcome is PauseOutcome.NOT_WRITTEN:
        return _page(visit, status=500, trouble=f"{done.file}: {done.trouble}")

    def work(conn: Connection) -> None:
        if pausing.tells_others(url):
            pausing.pause_others(conn, visit.now, told)
        acts.note(conn, visit.act("paused"))

    await visit.write(work)
    return visit.go("/pause")


async def resume(visit: Visit) -> Response:
    done = pausing.resume(visit.console.settings.database_url)
    if done.outcome is ResumeOutcome.NOT_REMOVED:
        return _page(visit, status=500, trouble=f"{done.file}: {done.trouble}")

    def work(conn: Connection) -> None:
        pausing.free(conn, visit.now)
        acts.note(conn, visit.act("resumed"))

    await visit.write(work)
    return visit.go("/pause")


def _page(visit: Visit, *, status: int = 200, trouble: str = "") -> Response:
    return visit.page("pause/page.html", status=status, paused=visit.console.held().paused, trouble=trouble)


ROUTES = (
    PageRoute(path="/pause", view=show, may=May.PAUSE),
    PageRoute(path="/pause", view=pause, may=May.PAUSE, method="POST"),
    PageRoute(path="/pause/end", view=resume, may=May.PAUSE, method="POST"),
)
