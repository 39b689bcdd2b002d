"""Shows who may sign in; owners invite, change roles and remove."""

from base64 import b64encode
from io import BytesIO

from sqlalchemy import Connection
from starlette.responses import Response

from responder.services.console import acts, console_access
from responder.services.console.console_access import AccessOutcome, Invited, Inviting, Role
from responder.web.console.access.password_again import is_them
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import ROOT, Visit


async def show(visit: Visit) -> Response:
    return await _page(visit)


async def invite(visit: Visit) -> Response:
    """Invites a person; the link is shown once, on this very page: it is kept nowhere."""
    if not await is_them(visit):
        return await _page(visit, problem="password", status=403)
    name, role = visit.form.get("name", ""), Role(visit.form.get("role", Role.STAFF.value))

    def work(conn: Connection) -> Invited:
        invited = console_access.invite(conn, name, role, visit.now)
        if invited.outcome is not Inviting.NAME_UNFIT:
            acts.note(conn, visit.act(f"invited {invited.role.value}", invited.name))
        return invited

    invited = await visit.write(work)
    if invited.outcome is Inviting.NAME_UNFIT:
        return await _page(visit, problem="name", status=422)
    return await _page(visit, invited=invited, link=_link(visit, invited.token))


async def change(visit: Visit) -> Response:
    """Removes somebody, or gives them another role."""
    if not await is_them(visit):
        return await _page(visit, problem="password", status=403)
    which, wanted = visit.request.path_params["id"], visit.form.get("do", "")

    def work(conn: Connection) -> AccessOutcome:
        if wanted == "remove":
            done = console_access.remove(conn, which)
        else:
            done = console_access.change_role(conn, which, Role(wanted))
        if done is AccessOutcome.DONE:
            acts.note(conn, visit.act("removed" if wanted == "remove" else f"made {wanted}", f"person {which}"))
        return done

    done = await visit.write(work)
    if done is AccessOutcome.LAST_OWNER:
        return await _page(visit, problem="last owner", status=409)
    return visit.go("/people")


async def _page(
    visit: Visit,
    *,
    status: int = 200,
    problem: str = "",
    invited: Invited | None = None,
    link: str = "",
    code: str = "",
) -> Response:
    people = await visit.read(lambda conn: console_access.people(conn, visit.now))
    return visit.page(
        "people/page.html",
        status=status,
        people=people,
        problem=problem,
        invited=invited,
        link=link,
        code=_code(link) if link else "",
        roles=tuple(Role),
        own=visit.session.signer.id if visit.session else 0,
    )


def _link(visit: Visit, token: str) -> str:
    """Returns the address the browser itself is at: it was checked when the page was asked for."""
    scheme = "https" if visit.encrypted else "http"
    return f"{scheme}://{visit.request.headers.get('host', '')}{ROOT}/i/{token}"


def _code(link: str) -> str:
    """Draws the link as a QR code, for an img."""
    import segno  # for an invitation, now and then

    drawn = BytesIO()
    segno.make(link, error="m").save(drawn, kind="svg", scale=5, border=2, light="#fff")
    return f"data:image/svg+xml;base64,{b64encode(drawn.getvalue()).decode()}"


ROUTES = (
    PageRoute(path="/people", view=show, may=May.SEE_PEOPLE),
    PageRoute(path="/people", view=invite, may=May.CHANGE_PEOPLE, method="POST"),
    PageRoute(path="/people/{id:int}", view=change, may=May.CHANGE_PEOPLE, method="POST"),
)
