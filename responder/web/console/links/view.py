"""Shows the links of messages: how often they were sent and opened, and how soon."""

from starlette.responses import Response

from responder.services.operations import figures
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit


async def show(visit: Visit) -> Response:
    found = await visit.read(lambda conn: figures.links(conn, visit.now))
    return visit.page("links/page.html", found=found)


ROUTES = (PageRoute(path="/links", view=show, may=May.READ),)
