"""A route of the console: its path, who may ask it, and the function that answers."""

from collections.abc import Awaitable, Callable

from starlette.responses import Response

from responder.dataclass import dataclass
from responder.web.console.access.roles import May
from responder.web.console.visit import Visit

View = Callable[[Visit], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRoute:
    """`path` is below /console, in Starlette's way ("/c/{id:int}"). `may` None lets in people who are not signed in.
    GET answers and changes nothing; what changes something is POST, and so is what brings a number, which
    is to stand in no address."""

    path: str
    view: View
    may: May | None
    method: str = "GET"
