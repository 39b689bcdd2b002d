"""Interface of what comes in from a gateway: a request as it came, and the event in it or why it is none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime, tzinfo
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple
from zoneinfo import ZoneInfo

from responder.dataclass import dataclass
from responder.domain.model.events import Event
from responder.domain.wire.event_keys import SECRET_BYTES
from responder.languages.catalogue import Told
from responder.languages.worded_error import WordedError

HOOKS = "/hooks/"
"""Where gateways call: /hooks/<gateway>/<token>."""
_PARIS = ZoneInfo("Europe/Paris")


class RawHook(NamedTuple):
    """A request as it came: the query without its `?`, nothing decoded; `headers` by their names in small letters."""

    query: bytes
    body: bytes = b""
    headers: Mapping[bytes, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Accounts:
    """Our own accounts, as far as a hook must know them. `secret` (16 to 64 bytes) keys the identities: it
    must stay the same for as long as events are kept. `default`: whose an event is that names no account,
    where there are several; "" refuses an SMS, call or note like that. `options`: further settings by login, for a
    gateway that signs what it sends."""

    logins: Sequence[str]
    secret: bytes = field(repr=False)
    country: str = "FR"
    zone: tzinfo = _PARIS
    default: str = ""
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)
    _by_name: Mapping[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if not self.logins or self.default not in ("", *self.logins):
            raise ValueError("At least one account, and the default must be one of them.")
        if len(self.secret) not in SECRET_BYTES:
            raise ValueError(f"The secret must have {SECRET_BYTES[0]} to {SECRET_BYTES[-1]} bytes.")
        object.__setattr__(self, "_by_name", {login.casefold(): login for login in self.logins})

    def named(self, name: str) -> str | None:
        """Returns the login of that name, whatever its case."""
        return self._by_name.get(name.strip().casefold())


class Incoming(NamedTuple):
    """An event, and what the event itself does not tell. Not `dated`: its time is when we received it, so
    its key is only good for telling a repeat within minutes. `foreign_account`: the account it named, masked,
    where that is not the one we took it for. `taken`: what it was taken as, where its title is documented nowhere.
    `earlier_key`: the key that earlier versions gave it, whose row of the same moment is the same event."""

    event: Event
    dated: bool = True
    foreign_account: str = ""
    taken: str = ""
    earlier_key: str = ""


class Several(NamedTuple):
    """Several events of one request, or none for us: all are written down before it is answered."""

    items: "tuple[Incoming | UnreadableHook, ...]" = ()


class Why(StrEnum):
    """Reason why a hook could not be read, for logs: says nothing of what was in it."""

    TOO_LONG = "too long"
    NO_EVENT = "no event"
    QUERY_IN_ADDRESS = "query in the address"
    SEVERAL_EVENTS = "several events"
    NOT_JSON = "not json"
    NOT_AN_OBJECT = "not an object"
    DOUBTFUL_JSON = "doubtful json"
    UNKNOWN_TITLE = "unknown title"
    UNKNOWN_STATUS = "unknown status"
    UNKNOWN_ACCOUNT = "unknown account"
    MISSING_FIELD = "missing field"
    WRONG_FIELD = "wrong field"
    NOT_SIGNED = "not signed"


@dataclass(frozen=True, slots=True)
class UnreadableHook:
    """A hook that is no event of ours. `why` is for logs; `told` a sentence for whoever can mend it, `problem` the same
    in English. `contact` is whom it is about and `account` whose it is, "" where that cannot be told. `of_ours`: its
    parameter, where that only tells what became of a message of ours: the contact waits for nothing."""

    why: Why
    told: Told
    contact: str = ""
    account: str = ""
    of_ours: str = ""

    @property
    def problem(self) -> str:
        return str(self.told)


class Refusal(WordedError):
    """The hook cannot be read. `told` is a sentence for people, without anybody's words in it."""

    def __init__(self, why: Why, told: Told) -> None:
        super().__init__(told)
        self.why = why


HookReader = Callable[[RawHook, Accounts, datetime], Incoming | Several | UnreadableHook]
"""Reads a request that was received then. Pure, and never raises."""
