"""Lists the pages that have no place in the bar."""

from starlette.responses import Response

from responder.dataclass import dataclass
from responder.languages.catalogue import msgid
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Further:
    path: str
    title: str
    about: str
    may: May


FURTHER = (
    Further(
        path="/contacts", title=msgid("Contacts"), about=msgid("Names, tags, notes; who gets no messages"), may=May.READ
    ),
    Further(
        path="/announcements", title=msgid("Announcements"), about=msgid("One text to many contacts"), may=May.READ
    ),
    Further(
        path="/rules/hours",
        title=msgid("Opening hours"),
        about=msgid("The week, days off, special openings"),
        may=May.SEE_RULES,
    ),
    Further(
        path="/rules/business",
        title=msgid("Your business"),
        about=msgid("Its name, its number, and where you are told"),
        may=May.SEE_RULES,
    ),
    Further(path="/pause", title=msgid("Pause"), about=msgid("Send nothing for a while"), may=May.PAUSE),
    Further(
        path="/review", title=msgid("To look at"), about=msgid("What may or may not have arrived"), may=May.SEE_REVIEW
    ),
    Further(
        path="/health", title=msgid("How things stand"), about=msgid("Gateway, queue, warnings"), may=May.SEE_HEALTH
    ),
    Further(
        path="/go-live",
        title=msgid("Go live"),
        about=msgid("Rehearse, check, begin to send; and back"),
        may=May.GO_LIVE,
    ),
    Further(
        path="/numbers", title=msgid("Numbers"), about=msgid("What came, what was answered, what it cost"), may=May.READ
    ),
    Further(path="/links", title=msgid("Links"), about=msgid("How often they were opened"), may=May.READ),
    Further(path="/people", title=msgid("People"), about=msgid("Who may sign in; invite somebody"), may=May.SEE_PEOPLE),
    Further(path="/me", title=msgid("You"), about=msgid("Language, password, where you are signed in"), may=May.READ),
)


async def show(visit: Visit) -> Response:
    return visit.page("more/page.html", further=FURTHER)


ROUTES = (PageRoute(path="/more", view=show, may=May.READ),)
