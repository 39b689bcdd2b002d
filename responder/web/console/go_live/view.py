"""Leads through the rehearsal: what would have been sent, what is checked, one test SMS, going live and back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta

from sqlalchemy import Connection
from starlette.responses import Response

from responder.dataclass import dataclass
from responder.domain.delivery.message_ids import name_of
from responder.gateways.base import Connection as Gateway
from responder.gateways.base import Outgoing, Site
from responder.gateways.findings import ConnectionFinding, FindingState, NotLooked
from responder.languages.catalogue import msgid
from responder.services.agenda.coming_reminders import Ahead, how_many_leave
from responder.services.console import acts, console_access
from responder.services.console.passwords import SHORTEST
from responder.services.operations import go_live, go_live_checks, rehearsal_verdicts
from responder.services.operations.go_live import Forced, ModeDecision, Rehearsed, Switched, SwitchOutcome
from responder.services.operations.go_live_checks import Installation
from responder.services.operations.owner_test_sms import TestOutcome, send_test
from responder.services.operations.rehearsal_verdicts import RehearsalVerdict
from responder.settings.values import Account
from responder.web.console.access.password_again import choose_first, is_them
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.visit import Visit

_DIARY = timedelta(days=14)
_SHOWN = 20
_LONGEST_ID = 18  # digits of an id
_AHEAD = timedelta(days=7)
_MOST_AHEAD = 50
_TEXT = msgid("This is a test: SMS from {business} arrive on your phone.")
STATES = {
    FindingState.WORKS: msgid("works"),
    FindingState.OPEN: msgid("look"),
    FindingState.ABSENT: msgid("not offered"),
    FindingState.FAILS: msgid("to mend"),
}
MEND = {
    go_live_checks.RULES: "/rules",
    go_live_checks.HOURS: "/rules/hours",
    go_live_checks.OWNER: "/rules/business",
    go_live_checks.STOP: "/optouts",
}
"""Where a finding is mended."""
WRONG = msgid("The password is not right: nothing was changed.")
UNFIT = msgid("The password is too short or too long: nothing was changed.")
PROBLEMS = {
    "forced": msgid("It stays a rehearsal: mend what is said below first."),
    TestOutcome.NO_OWNER: msgid("Your own number is not set, so there is nobody to send a test to."),
    TestOutcome.JUST_NOW: msgid("A test left a moment ago: wait half a minute."),
    "paused": msgid("Sending is paused: nothing was sent."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """`diary` is what would have been sent, `in_diary` how much of that there is; `verdicts` are kept
    by the id of the message; `ahead` counts the reminders of the next days, which leave once it is live."""

    decided: ModeDecision
    findings: Sequence[ConnectionFinding]
    diary: Sequence[Rehearsed]
    in_diary: int
    verdicts: Mapping[int, RehearsalVerdict]
    ahead: Ahead


async def show(visit: Visit) -> Response:
    return await _page(visit)


async def begin(visit: Visit) -> Response:
    """Goes live, with the password: from now on clients get messages. Who never had one chooses it here."""
    if not _has_password(visit):
        if console_access.password_problem(visit.form.get("new", "")):
            return await _page(visit, status=422, password_problem=UNFIT)
        await choose_first(visit)
    elif not await is_them(visit):
        return await _page(visit, status=403, password_problem=WRONG)
    done = await visit.write(lambda conn: _switched(conn, visit, live=True))
    if done.outcome is SwitchOutcome.FORCED:
        return await _page(visit, status=409, problem="forced")
    for account in visit.console.settings.accounts:
        visit.console.wake(account.login)
    return visit.go("/go-live")


async def back(visit: Visit) -> Response:
    """Asks first, because what waits is withdrawn by it; "sure" is the answer."""
    if visit.form.get("sure") != "yes":
        return await _page(visit, sure=True)
    done = await visit.write(lambda conn: _switched(conn, visit, live=False))
    return visit.go("/go-live") if not done.withdrew else await _page(visit, withdrawn=done)


async def ask_account(visit: Visit) -> Response:
    """Asks each account's gateway: credit, phone, lists."""
    from responder.monitoring.connection_checks import look_at_account  # with an HTTP client that pages do without

    asked: list[ConnectionFinding] = []
    for account in visit.console.settings.accounts:
        connection = _connection(visit, account)
        try:
            asked += await look_at_account(connection, account.provider)
        except NotLooked as problem:
            asked.append(problem.finding)
        finally:
            await connection.close()
    return await _page(visit, asked=asked)


async def test(visit: Visit) -> Response:
    """Sends one SMS to the owner's own phone, in a rehearsal too; never where a setting forces one."""
    problem = await _test(visit)
    return await _page(visit, status=409, problem=problem) if problem else visit.go("/go-live")


async def judge(visit: Visit) -> Response:
    """Keeps whether an answer of the rehearsal is good; the last word counts."""
    which, said = visit.form.get("message", ""), visit.form.get("verdict", "")
    verdict = next((each for each in RehearsalVerdict if each.value == said), None)
    if verdict is None or not which.isdecimal() or len(which) > _LONGEST_ID:
        return visit.go("/go-live")
    by = visit.act("")
    await visit.write(lambda conn: rehearsal_verdicts.judge(conn, int(which), verdict, by))
    return visit.go(f"/go-live#m{which}")


async def _test(visit: Visit) -> str:
    console, account = visit.console, visit.console.settings.accounts[0]
    if console.mode.forced:
        return "forced"
    if console.held().paused is not None:
        return "paused"
    text = visit.catalogue.gettext(_TEXT, business=visit.business.name or account.login)
    connection = _connection(visit, account)
    try:
        done = await send_test(console.store, connection.send, account.login, visit.business, text, visit.now)
    finally:
        await connection.close()
    if done is TestOutcome.SENT:
        await visit.write(lambda conn: acts.note(conn, visit.act("sent themselves a test SMS")))
        return ""
    return done.value


def _connection(visit: Visit, account: Account) -> Gateway:
    """Opens a connection of its own, which a rehearsal does not hold back: to ask the account, and for the test."""
    business, secret = visit.business, visit.console.store.identity_key()

    def name(message: Outgoing) -> str:
        return name_of(secret, message.id, message.to, message.text)

    site = Site(place=lambda: (business.country, business.zone), clock=visit.console.clock, name_of=name)
    return account.provider.connect(account.credentials, site)


def _switched(conn: Connection, visit: Visit, *, live: bool) -> Switched:
    switch = go_live.go_live if live else go_live.rehearse
    done = switch(conn, visit.console.mode, visit.now, visit.name)
    if done.outcome is SwitchOutcome.CHANGED:
        acts.note(conn, visit.act("went live" if live else "went back to rehearsing"))
    return done


def _has_password(visit: Visit) -> bool:
    return visit.session is not None and bool(visit.session.signer.password)


async def _page(
    visit: Visit,
    *,
    status: int = 200,
    problem: str = "",
    password_problem: str = "",
    sure: bool = False,
    asked: Sequence[ConnectionFinding] = (),
    withdrawn: Switched | None = None,
) -> Response:
    guide = await visit.read(lambda conn: _guide(conn, visit))
    return visit.page(
        "go_live/page.html",
        status=status,
        guide=guide,
        counted=Counter(guide.verdicts.values()),
        live=not visit.console.mode.rehearsing,
        forced=visit.console.mode.forced is not Forced.NO,
        asked=asked,
        withdrawn=withdrawn,
        problem=PROBLEMS.get(problem, ""),
        password_problem=password_problem,
        sure=sure,
        has_password=_has_password(visit),
        shortest=SHORTEST,
        ready=go_live_checks.all_well(guide.findings),
        marks=STATES,
        mend=MEND,
        tones={FindingState.WORKS: "good", FindingState.FAILS: "bad"},
    )


def _guide(conn: Connection, visit: Visit) -> Guide:
    console, rulebook, now = visit.console, visit.console.rulebook(), visit.now
    decided = go_live.standing(conn, console.mode)
    since = max(now - _DIARY, decided.since or now - _DIARY)
    there = Installation(settings=console.settings, mode=console.mode, rulebook=rulebook, problems=console.problems())
    return Guide(
        decided=decided,
        findings=go_live_checks.checks(conn, there, now),
        diary=go_live.rehearsed(conn, since, _SHOWN),
        in_diary=go_live.how_many_rehearsed(conn, since),
        verdicts=rehearsal_verdicts.verdicts(conn, since),
        ahead=how_many_leave(conn, rulebook, now, now + _AHEAD, _MOST_AHEAD),
    )


ROUTES = (
    PageRoute(path="/go-live", view=show, may=May.GO_LIVE),
    PageRoute(path="/go-live", view=begin, may=May.GO_LIVE, method="POST"),
    PageRoute(path="/go-live/back", view=back, may=May.GO_LIVE, method="POST"),
    PageRoute(path="/go-live/account", view=ask_account, may=May.GO_LIVE, method="POST"),
    PageRoute(path="/go-live/test", view=test, may=May.GO_LIVE, method="POST"),
    PageRoute(path="/go-live/judge", view=judge, may=May.GO_LIVE, method="POST"),
)
