"""The pages of the console: a folder each, and a row here."""

from responder.web.console.me import view as me
from responder.web.console.messages import view as messages
from responder.web.console.more import view as more
from responder.web.console.page_route import PageRoute
from responder.web.console.people import view as people
from responder.web.console.sign_in import view as sign_in

PAGES: tuple[tuple[PageRoute, ...], ...] = (
    sign_in.ROUTES,
    messages.ROUTES,
    more.ROUTES,
    people.ROUTES,
    me.ROUTES,
)
