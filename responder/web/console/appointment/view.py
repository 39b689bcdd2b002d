"""Shows one appointment with its history and reminders, changes it by hand, and tells the contact where asked."""

import re
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection
from starlette.responses import Response

from responder.domain.model.state import Appointment, AppointmentStatus
from responder.languages.catalogue import SPOKEN, catalogue_for, msgid
from responder.services.agenda import appointments, coming_reminders, day_agenda
from responder.services.agenda.appointments import (
    AppointmentChange,
    AppointmentChanged,
    AppointmentOutcome,
    AppointmentShown,
    Changed,
)
from responder.services.agenda.day_agenda import AgendaLine, Undoing
from responder.services.console import acts
from responder.services.inbox import conversations
from responder.services.inbox.manual_messages import MOST_PARTS, ON_ITS_WAY, Result
from responder.web.console.access.roles import May
from responder.web.console.agenda.view import words
from responder.web.console.page_route import PageRoute
from responder.web.console.times import Times
from responder.web.console.typed_message import send_typed
from responder.web.console.visit import Visit
from responder.web.console.wording import APPOINTMENTS

_NOTED = {
    AppointmentStatus.CONFIRMED: "confirmed an appointment",
    AppointmentStatus.CANCELLED: "cancelled an appointment",
}
MOMENTS = {"reached": msgid("sent"), "dropped": msgid("not sent"), "waiting": msgid("waits")}
TEXTS = {
    AppointmentStatus.CONFIRMED: msgid("Your appointment {when} is confirmed. {business}"),
    AppointmentStatus.CANCELLED: msgid("Your appointment {when} is cancelled. {business}"),
    AppointmentStatus.RESCHEDULED: msgid("Your appointment is now {when}. {business}"),
}
_CONVERSATION = re.compile(r"/c/\d+(?=\?|$)")
_OTHERWISE = msgid("About your appointment {when}: {business}")
FIELDS = {
    "status": msgid("how it stands: {after}"),
    "at": msgid("when: {before} → {after}"),
    "end": msgid("until when: {after}"),
    "who": msgid("with whom: {after}"),
    "place": msgid("where: {after}"),
    "title": msgid("what for: {after}"),
    "entered": msgid("entered for {after}"),
    "wanted": msgid("they would rather: {after}"),
}


async def show(visit: Visit) -> Response:
    return await _page(visit)


async def set_status(visit: Visit) -> Response:
    which, status = _which(visit), _status(visit.form.get("to", ""))
    if status is None:
        return await _page(visit, status=422)
    return await _change(visit, which, AppointmentChange(status=status), _NOTED[status])


async def move(visit: Visit) -> Response:
    day, clock = visit.form.get("day", ""), visit.form.get("time", "")
    at = visit.times.at(day, clock)
    if at is None:
        return await _page(visit, status=422, problem=visit.times.unread(day, clock))
    line = await _line(visit)
    if line is not None and line.entry.appointment.at == at:
        return await _page(visit, status=409, problem="unchanged")
    return await _change(visit, _which(visit), AppointmentChange(at=at), "moved an appointment")


async def undo(visit: Visit) -> Response:
    which = _which(visit)

    def work(conn: Connection) -> Undoing:
        done = day_agenda.undo(conn, which, visit.now, visit.by)
        if done is Undoing.UNDONE:
            acts.note(conn, visit.act("took a change back", f"appointment {which}"))
        return done

    done = await visit.write(work)
    if done is not Undoing.UNDONE:
        return await _page(visit, status=409, problem="" if done is Undoing.NOT_THERE else done.value)
    return await _back(visit, which)


async def ask_tell(visit: Visit) -> Response:
    return await _tell(visit)


async def tell(visit: Visit) -> Response:
    """Sends the contact what was typed, once for each form; the conversation shows what became of it."""
    line = await _line(visit)
    if line is None:
        return visit.page("error.html", status=404, kind="gone", why="")
    result = await send_typed(visit, line.entry.number)
    if result.outcome not in ON_ITS_WAY:
        return await _tell(visit, status=422, refused=result)
    number = line.entry.number
    conversation = (await visit.read(lambda conn: conversations.ids_of(conn, [number]))).get(number)
    return visit.go(f"/c/{conversation}#end" if conversation else f"/appointments/{_which(visit)}")


async def _tell(visit: Visit, *, status: int = 200, refused: Result | None = None) -> Response:
    line = await _line(visit)
    if line is None:
        return visit.page("error.html", status=404, kind="gone", why="")
    return visit.page(
        "appointment/tell.html",
        status=status,
        line=line,
        text=visit.form.get("text", "") if refused else _text(visit, line),
        request=visit.new_request(),
        refused=refused,
        most_parts=MOST_PARTS,
        accounts=_accounts(visit),
    )


async def _change(visit: Visit, which: str, wanted: AppointmentChange, what: str) -> Response:
    def work(conn: Connection) -> AppointmentChanged:
        done = appointments.change(conn, which, wanted, visit.now, by=visit.by)
        if done.outcome is AppointmentOutcome.CHANGED:
            acts.note(conn, visit.act(what, f"appointment {which}"))
        return done

    done = await visit.write(work)
    if done.outcome is not AppointmentOutcome.CHANGED:
        missing = done.outcome is AppointmentOutcome.NOT_THERE
        return await _page(visit, status=409, problem="" if missing else done.outcome.value)
    return await _back(visit, which)


async def _back(visit: Visit, which: str) -> Response:
    """To where the button was pressed: the day's list, the conversation, or the page of the appointment."""
    if said := _CONVERSATION.match(visit.came_from):
        return visit.go(f"{said[0]}#coming")
    line = await visit.read(lambda conn: day_agenda.line_of(conn, which))
    if line is None or visit.came_from.startswith(f"/appointments/{which}"):
        return visit.go(f"/appointments/{which}")
    query = visit.came_from.partition("?")[2]
    on = visit.times.date_of(line.entry.appointment.at)
    if visit.came_from.startswith("/agenda?") and len(query) < 200:
        return visit.go(f"/agenda?{query}#a{which}")
    return visit.go(f"/agenda?day={on}#a{which}")


async def _page(visit: Visit, *, status: int = 200, problem: str = "") -> Response:
    which, rulebook = _which(visit), visit.console.rulebook()
    line = await _line(visit)
    shown: AppointmentShown | None = await visit.read(lambda conn: appointments.show(conn, which))
    if line is None or shown is None:
        return visit.page("error.html", status=404, kind="gone", why="")
    reminders = await visit.read(lambda conn: coming_reminders.reminders_of(conn, rulebook, line.entry, visit.now))
    its = line.entry.appointment
    given = {name: visit.form.get(name, "") for name in ("day", "time")} if problem else {}
    asked = {"day": f"{visit.times.date_of(its.at)}", "time": visit.times.clock(its.at)}
    return visit.page(
        "appointment/page.html",
        status=status,
        line=line,
        problem=problem,
        wished=_wished(shown),
        given=asked | {name: value for name, value in given.items() if value},
        reminders=reminders,
        past=[each for each in shown.moments if each.status != "waiting"],
        moments=MOMENTS,
        history=list(_history(visit, shown)),
        origin=day_agenda.calendar_of(line.entry, visit.business),
        **words(visit),
    )


def _wished(shown: AppointmentShown) -> str:
    """Returns the time that the contact asked for, in their words, while nobody has answered it."""
    if shown.entry.appointment.status is not AppointmentStatus.MOVE_ASKED:
        return ""
    return next((each.after for each in reversed(shown.history) if each.what == "wanted"), "")


def _history(visit: Visit, shown: AppointmentShown) -> Iterator[Changed]:
    """Yields the newest first, worded."""
    for each in reversed(shown.history):
        told = {name: _on_the_clock(visit, each.what, getattr(each, name)) for name in ("before", "after")}
        words = visit.catalogue.gettext(FIELDS.get(each.what, "{after}"), **told)
        yield Changed(each.at, words, told["before"], told["after"], each.by)


def _on_the_clock(visit: Visit, what: str, written: str) -> str:
    if what == "status" and written in list(AppointmentStatus):
        return visit.catalogue.gettext(APPOINTMENTS[AppointmentStatus(written)])
    try:
        return visit.times.when(datetime.fromisoformat(written)) if what in ("at", "end", "entered") else written
    except ValueError:
        return written


def _text(visit: Visit, line: AgendaLine) -> str:
    """Words what the contact may be told, in their language where the program speaks it."""
    its: Appointment = line.entry.appointment
    usual = next((code for code in visit.business.languages if code in SPOKEN), SPOKEN[0])
    catalogue = catalogue_for(line.card.language if line.card.language in SPOKEN else usual)
    times = Times(visit.business.zone, catalogue, visit.now)
    when = catalogue.gettext("on {day} at {time}", day=times.full_day(its.at), time=times.clock(its.at))
    text = TEXTS.get(its.status, _OTHERWISE)
    return catalogue.gettext(text, when=when, business=visit.business.name).strip()


async def _line(visit: Visit) -> AgendaLine | None:
    which = _which(visit)
    return await visit.read(lambda conn: day_agenda.line_of(conn, which))


def _which(visit: Visit) -> str:
    return str(visit.request.path_params["id"])


def _status(written: str) -> AppointmentStatus | None:
    return next((each for each in _NOTED if each.value == written), None)


def _accounts(visit: Visit) -> list[str]:
    return [each.login for each in visit.console.settings.accounts]


ROUTES = (
    PageRoute(path="/appointments/{id:int}", view=show, may=May.READ),
    PageRoute(path="/appointments/{id:int}/status", view=set_status, may=May.EDIT_AGENDA, method="POST"),
    PageRoute(path="/appointments/{id:int}/move", view=move, may=May.EDIT_AGENDA, method="POST"),
    PageRoute(path="/appointments/{id:int}/undo", view=undo, may=May.EDIT_AGENDA, method="POST"),
    PageRoute(path="/appointments/{id:int}/tell", view=ask_tell, may=May.ANSWER),
    PageRoute(path="/appointments/{id:int}/tell", view=tell, may=May.ANSWER, method="POST"),
)
