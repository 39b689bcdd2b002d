"""An address that an owner writes into a rule, for programs to be told at."""

from ipaddress import ip_network
from urllib.parse import urlsplit

from responder.domain.wire.hosts import is_among, literal_address

LONGEST = 2_000
# Link-local (where clouds keep their machines' keys), unspecified, multicast, reserved: never an owner's own program.
_NOWHERE = tuple(map(ip_network, ("0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "::/128", "fe80::/10", "ff00::/8")))


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
    return wrong_with_host(parts.hostname)


def wrong_with_host(host: str) -> str | None:
    """What is wrong with a host as it is written, before any name is looked up: it leads nowhere that an owner's
    programs are. Private networks may be the owner's own: that is known only where the settings are."""
    address = literal_address(host)
    if address and any(is_among(address, (network,)) for network in _NOWHERE):
        return f"{host} is no address of a program: nothing is asked of it"
    if "\\" in host or "%" in host:
        return f'"{host[:60]}" is no name of a server'
    return None
