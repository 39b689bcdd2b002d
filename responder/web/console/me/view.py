"""Own settings: language, keys, password, and where one is signed in."""

import asyncio

from sqlalchemy import Connection
from starlette.responses import Response

from responder.languages.catalogue import SPOKEN
from responder.services.console import acts, console_access
from responder.services.console.console_access import Session
from responder.services.console.passwords import SHORTEST, hashed, matches
from responder.web.console.access.password_again import failed
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit

NAMES = {"en": "English", "fr": "Français"}


async def show(visit: Visit) -> Response:
    return await _page(visit)


async def choose(visit: Visit) -> Response:
    language = visit.form.get("language", "")
    chosen = language if language in SPOKEN else ""
    signer, shortcuts = _session(visit).signer.id, "shortcuts" in visit.form
    await visit.write(lambda conn: console_access.choose_settings(conn, signer, language=chosen, shortcuts=shortcuts))
    return visit.go("/me")


async def change_password(visit: Visit) -> Response:
    """Changes a password; the old one is asked for, where there is one; everywhere else the session ends."""
    session, new = _session(visit), visit.form.get("new", "")
    keys = (f"name {visit.name.casefold()}",)
    if visit.console.attempts.wait(keys, visit.now):
        return await _page(visit, problem="often", status=429)
    if session.signer.password:
        async with visit.console.hashing:
            right = await asyncio.to_thread(matches, visit.form.get("password", ""), session.signer.password)
    else:  # they came in by a link, and nobody can know what there is not
        right = True
    if not right:
        await failed(visit, keys)
        return await _page(visit, problem="wrong", status=403)
    if console_access.password_problem(new):
        return await _page(visit, problem="unfit", status=422)
    async with visit.console.hashing:
        kept = await asyncio.to_thread(hashed, new)

    def work(conn: Connection) -> None:
        console_access.choose_password(conn, session, kept)
        acts.note(conn, visit.act("changed their password"))

    await visit.write(work)
    return await _page(visit, done=True)


async def leave_elsewhere(visit: Visit) -> Response:
    session = _session(visit)
    await visit.write(lambda conn: console_access.leave_elsewhere(conn, session))
    return visit.go("/me")


async def _page(visit: Visit, *, status: int = 200, problem: str = "", done: bool = False) -> Response:
    signer = _session(visit).signer.id
    people = await visit.read(lambda conn: console_access.people(conn, visit.now))
    own = next((each.sessions for each in people if each.signer.id == signer), ())
    return visit.page(
        "me/page.html",
        status=status,
        problem=problem,
        done=done,
        sessions=own,
        languages=[(code, NAMES[code]) for code in SPOKEN],
        shortest=SHORTEST,
        has_password=bool(_session(visit).signer.password) or done,
    )


def _session(visit: Visit) -> Session:
    assert visit.session is not None  # noqa: S101 - every route here asks for one
    return visit.session


ROUTES = (
    PageRoute(path="/me", view=show, may=May.OWN_SETTINGS),
    PageRoute(path="/me", view=choose, may=May.OWN_SETTINGS, method="POST"),
    PageRoute(path="/me/password", view=change_password, may=May.OWN_SETTINGS, method="POST"),
    PageRoute(path="/me/elsewhere", view=leave_elsewhere, may=May.OWN_SETTINGS, method="POST"),
)
