"""Settings as values, as the rest of the program knows them."""

from collections.abc import Mapping
from dataclasses import field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from responder.dataclass import dataclass
from responder.domain.wire.hosts import Network
from responder.gateways.base import Credentials, Provider
from responder.gateways.providers import DEFAULT, GATEWAYS
from responder.languages.catalogue import Told, joined
from responder.settings.alerting import Alerting
from responder.settings.bounds import Callers, Keep, Posting
from responder.settings.cadences import CADENCES, Cadences
from responder.settings.folders import DATABASE


class Mode(StrEnum):
    REHEARSAL = "rehearsal"  # decide and show, send nothing
    LIVE = "live"


class OnUnknown(StrEnum):
    """Policy for a message when nothing tells whether it left."""

    REVIEW = "review"  # a person looks
    RESEND = "resend"  # it is sent once more, and may arrive twice


class OwnerLanguage(StrEnum):
    """Language that the program speaks to the owner."""

    AS_BUSINESS = ""  # the first language of business.yaml, where it is spoken
    ENGLISH = "en"
    FRENCH = "fr"


@dataclass(frozen=True, slots=True)
class Recovery:
    """Timing of reconciliation. `settle`: how long the gateway's list is given before an absence may mean anything.
    `patience`: after that a message in doubt is a person's to judge."""

    settle: timedelta = timedelta(minutes=10)
    patience: timedelta = timedelta(minutes=30)
    on_unknown: OnUnknown = OnUnknown.REVIEW
    catch_up_every: timedelta = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Account:
    """An account of a gateway. `access_key` may be empty in rehearsal; `base_url` is "" for the gateway's own.
    `receives`: SMS and calls come in over it; over one that only sends, delivery reports at most."""

    login: str
    access_key: str = field(repr=False)
    base_url: str = ""
    gateway: str = DEFAULT
    options: Mapping[str, str] = field(default_factory=dict, repr=False)  # a secret may be among them
    receives: bool = True

    @property
    def provider(self) -> Provider:
        return GATEWAYS[self.gateway]

    @property
    def credentials(self) -> Credentials:
        return Credentials(self.login, self.access_key, self.base_url, self.options)


@dataclass(frozen=True, slots=True)
class CalendarLogin:
    """`name` is that of a calendar of business.yaml; "" is for all that have none of their own."""

    name: str
    login: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a start, complete and checked."""

    accounts: tuple[Account, ...]
    hook_tokens: tuple[str, ...] = field(repr=False)
    token_accounts: Mapping[str, str] = field(default_factory=dict, repr=False)  # whose own a token is
    database_url: str = DATABASE
    rules: Path = Path("rules")
    templates: Path = Path("templates")
    host: str = "127.0.0.1"
    port: int = 8000
    mode: Mode | None = None  # REHEARSAL forces it; None: a rehearsal until somebody goes live
    language: OwnerLanguage = OwnerLanguage.AS_BUSINESS
    keep: Keep = field(default_factory=Keep)
    recovery: Recovery = field(default_factory=Recovery)
    posting: Posting = field(default_factory=Posting)
    callers: Callers = field(default_factory=Callers)
    alerting: Alerting = field(default_factory=Alerting)
    remarks: tuple[Told, ...] = ()  # sentences about what is set and has no effect
    api_tokens: tuple[str, ...] = field(default=(), repr=False)
    calendar_logins: tuple[CalendarLogin, ...] = ()
    cadences: Cadences = CADENCES
    own_networks: tuple[Network, ...] = ()  # private ones that calendars and posts may lead to

    def token_of(self, login: str) -> str:
        """Returns the token for the addresses that a gateway calls for an account: its own, else one that several
        share."""
        own = (token for token, whose in self.token_accounts.items() if whose == login)
        shared = (token for token in self.hook_tokens if token not in self.token_accounts)
        return next(own, "") or next(shared, "") or self.hook_tokens[0]

    def provider_of(self, login: str) -> Provider:
        """Returns the gateway of an account; of the first one, where none has that login."""
        return next((each for each in self.accounts if each.login == login), self.accounts[0]).provider

    def gateway_of(self, about: str) -> str:
        """Returns the name of an account's gateway, for sentences; for what is no account all of them, in a row that
        no language words."""
        login = about.partition(" (")[0]
        found = (each.provider.display_name for each in self.accounts if each.login == login)
        return next(found, ", ".join(dict.fromkeys(each.provider.display_name for each in self.accounts)))

    @property
    def gateways(self) -> Told:
        """The names of the gateways there are accounts of, for sentences: "this one and that one"."""
        return joined(*dict.fromkeys(each.provider.display_name for each in self.accounts))

    def without_own_token(self, gateway: str) -> tuple[str, ...]:
        """Returns the accounts of a gateway that have no token of their own."""
        own = set(self.token_accounts.values())
        ours = (each.login for each in self.accounts if each.gateway == gateway)
        return tuple(login for login in ours if login not in own)

    def sharing_a_token(self) -> tuple[str, ...]:
        """Returns the accounts whose events cannot be told apart by their address: several of one gateway without a
        token of their own. The address names the gateway, so accounts of different ones share nothing."""
        gateways = dict.fromkeys(each.gateway for each in self.accounts)
        groups = (self.without_own_token(gateway) for gateway in gateways)
        return tuple(login for group in groups if len(group) > 1 for login in group)
