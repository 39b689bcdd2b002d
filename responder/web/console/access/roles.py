"""Lists permissions of the console by role, for the router and the templates."""

from collections.abc import Mapping
from enum import StrEnum

from responder.services.console.console_access import Role


class May(StrEnum):
    """Permission that a route asks for."""

    READ = "read"  # messages, conversations, calls, agenda, contacts
    ANSWER = "answer"  # write, call back, take over, mark as done
    PAUSE = "pause"  # and resume
    SEE_REVIEW = "see review"
    SETTLE_REVIEW = "settle review"
    SEE_HEALTH = "see health"
    SEE_HEALTH_DETAILS = "see health details"
    OWN_SETTINGS = "own settings"  # their language, password and sessions
    SEE_PEOPLE = "see people"
    CHANGE_PEOPLE = "change people"
    EDIT_AGENDA = "edit agenda"
    EDIT_CONTACTS = "edit contacts"
    FORGET = "forget"
    EXPORT = "export"
    SEE_RULES = "see rules"
    EDIT_RULES = "edit rules"
    PUBLISH = "publish"
    GO_LIVE = "go live"
    ANNOUNCE = "announce"  # plan, pause, resume and stop; reading is READ


_BOTH = frozenset(Role)
_OWNER = frozenset({Role.OWNER})

ROLES: Mapping[May, frozenset[Role]] = {
    May.READ: _BOTH,
    May.ANSWER: _BOTH,
    May.PAUSE: _BOTH,
    May.SEE_REVIEW: _BOTH,
    May.SETTLE_REVIEW: _OWNER,
    May.SEE_HEALTH: _BOTH,
    May.SEE_HEALTH_DETAILS: _OWNER,
    May.OWN_SETTINGS: _BOTH,
    May.SEE_PEOPLE: _OWNER,
    May.CHANGE_PEOPLE: _OWNER,
    May.EDIT_AGENDA: _BOTH,
    May.EDIT_CONTACTS: _BOTH,
    May.FORGET: _OWNER,
    May.EXPORT: _OWNER,
    May.SEE_RULES: _BOTH,
    May.EDIT_RULES: _OWNER,
    May.PUBLISH: _OWNER,
    May.GO_LIVE: _OWNER,
    May.ANNOUNCE: _OWNER,
}


def may(role: Role, what: May) -> bool:
    return role in ROLES[what]
