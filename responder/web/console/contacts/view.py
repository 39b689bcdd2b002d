"""Lists contacts by name, finds them by name, number or tag, and enters one by hand."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection
from starlette.responses import Response

from responder.services.console import acts
from responder.services.people import contacts
from responder.services.people.contacts import PAGE, ContactCard, Numbered
from responder.services.rules.cards.card_sentences import tag_in_words
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit

_LONGEST_SEARCH = 80
_LONGEST_ID = 18  # digits
_FIELDS = {"number": 40, "name": 80, "tags": 1_200}


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


async def new(visit: Visit) -> Response:
    return _form(visit, dict.fromkeys(_FIELDS, ""))


async def enter(visit: Visit) -> Response:
    """Enters a contact, or says more of one who is known; leads to their page."""
    given = {name: visit.form.get(name, "").strip()[:longest] for name, longest in _FIELDS.items()}
    number = contacts.number_typed(given["number"], visit.business)
    if not number:
        return _form(visit, given, status=422)
    card = ContactCard(number, _words(given["name"]) or None, tags=contacts.tags_written(given["tags"]))

    def work(conn: Connection) -> int | None:
        contacts.enter(conn, card)
        which = contacts.id_of(conn, number)
        acts.note(conn, visit.act("entered a contact", f"contact {which}"))
        return which

    return visit.go(f"/contacts/{await visit.write(work)}")


def _form(visit: Visit, given: Mapping[str, str], status: int = 200) -> Response:
    return visit.page("contacts/new.html", status=status, given=given, problem=status == 422)


def _page(visit: Visit, people: Sequence[Numbered], *, words: str = "", tag: str = "") -> Response:
    searched, full = bool(words or tag), len(people) >= PAGE
    return visit.page(
        "contacts/page.html",
        people=people,
        words=words,
        tag=tag,
        tag_in_words=tag_in_words,
        searched=searched,
        more=people[-1].id if full and not searched else 0,
        many=full and searched,
    )


def _words(written: str) -> str:
    return " ".join(written.split())[:_LONGEST_SEARCH]


def id_in(written: str) -> int:
    """Reads the id of a row as an address has it, 0 for none."""
    return int(written) if written.isascii() and written.isdigit() and len(written) <= _LONGEST_ID else 0


ROUTES = (
    PageRoute(path="/contacts", view=show, may=May.READ),
    PageRoute(path="/contacts/new", view=new, may=May.EDIT_CONTACTS),
    PageRoute(path="/contacts/new", view=enter, may=May.EDIT_CONTACTS, method="POST"),
    PageRoute(path="/contacts", view=search, may=May.READ, method="POST"),
)
