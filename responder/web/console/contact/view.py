"""Shows one contact with what is known of them; edits, opts out, hands out and forgets."""

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection
from starlette.responses import Response

from responder.languages import LANGUAGES
from responder.languages.catalogue import msgid
from responder.services.agenda import appointments
from responder.services.console import acts
from responder.services.inbox import conversations
from responder.services.inbox.manual_messages import MOST_PARTS, ON_ITS_WAY, Result
from responder.services.people import contacts, optouts, privacy
from responder.services.people.contacts import ContactCard, Described, Numbered
from responder.services.people.optouts import OptOutAdded, Removed
from responder.services.people.privacy import Forgotten
from responder.web.console.access.password_again import is_them
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.templates import mark_of
from responder.web.console.typed_message import send_typed
from responder.web.console.visit import Visit
from responder.web.console.wording import APPOINTMENTS, SHAPES

_DIGITS = 4  # of the number, typed again before it is forgotten
_LONGEST = {"name": 200, "first_name": 200, "notes": 2_000}
_LONGEST_REASON = 160
_DONES = {
    "described a contact": msgid("Kept."),
    "let a contact get messages again": msgid("They get messages again."),
}


async def show(visit: Visit) -> Response:
    return await _page(visit)


async def edit(visit: Visit) -> Response:
    outcomes: list[Described] = []

    def work(conn: Connection, found: Numbered) -> bool:
        card, seen = _typed(visit, found.card.number), visit.form.get("seen", "")
        outcomes.append(contacts.describe(conn, found.id, card, seen))
        return outcomes[-1] is Described.DONE

    done = await _do(visit, "described a contact", work)
    if outcomes[-1:] != [Described.CHANGED_MEANWHILE]:
        return done
    return await _page(visit, status=409, problem="changed")


def _typed(visit: Visit, number: str) -> ContactCard:
    """Reads a contact as the form leaves it."""
    given = {name: visit.form.get(name, "").strip()[:longest] for name, longest in _LONGEST.items()}
    language = visit.form.get("language", "")
    return ContactCard(
        number,
        given["name"],
        given["first_name"],
        contacts.tags_written(visit.form.get("tags", "")),
        language if language in LANGUAGES else None,
        given["notes"].replace("\r\n", "\n"),
    )


async def opt_out(visit: Visit) -> Response:
    said = " ".join(visit.form.get("words", "").split())[:_LONGEST_REASON]
    words = f"{visit.name}: {said}" if said else ""

    def work(conn: Connection, found: Numbered) -> bool:
        return optouts.add(conn, found.card.number, words, visit.now)[0] is OptOutAdded.ADDED

    return await _do(visit, "opted a contact out", work)


async def opt_in(visit: Visit) -> Response:
    """Opts a contact in; the reason is asked for, and kept in the notes: nobody gets messages again by a slip."""
    said = " ".join(visit.form.get("words", "").split())[:_LONGEST_REASON]
    if not said:
        return await _page(visit, status=422, problem="reason")

    def work(conn: Connection, found: Numbered) -> bool:
        if optouts.remove(conn, found.card.number) is not Removed.REMOVED:
            return False
        day = f"{visit.business.local(visit.now):%Y-%m-%d}"
        note = visit.catalogue.gettext(
            "{day}, {who}: gets messages again, because: {why}", day=day, who=visit.name, why=said
        )
        notes = f"{found.card.notes}\n{note}" if found.card.notes else note
        contacts.enter(conn, ContactCard(found.card.number, notes=notes[: _LONGEST["notes"]]))
        return True

    return await _do(visit, "let a contact get messages again", work)


async def write(visit: Visit) -> Response:
    """Sends a first SMS to a contact without a conversation; the form says whose it was."""
    which = visit.request.path_params["id"]
    found = await visit.read(lambda conn: contacts.with_id(conn, which))
    if found is None or mark_of(found.card.number) != visit.form.get("whose", ""):
        return _gone(visit)
    number = found.card.number
    result = await send_typed(visit, number)
    if result.outcome not in ON_ITS_WAY:
        return await _page(visit, status=422, refused=result)
    conversation = (await visit.read(lambda conn: conversations.ids_of(conn, [number]))).get(number)
    return visit.go(f"/c/{conversation}#end" if conversation else f"/contacts/{which}")


async def export(visit: Visit) -> Response:
    if not await is_them(visit):
        return await _page(visit, status=403, problem="password")
    which = visit.request.path_params["id"]

    def work(conn: Connection) -> dict[str, Any] | None:
        found = contacts.with_id(conn, which)
        if found is None:
            return None
        acts.note(conn, visit.act("exported a contact", f"contact {which}"))
        return dict(privacy.dossier_of(conn, found.card.number).content)

    content = await visit.write(work)
    if content is None:
        return _gone(visit)
    made = {"made_at": visit.now.isoformat(timespec="seconds")}
    headers = {"Content-Disposition": f'attachment; filename="contact-{which}.json"'}
    text = json.dumps({**made, **content}, ensure_ascii=False, indent=2) + "\n"
    return Response(text, headers=headers, media_type="application/json; charset=utf-8")


async def forget(visit: Visit) -> Response:
    """Erases everything; the password and the end of the number are typed again."""
    which = visit.request.path_params["id"]
    found = await visit.read(lambda conn: contacts.with_id(conn, which))
    if found is None:
        return _gone(visit)
    if "".join(visit.form.get("digits", "").split()) != found.card.number[-_DIGITS:]:
        return await _page(visit, status=422, problem="digits")
    if not await is_them(visit):
        return await _page(visit, status=403, problem="password")
    console = visit.console
    number, address = found.card.number, console.settings.database_url
    done: Forgotten = await asyncio.to_thread(privacy.forget, console.store, address, number, console.clock)
    await visit.write(lambda conn: acts.note(conn, visit.act("forgot a contact", f"contact {which}")))
    return visit.page("contact/forgotten.html", done=done, gateways=_gateways(visit))


async def _do(visit: Visit, what: str, work: Callable[[Connection, Numbered], bool]) -> Response:
    """Changes a contact and notes it. The form says whose it was: an id may be another's by now."""
    which, whose = visit.request.path_params["id"], visit.form.get("whose", "")

    def whole(conn: Connection) -> bool:
        found = contacts.with_id(conn, which)
        if found is None or mark_of(found.card.number) != whose:
            return False
        if work(conn, found):
            acts.note(conn, visit.act(what, f"contact {which}"))
        return True

    if not await visit.write(whole):
        return _gone(visit)
    return visit.go(f"/contacts/{which}?done={quote(what)}")


async def _page(visit: Visit, *, status: int = 200, problem: str = "", refused: Result | None = None) -> Response:
    which = visit.request.path_params["id"]

    def work(conn: Connection) -> dict[str, Any] | None:
        found = contacts.with_id(conn, which)
        if found is None:
            return None
        number = found.card.number
        return {
            "found": found,
            "appointments": appointments.listed(conn, number=number)[::-1],
            "conversation": conversations.ids_of(conn, [number]).get(number),
            "out": optouts.since(conn, number),
        }

    known = await visit.read(work)
    if known is None:
        return _gone(visit)
    card: ContactCard = known["found"].card
    return visit.page(
        "contact/page.html",
        status=status,
        problem=problem,
        refused=refused,
        most_parts=MOST_PARTS,
        text=visit.form.get("text", "") if refused else "",
        request=visit.new_request(),
        accounts=[each.login for each in visit.console.settings.accounts],
        done=visit.request.query_params.get("done", ""),
        dones=_DONES,
        form=_typed(visit, card.number) if problem == "changed" else card,
        version=contacts.version_of(card),
        statuses=APPOINTMENTS,
        shapes=SHAPES,
        languages=sorted(LANGUAGES),
        **known,
    )


def _gateways(visit: Visit) -> str:
    names = dict.fromkeys(account.provider.display_name for account in visit.console.settings.accounts)
    return ", ".join(names)


def _gone(visit: Visit) -> Response:
    return visit.page("error.html", status=404, kind="gone", why="")


ROUTES = (
    PageRoute(path="/contacts/{id:int}", view=show, may=May.READ),
    PageRoute(path="/contacts/{id:int}", view=edit, may=May.EDIT_CONTACTS, method="POST"),
    PageRoute(path="/contacts/{id:int}/write", view=write, may=May.ANSWER, method="POST"),
    PageRoute(path="/contacts/{id:int}/opt-out", view=opt_out, may=May.EDIT_CONTACTS, method="POST"),
    PageRoute(path="/contacts/{id:int}/opt-in", view=opt_in, may=May.EDIT_CONTACTS, method="POST"),
    PageRoute(path="/contacts/{id:int}/export", view=export, may=May.EXPORT, method="POST"),
    PageRoute(path="/contacts/{id:int}/forget", view=forget, may=May.FORGET, method="POST"),
)
