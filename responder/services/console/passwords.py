"""Hashes and verifies passwords of the console, and bounds how often they may be tried."""

import hashlib
import secrets
from collections import OrderedDict
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from responder.dataclass import dataclass

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 10, 256  # characters
TRIES, WINDOW = 5, timedelta(minutes=15)
_MOST_REMEMBERED = 10_000


def new_secret() -> str:
    """Makes a secret of 256 bits that fits into an address and a cookie."""
    return secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """Returns what is kept of a secret: whoever reads the database can use none."""
    return hashlib.sha256(secret.encode()).hexdigest()


def hashed(password: str) -> str:
    return _hasher().hash(password)


def matches(password: str, kept: str) -> bool:
    """Verifies a password. Takes as long for somebody who has none (`kept` is "")."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(kept or _nobodys(), password) and bool(kept)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _hasher() -> "PasswordHasher":
    """argon2id as OWASP has it for one lane: a twentieth of a second and 46 MB, so never on the loop."""
    from argon2 import PasswordHasher  # only where a password is shown

    return PasswordHasher(time_cost=1, memory_cost=47_104, parallelism=1)


def _nobodys() -> str:
    if not _NOBODYS:
        _NOBODYS.append(_hasher().hash(new_secret()))
    return _NOBODYS[0]


_NOBODYS: list[str] = []


@dataclass(slots=True)
class _Tried:
    times: list[datetime]
    blocked_until: datetime | None = None
    blocks: int = 0


class Attempts:
    """Wrong passwords by name and by caller: after five in a quarter of an hour nobody may try for a while, twice as
    long each time it happens again. Kept in memory: a restart forgets it, and takes longer than a try."""

    def __init__(self) -> None:
        self._of: OrderedDict[str, _Tried] = OrderedDict()
        self.failures = 0  # since the last that was right

    def wait(self, keys: Iterable[str], now: datetime) -> timedelta:
        """Returns how long to wait before the next try; nothing if it may be made now."""
        blocked = (each.blocked_until for key in keys if (each := self._of.get(key)) is not None)
        return max((until - now for until in blocked if until is not None and until > now), default=timedelta(0))

    def failed(self, keys: Iterable[str], now: datetime) -> None:
        self.failures += 1
        for key in keys:
            tried = self._of.pop(key, None) or _Tried([])
            tried.times = [*(at for at in tried.times if at > now - WINDOW), now]
            if len(tried.times) >= TRIES:
                tried.blocked_until, tried.times = now + WINDOW * 2**tried.blocks, []
                tried.blocks = min(tried.blocks + 1, 6)
            self._of[key] = tried
        while len(self._of) > _MOST_REMEMBERED:
            self._of.popitem(last=False)

    def succeeded(self, keys: Iterable[str]) -> None:
        self.failures = 0
        for key in keys:
            self._of.pop(key, None)
