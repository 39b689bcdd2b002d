"""Tells which account does what: who answers, who sends reminders and announcements, who takes over."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.model.business import AccountRoles, login_of
from responder.languages.catalogue import Sentence, msgid, sentence
from responder.settings.values import Account


class AccountRole(StrEnum):
    ANSWERS = "answers"  # what comes in over it
    ONLY_SENDS = "only sends"
    REMINDERS = "reminders"
    ANNOUNCEMENTS = "announcements"
    RESERVE = "takes over"  # from another that could not send


ROLE_SENTENCES = {
    AccountRole.ANSWERS: msgid("answers what comes in over it"),
    AccountRole.ONLY_SENDS: msgid("only sends: nothing comes in over it"),
    AccountRole.REMINDERS: msgid("sends the reminders"),
    AccountRole.ANNOUNCEMENTS: msgid("sends the announcements"),
    AccountRole.RESERVE: msgid("sends what another account could not"),
}


@dataclass(frozen=True, slots=True)
class AccountStanding:
    """An account with the display name of its gateway."""

    login: str
    gateway: str
    roles: tuple[AccountRole, ...]

    def sentence(self) -> Sentence:
        does = tuple(sentence(ROLE_SENTENCES[role]) for role in self.roles)
        return sentence("{account} ({gateway}): {roles}", account=self.login, gateway=self.gateway, roles=does)


def roles_of(accounts: Sequence[Account], named: AccountRoles) -> list[AccountStanding]:
    """Lists the accounts with what each does."""
    logins = [each.login for each in accounts]
    return [
        AccountStanding(each.login, each.provider.display_name, tuple(_roles(each, logins, named))) for each in accounts
    ]


def unknown_accounts(accounts: Sequence[Account], named: AccountRoles) -> list[Sentence]:
    """Tells of names in business.yaml that are no account's; the usual account does their work."""
    logins = [each.login for each in accounts]
    return [
        sentence(
            "business.yaml names {account} under accounts ({key}), and there is no account with that login: {logins}",
            account=name,
            key=key,
            logins=", ".join(logins),
        )
        for key, name in _named(named)
        if name and not login_of(name, logins)
    ]


def deaf_roles(accounts: Sequence[Account], named: AccountRoles) -> list[Sentence]:
    """Tells where answers to what an account sends, STOP among them, come in nowhere."""
    deaf = [each.login for each in accounts if not each.receives]
    return [
        sentence(
            "business.yaml gives {key} to {account}, over which nothing comes in: nobody can answer them, with STOP "
            "neither",
            key=key,
            account=login_of(name, deaf),
        )
        for key, name in _named(named)
        if login_of(name, deaf)
    ]


def announcing(logins: Sequence[str], named: AccountRoles, asked: str = "") -> str:
    """Returns the login that sends an announcement: the one asked for, that of business.yaml, the first; "" where the
    one asked for is no account's."""
    if asked:
        return login_of(asked, logins)
    return login_of(named.announcements, logins) or logins[0]


def _named(named: AccountRoles) -> Iterator[tuple[str, str]]:
    yield "reminders", named.reminders
    yield "announcements", named.announcements
    yield "fail over to", named.reserve


def _roles(account: Account, logins: Sequence[str], named: AccountRoles) -> Iterator[AccountRole]:
    yield AccountRole.ANSWERS if account.receives else AccountRole.ONLY_SENDS
    if login_of(named.reminders, logins) == account.login:
        yield AccountRole.REMINDERS
    if announcing(logins, named) == account.login:
        yield AccountRole.ANNOUNCEMENTS
    if login_of(named.reserve, logins) == account.login:
        yield AccountRole.RESERVE
