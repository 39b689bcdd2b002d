"""Lists contacts by name, and finds them by name, number or tag."""

from starlette.responses import Response

from responder.services.people import contacts
from responder.services.people.contacts import PAGE
from responder.web.console.page_route import PageRoute
from responder.web.console.roles import May
from responder.web.console.visit import Visit

_LONGEST_SEARCH = 80
_LONGEST_ID = 18  # digits


async def show(visit: Visit) -> Response:
    query = visit.request.query_params
    words, tag = (" ".join(query.get(name, "").split())[:_LONGEST_SEARCH] for name in ("q", "tag"))
    after = id_in(query.get("after", ""))
    searched = bool(words or tag)
    people = await visit.read(lambda conn: contacts.found(conn, words, tag) if searched else contacts.page(conn, after))
    return visit.page(
        "contacts/page.html",
        people=people,
        words=words,
        tag=tag,
        searched=searched,
        more=people[-1].id if len(people) >= PAGE and not searched else 0,
        many=len(people) >= PAGE and searched,
    )


def id_in(written: str) -> int:
    """The id of a row as an address has it, 0 for none."""
    return int(written) if written.isascii() and written.isdigit() and len(written) <= _LONGEST_ID else 0


ROUTES = (PageRoute(path="/contacts", view=show, may=May.READ),)
