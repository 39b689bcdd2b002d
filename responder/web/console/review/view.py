"""Shows what a person has to look at: messages in doubt above all."""

from sqlalchemy import Connection
from starlette.responses import Response

from responder.services.console import acts
from responder.services.inbox import review
from responder.services.inbox.review import NotAnId, ReviewOutcome, ToReview
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit


async def show(visit: Visit) -> Response:
    found: ToReview = await visit.write(lambda conn: review.to_review(conn, visit.now))
    return visit.page("review/page.html", found=found)


async def settle(visit: Visit) -> Response:
    """Has a message sent again, or takes something off the list."""
    written, again = visit.form.get("item", ""), visit.form.get("do") == "resend"
    try:
        item = review.item_of(written)
    except NotAnId:
        return visit.page("error.html", status=404, kind="gone", why="")

    def work(conn: Connection) -> None:
        done = review.resend(conn, item.number, visit.now) if again else review.drop(conn, item, visit.now)
        if done is ReviewOutcome.DONE:
            acts.note(conn, visit.act("sent again" if again else "settled", f"review {written}"))

    await visit.write(work)
    for account in visit.console.settings.accounts if again else ():
        visit.console.wake(account.login)
    return visit.go("/review")


ROUTES = (
    PageRoute(path="/review", view=show, may=May.SEE_REVIEW),
    PageRoute(path="/review", view=settle, may=May.SETTLE_REVIEW, method="POST"),
)
