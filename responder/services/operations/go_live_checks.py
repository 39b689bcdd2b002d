"""Checks before the first message leaves: each is a finding with its sentence, from what the database and the settings
tell; the account itself is asked only when somebody wants it."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from responder.dataclass import dataclass
from responder.domain.deciding.decide import decide
from responder.domain.model.business import Business
from responder.domain.model.decision import Reason
from responder.domain.model.numbers import national
from responder.domain.model.rules import Rulebook
from responder.domain.simulation.what_if import case_of, somebody
from responder.domain.wire.events_json import CALL, SMS
from responder.gateways.findings import ConnectionFinding, FindingState
from responder.languages.catalogue import counted, msgid, sentence
from responder.rulefiles.reporting.problems import Problem, has_errors
from responder.services.operations.owner_test_sms import latest_test
from responder.settings.values import Settings
from responder.store.contacts.one_way import is_one_way
from responder.store.inbox.outcomes import something_came
from responder.store.outbound.switches.mode_in_force import Forced, ModeInForce
from responder.store.tables import inbox

SETTING, KEY = msgid("setting"), msgid("access key")
EVENTS, OWN_EVENT, RULES = msgid("what comes in"), msgid("your own phone"), msgid("rules")
HOURS, OWNER, STOP, RCS = msgid("opening hours"), msgid("your number"), msgid("STOP"), msgid("RCS chats")
TEST = msgid("test SMS")
_RECENT = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """Installation that is to go live; `problems` are those of its rules."""

    settings: Settings
    mode: ModeInForce
    rulebook: Rulebook
    problems: Sequence[Problem]


def checks(conn: Connection, there: Installation, now: datetime) -> list[ConnectionFinding]:
    """Lists them in the order somebody goes through them."""
    rulebook = there.rulebook
    business = rulebook.business
    return [
        *_forced(there.settings, there.mode),
        *_keys(there.settings),
        *_arriving(conn, business, now),
        _rules(rulebook, there.problems),
        _hours(business),
        _owner(business),
        _stop(rulebook, now),
        *_tested(conn, business, now),
        _rcs(conn),
    ]


def all_well(found: Sequence[ConnectionFinding]) -> bool:
    return all(each.state is not FindingState.FAILS for each in found)


def _forced(settings: Settings, mode: ModeInForce) -> Iterator[ConnectionFinding]:
    if mode.forced is Forced.SETTING:
        told = sentence(
            "RESPONDER_MODE=rehearsal stands where the service has its settings (.env): it stays a rehearsal. Take "
            "that line away, and start the service again."
        )
        yield ConnectionFinding(SETTING, FindingState.FAILS, told)


def _keys(settings: Settings) -> Iterator[ConnectionFinding]:
    for each in settings.accounts:
        names = each.provider.settings
        if each.access_key.strip():
            told, state = sentence("The access key of {login} is there.", login=each.login), FindingState.WORKS
        else:
            told = sentence(
                "The access key of {login} is missing: copy it from {page}, and set {variable}.",
                login=each.login,
                page=names.key_page,
                variable=names.variable("ACCESS_KEY"),
            )
            state = FindingState.FAILS
        yield ConnectionFinding(KEY, state, told, each.login)


def _arriving(conn: Connection, business: Business, now: datetime) -> Iterator[ConnectionFinding]:
    if something_came(conn, now - _RECENT):
        yield ConnectionFinding(EVENTS, FindingState.WORKS, sentence("SMS and calls arrive here."))
    else:
        told = sentence(
            "No SMS and no call came in for a week: tell your gateway the address of this service (responder connect)."
        )
        yield ConnectionFinding(EVENTS, FindingState.FAILS, told)
    if not business.owner:
        return
    if _heard(conn, business.owner, now - _RECENT):
        yield ConnectionFinding(OWN_EVENT, FindingState.WORKS, sentence("Your own phone was heard here."))
    else:
        told = sentence("Text the number of your business from your own phone: it appears here within seconds.")
        yield ConnectionFinding(OWN_EVENT, FindingState.OPEN, told)


def _heard(conn: Connection, contact: str, since: datetime) -> bool:
    came = select(inbox.c.id).where(inbox.c.decided_at.is_not(None), inbox.c.kind.in_((SMS, CALL)))
    return conn.execute(came.where(inbox.c.contact == contact, inbox.c.at > since).limit(1)).first() is not None


def _rules(rulebook: Rulebook, problems: Sequence[Problem]) -> ConnectionFinding:
    if has_errors(problems):
        return ConnectionFinding(
            RULES, FindingState.FAILS, sentence("The rules have a mistake: the last good ones are in use.")
        )
    total, off = len(rulebook.rules), sum(not each.active for each in rulebook.rules)
    if off:
        told = counted(
            "{number} rule, {off} switched off. Its examples hold.",
            "{number} rules, {off} switched off. Their examples hold.",
            total,
            off=off,
        )
    else:
        told = counted(
            "{number} rule is in use, and its examples hold.",
            "{number} rules are in use, and their examples hold.",
            total,
        )
    return ConnectionFinding(RULES, FindingState.WORKS, told)


def _hours(business: Business) -> ConnectionFinding:
    if business.has_hours():
        return ConnectionFinding(HOURS, FindingState.WORKS, sentence("They are set: answers know when you are open."))
    return ConnectionFinding(HOURS, FindingState.OPEN, sentence("None are set: you count as always open."))


def _owner(business: Business) -> ConnectionFinding:
    if business.owner:
        number = national(business.owner, business.country)
        return ConnectionFinding(
            OWNER, FindingState.WORKS, sentence("You are told at {number} who waits for you.", number=number)
        )
    told = sentence("It is not set (Rules, Your business): nobody is told by SMS who waits for them.")
    return ConnectionFinding(OWNER, FindingState.OPEN, told)


def _stop(rulebook: Rulebook, now: datetime) -> ConnectionFinding:
    """Decides one, as it would be decided if it came."""
    case = case_of("STOP", somebody(rulebook.business), now)
    if decide(case.event, case.state, rulebook, case.now).reason is Reason.OPT_OUT:
        return ConnectionFinding(STOP, FindingState.WORKS, sentence("Whoever writes STOP gets no more messages."))
    return ConnectionFinding(STOP, FindingState.FAILS, sentence("STOP would not be obeyed with these rules."))


def _tested(conn: Connection, business: Business, now: datetime) -> Iterator[ConnectionFinding]:
    tested = latest_test(conn, business.owner, now) if business.owner else None
    if tested is not None:
        yield ConnectionFinding(TEST, tested.state, tested.told)


def _rcs(conn: Connection) -> ConnectionFinding:
    if is_one_way(conn):
        told = sentence("Your messages arrive, and no SMS ever came in: switch RCS chats off on the phone.")
        return ConnectionFinding(RCS, FindingState.FAILS, told)
    told = sentence(
        "Switch them off on the phone (Messages > Settings > RCS chats): what comes in as a chat never gets here."
    )
    return ConnectionFinding(RCS, FindingState.OPEN, told)
