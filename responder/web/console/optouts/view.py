"""Lists who gets no messages, and adds somebody who asked by voice."""

from sqlalchemy import Connection
from starlette.responses import Response

from responder.domain.model.numbers import NumberKind, read_number
from responder.services.console import acts
from responder.services.people import optouts
from responder.services.people.optouts import OptOut, OptOutAdded
from responder.web.console.access.roles import May
from responder.web.console.contacts.view import id_in
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit

_PAGE = 50
_LONGEST = 160
_NO_NUMBER = frozenset({NumberKind.INVALID, NumberKind.HIDDEN, NumberKind.NAMED_SENDER})


async def show(visit: Visit) -> Response:
    return await _page(visit)


async def add(visit: Visit) -> Response:
    number = read_number(visit.form.get("number", ""), visit.business.country)
    if number.kind in _NO_NUMBER:
        return await _page(visit, status=422, problem=True)
    said = " ".join(visit.form.get("words", "").split())[:_LONGEST]
    words = f"{visit.name}: {said}" if said else ""

    def work(conn: Connection) -> None:
        if optouts.add(conn, number.text, words, visit.now)[0] is OptOutAdded.ADDED:
            acts.note(conn, visit.act("opted a contact out"))

    await visit.write(work)
    return visit.go("/optouts")


async def _page(visit: Visit, *, status: int = 200, problem: bool = False) -> Response:
    after = id_in(visit.request.query_params.get("after", ""))

    def work(conn: Connection) -> tuple[list[OptOut], int]:
        return optouts.page(conn, _PAGE, after), optouts.fingerprints(conn)

    people, kept = await visit.read(work)
    more = people[-1].id if len(people) >= _PAGE else 0
    given = {name: visit.form.get(name, "") for name in ("number", "words")} if problem else {"number": "", "words": ""}
    return visit.page(
        "optouts/page.html", status=status, people=people, kept=kept, more=more, problem=problem, given=given
    )


ROUTES = (
    PageRoute(path="/optouts", view=show, may=May.READ),
    PageRoute(path="/optouts", view=add, may=May.EDIT_CONTACTS, method="POST"),
)
