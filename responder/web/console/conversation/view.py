"""Shows one conversation, and takes what a person answers."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import Connection
from starlette.responses import Response

from responder.services.agenda import appointments
from responder.services.agenda.appointments import BookedAppointment
from responder.services.console import acts
from responder.services.inbox import calls, conversations
from responder.services.inbox.conversations import Conversation, Heard, Said
from responder.services.inbox.manual_messages import MOST_PARTS, ON_ITS_WAY, Result
from responder.services.people import contacts
from responder.web.console.access.roles import May
from responder.web.console.agenda.view import asked_in
from responder.web.console.conversation.why import why_of
from responder.web.console.page_route import PageRoute
from responder.web.console.typed_message import send_typed
from responder.web.console.visit import Visit
from responder.web.console.wording import APPOINTMENTS, EVENTS, REASONS, SHAPES, STATUSES, TONES, causes_of

_PAGE = 40
_MOST = 2_000
_APPOINTMENTS = 3  # to come, that are shown
_TAKEN_FOR = timedelta(days=1)


async def show(visit: Visit) -> Response:
    return await _page(visit)


async def answer(visit: Visit) -> Response:
    """Queues what was typed, once for each form; what is refused is said under the box, and the text stays in it."""
    which = visit.request.path_params["id"]
    number = await visit.read(lambda conn: conversations.number_of(conn, which))
    if not number:
        return visit.page("error.html", status=404, kind="gone", why="")
    result = await send_typed(visit, number)
    if result.outcome not in ON_ITS_WAY:
        return await _page(visit, status=422, refused=result)
    return visit.go(f"/c/{which}#end")


async def call_back(visit: Visit) -> Response:
    """Notes that a person calls: the answer that waits is withdrawn."""
    return await _do(visit, "calls back", lambda conn, contact: calls.call_back(conn, contact, visit.now))


async def take_over(visit: Visit) -> Response:
    until = visit.now + _TAKEN_FOR
    return await _do(visit, "took over", lambda conn, contact: conversations.take_over(conn, contact, until))


async def give_back(visit: Visit) -> Response:
    return await _do(visit, "gave back to the rules", conversations.give_back)


async def _do(visit: Visit, what: str, deed: Callable[[Connection, str], object]) -> Response:
    which = visit.request.path_params["id"]

    def work(conn: Connection) -> bool:
        contact = conversations.number_of(conn, which)
        if contact:
            deed(conn, contact)
            acts.note(conn, visit.act(what, f"conversation {which}"))
        return bool(contact)

    if not await visit.write(work):
        return visit.page("error.html", status=404, kind="gone", why="")
    return visit.go(f"/c/{which}")


async def _page(visit: Visit, *, status: int = 200, refused: Result | None = None) -> Response:
    which, most = visit.request.path_params["id"], _most(visit.request.query_params.get("most", ""))
    read = await visit.read(lambda conn: _read(conn, visit, which, most))
    if read is None:
        return visit.page("error.html", status=404, kind="gone", why="")
    found, coming, card = read
    asked = await asked_in(visit, coming)
    return visit.page(
        "conversation/page.html",
        status=status,
        found=found,
        coming=coming,
        asked=asked,
        card=card,
        appointments=APPOINTMENTS,
        shapes=SHAPES,
        most=most,
        next_most=most * 4,
        refused=refused,
        most_parts=MOST_PARTS,
        text=visit.form.get("text", "") if refused else "",
        request=visit.new_request(),
        is_silent=_is_silent(visit, found),
        told_by_us=_told_by_us(_messages(found)),
        accounts=[each.login for each in visit.console.settings.accounts],
        causes_of=causes_of,
        reasons=REASONS,
        statuses=STATUSES,
        tones=TONES,
        events=EVENTS,
        days=_days(visit, found),
        why_of=lambda heard: why_of(visit, heard),
    )


def _read(
    conn: Connection, visit: Visit, which: int, most: int
) -> tuple[Conversation, list[BookedAppointment], int | None] | None:
    """Reads the conversation, the contact's appointments to come, and the id of the contact's card."""
    found = conversations.conversation(conn, which, most)
    if found is None:
        return None
    coming = appointments.listed(conn, visit.now, number=found.contact) if found.contact else []
    return found, coming[:_APPOINTMENTS], contacts.id_of(conn, found.contact)


def _is_silent(visit: Visit, found: Conversation) -> bool:
    return found.silent_until is not None and found.silent_until > visit.now


def _messages(found: Conversation) -> list[Said]:
    return [one for each in found.items for one in (each.answers if isinstance(each, Heard) else (each,))]


def _told_by_us(said: list[Said]) -> bool:
    """Checks whether all that they were told is from us, and is no rehearsal: a person who wrote any of it talks with
    them."""
    return any(not each.rehearsed for each in said) and not any(each.by_hand for each in said)


def _days(visit: Visit, found: Conversation) -> list[tuple[str, list[object]]]:
    """Groups the items by day, oldest first."""
    days: list[tuple[str, list[object]]] = []
    for item in found.items:
        day = visit.times.day(item.at if isinstance(item, Heard) else item.written)
        if not days or days[-1][0] != day:
            days.append((day, []))
        days[-1][1].append(item)
    return days


def _most(written: str) -> int:
    return min(int(written), _MOST) if written.isascii() and written.isdigit() and len(written) < 6 else _PAGE


ROUTES = (
    PageRoute(path="/c/{id:int}", view=show, may=May.READ),
    PageRoute(path="/c/{id:int}/answer", view=answer, may=May.ANSWER, method="POST"),
    PageRoute(path="/c/{id:int}/call-back", view=call_back, may=May.ANSWER, method="POST"),
    PageRoute(path="/c/{id:int}/take-over", view=take_over, may=May.ANSWER, method="POST"),
    PageRoute(path="/c/{id:int}/give-back", view=give_back, may=May.ANSWER, method="POST"),
)
