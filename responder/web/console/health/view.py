"""Shows how things stand: warnings, queue, ceilings, who did what."""

from collections.abc import Sequence

from starlette.responses import Response

from responder.services.console import acts
from responder.services.console.acts import Act
from responder.services.inbox import review
from responder.store import StoreUnavailable
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit

_ACTS = 30


async def show(visit: Visit) -> Response:
    """200 also while the database does not answer: that is what the page is for."""
    standing = await visit.console.standing()
    budgets = visit.business.budgets
    sent = standing.overview.sent if standing.overview else (0, 0)
    ceilings = ((sent[0], budgets.all_per_minute), (sent[1], budgets.all_per_day))
    settings = visit.console.settings
    return visit.page(
        "health/page.html",
        rehearsal=visit.console.mode.rehearsing,
        keyless=[each.login for each in settings.accounts if not each.access_key.strip()],
        to_look_at=await _to_look_at(visit) if standing.overview else 0,
        standing=standing,
        overview=standing.overview,
        problems=[visit.catalogue.word(each) for each in standing.told()],
        ceilings=ceilings,
        acts=await _acts(visit),
    )


async def _to_look_at(visit: Visit) -> int:
    try:
        return await visit.read(lambda conn: review.number_to_review(conn, visit.now))
    except StoreUnavailable:
        return 0


async def _acts(visit: Visit) -> Sequence[Act]:
    if not visit.may(May.SEE_HEALTH_DETAILS):
        return ()
    try:
        return await visit.read(lambda conn: acts.latest(conn, _ACTS))
    except StoreUnavailable:
        return ()


ROUTES = (PageRoute(path="/health", view=show, may=May.SEE_HEALTH),)
