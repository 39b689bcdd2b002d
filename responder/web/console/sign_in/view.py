"""Signs people in and out, and takes invitations."""

import asyncio
from datetime import timedelta

from starlette.responses import Response

from responder.services.console import console_access
from responder.services.console.console_access import Entered, Invitation, InvitationKind, SignInOutcome, folded
from responder.services.console.passwords import SHORTEST, hashed, matches
from responder.web.console.access.password_again import failed
from responder.web.console.access.roles import May
from responder.web.console.access.session_cookie import browser_of, give_cookie, take_cookie
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit


async def ask(visit: Visit) -> Response:
    return visit.go("/") if visit.session is not None else _form(visit)


async def enter(visit: Visit) -> Response:
    """Takes as long for a name that nobody has, and says the same."""
    name, password = visit.form.get("name", ""), visit.form.get("password", "")
    keys, attempts = (f"name {folded(name)}", f"caller {visit.caller}"), visit.console.attempts
    wait = attempts.wait(keys, visit.now)
    if wait:
        return _too_often(visit, wait)
    signer = await visit.read(lambda conn: console_access.named(conn, name))
    if not await _verified(visit, password, signer.password if signer else "") or signer is None:
        await failed(visit, keys)
        return _form(visit, name=name, problem="wrong", status=403)
    attempts.succeeded(keys)
    lasting = "lasting" in visit.form
    entered = await visit.write(
        lambda conn: console_access.enter(conn, signer, visit.now, lasting=lasting, browser=browser_of(visit.request))
    )
    return _entered(visit, entered, lasting=lasting)


async def leave(visit: Visit) -> Response:
    session = visit.session
    assert session is not None  # noqa: S101 - the route asks for one
    await visit.write(lambda conn: console_access.leave(conn, session))
    response = visit.go("/sign-in")
    take_cookie(response, encrypted=visit.encrypted)
    return response


async def show_invitation(visit: Visit) -> Response:
    found = await _invitation(visit)
    if found is None:
        return visit.page("sign_in/over.html", status=404)
    return _invited(visit, found)


async def accept_invitation(visit: Visit) -> Response:
    found = await _invitation(visit)
    if found is None:
        return visit.page("sign_in/over.html", status=404)
    password, lasting = visit.form.get("password", ""), "lasting" in visit.form
    if found.kind is InvitationKind.PASSWORD and console_access.password_problem(password):
        return _invited(visit, found, status=422, problem=True)
    async with visit.console.hashing:
        kept = await asyncio.to_thread(hashed, password) if found.kind is InvitationKind.PASSWORD else ""
    token, browser = visit.request.path_params["token"], browser_of(visit.request)
    entered = await visit.write(
        lambda conn: console_access.accept(conn, token, kept, visit.now, lasting=lasting, browser=browser)
    )
    if entered.outcome is SignInOutcome.LINK_OVER:  # somebody was quicker with it
        return visit.page("sign_in/over.html", status=404)
    return _entered(visit, entered, lasting=lasting)


def _form(visit: Visit, *, name: str = "", problem: str = "", status: int = 200, minutes: int = 0) -> Response:
    return visit.page("sign_in/page.html", status=status, name=name, problem=problem, minutes=minutes)


def _invited(visit: Visit, found: Invitation, *, status: int = 200, problem: bool = False) -> Response:
    return visit.page(
        "sign_in/invited.html",
        status=status,
        invited=found.signer,
        at_once=found.kind is InvitationKind.ENTRY,
        may_last=found.signer.role == console_access.Role.OWNER.value,
        shortest=SHORTEST,
        problem=problem,
    )


def _too_often(visit: Visit, wait: timedelta) -> Response:
    minutes = max(1, round(wait.total_seconds() / 60))
    response = _form(visit, name=visit.form.get("name", ""), problem="often", status=429, minutes=minutes)
    response.headers["Retry-After"] = str(int(wait.total_seconds()) + 1)
    return response


def _entered(visit: Visit, entered: Entered, *, lasting: bool) -> Response:
    response = visit.go("/")
    give_cookie(response, entered, encrypted=visit.encrypted, lasting=lasting)
    return response


async def _verified(visit: Visit, password: str, kept: str) -> bool:
    async with visit.console.hashing:
        return await asyncio.to_thread(matches, password, kept)


async def _invitation(visit: Visit) -> Invitation | None:
    token = visit.request.path_params["token"]
    return await visit.read(lambda conn: console_access.invitation(conn, token, visit.now))


ROUTES = (
    PageRoute(path="/sign-in", view=ask, may=None),
    PageRoute(path="/sign-in", view=enter, may=None, method="POST"),
    PageRoute(path="/sign-out", view=leave, may=May.OWN_SETTINGS, method="POST"),
    PageRoute(path="/i/{token}", view=show_invitation, may=None),
    PageRoute(path="/i/{token}", view=accept_invitation, may=None, method="POST"),
)
