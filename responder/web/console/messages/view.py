"""Shows who waits for a person, and all conversations."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection
from starlette.responses import Response

from responder.dataclass import dataclass
from responder.services.console import acts
from responder.services.inbox import conversations, waiting
from responder.services.inbox.conversations import PAGE, Before, ListedConversation, Todo
from responder.services.inbox.waiting import Marked
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit
from responder.web.console.wording import EVENTS, REASONS, STATUSES, TONES, causes_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_LONGEST_SEARCH = 80


async def todo(visit: Visit) -> Response:
    await visit.console.gathered(visit.now)
    people = await visit.read(conversations.todo)
    lately = await visit.read(lambda conn: waiting.answered_lately(conn, visit.now)) if not people else []
    return _page(visit, _Shown(list="todo", people=people, dealt_with=len(lately)))


async def everything(visit: Visit) -> Response:
    before = _before(visit.request.query_params.get("before", ""))
    entries = await visit.read(lambda conn: conversations.newest(conn, before))
    more = _cursor(entries[-1]) if len(entries) >= PAGE else ""
    return _page(visit, _Shown(list="all", entries=entries, more=more, below=before is not None))


async def ask(visit: Visit) -> Response:
    return _page(visit, _Shown(list="search"))


async def search(visit: Visit) -> Response:
    """Answers a form that is posted: a number that is searched for stands in no address, no history and no log."""
    words = visit.form.get("q", "").strip()[:_LONGEST_SEARCH]
    entries = await visit.read(lambda conn: conversations.found(conn, words)) if words else []
    return _page(visit, _Shown(list="search", entries=entries, words=words))


async def done(visit: Visit) -> Response:
    """Takes somebody off the list: a person has dealt with it."""
    which = visit.request.path_params["id"]

    def work(conn: Connection) -> None:
        contact = conversations.number_of(conn, which)
        if contact and waiting.mark_done(conn, contact, visit.now) is Marked.DONE:
            acts.note(conn, visit.act("marked done", f"conversation {which}"))

    await visit.write(work)
    return visit.go(f"/c/{which}" if visit.form.get("stay") else "/")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """A list of the page: those who wait, with how many were `dealt_with` lately, or conversations from a cursor on
    (`more` is the next, `below` says that there was one), or those found for `words`."""

    list: str
    people: Sequence[Todo] = ()
    entries: Sequence[ListedConversation] = ()
    more: str = ""
    below: bool = False
    words: str = ""
    dealt_with: int = 0


def _page(visit: Visit, shown: _Shown) -> Response:
    return visit.page(
        "messages/page.html",
        shown=shown.list,
        people=shown.people,
        entries=shown.entries,
        more=shown.more,
        below=shown.below,
        words=shown.words,
        dealt_with=shown.dealt_with,
        causes_of=causes_of,
        reasons=REASONS,
        statuses=STATUSES,
        tones=TONES,
        events=EVENTS,
        several=len(visit.console.settings.accounts) > 1,
    )


def _before(written: str) -> Before | None:
    """Reads the cursor "1700000000000000-12"; None for the first page, or one that cannot be read."""
    at, _, which = written.partition("-")
    if not (at.isascii() and at.isdigit() and which.isascii() and which.isdigit() and len(at) < 18 and len(which) < 18):
        return None
    return Before(_EPOCH + int(at) * _MICROSECOND, int(which))


def _cursor(last: ListedConversation) -> str:
    return f"{(last.at - _EPOCH) // _MICROSECOND}-{last.conversation}"


ROUTES = (
    PageRoute(path="/", view=todo, may=May.READ),
    PageRoute(path="/all", view=everything, may=May.READ),
    PageRoute(path="/search", view=ask, may=May.READ),
    PageRoute(path="/search", view=search, may=May.READ, method="POST"),
    PageRoute(path="/c/{id:int}/done", view=done, may=May.ANSWER, method="POST"),
)
