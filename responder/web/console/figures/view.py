"""Shows what came, what was answered and what was sent in the last 7, 30 or 90 days."""

from starlette.responses import Response

from responder.services.operations import figures
from responder.services.operations.figures import PERIODS
from responder.web.console.access.roles import May
from responder.web.console.figures.chart import HEIGHT, WIDTH, chart
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit
from responder.web.console.wording import REASONS


async def show(visit: Visit) -> Response:
    asked = visit.request.query_params.get("days", "")
    days = int(asked) if asked in {str(each) for each in PERIODS} else PERIODS[0]
    zone, now = visit.business.zone, visit.now
    found = await visit.read(lambda conn: figures.figures(conn, zone, now, days))
    received, sent, sms = ([getattr(day, name) for day in found.days] for name in ("received", "sent", "sms"))
    return visit.page(
        "figures/page.html",
        days=days,
        periods=PERIODS,
        found=found,
        traffic=chart([received, sent]),
        cost=chart([sms]),
        width=WIDTH,
        height=HEIGHT,
        reasons=REASONS,
    )


ROUTES = (PageRoute(path="/numbers", view=show, may=May.READ),)
