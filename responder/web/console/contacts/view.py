"""Lists contacts by name, and finds them by name, number or tag."""

from collections.abc import Sequence

from starlette.responses import Response

from responder.services.people import contacts
from responder.services.people.contacts import PAGE, Numbered
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit

_LONGEST_SEARCH = 80
_LONGEST_ID = 18  # digits


async def show(visit: Visit) -> Response:
    query = visit.request.query_params
    tag, after = _words(query.get("tag", "")), id_in(query.get("after", ""))
    people = await visit.read(lambda conn: contacts.found(conn, "", tag) if tag else contacts.page(conn, after))
    return _page(visit, people, tag=tag)


async def search(visit: Visit) -> Response:
    """Answers a form that is posted: a number that is searched for stands in no address, no history and no log."""
    words = _words(visit.form.get("q", ""))
    people = await visit.read(lambda conn: contacts.found(conn, words) if words else contacts.page(conn))
    return _page(visit, people, words=words)


def _page(visit: Visit, people: Sequence[Numbered], *, words: str = "", tag: str = "") -> Response:
    searched, full = bool(words or tag), len(people) >= PAGE
    return visit.page(
        "contacts/page.html",
        people=people,
        words=words,
        tag=tag,
        searched=searched,
        more=people[-1].id if full and not searched else 0,
        many=full and searched,
    )


def _words(written: str) -> str:
    return " ".join(written.split())[:_LONGEST_SEARCH]


def id_in(written: str) -> int:
    """The id of a row as an address has it, 0 for none."""
    return int(written) if written.isascii() and written.isdigit() and len(written) <= _LONGEST_ID else 0


ROUTES = (
    PageRoute(path="/contacts", view=show, may=May.READ),
    PageRoute(path="/contacts", view=search, may=May.READ, method="POST"),
)
