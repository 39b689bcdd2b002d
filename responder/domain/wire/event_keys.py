"""Keys that make two events the same: gateways give their events no id, so the content is the identity."""

from functools import lru_cache
from hashlib import blake2b

SECRET_BYTES = range(16, 65)  # shorter is guessable, longer blake2b does not take

_LONGEST_INSTANT = 14  # digits of milliseconds: to the year 5138


def key_of(secret: bytes, kind: str, account: str, contact: str, moment: str, *content: str) -> str:
    """Returns the identity of an event (its second, a hyphen and a hash, in hexadecimal): equal for equal content,
    however it was spelt on the wire.

    `moment` is the instant in milliseconds since 1970, or the date as it came where that is no instant.
    Keyed, because a bare hash of a phone number is undone by trying every phone number.
    """
    # No field holds a NUL (it is replaced on reading), so nothing can slide from one field into the next.
    canonical = "\0".join((kind, account.casefold(), contact, moment, *content))
    hashed = _keyed(secret).copy()
    hashed.update(canonical.encode())
    # The second in front keeps what comes together near each other in the index: a random key touches a page of
    # it a row, and recording took twice the time.
    is_instant = len(moment) <= _LONGEST_INSTANT and moment.isascii() and moment.isdigit()
    return f"{int(moment) // 1000 if is_instant else 0:08x}-{hashed.hexdigest()}"


@lru_cache(maxsize=8)
def _keyed(secret: bytes) -> blake2b:
    """Keying takes as long as hashing an SMS: done once, and copied for each."""
    return blake2b(key=secret, digest_size=16)
