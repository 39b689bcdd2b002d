"""Shows what the rules say of the business and its owner, reads numbers as they are typed, and changes the draft."""

from starlette.responses import Response

from responder.domain.model.business import Tell
from responder.domain.model.numbers import read_number
from responder.domain.syntax.value_syntax import BadValue
from responder.languages.catalogue import Told, msgid, sentence
from responder.rulefiles.edit.places import CannotEdit
from responder.services.rules.cards import business_details, rule_cards
from responder.services.rules.cards.business_details import FILE, BusinessDetails
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.rules.edited_files import changed, edited_files_of, problems_in, why_unchanged
from responder.web.console.visit import Visit

TOLD = {
    Tell.WAITING: msgid("when somebody waits for a person"),
    Tell.CANCELLATIONS: msgid("when somebody cancels"),
}
"""What the owner is told by SMS."""
_FIELDS = ("name", "phones", "owner")


async def show(visit: Visit) -> Response:
    return await _page(visit)


async def _page(visit: Visit, *, refused: Told = "", advice: Told = "", status: int = 200) -> Response:
    edited = await edited_files_of(visit)
    try:
        written = business_details.details_of(rule_cards.text_of(edited.files, FILE)) if FILE in edited.files else None
    except CannotEdit:
        written = None
    if written is None:
        return visit.page("rules/gone.html", status=404)
    checked = await visit.console.checked(edited.draft.files) if edited.draft else None
    given = {name: visit.form.get(name, "") for name in _FIELDS} if refused else _shown(visit, written)
    return visit.page(
        "rules/business.html",
        status=status,
        edited=edited,
        given=given,
        told=_told(visit) if refused else written.told,
        kinds=TOLD,
        read={name: _read(visit, given[name]) for name in ("phones", "owner")},
        email=mail.to if (mail := visit.console.settings.alerting.mail) else "",
        refused=refused,
        advice=advice,
        **problems_in(visit, edited, checked, FILE),
    )


def _shown(visit: Visit, written: BusinessDetails) -> dict[str, str]:
    phones = ", ".join(visit.number(each) for each in written.phones)
    return {"name": written.name, "phones": phones, "owner": visit.number(written.owner)}


async def check(visit: Visit) -> Response:
    """Answers how a number is read while it is typed."""
    which = "phones" if visit.request.query_params.get("field") == "phones" else "owner"
    return visit.page("rules/_number_read.html", which=which, found=_read(visit, visit.form.get(which, "")))


def _read(visit: Visit, typed: str) -> list[tuple[str, Told, bool]]:
    """Returns each number as it is understood: as it is dialled, the kind of line it is, and whether it can be one."""
    found: list[tuple[str, Told, bool]] = []
    for each in filter(None, (part.strip() for part in typed.split(","))):
        try:
            number = business_details.number_typed(each, visit.business.country)
            found.append((visit.number(number), sentence(read_number(number, visit.business.country).kind.value), True))
        except BadValue as wrong:
            found.append((each, wrong.told, False))
    return found


def _told(visit: Visit) -> frozenset[Tell]:
    return frozenset(each for each in Tell if each.value in visit.listed.get("told", ()))


async def save(visit: Visit) -> Response:
    """Saves the name, the numbers and what the owner is told in the draft."""
    country, form = visit.business.country, visit.form
    if not set(_FIELDS) <= form.keys():
        return visit.page("rules/gone.html", status=404)
    try:
        wanted = business_details.details_typed(form["name"], form["phones"], form["owner"], _told(visit), country)
    except BadValue as wrong:
        return await _page(visit, refused=wrong.told, advice=wrong.advice, status=422)
    live = rule_cards.text_of((await edited_files_of(visit)).live, FILE)
    drafted = await changed(
        visit, FILE, lambda text: business_details.with_details(text, wanted, country, like=live), "business"
    )
    if why := why_unchanged(drafted):
        return await _page(visit, refused=why, status=409)
    return visit.go("/rules/business")


ROUTES = (
    PageRoute(path="/rules/business", view=show, may=May.SEE_RULES),
    PageRoute(path="/rules/business", view=save, may=May.EDIT_RULES, method="POST"),
    PageRoute(path="/rules/business/check", view=check, may=May.EDIT_RULES, method="POST"),
)
