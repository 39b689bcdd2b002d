"""Lets people into the console: invitations, passwords, sessions."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.services.console.passwords import LONGEST, SHORTEST, digest_of, new_secret
from responder.store.console import invitations, sessions, signers
from responder.store.console.invitations import Invitation, InvitationKind
from responder.store.console.sessions import IDLE_LASTING, Session
from responder.store.console.signers import Signer, folded

__all__ = [
    "IDLE_LASTING", "AccessOutcome", "Entered", "SignInOutcome", "Invitation", "Invited", "Inviting",
    "InvitationKind", "ConsolePerson", "Role",
    "Session", "Signer", "accept", "change_role", "choose_password", "choose_settings", "enter", "folded", "invitation",
    "invite", "is_open", "is_stale", "leave", "leave_elsewhere", "named", "password_problem", "people", "remove",
    "session_of", "touch",
]  # fmt: skip

LONGEST_NAME = 60
OPEN_FOR = timedelta(days=3)
_TOUCH_EVERY = timedelta(minutes=5)


class Role(StrEnum):
    OWNER = "owner"
    STAFF = "staff"


class Inviting(StrEnum):
    INVITED = "invited"
    AGAIN = "invited again"  # somebody who is known: the link lets them choose a new password
    NAME_UNFIT = "name unfit"


class SignInOutcome(StrEnum):
    ENTERED = "entered"
    LINK_OVER = "link over"  # used, replaced by another, or too old
    PASSWORD_UNFIT = "password unfit"  # noqa: S105 - an outcome


class AccessOutcome(StrEnum):
    DONE = "done"
    NOBODY = "nobody"
    LAST_OWNER = "last owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """`token` goes into the link and is kept nowhere."""

    outcome: Inviting
    name: str = ""
    role: Role = Role.STAFF
    token: str = ""
    ends_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """`secret` is the cookie's, "" where nobody entered."""

    outcome: SignInOutcome
    signer: Signer | None = None
    secret: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsolePerson:
    """Somebody who may sign in. `invited_until`: their link is still open."""

    signer: Signer
    sessions: Sequence[Session]
    invited_until: datetime | None


def invite(
    conn: Connection, name: str, role: Role, now: datetime, *, kind: InvitationKind = InvitationKind.PASSWORD
) -> Invited:
    """Makes a link for somebody new, or for somebody who forgot their password (whose role stays)."""
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        return Invited(outcome=Inviting.NAME_UNFIT, name=name, role=role)
    known = signers.named(conn, name)
    which = known.id if known else signers.add(conn, name, role.value, now)
    token, ends = new_secret(), now + OPEN_FOR
    invitations.make(conn, digest_of(token), which, kind, now, ends)
    outcome = Inviting.AGAIN if known else Inviting.INVITED
    told = Role(known.role) if known else role
    return Invited(outcome=outcome, name=known.name if known else name, role=told, token=token, ends_at=ends)


def invitation(conn: Connection, token: str, now: datetime) -> Invitation | None:
    """Returns the invitation of a link, as long as it may be used."""
    return invitations.find(conn, digest_of(token), now)


def password_problem(password: str) -> bool:
    """Checks whether a password is too short or too long to be one."""
    return not SHORTEST <= len(password) <= LONGEST


def accept(
    conn: Connection, token: str, password_hash: str, now: datetime, *, lasting: bool = False, browser: str = ""
) -> Entered:
    """Uses an invitation: the password is theirs from now on, other sessions of theirs end, and a new one begins.
    `password_hash` is "" for one that only lets in."""
    found = invitations.find(conn, digest_of(token), now)
    if found is None or not invitations.use(conn, digest_of(token)):
        return Entered(outcome=SignInOutcome.LINK_OVER)
    if found.kind is InvitationKind.PASSWORD:
        if not password_hash:
            raise ValueError("an invitation of this kind needs a password")
        signers.change(conn, found.signer.id, password=password_hash)
        sessions.end(conn, found.signer.id)
    return enter(conn, found.signer, now, lasting=lasting, browser=browser)


def enter(conn: Connection, signer: Signer, now: datetime, *, lasting: bool, browser: str) -> Entered:
    """Begins a session of somebody whose password was right; only an owner's may last."""
    secret = new_secret()
    may_last = lasting and signer.role == Role.OWNER.value
    sessions.begin(conn, digest_of(secret), signer.id, now, lasting=may_last, browser=browser)
    return Entered(outcome=SignInOutcome.ENTERED, signer=signer, secret=secret)


def session_of(conn: Connection, secret: str, now: datetime) -> Session | None:
    """Returns the session of a cookie, None where it is over."""
    return sessions.find(conn, digest_of(secret), now) if secret else None


def is_stale(session: Session, now: datetime) -> bool:
    """Checks whether it is time to note again that a session is in use (`touch`)."""
    return now - session.seen_at > _TOUCH_EVERY


def touch(conn: Connection, session: Session, now: datetime) -> None:
    sessions.touch(conn, session.id, now)


def leave(conn: Connection, session: Session) -> None:
    sessions.end(conn, session.signer.id, session.id)


def leave_elsewhere(conn: Connection, session: Session) -> int:
    """Ends all other sessions of the same person; how many."""
    return sessions.end(conn, session.signer.id, keep=session.id)


def choose_password(conn: Connection, session: Session, password_hash: str) -> None:
    """Sets a new password; everywhere else they have to sign in again."""
    signers.change(conn, session.signer.id, password=password_hash)
    sessions.end(conn, session.signer.id, keep=session.id)


def choose_settings(conn: Connection, signer: int, *, language: str, shortcuts: bool) -> None:
    signers.change(conn, signer, language=language, shortcuts=shortcuts)


def people(conn: Connection, now: datetime) -> list[ConsolePerson]:
    """Everybody who may sign in, with where they are signed in."""
    invited = {who: until for who, until in invitations.open_until(conn).items() if until > now}
    return [
        ConsolePerson(signer=each, sessions=sessions.of_signer(conn, each.id, now), invited_until=invited.get(each.id))
        for each in signers.everybody(conn)
    ]


def is_open(conn: Connection) -> bool:
    """Checks whether anybody was ever invited: before that there is no console."""
    return signers.count(conn) > 0


def remove(conn: Connection, which: int) -> AccessOutcome:
    """Removes somebody, and ends their sessions at once. The last owner stays: somebody has to invite others."""
    signer = signers.with_id(conn, which)
    if signer is None:
        return AccessOutcome.NOBODY
    owners = [each for each in signers.everybody(conn) if each.role == Role.OWNER.value]
    if owners == [signer]:
        return AccessOutcome.LAST_OWNER
    signers.remove(conn, which)
    return AccessOutcome.DONE


def change_role(conn: Connection, which: int, role: Role) -> AccessOutcome:
    """Gives somebody another role; the last owner keeps theirs."""
    signer = signers.with_id(conn, which)
    if signer is None:
        return AccessOutcome.NOBODY
    owners = [each for each in signers.everybody(conn) if each.role == Role.OWNER.value]
    if role is not Role.OWNER and owners == [signer]:
        return AccessOutcome.LAST_OWNER
    signers.change(conn, which, role=role.value)
    return AccessOutcome.DONE


def named(conn: Connection, name: str) -> Signer | None:
    return signers.named(conn, name)
