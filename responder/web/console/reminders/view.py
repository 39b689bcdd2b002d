"""Shows the reminders of a day: those that leave with their texts, those that will not with the reason."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection
from starlette.responses import Response

from responder.domain.model.rules import Rulebook
from responder.services.agenda import coming_reminders, reminders_by_hand
from responder.services.agenda.reminders_by_hand import ReminderOutcome
from responder.services.console import acts
from responder.web.console.access.roles import May
from responder.web.console.agenda.view import day_in
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit

_LONGEST_MOMENT = 60
Asked = Callable[[Connection, Rulebook, str, str, datetime], ReminderOutcome]


async def show(visit: Visit) -> Response:
    return await _page(visit)


async def _page(visit: Visit, *, status: int = 200, problem: str = "") -> Response:
    asked = day_in(visit.request.query_params.get("day", "") or visit.form.get("day", ""))
    on = max(asked or visit.times.today, visit.times.today)
    begin, end = visit.times.midnight(on), visit.times.midnight(on + timedelta(days=1)) - timedelta(microseconds=1)
    rulebook = visit.console.rulebook()
    found = await visit.read(
        lambda conn: coming_reminders.coming_reminders(conn, rulebook, visit.now, end, since=begin)
    )
    return visit.page(
        "reminders/page.html",
        status=status,
        on=on,
        before=on - timedelta(days=1) if on > visit.times.today else None,
        after=on + timedelta(days=1),
        going=[each for each in found if not each.why],
        kept=[each for each in found if each.why],
        reminds=any(moment.is_of_appointment for moment in rulebook.moments),
        problem=problem,
    )


async def withdraw(visit: Visit) -> Response:
    return await _do(visit, reminders_by_hand.WITHDREW, reminders_by_hand.withdraw)


async def send_now(visit: Visit) -> Response:
    return await _do(visit, reminders_by_hand.LET_GO, reminders_by_hand.send_now)


async def _do(visit: Visit, what: str, asked: Asked) -> Response:
    which, moment = str(visit.request.path_params["id"]), visit.form.get("moment", "")[:_LONGEST_MOMENT]
    rulebook = visit.console.rulebook()

    def work(conn: Connection) -> ReminderOutcome:
        done = asked(conn, rulebook, which, moment, visit.now)
        if done is ReminderOutcome.DONE:
            acts.note(conn, visit.act(what, f"appointment {which}"))
        return done

    done = await visit.write(work)
    if done is not ReminderOutcome.DONE:
        return await _page(visit, status=409, problem=done.value)
    on = day_in(visit.form.get("day", ""))
    return visit.go(f"/reminders?day={on}" if on else "/reminders")


ROUTES = (
    PageRoute(path="/reminders", view=show, may=May.READ),
    PageRoute(path="/reminders/{id:int}/withdraw", view=withdraw, may=May.EDIT_AGENDA, method="POST"),
    PageRoute(path="/reminders/{id:int}/now", view=send_now, may=May.EDIT_AGENDA, method="POST"),
)
