"""Request to a page of the console: who asks, in which language, what they sent, and the ways to answer."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar
from urllib.parse import urlsplit

from jinja2 import Environment
from sqlalchemy import Connection
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from responder.dataclass import dataclass
from responder.domain.explanations.explanation import Stored
from responder.domain.explanations.rule_titles import title_of
from responder.domain.model.business import Business
from responder.domain.model.numbers import national
from responder.languages.catalogue import Catalogue, catalogue_for_pages, msgid
from responder.languages.choice import accepted_language, owner_language
from responder.services.agenda.appointments import CONTACT, OWNER, REMINDER
from responder.services.agenda.day_agenda import TAKEN_BACK
from responder.services.console.acts import Act
from responder.services.console.console_access import Role, Session
from responder.services.rules.cards.card_sentences import explained
from responder.web.console.access import guard, roles
from responder.web.console.access.roles import May
from responder.web.console.dependencies import Console
from responder.web.console.navigation import NAVIGATION, state_lines
from responder.web.console.times import Times

T = TypeVar("T")

DOERS = {OWNER: msgid("the owner"), CONTACT: msgid("the client"), REMINDER: msgid("a reminder")}
KINDS_OF_DOERS = {
    f"{OWNER}:": "{name}",
    "calendar": msgid("calendar “{name}”"),
    "import": msgid("the file {name}"),
    "api": msgid("the program {name}"),
}

ROOT = "/console"

_BUILT_IN = {"opt out": msgid("the answer to STOP"), "opt in": msgid("the answer to START")}  # by their reasons


@dataclass(kw_only=True)
class Visit:
    """`session` is None where nobody is signed in. `waiting` counts who waits for a person; `mark` is what was newest
    when the request came."""

    request: Request
    console: Console
    templates: Environment
    now: datetime
    session: Session | None = field(init=False, default=None)
    waiting: int = field(init=False, default=0)
    mark: str = field(init=False, default="")
    form: Mapping[str, str] = field(init=False, default_factory=dict)  # the last of each name; `listed` has all
    listed: Mapping[str, Sequence[str]] = field(init=False, default_factory=dict)
    files: Mapping[str, UploadFile] = field(init=False, default_factory=dict)

    # Who asks

    @property
    def name(self) -> str:
        return self.session.signer.name if self.session else ""

    @property
    def role(self) -> Role:
        """Raises AssertionError where nobody is signed in: the router lets nobody so far."""
        assert self.session is not None  # noqa: S101 - as said
        return Role(self.session.signer.role)

    def may(self, what: str) -> bool:
        return self.session is not None and roles.may(self.role, May(what))

    @cached_property
    def encrypted(self) -> bool:
        return guard.is_encrypted(self.request, self.console.settings.callers.proxies)

    @cached_property
    def caller(self) -> str:
        return guard.caller(self.request, self.console.settings.callers.proxies)

    def act(self, what: str, about: str = "", *, request: str = "") -> Act:
        """Builds an act of whoever asks, to be noted in the transaction that carries it out."""
        return Act(at=self.now, who=self.name, what=what, about=about, caller=self.caller, request=request)

    @property
    def by(self) -> str:
        """Names who changes an appointment, as its history keeps it."""
        return f"{OWNER}: {self.name}"

    @property
    def came_from(self) -> str:
        """The page of ours whose form was sent, with its query; "" where the browser does not say."""
        parts = urlsplit(self.request.headers.get("referer", ""))
        inside = parts.netloc == self.request.headers.get("host", "") and parts.path.startswith(f"{ROOT}/")
        return f"{parts.path.removeprefix(ROOT)}?{parts.query}" if inside else ""

    # What they are told in

    @cached_property
    def business(self) -> Business:
        return self.console.rulebook().business

    @cached_property
    def catalogue(self) -> Catalogue:
        chosen = self.session.signer.language if self.session else ""
        usual = owner_language("", self.business.languages)
        return catalogue_for_pages(chosen or accepted_language(self.request.headers.get("accept-language", ""), usual))

    @cached_property
    def times(self) -> Times:
        return Times(self.business.zone, self.catalogue, self.now)

    def number(self, number: str) -> str:
        """Returns a number as it is dialled here."""
        return national(number, self.business.country)

    def who(self, name: str, number: str) -> str:
        """Returns a contact as a line names them."""
        return name or self.number(number) or self.catalogue.gettext("Hidden number")

    def rule(self, name: str) -> str:
        """Titles a rule: a shipped one in the language of whoever reads, others as they were named."""
        return self.catalogue.gettext(_BUILT_IN[name]) if name in _BUILT_IN else self.catalogue.word(title_of(name))

    def doer(self, by: str) -> str:
        """Words who changed an appointment: `by` is as its history keeps it."""
        said, gettext = by.removesuffix(TAKEN_BACK), self.catalogue.gettext
        if said in DOERS:
            who = gettext(DOERS[said])
        else:
            kind, _, name = said.partition(" ")
            who = gettext(KINDS_OF_DOERS[kind], name=name) if kind in KINDS_OF_DOERS else said
        return gettext("{who} (taken back)", who=who) if said != by else who

    def because(self, told: Stored) -> str:
        """Words a line of a trace or an outcome; what was a sentence when it was written stays one."""
        return self.catalogue.word(explained(told))

    # The database

    async def read(self, work: Callable[[Connection], T]) -> T:
        return await self.console.store.read(work)

    async def write(self, work: Callable[[Connection], T]) -> T:
        return await self.console.store.write(work)

    # Answers

    @property
    def wants_part(self) -> bool:
        """Checks whether a part of an open page is to be brought up to date."""
        return self.request.headers.get("hx-request-type") == "partial" and self.request.method == "GET"

    def page(self, template: str, *, status: int = 200, style_nonce: bool = False, **values: Any) -> Response:
        """Renders "inbox/page.html"; of a page that is open, only its part "inbox/_part.html" and the state of things.
        `style_nonce` is for a page with an editor, whose template finds it as `nonce`."""
        nonce = secrets.token_urlsafe(16) if style_nonce else ""
        part = self.wants_part and self.session is not None and template.endswith("page.html")
        template = template.replace("page.html", "_part.html") if part else template
        shared = {
            **self.catalogue.for_templates(),
            "visit": self,
            "times": self.times,
            "navigation": NAVIGATION,
            "states": () if self.session is None else tuple(state_lines(self.console, self.times)),
            "root": ROOT,
            "nonce": nonce,
            "part": part,
        }
        shown = self.templates.get_template(template).render(shared | values)
        if part:  # beside it, what stands above and below every page
            shown += self.templates.get_template("_state.html").render(shared)
        headers = {"Content-Security-Policy": guard.policy(nonce), "Vary": "HX-Request"}
        return Response(shown, status, headers, media_type="text/html; charset=utf-8")

    def go(self, path: str) -> Response:
        """Leads on to a page ("/c/12") after something was done, so that reloading does it once."""
        return RedirectResponse(f"{ROOT}{path}", 303)

    @staticmethod
    def new_request() -> str:
        """Makes an id for a form: sent twice, it is carried out once."""
        return secrets.token_urlsafe(12)
