"""An address that an owner writes into a rule, for programs to be told at."""

from urllib.parse import urlsplit

LONGEST = 2_000


def wrong_with_address(written: str) -> str | None:
    """What is wrong with it, as a sentence; None if nothing is. What it leads to is looked at when it is used."""
    if not written:
        return "`post` wants an address"
    if "{{" in written or "{%" in written:
        return "the address of `post` is always the same: what happened is told in what is posted"
    try:
        parts = urlsplit(written)
        parts.port  # noqa: B018 - reading it checks it
    except ValueError:
        return f'"{written[:60]}" is no address'
    if parts.scheme not in ("https", "http") or not parts.hostname or " " in written or not written.isprintable():
        return f'"{written[:60]}" is no address that begins with https://'
    if parts.username is not None or parts.password is not None:
        return "an address with a name and a password in it would be shown in logs: posts are signed instead"
    if len(written) > LONGEST or parts.fragment:
        return "the address is too long" if len(written) > LONGEST else "what stands behind # is never sent"
    return None
