"""Shows missed calls: answered, waiting, called back, or not answered and why."""

from datetime import timedelta

from sqlalchemy import Connection
from starlette.responses import Response

from responder.languages.catalogue import msgid
from responder.services.console import acts
from responder.services.inbox import calls, conversations
from responder.services.inbox.calls import CallerProgress
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit

_SHOWN = timedelta(days=7)
_MOST = 100  # callers: nobody calls more of them back from a list
PROGRESS = {
    CallerProgress.SPOKEN_TO: (msgid("You talked since then"), "good"),
    CallerProgress.ANSWERED: (msgid("Got an SMS: call them back"), "warm"),
    CallerProgress.REHEARSED: (msgid("Would have got an SMS, nothing left: call them back"), "warm"),
    CallerProgress.WAITING: (msgid("An SMS is about to leave"), "warm"),
    CallerProgress.UNANSWERED: (msgid("Got no SMS"), "alarm"),
}


async def show(visit: Visit) -> Response:
    since, until = visit.now - _SHOWN, visit.now + timedelta(minutes=10)

    def work(conn: Connection) -> tuple[list[calls.Caller], dict[str, int]]:
        callers = calls.missed(conn, visit.business, since, until, _MOST)
        return callers, conversations.ids_of(conn, [each.contact for each in callers])

    callers, ids = await visit.read(work)
    return visit.page("calls/page.html", callers=callers, ids=ids, progress=PROGRESS)


async def call_back(visit: Visit) -> Response:
    """I call back: the SMS that waits is withdrawn."""
    which = visit.request.path_params["id"]

    def work(conn: Connection) -> None:
        contact = conversations.number_of(conn, which)
        if contact:
            calls.call_back(conn, contact, visit.now)
            acts.note(conn, visit.act("calls back", f"conversation {which}"))

    await visit.write(work)
    return visit.go("/calls")


ROUTES = (
    PageRoute(path="/calls", view=show, may=May.READ),
    PageRoute(path="/calls/{id:int}/call-back", view=call_back, may=May.ANSWER, method="POST"),
)
